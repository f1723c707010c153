import type { CredentialKind, Privilege } from '@/lib/credentials/model';
import { addDays } from '@/lib/kernel/dates';
import type { JsonObject } from '@/lib/kernel/json';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import { policyInForce } from '@/lib/policies/in-force';
import type { DutyKind } from './model';

/** As far as what a duty is about depends on it. */
export interface DutySubject {
  kind: DutyKind;
  owner: string | null;
  ownerId: string | null;
  incidentId: number | null;
  policyVersion: number | null;
}

export const USE_BUCKETS = ['never', 'over-90', 'over-30', 'within-30', 'unknown'] as const;
export type UseBucket = (typeof USE_BUCKETS)[number];

export interface KindCounts {
  kind: CredentialKind;
  privilege: Privilege | 'unknown';
  count: number;
}

const liveOf = (owner: string): Sql => sql`c.gone_at IS NULL AND c.owner_team = ${owner}`;

/** How many credentials of an owner were last used when. */
export async function countUse(
  executor: Executor,
  owner: string,
  now: Date,
): Promise<Record<UseBucket, number>> {
  const rows = await executor.query<{ bucket: UseBucket; count: number }>(sql`
    SELECT CASE WHEN u.state = 'never' THEN 'never' WHEN u.last_used_at IS NULL THEN 'unknown'
        WHEN u.last_used_at < ${addDays(now, -90)}::timestamptz THEN 'over-90'
        WHEN u.last_used_at < ${addDays(now, -30)}::timestamptz THEN 'over-30' ELSE 'within-30' END AS bucket, count(*)::int AS count
    FROM credential c LEFT JOIN credential_use u ON u.credential_id = c.id WHERE ${liveOf(owner)} GROUP BY 1`);
  const counts = Object.fromEntries(USE_BUCKETS.map((bucket) => [bucket, 0])) as Record<UseBucket, number>;
  for (const { bucket, count } of rows) counts[bucket] = Number(count);
  return counts;
}

/** Credentials of an owner by kind and privilege, the most powerful first. */
export async function countKinds(executor: Executor, owner: string): Promise<KindCounts[]> {
  return executor.query<KindCounts>(sql`
    SELECT c.kind, coalesce(c.privilege, 'unknown') AS privilege, count(*)::int AS count FROM credential c
    WHERE ${liveOf(owner)} GROUP BY 1, 2
    ORDER BY c.kind, array_position(ARRAY['administrative', 'write', 'read', 'unknown'], coalesce(c.privilege, 'unknown'))`);
}

export interface HoldingCounts {
  credentials: number;
  /** Of those: the owner said yes to them. */
  accepted: number;
  /** Asked, and not answered yet. */
  asked: number;
  members: number;
}

/** What an owner has, and how many people it is. */
export async function countHoldings(
  executor: Executor,
  owner: string,
  ownerId: string,
): Promise<HoldingCounts> {
  const [row] = await executor.query<HoldingCounts>(sql`SELECT
    (SELECT count(*) FROM credential c WHERE ${liveOf(owner)})::int AS credentials,
    (SELECT count(*) FROM ownership o JOIN credential c ON c.id = o.credential_id AND ${liveOf(owner)}
      WHERE o.owner = ${owner} AND o.state = 'accepted')::int AS accepted,
    (SELECT count(*) FROM ownership o JOIN credential c ON c.id = o.credential_id AND c.gone_at IS NULL
      WHERE o.owner = ${owner} AND o.state = 'asked')::int AS asked,
    (SELECT count(*) FROM (
      SELECT coalesce(u.person_id, u.id) FROM owner_member m JOIN directory_user u ON u.id = m.user_id AND u.active
        WHERE m.owner_id = ${ownerId}::uuid
      UNION SELECT p.id FROM group_mapping g JOIN person p ON g.group_name = ANY(p.groups)
        WHERE g.role = 'owner' AND g.team = ${owner}) k)::int AS members`);
  return row ?? { credentials: 0, accepted: 0, asked: 0, members: 0 };
}

/** The numbers a duty was about when somebody did it, as they are kept with it. */
export async function summarise(executor: Executor, duty: DutySubject, now: Date): Promise<JsonObject> {
  const { version } = await policyInForce(executor);
  return { at: now.toISOString(), policyVersion: version, ...(await numbersOf(executor, duty, now)) };
}

async function numbersOf(executor: Executor, duty: DutySubject, now: Date): Promise<JsonObject> {
  const { kind, owner, ownerId, incidentId } = duty;
  if (kind === 'policy-review')
    return { incident: incidentId, alike: await countAlike(executor, incidentId) };
  if (owner === null || ownerId === null) return {};
  if (kind === 'use-look') {
    const use = await countUse(executor, owner, now);
    return { credentials: Object.values(use).reduce((sum, count) => sum + count, 0), lastUsed: use };
  }
  const holdings = await countHoldings(executor, owner, ownerId);
  if (kind === 'ownership-audit') return { ...holdings };
  if (kind === 'policy-approval')
    return { credentials: holdings.credentials, approvedVersion: duty.policyVersion };
  const kinds = await countKinds(executor, owner);
  return { credentials: holdings.credentials, kinds: kinds.map((row) => ({ ...row })) };
}

async function countAlike(executor: Executor, incidentId: number | null): Promise<number> {
  const [row] = await executor.query<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM incident_alike WHERE incident_id = ${incidentId}::bigint`,
  );
  return Number(row?.count ?? 0);
}
