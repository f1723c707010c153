import { scimError } from '@/lib/directory/scim/errors';
import { answerChange, answerRead, answerRemove, GROUPS } from '@/lib/directory/scim/server';
import { defineRoute } from '@/lib/web/define-route';

export const GET = defineRoute<{ id: string }>({
  action: 'directory:sync',
  name: 'scim:Groups',
  refusal: scimError,
  handler: (request, context) => answerRead(GROUPS, { request, ...context }, context.params.id),
});

export const PUT = defineRoute<{ id: string }>({
  action: 'directory:sync',
  name: 'scim:Groups',
  refusal: scimError,
  handler: (request, context) => answerChange(GROUPS, 'replace', { request, ...context }, context.params.id),
});

export const PATCH = defineRoute<{ id: string }>({
  action: 'directory:sync',
  name: 'scim:Groups',
  refusal: scimError,
  handler: (request, context) => answerChange(GROUPS, 'patch', { request, ...context }, context.params.id),
});

export const DELETE = defineRoute<{ id: string }>({
  action: 'directory:sync',
  name: 'scim:Groups',
  refusal: scimError,
  handler: (request, context) => answerRemove(GROUPS, { request, ...context }, context.params.id),
});
