import { upstream } from '@/lib/kernel/errors';
import { cleanGroups, type Identity } from '@/lib/people/model';
import { fetchEntraGroups } from './entra-groups';
import type { SignInProvider } from './providers';

/** Claims of an ID token, with those of the userinfo endpoint where the token had no groups. */
export type Claims = Record<string, unknown>;

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 300) : null;

/** Whether Entra left the groups out because there are too many for a token (over 200). */
export function hasGroupOverage(claims: Claims): boolean {
  const names = claims._claim_names;
  if (typeof names === 'object' && names !== null && 'groups' in names) return true;
  return claims.hasgroups === true || claims.hasgroups === 'true';
}

/** Value of the groups claim; a claim with dots in its name is also looked for as a path, e.g. `realm_access.roles`. */
export function groupsClaimOf(claims: Claims, name: string): unknown {
  if (name in claims) return claims[name];
  let value: unknown = claims;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Claims)[part];
  }
  return value;
}

/**
 * Who the claims are about. Asks Microsoft Graph for the groups where Entra left them out.
 * @throws MusterError `sign-in/no-subject`, or `sign-in/groups-unavailable` when Graph does not answer: without knowing
 * all groups nobody is let in, because a role could be the wrong one.
 */
export async function identityOf(
  provider: SignInProvider,
  claims: Claims,
  accessToken: string | null,
): Promise<Identity> {
  // Entra's `sub` differs per application; `oid` is the person, also after the application was registered anew.
  const subject = text(provider.id === 'entra' ? (claims.oid ?? claims.sub) : claims.sub);
  if (!subject) throw upstream('sign-in/no-subject', 'The identity provider did not say who you are.');
  // An address that the provider itself has not verified is anybody's claim, and memberships are given by address.
  const email = claims.email_verified === false ? null : (text(claims.email)?.toLowerCase() ?? null);
  const name = text(claims.name) ?? text(claims.preferred_username) ?? email ?? subject;
  const issuer = text(claims.iss) ?? provider.issuer;
  return { issuer, subject, name, email, groups: await groupsOf(provider, claims, accessToken) };
}

async function groupsOf(
  provider: SignInProvider,
  claims: Claims,
  accessToken: string | null,
): Promise<string[]> {
  if (provider.graph && hasGroupOverage(claims)) {
    if (!accessToken)
      throw upstream(
        'sign-in/groups-unavailable',
        'Your groups could not be read: Entra sent no access token.',
      );
    return cleanGroups(await fetchEntraGroups(provider.graph, accessToken));
  }
  return cleanGroups(groupsClaimOf(claims, provider.groupsClaim));
}
