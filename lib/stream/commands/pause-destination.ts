import { conflict } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { findDestination } from '../find';
import type { OneDestination } from '../schema';

/** Sends nothing more to a destination until somebody resumes it; what happens meanwhile waits for it. */
export const pauseDestination: Command<OneDestination, null> = {
  action: 'stream:configure',
  subject: ({ id }) => ({ kind: 'destination', id }),
  async run({ tx, now }, { id }) {
    const { kind, name } = await findDestination(tx, id);
    const { count } = await tx.streamDestination.updateMany({
      where: { id, pausedAt: null },
      data: { pausedAt: now },
    });
    if (count === 0) throw conflict('stream/paused', `${name} is paused already.`);
    return {
      value: null,
      audit: {
        action: 'stream.destination-paused',
        subject: { kind: 'destination', id },
        payload: { kind, name },
      },
    };
  },
};
