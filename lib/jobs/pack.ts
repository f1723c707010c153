import path from 'node:path';
import { buildFolder } from '@/lib/evidence/build/build-folder';
import type { PackOrder } from '@/lib/evidence/build/order';
import { beginPack, failPack, finishPack } from '@/lib/evidence/commands/build-steps';
import { asNamed } from '@/lib/evidence/files/column';
import { archiveFile, type PackAttempt, sweepPack, takeOver, workFolder } from '@/lib/evidence/folders';
import { sealPack } from '@/lib/evidence/integrity/seal';
import { zipPack } from '@/lib/evidence/integrity/zip-write';
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
  let built: number | null = null;
  try {
    const pack = await runCommand(runtime, beginPack, viewer, held);
    await takeOver(runtime.env, held);
    await build(worker, pack, held);
    built = attempt;
  } catch (error) {
    // Stopping or dying leaves the work to whoever comes next; all else ends the pack, and says why.
    if (signal.aborted) throw error;
    if (codeOf(error) === 'evidence/taken-over') {
      runtime.log.warn({ pack: id, attempt }, 'another worker has gone on with this pack');
      return;
    }
    if (!(error instanceof Stopped || codeOf(error) === 'evidence/state')) {
      runtime.log.error({ pack: id, error: messageOf(error) }, 'a pack of evidence could not be built');
      await runCommand(runtime, failPack, viewer, { ...held, failure: failureOf(error) });
    }
  }
  await sweepPack(runtime.env, id, built);
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
  { runtime, viewer, signer }: PackWorker,
  pack: PackRecord,
  held: PackAttempt,
  watch: PackWatch,
): Promise<void> {
  const { database, clock, env } = runtime;
  const { id, previous, terms, requestedAt } = pack;
  const { signal } = watch;
  const progress = (step: string, rows: number) => watch.tell(step, rows);
  const producer = producerOf(env);
  const person = pack.pseudonymised ? await pseudonyms(env.MUSTER_PSEUDONYM_KEY) : asNamed;
  const requestedBy = person(pack.requestedBy) ?? 'unknown';
  const order: PackOrder = { id, terms, requestedBy, requestedAt, producer, person };
  const folder = workFolder(env, held);
  const files = await buildFolder({ database, clock, progress }, folder, order);
  await progress('sealing', 0);
  const ready = path.join(folder, 'pack');
  const stamp = configuredStamp(env);
  const sealed = await sealPack(ready, { packId: id, previous, signer, signal, ...(stamp ? { stamp } : {}) });
  await progress('packing', 0);
  const archive = await zipPack(ready, archiveFile(env, held), { signal });
  await runCommand(runtime, finishPack, viewer, {
    ...held,
    manifest: sealed.manifestSha256,
    archive: archive.sha256,
    root: sealed.root,
    sizeBytes: archive.size,
    files: Object.fromEntries(files.map(({ path: at, rows }) => [at, rows])),
  });
}

function failureOf(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'ENOSPC')
    return 'The disk of MUSTER_HOME is full. Make room and ask for the pack again; nothing half-written was kept.';
  if (code === 'EACCES' || code === 'EROFS')
    return 'The worker may not write below MUSTER_HOME. Give it the right to, and ask for the pack again.';
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
