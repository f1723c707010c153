import type { JsonObject } from '@/lib/kernel/json';
import { executorOfTx, type Prisma } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { findPack, moved, newestBuilt, type PackRecord } from '../store';

interface OfPack {
  id: string;
}
const subject = ({ id }: OfPack) => ({ kind: 'evidence', id });

/** A worker begins with a pack, or goes on with one that another left. @throws `evidence/state` once it ended. */
export const beginPack: Command<OfPack, PackRecord> = {
  action: 'evidence:run',
  subject,
  async run({ tx, now }, { id }) {
    const executor = executorOfTx(tx);
    const pack = await findPack(executor, id, true);
    const state = moved(pack, 'begin');
    const previousId = await newestBuilt(executor);
    await tx.evidencePack.update({ where: { id }, data: { state, workedAt: now, previousId } });
    return { value: await findPack(executor, id), audit: 'nothing-changed' };
  },
};

/** How far a worker is. Returns false when the pack is not to be built any more. */
export const reportPack: Command<OfPack & { progress: JsonObject }, boolean> = {
  action: 'evidence:run',
  subject,
  async run({ tx, now }, { id, progress }) {
    const { count } = await tx.evidencePack.updateMany({
      where: { id, state: 'building' },
      data: { progress: progress as Prisma.InputJsonValue, workedAt: now },
    });
    return { value: count > 0, audit: 'nothing-changed' };
  },
};

export interface BuiltPack {
  manifest: string;
  archive: string;
  root: string;
  sizeBytes: number;
  /** Rows per file. */
  files: Readonly<Record<string, number | null>>;
  /** The place its file is kept in, and for how many years. */
  keptIn: string;
  keepYears: number;
}

/** A pack is built and kept; its manifest stands on the trail, which is signed. */
export const finishPack: Command<OfPack & BuiltPack, null> = {
  action: 'evidence:run',
  subject,
  async run({ tx, now }, { id, manifest, archive, root, sizeBytes, files, keptIn, keepYears }) {
    const pack = await findPack(executorOfTx(tx), id, true);
    const state = moved(pack, 'finish');
    const keepUntil = new Date(now);
    keepUntil.setUTCFullYear(now.getUTCFullYear() + keepYears);
    await tx.evidencePack.update({
      where: { id },
      data: {
        state,
        finishedAt: now,
        manifest,
        archive,
        root,
        sizeBytes: BigInt(sizeBytes),
        files,
        keepUntil,
        keptIn,
      },
    });
    const previous = pack.previous?.packId ?? null;
    return {
      value: null,
      audit: {
        action: 'evidence.built',
        subject: { kind: 'evidence', id },
        payload: { manifest, archive, root, files: { ...files }, previous },
      },
    };
  },
};

/** A pack cannot be built; `failure` says why and what to do. */
export const failPack: Command<OfPack & { failure: string }, null> = {
  action: 'evidence:run',
  subject,
  async run({ tx, now }, { id, failure }) {
    const pack = await findPack(executorOfTx(tx), id, true);
    const state = moved(pack, 'fail');
    await tx.evidencePack.update({ where: { id }, data: { state, finishedAt: now, failure } });
    return {
      value: null,
      audit: { action: 'evidence.failed', subject: { kind: 'evidence', id }, payload: { failure } },
    };
  },
};
