'use server';

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
