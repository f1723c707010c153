import { randomUUID } from 'node:crypto';
import type { Command } from '@/lib/platform/run-command';
import type { ReceiveUpload } from '../schema';

const UNPRINTABLE = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Notes that somebody begins to send a file; what is read of it is no change until it is confirmed. */
export const beginUpload: Command<ReceiveUpload, { uploadId: string; fileName: string }> = {
  action: 'upload:create',
  subject: () => ({ kind: 'upload', id: null }),
  run: async ({ tx, viewer, now }, input) => {
    const id = randomUUID();
    const fileName = plainName(input.fileName);
    await tx.upload.create({
      data: {
        id,
        fileName,
        state: 'reading',
        account: input.account ?? null,
        principal: input.principal ?? null,
        uploadedBy: viewer.name,
        uploadedAt: now,
      },
    });
    return {
      value: { uploadId: id, fileName },
      audit: { action: 'upload.begun', subject: { kind: 'upload', id }, payload: { fileName } },
    };
  },
};

/** The last part of a path, without what would disguise it. */
function plainName(given: string): string {
  const name = given.split(/[/\\]/).at(-1)?.replace(UNPRINTABLE, '').trim().slice(0, 200);
  return name || 'upload';
}
