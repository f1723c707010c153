import { conflict, invalid, type MusterError, notFound } from '@/lib/kernel/errors';

/** Detail errors of RFC 7644 section 3.12 that this server answers with. */
export const SCIM_TYPES = [
  'invalidFilter',
  'tooMany',
  'uniqueness',
  'mutability',
  'invalidSyntax',
  'invalidPath',
  'noTarget',
  'invalidValue',
] as const;
export type ScimType = (typeof SCIM_TYPES)[number];

const ERROR_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:Error';
export const SCIM_JSON = 'application/scim+json; charset=utf-8';

/** A request that this server cannot do, in words for whoever set up the directory. */
export function refused(type: Exclude<ScimType, 'uniqueness'>, message: string): MusterError {
  return invalid(`scim/${type}`, message);
}

/** Somebody else has what has to be unique. */
export function taken(message: string): MusterError {
  return conflict('scim/uniqueness', message);
}

export function noResource(kind: 'User' | 'Group', id: string): MusterError {
  return notFound('scim/not-found', `Resource ${id.slice(0, 100)} of type ${kind} not found.`);
}

/** A failure as RFC 7644 section 3.12 has it: the status is text there. */
export function scimError({
  status,
  body,
}: {
  status: number;
  body: { code: string; message: string };
}): Response {
  const type = SCIM_TYPES.find((candidate) => body.code === `scim/${candidate}`);
  return new Response(
    JSON.stringify({
      schemas: [ERROR_SCHEMA],
      status: String(status),
      ...(type && { scimType: type }),
      detail: body.message,
    }),
    { status, headers: { 'content-type': SCIM_JSON } },
  );
}
