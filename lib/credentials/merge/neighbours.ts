import { executorOf, type PoolClient, queryIn, rawSql, sql } from '@/lib/platform/database/client';
import type { Policy } from '@/lib/policies/model';
import { derivedOf, type StoredDerived } from '../derived';
import type { CredentialKind } from '../model';
import { applyJudgements } from './apply-judgements';
import { canBeRecognised, movedLeaks } from './found-leaks';
import { judge, standpointOf, storedStandpoint } from './judged';
import type { PostureDelta } from './posture-delta';
import { factsOf, STORED_COLUMNS, type StoredCredential } from './rows';

/** Kinds of which a holder needs one at a time. */
const SIBLING_KINDS: readonly CredentialKind[] = ['cloud-access-key', 'client-secret'];
/** Kinds that people delete and make anew under the same name, holder or both. */
const SUCCESSION_KINDS: readonly CredentialKind[] = [
  'cloud-access-key',
  'managed-secret',
  'client-secret',
  'api-key',
  'database-user',
];
/** A credential made longer than this after the other was gone has nothing to do with it. */
const SUCCESSION_DAYS = 30;

/**
 * Derives anew what neighbours mean to each other after these credentials came, changed or went, and judges those again
 * for which that is news. Set-wise: one statement per relation, which returns only what changes.
 */
export async function relateNeighbours(
  client: PoolClient,
  policy: Policy,
  now: Date,
  ids: readonly number[],
  delta: PostureDelta,
): Promise<void> {
  if (ids.length === 0) return;
  const siblings = await movedSiblings(client, ids);
  const predecessors = await foundPredecessors(client, ids);
  const leaks = await movedLeaks(client, ids);
  const moved = new Map<number, StoredDerived>();
  for (const row of siblings) moved.set(row.id, { ...row.derived, newerSibling: row.sibling ?? undefined });
  for (const row of predecessors)
    moved.set(row.id, {
      ...(moved.get(row.id) ?? row.derived),
      predecessor: { ...row.predecessor, knownAt: now.toISOString() },
    });
  for (const row of leaks)
    moved.set(row.id, { ...(moved.get(row.id) ?? row.derived), leak: row.leak ?? undefined });
  if (moved.size === 0) return;
  const stored = await queryIn<StoredCredential>(
    client,
    sql`SELECT ${rawSql(STORED_COLUMNS)} FROM credential c LEFT JOIN credential_use u ON u.credential_id = c.id
      WHERE c.id = ANY(${[...moved.keys()]}::bigint[]) ORDER BY c.id FOR UPDATE OF c`,
  );
  const judged = stored.map((row) => {
    const derived = derivedOf(moved.get(Number(row.id)) ?? null);
    const item = { id: Number(row.id), ...judge({ ...factsOf(row), derived }, policy, now) };
    delta.add(storedStandpoint(row), -1);
    delta.add(standpointOf(item), 1);
    return item;
  });
  await applyJudgements(executorOf(client), judged, {
    policyVersion: policy.version,
    now,
    closeReason: 'fixed',
  });
}

/** Whether credentials of this kind mean anything to each other. */
export function hasNeighbours(kind: CredentialKind): boolean {
  return SIBLING_KINDS.includes(kind) || SUCCESSION_KINDS.includes(kind) || canBeRecognised(kind);
}

interface Related {
  id: number;
  derived: StoredDerived | null;
}

/** An instant as it stands in StoredDerived. */
const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Members of the holders of these credentials whose newer sibling is another than stored. */
function movedSiblings(
  client: PoolClient,
  ids: readonly number[],
): Promise<(Related & { sibling: StoredDerived['newerSibling'] | null })[]> {
  return queryIn(
    client,
    sql`
    WITH touched AS (SELECT DISTINCT account, resource, holder_id FROM credential
      WHERE id = ANY(${ids}::bigint[]) AND kind = ANY(${SIBLING_KINDS}::text[]) AND holder_id IS NOT NULL),
    members AS (SELECT c.id, c.derived, coalesce(c.status, 'active') = 'active' AS usable, c.external_id,
        c.account, c.resource, c.holder_id, coalesce(c.created_at, c.first_seen_at) AS made
      -- IS NOT DISTINCT FROM, so that only the holder leads to rows: without statistics an account of 100,000 looks as good
      FROM touched t JOIN credential c ON c.holder_id = t.holder_id
        AND c.account IS NOT DISTINCT FROM t.account AND c.resource IS NOT DISTINCT FROM t.resource
      WHERE c.gone_at IS NULL),
    ranked AS (SELECT id, derived, usable, lead(made) OVER by_age AS next_made, last_value(external_id) OVER
        (by_age ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS newest
      FROM members WINDOW by_age AS (PARTITION BY account, resource, holder_id, usable ORDER BY made, id)),
    now_is AS (SELECT id, derived, CASE WHEN usable AND next_made IS NOT NULL
        THEN jsonb_build_object('externalId', newest, 'since', ${rawSql(iso('next_made'))}) END AS sibling FROM ranked)
    SELECT id, derived, sibling FROM now_is WHERE sibling IS DISTINCT FROM derived->'newerSibling'`,
  );
}

