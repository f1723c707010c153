import path from 'node:path';
import { HOME } from '@/lib/evidence/archive/pack-store';
import { buildFolder } from '@/lib/evidence/build/build-folder';
import type { PackOrder } from '@/lib/evidence/build/order';
import { beginPack, failPack, finishPack } from '@/lib/evidence/commands/build-steps';
import { asNamed } from '@/lib/evidence/files/column';
import { archiveFile, type PackAttempt, sweepPack, takeOver, workFolder } from '@/lib/evidence/folders';
import { sealAndZip } from '@/lib/evidence/integrity/seal-and-zip';
import { pseudonyms } from '@/lib/evidence/pseudonyms';
import { configuredStamp } from '@/lib/evidence/stamp/authority';
import type { PackRecord } from '@/lib/evidence/store';
import { workflowOf } from '@/lib/evidence/workflow';
import { MusterError, messageOf } from '@/lib/kernel/errors';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { producerOf } from '@/lib/stream/open-destination';
import { handOn } from './hand-on';
import { PackWatch, type PackWorker, Stopped } from './pack-watch';

export interface PackInput {
  packId: string;
  attempt: number;
}

/** Its worker gives a sign of life every ten seconds; whoever is silent for longer is not at it any more. */
const SILENT_SECONDS = 60;
const codeOf = (error: unknown) => (error instanceof MusterError ? error.code : null);

/**
 * Builds, seals and zips a pack. Begun again after a kill it goes on with the step that was cut off. A worker that finds
 * its pack in other hands leaves it to them; each has a place of its own on the disk.
 */
export async function runPack(worker: PackWorker, { packId: id, attempt }: PackInput): Promise<void> {
  const { runtime, viewer, signal } = worker;
  const held = { id, attempt };
  try {
    const pack = await runCommand(runtime, beginPack, viewer, held);
    await takeOver(runtime.env, held);
    await build(worker, pack, held);
  } catch (error) {
    // Stopping or dying leaves the work to whoever comes next; all else ends the pack, and says why.
    if (signal.aborted) throw error;
    if (codeOf(error) === 'evidence/taken-over') {
      runtime.log.warn({ pack: id, attempt }, 'another worker has gone on with this pack');
      return;
    }
    if (!(error instanceof Stopped || codeOf(error) === 'evidence/state')) {
      runtime.log.error({ pack: id, error: messageOf(error) }, 'a pack of evidence could not be built');
      if (!(await fail(worker, held, error))) return;
    }
  }
  await sweep(worker, held);
}

/** Ends the pack with the reason; false where another worker took it over, which may be why this one failed. */
async function fail({ runtime, viewer }: PackWorker, held: PackAttempt, error: unknown): Promise<boolean> {
  try {
    await runCommand(runtime, failPack, viewer, { ...held, failure: failureOf(error) });
    return true;
  } catch (refusal) {
    if (codeOf(refusal) === 'evidence/taken-over') return false;
    throw refusal;
  }
}

/** Removes what is left of the work on a pack, and what a store holds of one that was not built. */
async function sweep({ runtime, stores }: PackWorker, held: PackAttempt): Promise<void> {
  const { database, env, log } = runtime;
  const [built] = await database.query<{ attempt: number; keptIn: string }>(
    sql`SELECT attempt, kept_in AS "keptIn" FROM evidence_pack WHERE id = ${held.id}::uuid AND state = 'built'`,
  );
  await sweepPack(env, held.id, built?.keptIn === HOME ? built.attempt : null);
  try {
    // Also what an attempt before put there, and did not live to say so.
    for (let attempt = 0; attempt <= held.attempt; attempt += 1)
      if (attempt !== built?.attempt) await stores.current.remove({ id: held.id, attempt });
  } catch (error) {
    log.warn({ pack: held.id, error: messageOf(error) }, 'nothing could be removed from the store of packs');
  }
}

async function build(worker: PackWorker, pack: PackRecord, held: PackAttempt): Promise<void> {
  await using watch = PackWatch.begin(worker, held);
  try {
    await buildWatched(worker, pack, held, watch);
  } catch (error) {
    // Whatever failed because the work was ended, that it was ended is the reason.
    watch.signal.throwIfAborted();
    throw error;
  }
}

async function buildWatched(
  { runtime, viewer, signer, stores }: PackWorker,
  pack: PackRecord,
  held: PackAttempt,
  watch: PackWatch,
): Promise<void> {
  const { database, clock, env } = runtime;
  const { id, previous, terms, requestedAt } = pack;
  const { signal } = watch;
  const progress = (step: string, rows: number) => watch.tell(step, rows);
  const person = pack.pseudonymised ? await pseudonyms(env.MUSTER_PSEUDONYM_KEY) : asNamed;
  const requestedBy = person(pack.requestedBy) ?? 'unknown';
  const order: PackOrder = {
    id,
    terms,
    requestedBy,
    requestedAt,
    producer: producerOf(env),
    entity: env.MUSTER_ORGANISATION,
    sealing: {
      signature: { algorithm: signer.algorithm, keyId: signer.id },
      timestampedBy: env.MUSTER_TSA_URL === undefined ? null : new URL(env.MUSTER_TSA_URL).host,
      previous,
    },
    person,
  };
  const folder = workFolder(env, held);
  const files = await buildFolder({ database, clock, progress }, folder, order);
  await progress('sealing', 0);
  const ready = path.join(folder, 'pack');
  const stamp = configuredStamp(env);
  const file = archiveFile(env, held);
  const sealing = { packId: id, previous, signer, signal, ...(stamp ? { stamp } : {}) };
  const { sealed, archive } = await sealAndZip(ready, file, sealing);
  await progress('keeping', 0);
  await stores.current.put(held, file, signal);
  await runCommand(runtime, finishPack, viewer, {
    ...held,
    manifest: sealed.manifestSha256,
    archive: archive.sha256,
    root: sealed.root,
    sizeBytes: archive.size,
    files: Object.fromEntries(files.map(({ path: at, rows }) => [at, rows])),
    keptIn: stores.current.place,
    keepYears: env.MUSTER_EVIDENCE_KEEP_YEARS,
  });
}

/** What to say of work that failed, and what to do. */
export function failureOf(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'ENOSPC')
    return 'The disk of MUSTER_HOME is full. Make room and ask for it again; nothing half-written was kept.';
  if (code === 'EACCES' || code === 'EROFS')
    return 'The worker may not write below MUSTER_HOME. Give it the right to, and ask again.';
  return error instanceof MusterError ? error.message : 'It failed inside; the log of the worker says how.';
}

/** Hands on packs that nobody works on. */
export const resumePacks = (runtime: Runtime): Promise<void> =>
  handOn<PackAttempt>(runtime, {
    workflow: 'pack',
    silent: (database) =>
      database.query(sql`SELECT id::text AS id, attempt FROM evidence_pack
        WHERE state IN ('requested', 'building') AND worked_at < now() - make_interval(secs => ${SILENT_SECONDS})`),
    workflowId: ({ id }, attempt) => workflowOf(id, attempt),
    take: async (tx, { id, attempt }) => {
      const taken = await executorOfTx(
        tx,
      ).query(sql`UPDATE evidence_pack SET attempt = attempt + 1, worked_at = now()
        WHERE id = ${id}::uuid AND attempt = ${attempt}::int AND state IN ('requested', 'building') RETURNING 1 AS one`);
      return taken.length > 0;
    },
    input: ({ id }, attempt) => ({ packId: id, attempt }),
  });
