import type { Command } from '@/lib/platform/run-command';
import { notReady, noUpload } from '../missing';
import type { OneUpload } from '../schema';
import { dropRows, lockUpload } from '../store';

/**
 * Throws away what was read of a file.
 * @throws MusterError `upload/not-found`, `upload/moved`
 */
export const discardUpload: Command<OneUpload, { fileName: string }> = {
  action: 'upload:create',
  subject: ({ uploadId }) => ({ kind: 'upload', id: uploadId }),
  run: async ({ tx }, { uploadId: id }) => {
    const upload = await lockUpload(tx, id);
    if (!upload) throw noUpload();
    if (upload.state !== 'ready') throw notReady(upload.state);
    await dropRows(tx, [id]);
    await tx.upload.update({ where: { id }, data: { state: 'discarded' } });
    const { fileName } = upload;
    return {
      value: { fileName },
      audit: { action: 'upload.discarded', subject: { kind: 'upload', id }, payload: { fileName } },
    };
  },
};
