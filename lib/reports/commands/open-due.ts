import type { PackScope } from '@/lib/evidence/model';
import { addDays } from '@/lib/kernel/dates';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { type Every, endOfSpan, type ReportId, spanEndingAt } from '../model';
import { insertRun } from '../store';

interface Schedule {
  id: string;
  report: ReportId;
  every: Every;
  scope: PackScope;
  reviewers: string[];
  authorIds: string[];
  createdBy: string;
  nextAt: Date;
}

/**
 * Asks for the next run that a schedule owes, one a turn and one worker at a time; a span that nobody was there for is
 * built late, each by itself, so that none is missing. Returns how many were asked for.
 */
export const openDue: Command<Record<string, never>, { opened: number }> = {
  action: 'report:run',
  subject: () => ({ kind: 'report-schedule', id: null }),
  async run(context) {
    const { tx, now } = context;
    const [schedule] = await executorOfTx(tx).query<Schedule>(sql`SELECT id::text AS id, report, every, scope,
        reviewers::text[] AS reviewers, author_ids AS "authorIds", created_by AS "createdBy", next_at AS "nextAt"
      FROM report_schedule WHERE ended_at IS NULL AND next_at <= ${now}::timestamptz
      ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`);
    if (!schedule) return { value: { opened: 0 }, audit: 'nothing-changed' };
    const { id: scheduleId, report, every, scope, reviewers, authorIds, createdBy, nextAt } = schedule;
    const asked = spanEndingAt(every, nextAt);
    const run = { report, asked, scope, requestedBy: createdBy, authorIds, reviewers, scheduleId };
    const { event } = await insertRun(context, run);
    await tx.reportSchedule.update({
      where: { id: scheduleId },
      data: { nextAt: endOfSpan(every, addDays(nextAt, 1)) },
    });
    return { value: { opened: 1 }, audit: event };
  },
};
