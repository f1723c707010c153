import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { sealPack } from '@/lib/evidence/integrity/seal';
import { zipPack } from '@/lib/evidence/integrity/zip-write';
import { MusterError, messageOf } from '@/lib/kernel/errors';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { VERSION } from '@/lib/platform/version';
import { buildReport } from '@/lib/reports/build';
import { beginRun, failRun, finishRun, touchRun } from '@/lib/reports/commands/run-steps';
import { archiveFile, workFolder } from '@/lib/reports/folders';
import { reportNamed } from '@/lib/reports/registry';
import { type RunRecord, workflowOf } from '@/lib/reports/store';
import { failureOf, type PackWorker, stamped } from './pack';
import { handOnSilent } from './silent-work';

export interface ReportInput {
  runId: string;
}

const TOUCH_MS = 5_000;

/** Builds, seals and zips a report, and has its reviewers told. Begun again after a kill it starts afresh. */
export async function runReport(worker: PackWorker, { runId: id }: ReportInput): Promise<void> {
  const { runtime, viewer, signal } = worker;
  const folder = workFolder(runtime.env, id);
  try {
    const run = await runCommand(runtime, beginRun, viewer, { id });
    await build(worker, run, folder);
  } catch (error) {
    // Stopping or dying leaves the work to whoever comes next; all else ends the run, and says why.
    if (signal.aborted) throw error;
    // Another worker finished it: the file is its.
    if (!(error instanceof MusterError && error.code === 'report/state')) {
      runtime.log.error({ report: id, error: messageOf(error) }, 'a report could not be built');
      await runCommand(runtime, failRun, viewer, { id, failure: failureOf(error) });
      await rm(archiveFile(runtime.env, id), { force: true });
    }
  }
  await rm(folder, { recursive: true, force: true });
}

async function build(worker: PackWorker, run: RunRecord, folder: string): Promise<void> {
  const { runtime, viewer, signer, signal } = worker;
  const { id, previousId, previousManifest } = run;
  let touchedAt = performance.now();
  const order = {
    ...{ id, reviewId: run.reviewId, requestedBy: run.requestedBy, requestedAt: run.requestedAt },
    report: reportNamed(run.report),
    terms: { period: { from: run.since, to: run.until }, scope: run.scope },
    version: VERSION,
  };
  const summary = await buildReport(runtime, folder, order, async () => {
    signal.throwIfAborted();
    if (performance.now() - touchedAt < TOUCH_MS) return;
    touchedAt = performance.now();
    await runCommand(runtime, touchRun, viewer, { id });
  });
  const sealed = await sealPack(folder, {
    packId: id,
    previous: previousId && previousManifest ? { packId: previousId, manifest: previousManifest } : null,
    signer,
    signal,
    ...stamped(runtime.env),
  });
  const archive = archiveFile(runtime.env, id);
  await mkdir(path.dirname(archive), { recursive: true, mode: 0o700 });
  const { size, sha256 } = await zipPack(folder, archive, { signal });
  await runCommand(runtime, finishRun, viewer, {
    id,
    manifest: sealed.manifestSha256,
    archive: sha256,
    root: sealed.root,
    sizeBytes: size,
    summary,
  });
}

/** Hands on reports that nobody works on: their worker died or was stopped. */
export const resumeReports = (runtime: Runtime): Promise<void> =>
  handOnSilent(runtime, {
    table: 'report_run',
    queue: 'report',
    noun: 'report',
    workflowOf,
    input: (runId) => ({ runId }),
  });
