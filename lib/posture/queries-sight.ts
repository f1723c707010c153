import { can, permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { Clock } from '@/lib/kernel/clock';
import { type Executor, sql } from '@/lib/platform/database/client';
import { darkSql, outOfSightSql } from '@/lib/sources/coverage-sql';
import { countsSql, liveSql } from './counts-sql';

interface Reader {
  database: Executor;
  clock: Clock;
}

interface Counts {
  all: number;
  owned: number;
  inPolicy: number;
}

/** Live credentials that nobody can confirm now: last seen in a dark cell, or in one of a removed source. */
export interface Unconfirmed extends Counts {
  kinds: Readonly<Record<string, Counts>>;
}

interface KindRow extends Counts {
  kind: string;
}

/**
 * How many of those that every number counts were last seen where nobody can look now. With many cells the smaller side
 * is counted, and the other is what is left of the kept counts.
 */
export async function countUnconfirmed(viewer: Viewer, reader: Reader): Promise<Unconfirmed> {
  permit(viewer, 'posture:read');
  const rows = await reader.database.query<{ isMostlyDark: boolean } & (KindRow | { kind: null })>(sql`
    WITH cell AS MATERIALIZED (
      SELECT v.id, v.listed, ${outOfSightSql(reader.clock.now())} AS dark
      FROM coverage_cell v JOIN source s ON s.id = v.source_id),
    side AS (SELECT coalesce(sum(listed) FILTER (WHERE dark), 0) > coalesce(sum(listed) FILTER (WHERE NOT dark), 0) AS mostly FROM cell)
    SELECT side.mostly AS "isMostlyDark", of.* FROM side LEFT JOIN LATERAL (
      SELECT c.kind, count(*) AS "all", count(c.owner_team) AS owned, count(*) FILTER (WHERE c.standing = 'in') AS "inPolicy"
      FROM credential c WHERE ${liveSql(viewer)}
        AND c.cell_id = ANY(ARRAY(SELECT id FROM cell WHERE dark IS DISTINCT FROM side.mostly)) GROUP BY c.kind) of ON true`);
  const counted = rows.flatMap((row) => (row.kind === null ? [] : [row]));
  return summed(rows[0]?.isMostlyDark ? await without(viewer, reader, counted) : counted);
}

/** All there are but these. */
async function without(viewer: Viewer, reader: Reader, light: readonly KindRow[]): Promise<KindRow[]> {
  const kept = await reader.database.query<KindRow>(sql`
    WITH counted AS (${countsSql(viewer, 'kind', ['ownership', 'standing'])})
    SELECT value AS kind, coalesce(sum(count) FILTER (WHERE measure = 'ownership'), 0)::bigint AS "all",
      coalesce(sum(count) FILTER (WHERE bucket = 'owned'), 0)::bigint AS owned,
      coalesce(sum(count) FILTER (WHERE bucket = 'in'), 0)::bigint AS "inPolicy"
    FROM counted GROUP BY value`);
  return kept.map(({ kind, ...all }) => {
    const seen = light.find((row) => row.kind === kind);
    const left = (key: keyof Counts) => Math.max(0, all[key] - (seen?.[key] ?? 0));
    return { kind, all: left('all'), owned: left('owned'), inPolicy: left('inPolicy') };
  });
}

function summed(rows: readonly KindRow[]): Unconfirmed {
  const sum = (key: keyof Counts) => rows.reduce((total, row) => total + row[key], 0);
  return {
    all: sum('all'),
    owned: sum('owned'),
    inPolicy: sum('inPolicy'),
    kinds: Object.fromEntries(rows.map(({ kind, all, owned, inPolicy }) => [kind, { all, owned, inPolicy }])),
  };
}

export interface DarkCell {
  id: number;
  sourceName: string;
  account: string;
  accountName: string | null;
  region: string;
  collector: string;
  state: string;
  reason: string | null;
  permission: string | null;
  completedAt: Date | null;
}

const MOST_CELLS = 8;

/** Some of the places that could not be seen, the longest unseen first; empty for those who may not see sources. */
export async function listDarkCells(viewer: Viewer, reader: Reader): Promise<DarkCell[]> {
  permit(viewer, 'posture:read');
  if (!can(viewer, 'source:read')) return [];
  return reader.database.query<DarkCell>(sql`
    SELECT v.id, s.name AS "sourceName", v.account, v.account_name AS "accountName", v.region, v.collector, v.state,
      v.reason, v.permission, v.completed_at AS "completedAt"
    FROM coverage_cell v JOIN source s ON s.id = v.source_id
    WHERE s.removed_at IS NULL AND ${darkSql(reader.clock.now())}
    ORDER BY v.completed_at NULLS FIRST, lower(s.name), v.account, v.collector, v.region LIMIT ${MOST_CELLS}`);
}

export interface RunningCollections {
  running: number;
  cells: number;
  cellsDone: number;
  listed: number;
}

/** Collections that wait or run, and how far they are together. */
export async function getRunning(viewer: Viewer, database: Executor): Promise<RunningCollections> {
  permit(viewer, 'posture:read');
  const [row] = await database.query<RunningCollections>(sql`
    SELECT count(*)::integer AS running, coalesce(sum((c.progress->>'cells')::integer), 0)::integer AS cells,
      coalesce(sum((c.progress->>'cellsDone')::integer), 0)::integer AS "cellsDone",
      coalesce(sum((c.progress->>'listed')::integer), 0)::integer AS listed
    FROM collection c WHERE c.state IN ('queued', 'running')`);
  return row ?? { running: 0, cells: 0, cellsDone: 0, listed: 0 };
}
