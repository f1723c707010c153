import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { OnePack } from '../schema';
import { findPack, moved } from '../store';

/** Stops building a pack; what was written of it goes. @throws `evidence/state` once it is built. */
export const cancelPack: Command<OnePack, null> = {
  action: 'evidence:build',
  subject: ({ id }) => ({ kind: 'evidence', id }),
  async run({ tx, now }, { id }) {
    const pack = await findPack(executorOfTx(tx), id, true);
    const state = moved(pack, 'cancel');
    await tx.evidencePack.update({ where: { id }, data: { state, finishedAt: now } });
    return {
      value: null,
      audit: { action: 'evidence.cancelled', subject: { kind: 'evidence', id }, payload: {} },
    };
  },
};
