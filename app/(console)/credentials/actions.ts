'use server';

import { requestBulk } from '@/lib/bulk/commands/request-bulk';
import { undoBulk } from '@/lib/bulk/commands/undo-bulk';
import { RequestBulk, UndoBulk } from '@/lib/bulk/schema';
import { assignOwner } from '@/lib/credentials/commands/assign-owner';
import { classifyCredential } from '@/lib/credentials/commands/classify-credential';
import { AssignOwner, ClassifyCredentials } from '@/lib/credentials/schema-decisions';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/credentials', '/findings', '/'];

export const classify = defineAction({
  name: 'credential.classify',
  input: ClassifyCredentials,
  command: classifyCredential,
  revalidate,
});
export const assign = defineAction({
  name: 'credential.assign-owner',
  input: AssignOwner,
  command: assignOwner,
  revalidate,
});
export const changeMany = defineAction({
  name: 'bulk.request',
  input: RequestBulk,
  command: requestBulk,
  revalidate: [...revalidate, '/credentials/bulk'],
});
export const undoMany = defineAction({
  name: 'bulk.undo',
  input: UndoBulk,
  command: undoBulk,
  revalidate: [...revalidate, '/credentials/bulk'],
});
