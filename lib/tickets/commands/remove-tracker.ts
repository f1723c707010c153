import { notFound } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import type { OneTracker } from '../schema';

/** Ends a tracker: its tickets stay as they are there and are no longer followed; what waits for it is given up. */
export const removeTracker: Command<OneTracker, null> = {
  action: 'ticket:configure',
  subject: ({ id }) => ({ kind: 'tracker', id }),
  async run({ tx, now }, { id }) {
    const tracker = await tx.ticketTracker.findFirst({ where: { id, removedAt: null } });
    if (!tracker) throw notFound('ticket/no-tracker', 'There is no such tracker, or it was removed.');
    await tx.ticketTracker.update({ where: { id }, data: { removedAt: now } });
    const steps = await tx.ticketStep.updateMany({
      where: { trackerId: id, state: 'waiting' },
      data: { state: 'failed', finishedAt: now, lastError: 'The tracker was removed.' },
    });
    const tickets = await tx.ticket.updateMany({
      where: { trackerId: id, endedAt: null },
      data: { endedAt: now },
    });
    return {
      value: null,
      audit: {
        action: 'ticket.tracker-removed',
        subject: { kind: 'tracker', id },
        payload: {
          kind: tracker.kind,
          name: tracker.name,
          givenUp: steps.count,
          noLongerFollowed: tickets.count,
        },
      },
    };
  },
};
