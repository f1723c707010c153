import { scimError } from '@/lib/directory/scim/errors';
import { answerCreate, answerList, GROUPS } from '@/lib/directory/scim/server';
import { defineRoute } from '@/lib/web/define-route';

export const GET = defineRoute({
  action: 'directory:sync',
  name: 'scim:Groups',
  refusal: scimError,
  handler: (request, context) => answerList(GROUPS, { request, ...context }),
});

export const POST = defineRoute({
  action: 'directory:sync',
  name: 'scim:Groups',
  refusal: scimError,
  handler: (request, context) => answerCreate(GROUPS, { request, ...context }),
});
