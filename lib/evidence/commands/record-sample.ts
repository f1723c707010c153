import { randomUUID } from 'node:crypto';
import { authorIdOf } from '@/lib/people/four-eyes';
import { executorOfTx, Prisma } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { countOf, type Sample } from '../samples/model';
import { builtPack } from '../store';

/** Keeps a sample that was drawn; nothing can change it or take it away again. @throws `evidence/not-built`. */
export const recordSample: Command<Omit<Sample, 'id' | 'drawnBy' | 'drawnAt'>, { id: string }> = {
  action: 'evidence:sample',
  subject: ({ packId }) => ({ kind: 'evidence', id: packId }),
  async run({ tx, viewer, now }, sample) {
    const { packId, file, fileSha256, rows, method, seed, size, selected } = sample;
    await builtPack(executorOfTx(tx), packId);
    const id = randomUUID();
    await tx.evidenceSample.create({
      data: {
        id,
        packId,
        file,
        fileSha256,
        rows,
        method,
        seed,
        size,
        selected: selected === null ? Prisma.DbNull : (selected as unknown as Prisma.InputJsonValue),
        drawnBy: viewer.name,
        drawnById: await authorIdOf(tx, viewer),
        drawnAt: now,
      },
    });
    return {
      value: { id },
      audit: {
        action: 'evidence.sampled',
        subject: { kind: 'evidence', id: packId },
        payload: {
          sample: id,
          file,
          sha256: fileSha256,
          rows,
          method,
          seed,
          size: size ?? 'all',
          selected: countOf(sample),
        },
      },
    };
  },
};
