import { randomUUID } from 'node:crypto';
import { notFound } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import type { OneTracker } from '../schema';

/** Has the worker ask a tracker whether it can be used as it is configured. The log shows what came of it. */
export const testTracker: Command<OneTracker, { id: string }> = {
  action: 'ticket:configure',
  subject: ({ id }) => ({ kind: 'tracker', id }),
  async run({ tx, now }, { id: trackerId }) {
    const tracker = await tx.ticketTracker.findFirst({ where: { id: trackerId, removedAt: null } });
    if (!tracker) throw notFound('ticket/no-tracker', 'There is no such tracker, or it was removed.');
    const id = randomUUID();
    const step = { id, trackerId, kind: 'check', occasion: id, state: 'waiting' };
    await tx.ticketStep.create({ data: { ...step, createdAt: now, sendAt: now } });
    // A test is done now, also while the tracker waits to be asked again.
    await tx.ticketTracker.update({ where: { id: trackerId }, data: { retryAt: null } });
    return {
      value: { id },
      audit: {
        action: 'ticket.tracker-tested',
        subject: { kind: 'tracker', id: trackerId },
        payload: { kind: tracker.kind, name: tracker.name },
      },
    };
  },
};
