import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { UndoBulk } from '../schema';
import { stepBulk } from '../step';

/** One batch of a bulk change in a worker, with an event for each credential it changed; false when none is left. */
export const stepBulkOnce: Command<UndoBulk, boolean> = {
  action: 'bulk:run',
  subject: ({ id }) => ({ kind: 'bulk', id }),
  async run({ tx, now }, { id }) {
    const step = await stepBulk(executorOfTx(tx), id, now);
    const [first, ...rest] = step?.events ?? [];
    return { value: step !== null, audit: first ? [first, ...rest] : 'nothing-changed' };
  },
};
