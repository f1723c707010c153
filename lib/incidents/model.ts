export const INCIDENT_KINDS = ['leaked', 'misused', 'lost', 'phished', 'other'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];
export const INCIDENT_TITLES: Record<IncidentKind, string> = {
  leaked: 'Leaked',
  misused: 'Misused',
  lost: 'Lost',
  phished: 'Phished',
  other: 'Something else',
};

/** What decides whether credentials are like each other. */
export interface Likeness {
  kind: string;
  provider: string;
  account: string;
  ownerTeam: string | null;
}

/**
 * Whether what happened to one could as well have happened to the other: of the same kind, with the same owner or in the
 * same account. Nobody's are not alike for being nobody's. lib/incidents/alike-sql.ts says the same to the database.
 */
export function areAlike(a: Likeness, b: Likeness): boolean {
  if (a.kind !== b.kind) return false;
  if (a.ownerTeam !== null && a.ownerTeam === b.ownerTeam) return true;
  return a.provider === b.provider && a.account === b.account;
}
