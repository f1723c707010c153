'use server';

import { confirmUpload } from '@/lib/uploads/commands/confirm-upload';
import { discardUpload } from '@/lib/uploads/commands/discard-upload';
import { ConfirmUpload, OneUpload } from '@/lib/uploads/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/sources', '/sources/upload', '/sources/coverage', '/'];

export const confirm = defineAction({
  name: 'upload.confirm',
  input: ConfirmUpload,
  command: confirmUpload,
  revalidate,
});
export const discard = defineAction({
  name: 'upload.discard',
  input: OneUpload,
  command: discardUpload,
  revalidate,
});
