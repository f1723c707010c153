import { randomUUID } from 'node:crypto';
import type { PackScope, Period } from '@/lib/evidence/model';
import { nextState, PACK_STATE_TITLES, type PackEvent, type PackState } from '@/lib/evidence/states';
import { conflict, notFound } from '@/lib/kernel/errors';
import type { AuditEvent } from '@/lib/platform/audit';
import { type Executor, executorOfTx, type Prisma, sql } from '@/lib/platform/database/client';
import type { CommandContext } from '@/lib/platform/run-command';
import type { ReportId } from './model';
import { resolvePeriod } from './period';
import { reportNamed } from './registry';
import { scopeJson } from './search';

/** A run as commands see it. */
export interface RunRecord {
  id: string;
  report: ReportId;
  scheduleId: string | null;
  since: Date;
  until: Date;
  scope: PackScope;
  reviewId: string | null;
  state: PackState;
  attempt: number;
  requestedAt: Date;
  requestedBy: string;
  authorIds: string[];
  reviewers: string[];
  finishedAt: Date | null;
  manifest: string | null;
  previousId: string | null;
  previousManifest: string | null;
}

/** @throws `report/run-not-found`. */
export async function findRun(executor: Executor, id: string, isLocked = false): Promise<RunRecord> {
  const [row] =
    await executor.query<RunRecord>(sql`SELECT r.id::text AS id, r.report, r.schedule_id::text AS "scheduleId",
      r.since, r.until, r.scope, r.review_id::text AS "reviewId", r.state, r.attempt, r.requested_at AS "requestedAt",
      r.requested_by AS "requestedBy", r.author_ids AS "authorIds", r.reviewers::text[] AS reviewers,
      r.finished_at AS "finishedAt", r.manifest, r.previous_id::text AS "previousId", q.manifest AS "previousManifest"
    FROM report_run r LEFT JOIN report_run q ON q.id = r.previous_id
    WHERE r.id = ${id}::uuid ${isLocked ? sql`FOR UPDATE OF r` : sql``}`);
  if (!row) throw notFound('report/run-not-found', 'There is no such run of a report.');
  return row;
}

/** What the event leads to. @throws `report/state` where it may not happen any more. */
export function moved({ state }: Pick<RunRecord, 'state'>, event: PackEvent): PackState {
  const next = nextState(state, event);
  if (next === null)
    throw conflict(
      'report/state',
      `Nothing was changed: this run is: ${PACK_STATE_TITLES[state].toLowerCase()}.`,
    );
  return next;
}

/** Id of the durable work on a run: each hand-over to a worker is one of its own. */
export const workflowOf = (id: string, attempt: number): string => `report.${id}.${attempt}`;

export interface NewRun {
  report: ReportId;
  asked: Period;
  scope: PackScope;
  requestedBy: string;
  authorIds: readonly string[];
  reviewers: readonly string[];
  scheduleId: string | null;
}

/** Puts a run down and hands it to the workers; its event says what of. */
export async function insertRun(
  { tx, now, enqueue }: CommandContext,
  run: NewRun,
): Promise<{ id: string; event: AuditEvent }> {
  const executor = executorOfTx(tx);
  const { period, review } = await resolvePeriod(executor, reportNamed(run.report), run.asked);
  const { report, scope, requestedBy, scheduleId } = run;
  const id = randomUUID();
  const data = {
    ...{ id, report, scheduleId, requestedBy, state: 'requested', requestedAt: now, workedAt: now },
    since: period.from,
    until: period.to,
    scope: scope as unknown as Prisma.InputJsonValue,
    reviewId: review?.id ?? null,
    authorIds: [...run.authorIds],
    reviewers: [...run.reviewers],
  };
  await tx.reportRun.create({ data });
  await enqueue('report', workflowOf(id, 0), { runId: id, attempt: 0 });
  const payload = {
    ...{ report, schedule: scheduleId, reviewers: [...run.reviewers], review: review?.id ?? null },
    from: period.from.toISOString(),
    to: period.to.toISOString(),
    scope: scopeJson(scope),
  };
  return { id, event: { action: 'report.requested', subject: { kind: 'report-run', id }, payload } };
}
