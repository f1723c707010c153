import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { assertGranted } from '../granted';
import type { OnePack } from '../schema';
import { findPack, moved } from '../store';

/**
 * Stops building a pack; what was written of it goes.
 * @throws `evidence/state` once it is built, `evidence/not-granted` where an auditor was not let in for it.
 */
export const cancelPack: Command<OnePack, null> = {
  action: 'evidence:build',
  subject: ({ id }) => ({ kind: 'evidence', id }),
  async run({ tx, viewer, now }, { id }) {
    const pack = await findPack(executorOfTx(tx), id, true);
    assertGranted(viewer, pack.terms);
    const state = moved(pack, 'cancel');
    await tx.evidencePack.update({ where: { id }, data: { state, finishedAt: now } });
    return {
      value: null,
      audit: { action: 'evidence.cancelled', subject: { kind: 'evidence', id }, payload: {} },
    };
  },
};
