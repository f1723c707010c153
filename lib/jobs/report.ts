import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { PackAttempt } from '@/lib/evidence/folders';
import { sealAndZip } from '@/lib/evidence/integrity/seal-and-zip';
import { configuredStamp } from '@/lib/evidence/stamp/authority';
import { MusterError, messageOf } from '@/lib/kernel/errors';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { VERSION } from '@/lib/platform/version';
import { buildReport } from '@/lib/reports/build';
import { beginRun, failRun, finishRun, touchRun } from '@/lib/reports/commands/run-steps';
import { archiveFile, workFolder } from '@/lib/reports/folders';
import { reportNamed } from '@/lib/reports/registry';
import { type RunRecord, workflowOf } from '@/lib/reports/store';
import { handOn } from './hand-on';
import { failureOf } from './pack';
import type { PackWorker } from './pack-watch';

export interface ReportInput {
  runId: string;
  attempt: number;
}

/** Whoever works says so at least so often; whoever is silent for longer is not at it any more. */
const SILENT_SECONDS = 60;

const TOUCH_MS = 5_000;
const LEFT_ALONE = ['report/state', 'report/taken-over'];
export type ReportWorker = Omit<PackWorker, 'stores'>;

/** Builds, seals and zips a report, and has its reviewers told. Begun again after a kill it starts afresh. */
export async function runReport(worker: ReportWorker, { runId: id, attempt }: ReportInput): Promise<void> {
  const { runtime, viewer, signal } = worker;
  const held = { id, attempt };
  const folder = workFolder(runtime.env, held);
  try {
    const run = await runCommand(runtime, beginRun, viewer, held);
    await build(worker, run, folder);
  } catch (error) {
    // Stopping or dying leaves the work to whoever comes next; all else ends the run, and says why.
    if (signal.aborted) throw error;
    // Another worker has it, or finished it: the file is its.
    if (!(error instanceof MusterError && LEFT_ALONE.includes(error.code))) {
      runtime.log.error({ report: id, error: messageOf(error) }, 'a report could not be built');
      await runCommand(runtime, failRun, viewer, { ...held, failure: failureOf(error) });
      await rm(archiveFile(runtime.env, id), { force: true });
    }
  }
  await rm(folder, { recursive: true, force: true });
}

async function build(worker: ReportWorker, run: RunRecord, folder: string): Promise<void> {
  const { runtime, viewer, signer, signal } = worker;
  const { id, attempt, previousId, previousManifest } = run;
  const touch = () => runCommand(runtime, touchRun, viewer, { id, attempt });
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
    await touch();
  });
  const stamp = configuredStamp(runtime.env);
  const archive = archiveFile(runtime.env, id);
  await mkdir(path.dirname(archive), { recursive: true, mode: 0o700 });
  const { sealed, archive: zip } = await sealAndZip(folder, archive, {
    packId: id,
    previous: previousId && previousManifest ? { packId: previousId, manifest: previousManifest } : null,
    signer,
    signal,
    ...(stamp ? { stamp } : {}),
  });
  await touch();
  await runCommand(runtime, finishRun, viewer, {
    id,
    attempt,
    manifest: sealed.manifestSha256,
    archive: zip.sha256,
    root: sealed.root,
    sizeBytes: zip.size,
    summary,
  });
}

/** Hands on reports that nobody works on. */
export const resumeReports = (runtime: Runtime): Promise<void> =>
  handOn<PackAttempt>(runtime, {
    workflow: 'report',
    silent: (database) =>
      database.query(sql`SELECT id::text AS id, attempt FROM report_run
        WHERE state IN ('requested', 'building') AND worked_at < now() - make_interval(secs => ${SILENT_SECONDS})`),
    workflowId: ({ id }, attempt) => workflowOf(id, attempt),
    take: async (tx, { id, attempt }) => {
      const taken = await executorOfTx(
        tx,
      ).query(sql`UPDATE report_run SET attempt = attempt + 1, worked_at = now()
        WHERE id = ${id}::uuid AND attempt = ${attempt}::int AND state IN ('requested', 'building') RETURNING 1 AS one`);
      return taken.length > 0;
    },
    input: ({ id }, attempt) => ({ runId: id, attempt }),
  });
