import { conflict } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import type { OneOf } from '../schema';

/** Nothing further is built by this schedule; what was built stays. @throws `report/schedule-ended`. */
export const endSchedule: Command<OneOf, null> = {
  action: 'report:schedule',
  subject: ({ id }) => ({ kind: 'report-schedule', id }),
  async run({ tx, viewer, now }, { id }) {
    const [ended] = await tx.reportSchedule.updateManyAndReturn({
      where: { id, endedAt: null },
      data: { endedAt: now, endedBy: viewer.name },
      select: { report: true, every: true },
    });
    if (!ended)
      throw conflict('report/schedule-ended', 'There is no such schedule, or it has ended already.');
    return {
      value: null,
      audit: {
        action: 'report.schedule-ended',
        subject: { kind: 'report-schedule', id },
        payload: { ...ended },
      },
    };
  },
};
