import type { AccessGrant } from '@/lib/access/granted';
import type { PackScope } from '@/lib/evidence/model';

/** Whom a grant is for: one person, whoever signs in with a mail address, or every auditor. */
export type Grantee =
  | { kind: 'person'; personId: string }
  | { kind: 'email'; email: string }
  | { kind: 'all' };

export type GrantState = 'coming' | 'running' | 'ended' | 'revoked';

export const GRANT_STATE_TITLES: Readonly<Record<GrantState, string>> = {
  coming: 'Not begun',
  running: 'Running',
  ended: 'Ended',
  revoked: 'Revoked',
};

/** `running`: the period holds the present, so that the present may be seen. `ended`: its past still may. */
export function grantState(
  { from, to, revokedAt }: { from: Date; to: Date; revokedAt: Date | null },
  now: Date,
): GrantState {
  if (revokedAt) return 'revoked';
  if (now < from) return 'coming';
  return now < to ? 'running' : 'ended';
}

/** Most grants that are read for one auditor at a time: far more than anybody gives. */
export const MOST_GRANTS = 200;

const DIMENSION_TITLES: Readonly<Record<keyof PackScope, string>> = {
  sources: 'sources',
  accounts: 'accounts',
  environments: 'environments',
  kinds: 'kinds',
  owners: 'owners',
};

/** `the whole estate`, or `environments: production; owners: payments`. */
export function scopeText(scope: AccessGrant['scope']): string {
  const parts = Object.entries(DIMENSION_TITLES).flatMap(([key, title]) => {
    const values = scope[key as keyof PackScope];
    return values ? [`${title}: ${values.join(', ')}`] : [];
  });
  return parts.length === 0 ? 'the whole estate' : parts.join('; ');
}

const day = (at: Date): string => at.toISOString().slice(0, 10);

/** `2026-01-01 to 2026-12-31`: days in UTC; the last one belongs to it. */
export const grantPeriodText = ({ from, to }: { from: Date; to: Date }): string =>
  `${day(from)} to ${day(new Date(to.getTime() - 1))}`;

/** `2026-01-01 to 2026-12-31, soc-2, environments: production`. */
export function grantText(grant: AccessGrant): string {
  const frameworks = grant.frameworks ? grant.frameworks.join(' and ') : 'any framework';
  return `${grantPeriodText(grant)}, ${frameworks}, ${scopeText(grant.scope)}`;
}
