import { rm } from 'node:fs/promises';
import path from 'node:path';
import { DBOS } from '@dbos-inc/dbos-sdk';
import type { Viewer } from '@/lib/access/roles';
import type { PackStores } from '@/lib/evidence/archive/open-stores';
import { buildFolder } from '@/lib/evidence/build/build-folder';
import type { PackOrder } from '@/lib/evidence/build/order';
import { beginPack, failPack, finishPack, reportPack } from '@/lib/evidence/commands/build-steps';
import { workFolder } from '@/lib/evidence/folders';
import { sealPack } from '@/lib/evidence/integrity/seal';
import { zipPack } from '@/lib/evidence/integrity/zip-write';
import { configuredStamp } from '@/lib/evidence/stamp/authority';
import type { PackRecord } from '@/lib/evidence/store';
import { workflowOf } from '@/lib/evidence/workflow';
import { MusterError, messageOf } from '@/lib/kernel/errors';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import { enqueueIn } from '@/lib/platform/queue';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import type { Signer } from '@/lib/platform/signing/signer';
import { producerOf } from '@/lib/stream/open-destination';

export interface PackInput {
  packId: string;
}

export interface PackWorker {
  runtime: Runtime;
  viewer: Viewer;
  signer: Signer;
  stores: PackStores;
  signal: AbortSignal;
}

/** A step tells how far it is at least so often; whoever is silent for longer is not at it any more. */
const SILENT_SECONDS = 60;
const REPORT_MS = 1_000;
const WAITING = ['ENQUEUED', 'DELAYED'];
/** Somebody cancelled it; what was written of it goes. */
class Stopped extends Error {}

/** Builds, seals and zips a pack. Begun again after a kill it goes on with the step that was cut off. */
export async function runPack(worker: PackWorker, { packId: id }: PackInput): Promise<void> {
  const { runtime, viewer, signal } = worker;
  const folder = workFolder(runtime.env, id);
  try {
    const pack = await runCommand(runtime, beginPack, viewer, { id });
    await build(worker, pack, folder);
  } catch (error) {
    // Stopping or dying leaves the work to whoever comes next; all else ends the pack, and says why.
    if (signal.aborted) throw error;
    if (!(error instanceof Stopped || (error instanceof MusterError && error.code === 'evidence/state'))) {
      runtime.log.error({ pack: id, error: messageOf(error) }, 'a pack of evidence could not be built');
      await runCommand(runtime, failPack, viewer, { id, failure: failureOf(error) });
    }
    await discard(worker, id);
  }
  await rm(folder, { recursive: true, force: true });
}

/** Removes what may be in the store of a pack that ended without being built. */
async function discard({ runtime, stores }: PackWorker, id: string): Promise<void> {
  const { database, log } = runtime;
  // Whoever built it between two kills is not undone by whoever comes after.
  const built = await database.query(
    sql`SELECT 1 AS one FROM evidence_pack WHERE id = ${id}::uuid AND state IN ('built', 'expired')`,
  );
  if (built.length > 0) return;
  await stores.current
    .remove(id)
    .catch((error: unknown) =>
      log.warn({ pack: id, error: messageOf(error) }, 'nothing could be removed from the store of packs'),
    );
}

async function build(worker: PackWorker, pack: PackRecord, folder: string): Promise<void> {
  const { runtime, viewer, signer, stores, signal } = worker;
  const { database, clock, env } = runtime;
  const { id } = pack;
  let reportedAt = Number.NEGATIVE_INFINITY;
  const progress = async (step: string, rows: number) => {
    signal.throwIfAborted();
    if (performance.now() - reportedAt < REPORT_MS) return;
    reportedAt = performance.now();
    if (!(await runCommand(runtime, reportPack, viewer, { id, progress: { step, rows } })))
      throw new Stopped();
  };
  const order: PackOrder = {
    id,
    terms: pack.terms,
    requestedBy: pack.requestedBy,
    requestedAt: pack.requestedAt,
    producer: producerOf(env),
    entity: env.MUSTER_ORGANISATION,
    sealing: {
      signature: { algorithm: signer.algorithm, keyId: signer.id },
      timestampedBy: env.MUSTER_TSA_URL === undefined ? null : new URL(env.MUSTER_TSA_URL).host,
      previous: pack.previous,
    },
    person: (name) => name,
  };
  const files = await buildFolder({ database, clock, progress }, folder, order);
  await progress('sealing', 0);
  const ready = path.join(folder, 'pack');
  const sealed = await sealPack(ready, {
    packId: id,
    previous: pack.previous,
    signer,
    signal,
    ...stamped(env),
  });
  await progress('packing', 0);
  const zip = path.join(folder, 'pack.zip');
  const archive = await zipPack(ready, zip, { signal });
  await progress('keeping', 0);
  await stores.current.put(id, zip, signal);
  await runCommand(runtime, finishPack, viewer, {
    id,
    manifest: sealed.manifestSha256,
    archive: archive.sha256,
    root: sealed.root,
    sizeBytes: archive.size,
    files: Object.fromEntries(files.map(({ path: at, rows }) => [at, rows])),
    keptIn: stores.current.place,
    keepYears: env.MUSTER_EVIDENCE_KEEP_YEARS,
  });
}

const stamped = (env: Runtime['env']) => {
  const stamp = configuredStamp(env);
  return stamp ? { stamp } : {};
};

function failureOf(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'ENOSPC')
    return 'The disk of MUSTER_HOME is full. Make room and ask for the pack again; nothing half-written was kept.';
  if (code === 'EACCES' || code === 'EROFS')
    return 'The worker may not write below MUSTER_HOME. Give it the right to, and ask for the pack again.';
  return error instanceof MusterError ? error.message : 'It failed inside; the log of the worker says how.';
}

interface Silent {
  id: string;
  attempt: number;
}

/** Hands on packs that nobody works on: their worker died or was stopped. */
export async function resumePacks({ database, log }: Runtime): Promise<void> {
  const silent = await database.query<Silent>(sql`SELECT id::text AS id, attempt FROM evidence_pack
    WHERE state IN ('requested', 'building') AND worked_at < now() - make_interval(secs => ${SILENT_SECONDS})`);
  if (silent.length === 0) return;
  const ids = silent.map(({ id, attempt }) => workflowOf(id, attempt));
  const known = await DBOS.listWorkflows({ workflowIDs: ids, loadInput: false, loadOutput: false });
  const waiting = new Set(
    known.filter(({ status }) => WAITING.includes(status)).map(({ workflowID }) => workflowID),
  );
  for (const { id, attempt } of silent) {
    if (waiting.has(workflowOf(id, attempt))) continue;
    const isMine = await database.prisma.$transaction(async (tx) => {
      const taken = await executorOfTx(
        tx,
      ).query(sql`UPDATE evidence_pack SET attempt = attempt + 1, worked_at = now()
        WHERE id = ${id}::uuid AND attempt = ${attempt}::int AND state IN ('requested', 'building') RETURNING 1 AS one`);
      if (taken.length === 0) return false;
      await enqueueIn(tx)('pack', workflowOf(id, attempt + 1), { packId: id });
      return true;
    });
    if (isMine) log.warn({ pack: id }, 'goes on with a pack that nobody worked on');
  }
}
