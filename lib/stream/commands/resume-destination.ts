import { conflict } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { findDestination } from '../find';
import type { OneDestination } from '../schema';

/** Sends to a destination again, from where it was left. */
export const resumeDestination: Command<OneDestination, null> = {
  action: 'stream:configure',
  subject: ({ id }) => ({ kind: 'destination', id }),
  async run({ tx }, { id }) {
    const { kind, name } = await findDestination(tx, id);
    const { count } = await tx.streamDestination.updateMany({
      where: { id, pausedAt: { not: null } },
      data: { pausedAt: null, retryAt: null },
    });
    if (count === 0) throw conflict('stream/not-paused', `${name} is not paused.`);
    return {
      value: null,
      audit: {
        action: 'stream.destination-resumed',
        subject: { kind: 'destination', id },
        payload: { kind, name },
      },
    };
  },
};
