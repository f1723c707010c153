import { type PoolClient, queryIn, type Sql, sql } from '@/lib/platform/database/client';
import { CERTIFICATE_KINDS, KEY_PURPOSES } from '../files/keys-and-certificates';
import type { WALK_FILES } from '../files/registry';
import type { PackTerms } from '../model';
import { openIn } from '../open-in';
import { withinSql } from './within-sql';

/** Rows that the history holds for each file the walk writes; what is inactive only rules decide. */
export type PastCounts = Record<Exclude<keyof typeof WALK_FILES, 'inactive'>, number>;

/** When a state says that its value came to be, as `valueAt` of ./rotations.ts says it. */
const valueSql = (state: Sql): Sql =>
  sql`coalesce(${state} ->> 'valueChangedAt', nullif(${state} ->> 'lastRotated', 'never'), ${state} ->> 'createdAt')::timestamptz`;

/**
 * Counts by set-based statements what the walk writes row by row, so that a fault in the walk, its cursor or its files shows
 * as a difference. Nothing of the walk is used. A finding that is open in the period is one result, and one more for each change
 * of its verdict within it.
 */
function countsSql({ period, scope }: PackTerms): Sql {
  const { from, to } = period;
  return sql`WITH last AS (
      SELECT DISTINCT ON (v.credential_id) v.credential_id AS id, v.event, v.known_at, v.state ->> 'kind' AS kind FROM credential_version v
      WHERE v.known_at < ${to}::timestamptz ORDER BY v.credential_id DESC, v.version DESC),
    population AS (SELECT l.id, l.kind FROM last l
      WHERE (l.known_at >= ${from}::timestamptz OR l.event <> 'gone') AND ${withinSql(scope, to, sql`l.id`)}),
    events AS (SELECT v.credential_id AS id, v.version, v.event, v.changed, v.state FROM credential_version v
      WHERE v.known_at >= ${from}::timestamptz AND v.known_at < ${to}::timestamptz AND ${withinSql(scope, to, sql`v.credential_id`)}),
    replaced AS (
      SELECT ${valueSql(sql`e.state`)} AS at, ${valueSql(sql`b.state`)} AS before FROM events e CROSS JOIN LATERAL (
        SELECT v.state FROM credential_version v WHERE v.credential_id = e.id AND v.version < e.version ORDER BY v.version DESC LIMIT 1) b
      WHERE e.changed && ARRAY['valueChangedAt', 'lastRotated']
      UNION ALL
      SELECT ${valueSql(sql`e.state`)}, (d.other ->> 'valueChangedAt')::timestamptz FROM events e JOIN credential c ON c.id = e.id
      CROSS JOIN LATERAL (SELECT coalesce(c.derived -> 'origin',
        CASE WHEN (c.derived -> 'predecessor' ->> 'id')::bigint <> c.id THEN c.derived -> 'predecessor' END) AS other) d
      WHERE e.event = 'created' AND (d.other ->> 'goneAt')::timestamptz < ${to}::timestamptz
        AND coalesce(d.other ->> 'knownAt', d.other ->> 'goneAt')::timestamptz < ${to}::timestamptz),
    open AS (
      SELECT f.id, f.opened_at, f.closed_at FROM finding f JOIN population p ON p.id = f.subject_id WHERE f.subject_kind = 'credential'
        AND ${openIn(sql`f.opened_at`, sql`f.closed_at`, period)}
      UNION ALL
      SELECT f.id, s.opened_at, s.closed_at FROM finding_span s JOIN finding f ON f.id = s.finding_id JOIN population p ON p.id = f.subject_id
        WHERE f.subject_kind = 'credential' AND ${openIn(sql`s.opened_at`, sql`s.closed_at`, period)}),
    changed AS (SELECT FROM finding_verdict v JOIN open o ON o.id = v.finding_id AND v.until > o.opened_at
      AND v.until < coalesce(o.closed_at, 'infinity') WHERE v.until > ${from}::timestamptz AND v.until < ${to}::timestamptz)
    SELECT count(*) AS credentials, count(*) FILTER (WHERE kind = ANY(${Object.keys(KEY_PURPOSES)}::text[])) AS keys,
      count(*) FILTER (WHERE kind = ANY(${[...CERTIFICATE_KINDS]}::text[])) AS certificates,
      (SELECT count(*) FROM events) AS lifecycle,
      (SELECT count(*) FROM replaced WHERE at >= ${from}::timestamptz AND at < ${to}::timestamptz AND (before IS NULL OR at > before)) AS rotations,
      (SELECT count(*) FROM open) + (SELECT count(*) FROM changed) AS results
    FROM population`;
}

/** How many rows each of these files has to have; `client` is in the transaction of the walk. */
export async function countPast(client: PoolClient, terms: PackTerms): Promise<PastCounts> {
  const [counts] = await queryIn<PastCounts>(client, countsSql(terms));
  if (!counts) throw new Error('a count has no row');
  return counts;
}
