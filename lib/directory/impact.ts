import { type Executor, rawSql, type Sql, sql } from '@/lib/platform/database/client';
import type { StoredUser } from './model';

/** Tags and facts under which makers are named; case never counts. */
const MADE_BY = ['created-by', 'created_by', 'createdby', 'creator', 'requested-by', 'requested_by'];
/** Kinds whose value whoever works for the owning team can have seen. */
const READABLE = [
  'cloud-access-key',
  'database-master',
  'database-user',
  'managed-secret',
  'api-key',
  'signing-key',
  'client-secret',
  'ssh-key',
  'webhook-secret',
  'service-account-token',
];

/** A team somebody is in, and what becomes of it without them. */
export interface TeamImpact {
  id: string;
  name: string;
  /** Active members besides them; people known only by a group of the identity provider count too. */
  others: number;
  fallback: string | null;
  /** Live credentials the team answers for. */
  credentials: number;
}

/** Names by which providers may call somebody: user name, address, and what stands before the @ of either. */
export function callNames(user: Pick<StoredUser, 'userName' | 'mail'>): string[] {
  const full = [user.userName, user.mail ?? ''].map((name) => name.trim().toLowerCase());
  const short = full.map((name) => name.split('@')[0] ?? '').filter((name) => name.length >= 3);
  return [...new Set([...full, ...short])].filter((name) => name !== '');
}

/** Teams of somebody: those they are a member of, and those a mapped group of theirs names. */
export function teamsOf(
  executor: Executor,
  user: Pick<StoredUser, 'id' | 'personId'>,
): Promise<TeamImpact[]> {
  return executor.query<TeamImpact>(sql`
    WITH mine AS (
      SELECT m.owner_id AS id FROM owner_member m WHERE m.user_id = ${user.id}::uuid
      UNION SELECT o.id FROM owner o JOIN group_mapping g ON g.role = 'owner' AND g.team = o.name
        JOIN person p ON g.group_name = ANY (p.groups) WHERE p.id = ${user.personId}::uuid)
    SELECT o.id::text AS id, o.name, f.name AS fallback,
      ((SELECT count(*) FROM owner_member m JOIN directory_user u ON u.id = m.user_id
          WHERE m.owner_id = o.id AND u.active AND u.id <> ${user.id}::uuid)
        + (SELECT count(DISTINCT p.id) FROM group_mapping g JOIN person p ON g.group_name = ANY (p.groups)
          LEFT JOIN directory_user d ON d.person_id = p.id
          WHERE g.role = 'owner' AND g.team = o.name AND p.id IS DISTINCT FROM ${user.personId}::uuid AND coalesce(d.active, true)
            AND NOT EXISTS (SELECT 1 FROM owner_member m WHERE m.owner_id = o.id AND m.user_id = d.id)))::int AS others,
      (SELECT count(*)::int FROM credential c WHERE c.gone_at IS NULL AND c.owner_team = o.name) AS credentials
    FROM mine JOIN owner o ON o.id = mine.id LEFT JOIN owner f ON f.id = o.fallback_id
    WHERE o.removed_at IS NULL ORDER BY o.name`);
}

/**
 * Live credentials that concern somebody, once each: what they hold, what they are said to have made, and what their teams
 * could read. Who read what at the provider, or passed a value on by hand, no collection tells.
 */
export function concernsSql(user: Pick<StoredUser, 'userName' | 'mail'>, teams: readonly string[]): Sql {
  const names = callNames(user);
  return sql`SELECT DISTINCT ON (id) id AS "credentialId", relation, signal FROM (
      SELECT c.id, 1 AS rank, 'holds' AS relation, 'holder:' || coalesce(c.holder_name, c.holder_id) AS signal FROM credential c
        WHERE c.gone_at IS NULL AND c.holder_type = 'user'
          AND (lower(c.holder_name) = ANY(${names}::text[]) OR lower(c.holder_id) = ANY(${names}::text[]))
      UNION ALL
      SELECT c.id, 2, 'created', 'tag:' || t.key FROM credential c, jsonb_each_text(CASE WHEN jsonb_typeof(c.tags) = 'object' THEN c.tags END) t
        WHERE c.gone_at IS NULL
          AND lower(t.key) = ANY(${MADE_BY}::text[]) AND lower(t.value) = ANY(${names}::text[])
      UNION ALL
      SELECT c.id, 2, 'created', 'fact:createdBy' FROM credential c
        WHERE c.gone_at IS NULL AND lower(c.facts->>'createdBy') = ANY(${names}::text[])
      UNION ALL
      SELECT c.id, 3, 'could-read', 'team:' || c.owner_team FROM credential c
        WHERE c.gone_at IS NULL AND c.owner_team = ANY(${teams}::text[]) AND c.kind IN (${rawSql(READABLE.map((kind) => `'${kind}'`).join(', '))})
    ) found ORDER BY id, rank, signal`;
}
