import { conflict } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import { type Executor, executorOfTx, type Prisma } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { PackAttempt } from '../folders';
import { findPack, moved, newestBuilt, type PackRecord } from '../store';

const subject = ({ id }: PackAttempt) => ({ kind: 'evidence', id });

/** The pack, locked. @throws `evidence/taken-over` where it was handed to another worker since. */
async function heldPack(executor: Executor, { id, attempt }: PackAttempt): Promise<PackRecord> {
  const pack = await findPack(executor, id, true);
  if (pack.attempt !== attempt)
    throw conflict('evidence/taken-over', 'Another worker has gone on with this pack.');
  return pack;
}

/**
 * A worker begins with a pack, or goes on with one that another left.
 * @throws `evidence/state` once it ended, `evidence/taken-over`.
 */
export const beginPack: Command<PackAttempt, PackRecord> = {
  action: 'evidence:run',
  subject,
  async run({ tx, now }, { id, attempt }) {
    const executor = executorOfTx(tx);
    const pack = await heldPack(executor, { id, attempt });
    const state = moved(pack, 'begin');
    const previousId = await newestBuilt(executor);
    await tx.evidencePack.update({ where: { id }, data: { state, workedAt: now, previousId } });
    return { value: await findPack(executor, id), audit: 'nothing-changed' };
  },
};

/**
 * How far a worker is; also its sign of life. False when the pack is not to be built any more.
 * @throws `evidence/taken-over`.
 */
export const reportPack: Command<PackAttempt & { progress: JsonObject }, boolean> = {
  action: 'evidence:run',
  subject,
  async run({ tx, now }, { progress, ...held }) {
    const { state, id } = await heldPack(executorOfTx(tx), held);
    if (state === 'building')
      await tx.evidencePack.update({
        where: { id },
        data: { progress: progress as Prisma.InputJsonValue, workedAt: now },
      });
    return { value: state === 'building', audit: 'nothing-changed' };
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
export const finishPack: Command<PackAttempt & BuiltPack, null> = {
  action: 'evidence:run',
  subject,
  async run({ tx, now }, { id, attempt, manifest, archive, root, sizeBytes, files, keptIn, keepYears }) {
    const pack = await heldPack(executorOfTx(tx), { id, attempt });
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
export const failPack: Command<PackAttempt & { failure: string }, null> = {
  action: 'evidence:run',
  subject,
  async run({ tx, now }, { id, attempt, failure }) {
    const pack = await heldPack(executorOfTx(tx), { id, attempt });
    const state = moved(pack, 'fail');
    await tx.evidencePack.update({ where: { id }, data: { state, finishedAt: now, failure } });
    return {
      value: null,
      audit: { action: 'evidence.failed', subject: { kind: 'evidence', id }, payload: { failure } },
    };
  },
};
