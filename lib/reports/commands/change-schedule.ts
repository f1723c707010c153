import type { PackScope } from '@/lib/evidence/model';
import { authorIdOf } from '@/lib/people/four-eyes';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { type Every, endOfSpan } from '../model';
import { noOpenSchedule } from '../no-schedule';
import { resolveReviewers } from '../reviewers';
import type { ChangeSchedule } from '../schema';
import { scopeJson } from '../search';

interface Schedule {
  report: string;
  every: Every;
  scope: PackScope;
  authorIds: string[];
  nextAt: Date;
}

/**
 * Changes how often a report is built and who is asked; who changes it joins those that may not sign off what it builds.
 * @throws `report/no-schedule`, `report/schedule-ended`, `report/reviewer`.
 */
export const changeSchedule: Command<ChangeSchedule, null> = {
  action: 'report:schedule',
  subject: ({ id }) => ({ kind: 'report-schedule', id }),
  async run({ tx, viewer, now }, { id, every, reviewers: mails }) {
    const [schedule] = await executorOfTx(
      tx,
    ).query<Schedule>(sql`SELECT report, every, scope, author_ids AS "authorIds",
        next_at AS "nextAt" FROM report_schedule WHERE id = ${id}::uuid AND ended_at IS NULL FOR UPDATE`);
    if (!schedule) throw await noOpenSchedule(tx, id);
    const { report, scope } = schedule;
    const authorIds = [...new Set([...schedule.authorIds, await authorIdOf(tx, viewer)])];
    const reviewers = await resolveReviewers(tx, { mails, scope, authorIds });
    // A span that is due already is still built.
    const nextAt =
      every === schedule.every || schedule.nextAt <= now ? schedule.nextAt : endOfSpan(every, now);
    await tx.reportSchedule.update({
      where: { id },
      data: { every, reviewers, authorIds, nextAt, changedAt: now, changedBy: viewer.name },
    });
    const payload = { report, every, scope: scopeJson(scope), reviewers, next: nextAt.toISOString() };
    return {
      value: null,
      audit: { action: 'report.schedule-changed', subject: { kind: 'report-schedule', id }, payload },
    };
  },
};
