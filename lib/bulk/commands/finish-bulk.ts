import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { finishBulkRow } from '../finish';
import type { UndoBulk } from '../schema';

/** Ends a change whose last batch a worker has written, with the event that says what came of it. */
export const finishBulk: Command<UndoBulk, null> = {
  action: 'bulk:run',
  subject: ({ id }) => ({ kind: 'bulk', id }),
  async run({ tx, now }, { id }) {
    const finished = await finishBulkRow(executorOfTx(tx), id, now);
    return { value: null, audit: finished?.event ?? 'nothing-changed' };
  },
};
