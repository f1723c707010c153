import { conflict } from '@/lib/kernel/errors';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { HoldPack } from '../schema';
import { findPack } from '../store';

/** Keeps a pack past its time, or lets it go again when its time has come. */
export const holdPack: Command<HoldPack, null> = {
  action: 'evidence:hold',
  subject: ({ id }) => ({ kind: 'evidence', id }),
  async run({ tx, viewer }, { id, reason }) {
    const pack = await findPack(executorOfTx(tx), id, true);
    if (pack.state !== 'built')
      throw conflict('evidence/not-built', 'Only a pack that is built can be held.');
    await tx.evidencePack.update({
      where: { id },
      data: { heldBy: reason === null ? null : viewer.name, heldReason: reason },
    });
    return {
      value: null,
      audit: {
        action: reason === null ? 'evidence.released' : 'evidence.held',
        subject: { kind: 'evidence', id },
        payload: { reason },
      },
    };
  },
};
