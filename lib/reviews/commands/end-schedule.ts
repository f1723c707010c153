import { conflict } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import type { OneSchedule } from '../schema';

/** No further campaign is opened by this schedule; those that are open go on. */
export const endSchedule: Command<OneSchedule, null> = {
  action: 'review:plan',
  subject: ({ id }) => ({ kind: 'review-schedule', id }),
  async run({ tx, viewer, now }, { id }) {
    const ended = await tx.reviewSchedule.updateManyAndReturn({
      where: { id, endedAt: null },
      data: { endedAt: now, endedBy: viewer.name },
      select: { name: true },
    });
    const [schedule] = ended;
    if (!schedule)
      throw conflict('review/schedule-ended', 'There is no such schedule, or it has ended already.');
    return {
      value: null,
      audit: {
        action: 'review.schedule-ended',
        subject: { kind: 'review-schedule', id },
        payload: { name: schedule.name },
      },
    };
  },
};
