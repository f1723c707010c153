import type { PackAttempt } from '@/lib/evidence/folders';
import { addDays } from '@/lib/kernel/dates';
import { conflict } from '@/lib/kernel/errors';
import { queueNotices } from '@/lib/notices/store';
import { type Executor, executorOfTx, type Prisma, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { REPORT_TITLES, SIGN_OFF_DAYS, type Summary } from '../model';
import { findRun, moved, type RunRecord } from '../store';

const subject = ({ id }: PackAttempt) => ({ kind: 'report-run', id });

/** The run, locked. @throws `report/taken-over` where it was handed to another worker since. */
async function heldRun(executor: Executor, { id, attempt }: PackAttempt): Promise<RunRecord> {
  const run = await findRun(executor, id, true);
  if (run.attempt !== attempt)
    throw conflict('report/taken-over', 'Another worker has gone on with this report.');
  return run;
}

/** A worker begins with a run, or goes on with one that another left. @throws `report/state` once it ended. */
export const beginRun: Command<PackAttempt, RunRecord> = {
  action: 'report:run',
  subject,
  async run({ tx, now }, held) {
    const { id } = held;
    const executor = executorOfTx(tx);
    const run = await heldRun(executor, held);
    const [previous] = run.scheduleId
      ? await executor.query<{ id: string }>(sql`SELECT id::text AS id FROM report_run
          WHERE schedule_id = ${run.scheduleId}::uuid AND state = 'built' AND until < ${run.until}::timestamptz
          ORDER BY until DESC LIMIT 1`)
      : [];
    const data = { state: moved(run, 'begin'), workedAt: now, previousId: previous?.id ?? null };
    await tx.reportRun.update({ where: { id }, data });
    return { value: await findRun(executor, id), audit: 'nothing-changed' };
  },
};

/** Says that a worker is still at it. @throws `report/taken-over`. */
export const touchRun: Command<PackAttempt, null> = {
  action: 'report:run',
  subject,
  async run({ tx, now }, held) {
    const { id } = await heldRun(executorOfTx(tx), held);
    await tx.reportRun.updateMany({ where: { id, state: 'building' }, data: { workedAt: now } });
    return { value: null, audit: 'nothing-changed' };
  },
};

export interface BuiltRun {
  manifest: string;
  archive: string;
  root: string;
  sizeBytes: number;
  summary: Summary;
}

/** A report is built and kept; its manifest stands on the trail, which is signed, and its reviewers are told. */
export const finishRun: Command<PackAttempt & BuiltRun, null> = {
  action: 'report:run',
  subject,
  async run({ tx, now }, { id, attempt, manifest, archive, root, sizeBytes, summary }) {
    const run = await heldRun(executorOfTx(tx), { id, attempt });
    const kept = { manifest, archive, root, sizeBytes: BigInt(sizeBytes) };
    await tx.reportRun.update({
      where: { id },
      data: {
        ...kept,
        state: moved(run, 'finish'),
        finishedAt: now,
        summary: summary as unknown as Prisma.InputJsonValue,
      },
    });
    const { report, reviewers, until, requestedBy } = run;
    await queueNotices(
      tx,
      reviewers.map((personId) => ({
        recipient: { kind: 'person', personId },
        kind: 'report.built',
        isUrgent: false,
        subject: { kind: 'report-run', id },
        occasion: 'built',
        data: {
          name: REPORT_TITLES[report],
          by: requestedBy,
          until: new Date(until.getTime() - 1).toISOString(),
          due: addDays(now, SIGN_OFF_DAYS).toISOString(),
        },
        href: `/evidence/reports/runs/${id}`,
      })),
      now,
    );
    const payload = { report, manifest, archive, root, rows: summary.rows, previous: run.previousId };
    return { value: null, audit: { action: 'report.built', subject: { kind: 'report-run', id }, payload } };
  },
};

/** A report cannot be built; `failure` says why and what to do. */
export const failRun: Command<PackAttempt & { failure: string }, null> = {
  action: 'report:run',
  subject,
  async run({ tx, now }, { id, attempt, failure }) {
    const run = await heldRun(executorOfTx(tx), { id, attempt });
    await tx.reportRun.update({
      where: { id },
      data: { state: moved(run, 'fail'), finishedAt: now, failure },
    });
    const payload = { report: run.report, failure };
    return { value: null, audit: { action: 'report.failed', subject: { kind: 'report-run', id }, payload } };
  },
};
