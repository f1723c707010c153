import { randomUUID } from 'node:crypto';
import { authorIdOf } from '@/lib/people/four-eyes';
import type { Prisma } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { endOfSpan } from '../model';
import { resolveReviewers } from '../reviewers';
import type { CreateSchedule } from '../schema';
import { scopeJson } from '../search';

/**
 * Has a report built at the end of each month, quarter or year and sent to its reviewers, beginning with the one that
 * goes on now. @throws `report/reviewer`.
 */
export const createSchedule: Command<CreateSchedule, { id: string }> = {
  action: 'report:schedule',
  subject: () => ({ kind: 'report-schedule', id: null }),
  async run({ tx, viewer, now }, { report, every, scope, reviewers: mails }) {
    const authorIds = [await authorIdOf(tx, viewer)];
    const reviewers = await resolveReviewers(tx, { mails, scope, authorIds });
    const id = randomUUID();
    const nextAt = endOfSpan(every, now);
    await tx.reportSchedule.create({
      data: {
        ...{ id, report, every, reviewers, nextAt, authorIds },
        scope: scope as unknown as Prisma.InputJsonValue,
        createdAt: now,
        createdBy: viewer.name,
      },
    });
    const payload = { report, every, scope: scopeJson(scope), reviewers, next: nextAt.toISOString() };
    return {
      value: { id },
      audit: { action: 'report.scheduled', subject: { kind: 'report-schedule', id }, payload },
    };
  },
};
