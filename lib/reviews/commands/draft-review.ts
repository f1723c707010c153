import { randomUUID } from 'node:crypto';
import type { AuditEvent } from '@/lib/platform/audit';
import type { Command } from '@/lib/platform/run-command';
import { addMonths, campaignName } from '../model';
import type { DraftReview } from '../schema';
import { keptScope } from '../scope';
import { actingPerson } from '../store';

/** Puts a campaign down without asking anybody yet; one that repeats gets its schedule, with this as the first. */
export const draftReview: Command<DraftReview, { id: string }> = {
  action: 'review:plan',
  subject: () => ({ kind: 'review', id: null }),
  async run({ tx, viewer, now }, { name, query, answerDays, everyMonths }) {
    const authorId = await actingPerson(tx, viewer);
    const scope = keptScope(query);
    const id = randomUUID();
    const events: AuditEvent[] = [];
    let scheduleId: string | null = null;
    if (everyMonths !== null) {
      scheduleId = randomUUID();
      const nextAt = addMonths(now, everyMonths);
      await tx.reviewSchedule.create({
        data: {
          id: scheduleId,
          name,
          query: scope,
          everyMonths,
          answerDays,
          nextAt,
          createdAt: now,
          createdBy: viewer.name,
          createdById: authorId,
        },
      });
      events.push({
        action: 'review.scheduled',
        subject: { kind: 'review-schedule', id: scheduleId },
        payload: { name, query: scope, everyMonths, answerDays, next: nextAt.toISOString() },
      });
    }
    const full = everyMonths === null ? name : campaignName(name, everyMonths, now);
    await tx.review.create({
      data: {
        id,
        name: full,
        state: 'draft',
        query: scope,
        scheduleId,
        scheduledFor: scheduleId === null ? null : now,
        answerDays,
        createdAt: now,
        author: viewer.name,
        authorId,
      },
    });
    const drafted: AuditEvent = {
      action: 'review.drafted',
      subject: { kind: 'review', id },
      payload: { name: full, query: scope, answerDays },
    };
    return { value: { id }, audit: [drafted, ...events] };
  },
};
