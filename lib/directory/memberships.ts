import { randomUUID } from 'node:crypto';
import { type Executor, sql } from '@/lib/platform/database/client';
import { ownerNameOf, type StoredGroup } from './model';

/** Whoever is in a team and can act: an active user of the directory, or somebody who signed in with a mapped group. */
const HAS_SOMEBODY = sql`(EXISTS (SELECT 1 FROM owner_member m JOIN directory_user u ON u.id = m.user_id
      WHERE m.owner_id = o.id AND u.active)
    OR EXISTS (SELECT 1 FROM group_mapping g JOIN person p ON g.group_name = ANY (p.groups)
      WHERE g.role = 'owner' AND g.team = o.name
        AND NOT EXISTS (SELECT 1 FROM directory_user d WHERE d.person_id = p.id AND NOT d.active)))`;

/**
 * Brings what owners have as members from groups into line with the groups: whoever is in one of them is in, whoever came
 * by one and is in none any more is out. Members added otherwise stay.
 */
export async function syncOwners(
  executor: Executor,
  ownerIds: readonly string[],
  now: Date,
  by: string,
): Promise<void> {
  if (ownerIds.length === 0) return;
  const ids = [...new Set(ownerIds)];
  await executor.query(sql`
    DELETE FROM owner_member m WHERE m.owner_id = ANY(${ids}::uuid[]) AND m.origin = 'scim' AND NOT EXISTS (
      SELECT 1 FROM directory_group g JOIN directory_group_member s ON s.group_id = g.id
      WHERE g.owner_id = m.owner_id AND s.user_id = m.user_id)`);
  await executor.query(sql`
    INSERT INTO owner_member (owner_id, user_id, origin, added_at, added_by)
    SELECT DISTINCT g.owner_id, s.user_id, 'scim', ${now}::timestamptz, ${by}::text
    FROM directory_group g JOIN directory_group_member s ON s.group_id = g.id WHERE g.owner_id = ANY(${ids}::uuid[])
    ON CONFLICT DO NOTHING`);
}

/** Owners of these that nobody active is in now. They had somebody before: this is asked after somebody went. */
export async function noteVacancies(
  executor: Executor,
  ownerIds: readonly string[],
  now: Date,
): Promise<{ id: string; name: string; fallback: string | null }[]> {
  if (ownerIds.length === 0) return [];
  return executor.query(sql`
    WITH left_empty AS (INSERT INTO owner_vacancy (owner_id, since)
      SELECT o.id, ${now}::timestamptz FROM owner o
      WHERE o.id = ANY(${[...new Set(ownerIds)]}::uuid[]) AND o.removed_at IS NULL AND NOT ${HAS_SOMEBODY}
      ON CONFLICT DO NOTHING RETURNING owner_id)
    SELECT o.id::text AS id, o.name, f.name AS fallback
    FROM left_empty e JOIN owner o ON o.id = e.owner_id LEFT JOIN owner f ON f.id = o.fallback_id ORDER BY o.name`);
}

/** Takes back what is not so any more: somebody is in again, or the owner is gone. */
export async function clearVacancies(executor: Executor): Promise<number> {
  const rows = await executor.query(sql`
    DELETE FROM owner_vacancy v USING owner o WHERE o.id = v.owner_id AND (o.removed_at IS NOT NULL OR ${HAS_SOMEBODY})
    RETURNING v.owner_id`);
  return rows.length;
}

/** The owner a group answers as by the prefix of the settings: the one of that name, or a new one. */
export async function ownerByPrefix(
  executor: Executor,
  group: Pick<StoredGroup, 'name' | 'externalId'>,
  prefix: string | null,
  stamp: { now: Date; by: string },
): Promise<string | null> {
  const name = ownerNameOf(group.name, prefix);
  return name === null ? null : ownerNamed(executor, name, group.externalId, stamp);
}

/** The owner of this name; made as a team where there is none. */
export async function ownerNamed(
  executor: Executor,
  name: string,
  externalId: string | null,
  { now, by }: { now: Date; by: string },
): Promise<string> {
  const known = () =>
    executor.query<{ id: string }>(
      sql`SELECT id::text AS id FROM owner WHERE name = ${name} AND removed_at IS NULL`,
    );
  const [there] = await known();
  if (there) return there.id;
  const [made] = await executor.query<{ id: string }>(sql`
    INSERT INTO owner (id, name, kind, origin, external_id, created_at, created_by)
    VALUES (${randomUUID()}::uuid, ${name}, 'team', 'scim', ${externalId}, ${now}::timestamptz, ${by})
    ON CONFLICT DO NOTHING RETURNING id::text AS id`);
  const [one] = made ? [made] : await known();
  if (!one) throw new Error('an owner of this name neither is there nor could be made');
  return one.id;
}
