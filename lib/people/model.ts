import type { Role } from '@/lib/access/roles';
import { ACCESS, ACTIONS, type Action } from '@/lib/access/table';

/** Where a person has several roles, the first of these counts. */
export const ROLE_ORDER: readonly Role[] = ['security', 'engineer', 'auditor', 'owner', 'viewer'];

/** A group of the identity provider gives a role and, for owners, the team they answer for. */
export interface Mapping {
  groupName: string;
  role: Role;
  team: string | null;
}

/** What a person's groups amount to; null role: no group of theirs is mapped. */
export interface Standing {
  role: Role | null;
  teams: readonly string[];
}

/**
 * Role and teams of somebody with these groups: the highest role by ROLE_ORDER, and every team their groups name.
 * `bootstrapGroup` counts as mapped to `security` as long as `mappings` (all there are) is empty.
 */
export function standingOf(
  groups: readonly string[],
  mappings: readonly Mapping[],
  bootstrapGroup: string | null = null,
): Standing {
  const held = new Set(groups);
  if (mappings.length === 0 && bootstrapGroup !== null && held.has(bootstrapGroup))
    return { role: 'security', teams: [] };
  const own = mappings.filter((mapping) => held.has(mapping.groupName));
  const role = ROLE_ORDER.find((candidate) => own.some((mapping) => mapping.role === candidate)) ?? null;
  const teams = own.flatMap((mapping) =>
    mapping.role === 'owner' && mapping.team !== null ? [mapping.team] : [],
  );
  return { role, teams: [...new Set(teams)].sort() };
}

/** A standing with the owners somebody is a member of. Whoever is put into a team may act for it, mapped group or not. */
export function withMemberships({ role, teams }: Standing, owners: readonly string[]): Standing {
  const all = [...new Set([...teams, ...owners])].sort();
  return { role: role ?? (owners.length > 0 ? 'owner' : null), teams: all };
}

/** What makes further tokens, and what only the token of a directory may, which is made for nothing else. */
const NOT_GRANTABLE: readonly Action[] = ['token:create', 'directory:connect', 'directory:sync'];

/** The actions a role may be given in a token of a person: all of its own, but none that makes further tokens. */
export function grantableScopes(role: Role): Action[] {
  return ACTIONS.filter(
    (action) => !NOT_GRANTABLE.includes(action) && (ACCESS[action] as readonly string[]).includes(role),
  );
}

export const TOKEN_PREFIX = 'mst_';
export const TOKEN_MAX_DAYS = 90;
/** Live tokens one person may have. */
export const TOKENS_PER_PERSON = 50;

export type TokenState = 'active' | 'expired' | 'revoked';

/** Whether a token still opens anything. A token ends at its end, not after it. */
export function tokenState(token: { expiresAt: Date; revokedAt: Date | null }, now: Date): TokenState {
  if (token.revokedAt) return 'revoked';
  return token.expiresAt <= now ? 'expired' : 'active';
}

/** Who signed in, as the identity provider says it. */
export interface Identity {
  issuer: string;
  subject: string;
  name: string;
  email: string | null;
  groups: readonly string[];
}

const MOST_GROUPS = 10_000;

/** Groups as they are kept: texts without blanks around, once each, in order; anything else in the claim is left out. */
export function cleanGroups(claim: unknown): string[] {
  const values = Array.isArray(claim) ? claim : [claim];
  const texts = values.flatMap((value) => (typeof value === 'string' ? [value.trim().slice(0, 500)] : []));
  return [...new Set(texts.filter((text) => text !== ''))].sort().slice(0, MOST_GROUPS);
}
