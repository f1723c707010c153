import { scimError } from '@/lib/directory/scim/errors';
import { answerCreate, answerList, USERS } from '@/lib/directory/scim/server';
import { defineRoute } from '@/lib/web/define-route';

export const GET = defineRoute({
  action: 'directory:sync',
  name: 'scim:Users',
  refusal: scimError,
  handler: (request, context) => answerList(USERS, { request, ...context }),
});

export const POST = defineRoute({
  action: 'directory:sync',
  name: 'scim:Users',
  refusal: scimError,
  handler: (request, context) => answerCreate(USERS, { request, ...context }),
});
