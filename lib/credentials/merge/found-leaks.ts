import { type PoolClient, queryIn, rawSql, sql } from '@/lib/platform/database/client';
import type { StoredDerived } from '../derived';
import type { CredentialKind } from '../model';

/** Kinds of which a scanner can tell in public which one it found: by the id of the key, or a fingerprint. */
const LEAKING_KINDS: readonly CredentialKind[] = ['cloud-access-key', 'ssh-key'];

/** Whether credentials of this kind are looked for among leaks. */
export function canBeRecognised(kind: CredentialKind): boolean {
  return LEAKING_KINDS.includes(kind);
}

/** What ends the provider's id of a key; the index credential_key_id has the same expression, letter by letter. */
export const KEY_ID = `substring(c.external_id FROM '[^/]+$')`;
/** Somebody decided that it is no credential of anybody. */
const NO_LEAK = ['false_positive', 'used_in_tests'];

/** Those of these credentials of which another leak is told than is stored. */
export async function movedLeaks(
  client: PoolClient,
  ids: readonly number[],
): Promise<{ id: number; derived: StoredDerived | null; leak: StoredDerived['leak'] | null }[]> {
  // Most estates have no scanner connected, and then there is nothing to look for.
  const any = await queryIn(client, sql`SELECT 1 FROM leak WHERE key_id IS NOT NULL LIMIT 1`);
  if (any.length === 0) return [];
  return queryIn(
    client,
    sql`
    WITH mine AS (SELECT c.id, c.derived,
        CASE c.kind WHEN 'ssh-key' THEN c.facts->>'fingerprint' ELSE ${rawSql(KEY_ID)} END AS key_id
      FROM credential c WHERE c.id = ANY(${ids}::bigint[]) AND c.kind = ANY(${LEAKING_KINDS}::text[])),
    now_is AS (SELECT m.id, m.derived, (SELECT jsonb_build_object(
          'repository', (array_agg(l.repository ORDER BY l.gone_at IS NOT NULL, l.found_at, l.id))[1],
          'path', (array_agg(l.path ORDER BY l.gone_at IS NOT NULL, l.found_at, l.id))[1],
          'places', count(*) FILTER (WHERE l.gone_at IS NULL),
          'since', to_char(min(coalesce(l.found_at, l.first_seen_at)) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'verified', coalesce(bool_or(l.verified), false))
        FROM leak l WHERE l.key_id = m.key_id AND NOT coalesce(l.resolution = ANY(${NO_LEAK}::text[]), false) HAVING count(*) > 0) AS leak
      FROM mine m)
    SELECT id, derived, leak FROM now_is WHERE leak IS DISTINCT FROM derived->'leak'`,
  );
}
