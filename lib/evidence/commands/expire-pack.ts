import { conflict } from '@/lib/kernel/errors';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { OnePack } from '../schema';
import { findPack, moved } from '../store';

const subject = ({ id }: OnePack) => ({ kind: 'evidence', id });

/**
 * A pack whose time is over is not to be had any more; its record and its hashes stay.
 * @throws `evidence/kept` while its time is not over, or somebody holds it.
 */
export const expirePack: Command<OnePack, null> = {
  action: 'evidence:run',
  subject,
  async run({ tx, now }, { id }) {
    const state = moved(await findPack(executorOfTx(tx), id, true), 'expire');
    const { keepUntil, heldBy, manifest, archive } = await tx.evidencePack.findUniqueOrThrow({
      where: { id },
    });
    if (heldBy !== null || keepUntil === null || keepUntil > now)
      throw conflict('evidence/kept', 'This pack is kept: its time is not over, or somebody holds it.');
    await tx.evidencePack.update({ where: { id }, data: { state } });
    return {
      value: null,
      audit: {
        action: 'evidence.expired',
        subject: subject({ id }),
        payload: { keptUntil: keepUntil.toISOString(), manifest, archive },
      },
    };
  },
};

/** The file of an expired pack is gone from its place. */
export const recordRemoval: Command<OnePack, null> = {
  action: 'evidence:run',
  subject,
  async run({ tx, now }, { id }) {
    const { keptIn, removedAt } = await tx.evidencePack.findUniqueOrThrow({ where: { id } });
    if (removedAt !== null) return { value: null, audit: 'nothing-changed' };
    await tx.evidencePack.update({ where: { id }, data: { removedAt: now } });
    return {
      value: null,
      audit: { action: 'evidence.file-removed', subject: subject({ id }), payload: { keptIn } },
    };
  },
};

/** The file could not be removed; it is tried again after a while. */
export const postponeRemoval: Command<OnePack, null> = {
  action: 'evidence:run',
  subject,
  async run({ tx, now }, { id }) {
    await tx.evidencePack.update({ where: { id }, data: { workedAt: now } });
    return { value: null, audit: 'nothing-changed' };
  },
};
