import { conflict, notFound } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import type { OneStep } from '../schema';

/** Has what failed in a tracker tried again, with whatever was mended in the meantime. */
export const retryStep: Command<OneStep, null> = {
  action: 'ticket:configure',
  subject: ({ id }) => ({ kind: 'ticket-step', id }),
  async run({ tx, now }, { id }) {
    const step = await tx.ticketStep.findUnique({ where: { id } });
    if (!step) throw notFound('ticket/no-step', 'There is no such step.');
    const tracker = await tx.ticketTracker.findUnique({ where: { id: step.trackerId } });
    if (!tracker || tracker.removedAt)
      throw conflict('ticket/tracker-gone', 'Its tracker was removed, so it cannot be tried again.');
    const { count } = await tx.ticketStep.updateMany({
      where: { id, state: 'failed' },
      data: { state: 'waiting', sendAt: now, finishedAt: null },
    });
    if (count === 0) throw conflict('ticket/not-failed', 'It is no longer failed. Look again.');
    await tx.ticketTracker.update({ where: { id: tracker.id }, data: { retryAt: null } });
    return {
      value: null,
      audit: {
        action: 'ticket.retried',
        subject: { kind: 'ticket-step', id },
        payload: { tracker: tracker.name, step: step.kind },
      },
    };
  },
};