const PREDECESSOR = `n.id, n.derived, o.gone_at, jsonb_build_object('id', o.id, 'externalId', o.external_id,
  'valueChangedAt', ${iso('o.value_changed_at')}, 'goneAt', ${iso('o.gone_at')}) AS predecessor`;
const SAME_PLACE = `o.provider = n.provider AND o.account IS NOT DISTINCT FROM n.account AND o.region = n.region
  AND o.resource = n.resource AND o.id <> n.id AND o.gone_at > n.created_at - make_interval(days => ${SUCCESSION_DAYS})`;

/**
 * Those of these credentials that stand in for one that is gone. Keys of one holder overlap while they are rotated, so
 * there the other must have been gone before; a name is free only once its bearer is deleted.
 */
async function foundPredecessors(
  client: PoolClient,
  ids: readonly number[],
): Promise<(Related & { predecessor: NonNullable<StoredDerived['predecessor']> })[]> {
  // Most estates have lost nothing lately, and then there is nothing to look for; in this order an index answers.
  const lost = await queryIn(
    client,
    sql`SELECT 1 FROM credential WHERE gone_at IS NOT NULL ORDER BY gone_at DESC LIMIT 1`,
  );
  if (lost.length === 0) return [];
  return queryIn(
    client,
    sql`
    WITH n AS (SELECT * FROM credential WHERE id = ANY(${ids}::bigint[]) AND kind = ANY(${SUCCESSION_KINDS}::text[])
      AND gone_at IS NULL AND derived->'predecessor' IS NULL)
    SELECT DISTINCT ON (id) id, derived, predecessor FROM (
      SELECT ${rawSql(PREDECESSOR)} FROM n JOIN credential o ON ${rawSql(SAME_PLACE)}
        AND o.gone_at IS NOT NULL AND o.holder_id = n.holder_id AND o.gone_at <= n.created_at
      UNION ALL
      SELECT ${rawSql(PREDECESSOR)} FROM n JOIN credential o ON ${rawSql(SAME_PLACE)}
        AND o.gone_at IS NOT NULL AND o.name = n.name AND n.holder_id IS NULL AND o.holder_id IS NULL AND o.created_at < n.created_at
    ) found ORDER BY id, gone_at DESC`,
  );
}

/** Live credentials under the name of one that has just gone: made anew in the same collection, they were seen first. */
export async function findNamesakes(
  client: PoolClient,
  gone: readonly StoredCredential[],
): Promise<number[]> {
  const named = gone.filter(
    (row) => row.holder_id === null && SUCCESSION_KINDS.includes(row.kind as CredentialKind),
  );
  if (named.length === 0) return [];
  const rows = await queryIn<{ id: number }>(
    client,
    sql`
    SELECT n.id FROM unnest(${named.map((row) => Number(row.id))}::bigint[], ${named.map((row) => row.name.toLowerCase().slice(0, NAME_LENGTH))}::text[]) g(id, name)
    JOIN credential o ON o.id = g.id
    CROSS JOIN LATERAL (SELECT c.id FROM credential c WHERE c.gone_at IS NULL AND c.name = o.name AND c.account = o.account
      -- a range the index of names serves: the search text begins with the name
      AND left(c.search, 64) COLLATE "C" >= g.name AND left(c.search, 64) COLLATE "C" <= g.name || chr(1114111)) n`,
  );
  return rows.map((row) => row.id);
}

/** Short of the 64 characters of the index, so that the end of the range is not cut off. */
const NAME_LENGTH = 60;
