import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Viewer } from '@/lib/access/roles';
import { buildFolder } from '@/lib/evidence/build/build-folder';
import type { PackOrder } from '@/lib/evidence/build/order';
import { beginPack, failPack, finishPack, reportPack } from '@/lib/evidence/commands/build-steps';
import { archiveFile, workFolder } from '@/lib/evidence/folders';
import { sealPack } from '@/lib/evidence/integrity/seal';
import { zipPack } from '@/lib/evidence/integrity/zip-write';
import { configuredStamp } from '@/lib/evidence/stamp/authority';
import type { PackRecord } from '@/lib/evidence/store';
import { workflowOf } from '@/lib/evidence/workflow';
import { MusterError, messageOf } from '@/lib/kernel/errors';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import type { Signer } from '@/lib/platform/signing/signer';
import { producerOf } from '@/lib/stream/open-destination';
import { handOnSilent } from './silent-work';

export interface PackInput {
  packId: string;
}

export interface PackWorker {
  runtime: Runtime;
  viewer: Viewer;
  signer: Signer;
  signal: AbortSignal;
}

const REPORT_MS = 1_000;
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
    await rm(archiveFile(runtime.env, id), { force: true });
  }
  await rm(folder, { recursive: true, force: true });
}

async function build(worker: PackWorker, pack: PackRecord, folder: string): Promise<void> {
  const { runtime, viewer, signer, signal } = worker;
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
  const archive = await zipPack(ready, archiveFile(env, id), { signal });
  await runCommand(runtime, finishPack, viewer, {
    id,
    manifest: sealed.manifestSha256,
    archive: archive.sha256,
    root: sealed.root,
    sizeBytes: archive.size,
    files: Object.fromEntries(files.map(({ path: at, rows }) => [at, rows])),
  });
}

/** With a time stamp, where an authority is configured. */
export const stamped = (env: Runtime['env']) => {
  const stamp = configuredStamp(env);
  return stamp ? { stamp } : {};
};

/** What to say of work that failed, and what to do. */
export function failureOf(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === 'ENOSPC')
    return 'The disk of MUSTER_HOME is full. Make room and ask for it again; nothing half-written was kept.';
  if (code === 'EACCES' || code === 'EROFS')
    return 'The worker may not write below MUSTER_HOME. Give it the right to, and ask again.';
  return error instanceof MusterError ? error.message : 'It failed inside; the log of the worker says how.';
}

/** Hands on packs that nobody works on: their worker died or was stopped. */
export const resumePacks = (runtime: Runtime): Promise<void> =>
  handOnSilent(runtime, {
    table: 'evidence_pack',
    queue: 'pack',
    noun: 'pack',
    workflowOf,
    input: (packId) => ({ packId }),
  });
