import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { type Executor, sql } from '@/lib/platform/database/client';
import { countsSql } from './counts-sql';
import { BUCKETS, type Dimension, type Measure } from './model';

/** Live credentials the viewer may see, and how they stand. */
export interface Summary {
  total: number;
  owned: number;
  unowned: number;
  /** No rule above `notice` fails and none is undecided. */
  inPolicy: number;
  outOfPolicy: number;
  notJudged: number;
}

/** The totals at the head of the page. */
export async function getSummary(viewer: Viewer, database: Executor): Promise<Summary> {
  permit(viewer, 'posture:read');
  const rows = await database.query<{ measure: string; bucket: string; count: number }>(
    countsSql(viewer, 'all', ['ownership', 'standing']),
  );
  const of = (measure: string, bucket: string) =>
    rows.find((row) => row.measure === measure && row.bucket === bucket)?.count ?? 0;
  const owned = of('ownership', 'owned');
  const unowned = of('ownership', 'unowned');
  return {
    total: owned + unowned,
    owned,
    unowned,
    inPolicy: of('standing', 'in'),
    outOfPolicy: of('standing', 'out'),
    notJudged: of('standing', 'unknown'),
  };
}

export interface KindCount {
  kind: string;
  total: number;
  unowned: number;
  inPolicy: number;
  outOfPolicy: number;
  notJudged: number;
}

/** How many of each kind, how they stand and how many nobody owns; the most first. There are few kinds. */
export async function listKinds(viewer: Viewer, database: Executor): Promise<KindCount[]> {
  permit(viewer, 'posture:read');
  return database.query<KindCount>(sql`
    WITH counted AS (${countsSql(viewer, 'kind', ['ownership', 'standing'])})
    SELECT value AS kind, sum(count) FILTER (WHERE measure = 'ownership')::bigint AS total,
      coalesce(sum(count) FILTER (WHERE bucket = 'unowned'), 0)::bigint AS unowned,
      coalesce(sum(count) FILTER (WHERE bucket = 'in'), 0)::bigint AS "inPolicy",
      coalesce(sum(count) FILTER (WHERE bucket = 'out'), 0)::bigint AS "outOfPolicy",
      coalesce(sum(count) FILTER (WHERE measure = 'standing' AND bucket = 'unknown'), 0)::bigint AS "notJudged"
    FROM counted GROUP BY value HAVING sum(count) > 0 ORDER BY 2 DESC, 1`);
}

export interface HeatRow {
  /** As the filter of the credentials list takes it; empty: not set. */
  value: string;
  /** What else the value is called, e.g. the name of an account. */
  name: string | null;
  total: number;
  counts: Record<string, number>;
}

export interface Heatmap {
  all: HeatRow;
  rows: HeatRow[];
  /** How many rows there are, shown or not. */
  rowCount: number;
}

export const HEATMAP_ROWS = 25;
/** Past this a table is of no help; the rest is reached through the credentials list. */
export const HEATMAP_ROWS_FULL = 1_000;

interface HeatmapCut {
  by: Dimension;
  measure: Measure;
  isFull?: boolean;
}

/** Counts per value of a dimension and bucket of a measure: rows with most of the worst first. */
export async function getHeatmap(viewer: Viewer, database: Executor, cut: HeatmapCut): Promise<Heatmap> {
  permit(viewer, 'posture:read');
  const worst = BUCKETS[cut.measure].filter((bucket) => bucket.isWorst).map((bucket) => bucket.id);
  const name =
    cut.by === 'account'
      ? sql`(SELECT max(v.account_name) FROM coverage_cell v WHERE v.account = page.value)`
      : sql`NULL`;
  const [rows, all] = await Promise.all([
    database.query<HeatRow & { rowCount: number }>(sql`
      WITH counted AS (${countsSql(viewer, cut.by, [cut.measure])}), page AS (
        SELECT value, sum(count)::bigint AS total, jsonb_object_agg(bucket, count) AS counts,
          coalesce(sum(count) FILTER (WHERE bucket = ANY(${worst}::text[])), 0)::bigint AS worst, count(*) OVER () AS "rowCount"
        FROM counted GROUP BY value HAVING sum(count) > 0
        ORDER BY worst DESC, total DESC, value LIMIT ${cut.isFull ? HEATMAP_ROWS_FULL : HEATMAP_ROWS})
      SELECT value, ${name} AS name, total, counts, "rowCount" FROM page ORDER BY worst DESC, total DESC, value`),
    database.query<{ bucket: string; count: number }>(countsSql(viewer, 'all', [cut.measure])),
  ]);
  return {
    all: {
      value: '',
      name: null,
      total: all.reduce((sum, { count }) => sum + count, 0),
      counts: Object.fromEntries(all.map(({ bucket, count }) => [bucket, count])),
    },
    rows: rows.map(({ value, name, total, counts }) => ({ value, name, total, counts })),
    rowCount: rows[0]?.rowCount ?? 0,
  };
}

/** As many alternatives as one filter of the credentials list takes. */
const MOST_TEAMS = 100;

/** Every team that owns something, for a link to all that is owned; null where a link cannot name them all. */
export async function findOwningTeams(viewer: Viewer, database: Executor): Promise<string[] | null> {
  permit(viewer, 'posture:read');
  const rows = await database.query<{ value: string }>(sql`
    WITH counted AS (${countsSql(viewer, 'owner', ['ownership'])})
    SELECT DISTINCT value FROM counted WHERE value <> '' ORDER BY value LIMIT ${MOST_TEAMS + 1}`);
  return rows.length > MOST_TEAMS ? null : rows.map(({ value }) => value);
}
