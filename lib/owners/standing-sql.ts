import { joinSql, type Sql, sql } from '@/lib/platform/database/client';
import { OWNERSHIP_TITLES, type OwnershipStanding } from './states';

const hasRow = (state: 'asked' | 'declined') =>
  sql`EXISTS (SELECT 1 FROM ownership o WHERE o.credential_id = c.id AND o.state = ${state})`;
const ACCEPTED = sql`EXISTS (SELECT 1 FROM ownership o WHERE o.credential_id = c.id AND o.state = 'accepted' AND o.owner = c.owner_team)`;

/**
 * Each state of ownership as a condition over `credential c`. Existence, not membership: that is joined either way round,
 * so that few asked among many are found from the questions, and many accepted from the list.
 */
const CONDITIONS: Record<OwnershipStanding, Sql> = {
  accepted: ACCEPTED,
  asked: sql`${hasRow('asked')} AND NOT ${ACCEPTED}`,
  declined: sql`${hasRow('declined')} AND NOT ${hasRow('asked')} AND NOT ${ACCEPTED}`,
  none: sql`NOT ${ACCEPTED} AND NOT ${hasRow('asked')} AND NOT ${hasRow('declined')}`,
};

const isStanding = (text: string): text is OwnershipStanding => Object.hasOwn(OWNERSHIP_TITLES, text);

/** Credentials whose ownership stands in one of these ways; each stands in exactly one. */
export function ownershipIn(standings: readonly string[]): Sql {
  const conditions = standings.filter(isStanding).map((each) => CONDITIONS[each]);
  const [only] = conditions;
  if (only && conditions.length === 1) return only;
  return sql`(${joinSql(
    conditions.map((each) => sql`(${each})`),
    ' OR ',
  )})`;
}
