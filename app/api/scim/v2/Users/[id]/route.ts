import { scimError } from '@/lib/directory/scim/errors';
import { answerChange, answerRead, answerRemove, USERS } from '@/lib/directory/scim/server';
import { defineRoute } from '@/lib/web/define-route';

export const GET = defineRoute<{ id: string }>({
  action: 'directory:sync',
  name: 'scim:Users',
  refusal: scimError,
  handler: (request, context) => answerRead(USERS, { request, ...context }, context.params.id),
});

export const PUT = defineRoute<{ id: string }>({
  action: 'directory:sync',
  name: 'scim:Users',
  refusal: scimError,
  handler: (request, context) => answerChange(USERS, 'replace', { request, ...context }, context.params.id),
});

export const PATCH = defineRoute<{ id: string }>({
  action: 'directory:sync',
  name: 'scim:Users',
  refusal: scimError,
  handler: (request, context) => answerChange(USERS, 'patch', { request, ...context }, context.params.id),
});

export const DELETE = defineRoute<{ id: string }>({
  action: 'directory:sync',
  name: 'scim:Users',
  refusal: scimError,
  handler: (request, context) => answerRemove(USERS, { request, ...context }, context.params.id),
});
