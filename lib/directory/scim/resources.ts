import type { StoredGroup, StoredUser } from '../model';
import { documentOf } from '../model';

export const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const GROUP_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const LIST_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

export type Resource = Record<string, unknown>;

/** Which attributes an answer holds (RFC 7644, 3.9). */
export interface Selection {
  attributes: readonly string[] | null;
  excluded: readonly string[];
}

/** A member of a group, as shown. */
export interface Member {
  groupId: string;
  userId: string;
  name: string;
}

function meta(base: string, type: 'User' | 'Group', row: { id: string; createdAt: Date; changedAt: Date }) {
  return {
    resourceType: type,
    created: row.createdAt.toISOString(),
    lastModified: row.changedAt.toISOString(),
    location: `${base}/${type}s/${row.id}`,
  };
}

/** A user as SCIM shows it. `base` is the address of this server, without a slash at its end. */
export function userResource(
  user: StoredUser,
  groups: readonly { id: string; name: string }[],
  base: string,
): Resource {
  const { userName, externalId, active, profile } = documentOf(user);
  return {
    schemas: [USER_SCHEMA],
    id: user.id,
    ...(externalId !== null && { externalId }),
    userName,
    ...(profile.name && Object.keys(profile.name).length > 0 && { name: profile.name }),
    displayName: profile.displayName ?? user.name,
    ...(profile.emails && profile.emails.length > 0 && { emails: profile.emails }),
    active,
    ...(groups.length > 0 && {
      groups: groups.map(({ id, name }) => ({ value: id, display: name, $ref: `${base}/Groups/${id}` })),
    }),
    meta: meta(base, 'User', user),
  };
}

export function groupResource(group: StoredGroup, members: readonly Member[], base: string): Resource {
  return {
    schemas: [GROUP_SCHEMA],
    id: group.id,
    ...(group.externalId !== null && { externalId: group.externalId }),
    displayName: group.name,
    members: members.map(({ userId, name }) => ({
      value: userId,
      display: name,
      type: 'User',
      $ref: `${base}/Users/${userId}`,
    })),
    meta: meta(base, 'Group', group),
  };
}

/** Whether an answer shows an attribute. */
export function shows({ attributes, excluded }: Selection, name: string): boolean {
  const wanted = name.toLowerCase();
  if (attributes !== null) return attributes.some((path) => path === wanted || path.startsWith(`${wanted}.`));
  return !excluded.includes(wanted);
}

const ALWAYS = ['schemas', 'id'];

/** The attributes of a resource that were asked for; `id` and `schemas` are always there. */
export function select(resource: Resource, selection: Selection): Resource {
  const entries = Object.entries(resource).flatMap(([name, value]) => {
    if (ALWAYS.includes(name)) return [[name, value] as const];
    if (!shows(selection, name)) return [];
    return [[name, selectParts(name.toLowerCase(), value, selection)] as const];
  });
  return Object.fromEntries(entries);
}

function selectParts(name: string, value: unknown, { attributes, excluded }: Selection): unknown {
  const below = (paths: readonly string[]) =>
    paths.flatMap((path) => (path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : []));
  const wanted = attributes === null || attributes.includes(name) ? null : below(attributes);
  const dropped = below(excluded);
  if (wanted === null && dropped.length === 0) return value;
  const keep = (part: string) => (wanted === null || wanted.includes(part)) && !dropped.includes(part);
  const one = (item: unknown) =>
    Object.fromEntries(Object.entries(item as object).filter(([part]) => keep(part.toLowerCase())));
  return Array.isArray(value) ? value.map(one) : one(value);
}

/** A page of resources (RFC 7644, 3.4.2). */
export function listResponse(resources: readonly Resource[], totalResults: number, startIndex: number) {
  return {
    schemas: [LIST_SCHEMA],
    totalResults,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}
