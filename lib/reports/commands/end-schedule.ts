import type { Command } from '@/lib/platform/run-command';
import { noOpenSchedule } from '../no-schedule';
import type { OneOf } from '../schema';

/** Nothing further is built by this schedule; what was built stays. @throws `report/no-schedule`, `report/schedule-ended`. */
export const endSchedule: Command<OneOf, null> = {
  action: 'report:schedule',
  subject: ({ id }) => ({ kind: 'report-schedule', id }),
  async run({ tx, viewer, now }, { id }) {
    const [ended] = await tx.reportSchedule.updateManyAndReturn({
      where: { id, endedAt: null },
      data: { endedAt: now, endedBy: viewer.name },
      select: { report: true, every: true },
    });
    if (!ended) throw await noOpenSchedule(tx, id);
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
