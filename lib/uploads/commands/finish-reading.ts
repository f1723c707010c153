import type { Json } from '@/lib/kernel/json';
import type { Command, Outcome } from '@/lib/platform/run-command';
import { notReady, noUpload } from '../missing';
import type { ReadResult } from '../reading/read-upload';
import { dropRows, lockUpload } from '../store';

export type FinishReading =
  | { uploadId: string; result: ReadResult }
  /** Why the file could not be read; safe to show. */
  | { uploadId: string; failure: string };

/**
 * Ends the reading of a file: it waits for the person's word, or it is refused and forgotten.
 * @throws MusterError `upload/not-found`, `upload/moved`
 */
export const finishReading: Command<FinishReading, { uploadId: string }> = {
  action: 'upload:create',
  subject: ({ uploadId }) => ({ kind: 'upload', id: uploadId }),
  run: async ({ tx, now }, input): Promise<Outcome<{ uploadId: string }>> => {
    const id = input.uploadId;
    const upload = await lockUpload(tx, id);
    if (!upload) throw noUpload();
    if (upload.state !== 'reading') throw notReady(upload.state);
    if ('failure' in input) {
      await dropRows(tx, [id]);
      await tx.upload.update({
        where: { id },
        data: { state: 'refused', failure: input.failure, readAt: now },
      });
      return {
        value: { uploadId: id },
        audit: {
          action: 'upload.refused',
          subject: { kind: 'upload', id },
          payload: { fileName: upload.fileName, reason: input.failure },
        },
      };
    }
    const {
      format,
      sizeBytes,
      sha256,
      good,
      entries,
      bad,
      notes,
      problems,
      unreadColumns,
      hintAt,
      newestAt,
    } = input.result;
    await tx.upload.update({
      where: { id },
      data: {
        state: 'ready',
        format,
        sizeBytes,
        sha256,
        good,
        entries,
        bad,
        notes,
        problems: problems as unknown as Json[],
        unreadColumns,
        hintAt,
        newestAt,
        readAt: now,
      },
    });
    return {
      value: { uploadId: id },
      audit: {
        action: 'upload.read',
        subject: { kind: 'upload', id },
        payload: { fileName: upload.fileName, format, sizeBytes, sha256, goodRows: good, badRows: bad },
      },
    };
  },
};
