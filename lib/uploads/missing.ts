import { conflict, notFound } from '@/lib/kernel/errors';
import { UPLOAD_STATES, type UploadState } from './model';

export const noUpload = () =>
  notFound(
    'upload/not-found',
    'There is no such upload, or what was read of it has been thrown away. Upload the file again.',
  );
export const notReady = (state: UploadState) =>
  conflict(
    'upload/moved',
    `This upload no longer waits for an answer: ${UPLOAD_STATES[state].toLowerCase()}.`,
  );
