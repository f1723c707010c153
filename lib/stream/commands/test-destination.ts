import { conflict } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { findDestination } from '../find';
import type { OneDestination } from '../schema';

/**
 * Tries a destination now, also while it waits for its next try. What is sent is the very event of having asked, by the
 * way of every other one: so what arrives proves the whole of it.
 */
export const testDestination: Command<OneDestination, null> = {
  action: 'stream:configure',
  subject: ({ id }) => ({ kind: 'destination', id }),
  async run({ tx }, { id }) {
    const { kind, name, pausedAt } = await findDestination(tx, id);
    if (pausedAt) throw conflict('stream/paused', `${name} is paused, so nothing is sent. Resume it first.`);
    await tx.streamDestination.update({ where: { id }, data: { retryAt: null } });
    return {
      value: null,
      audit: {
        action: 'stream.test-requested',
        subject: { kind: 'destination', id },
        payload: { kind, name },
      },
    };
  },
};
