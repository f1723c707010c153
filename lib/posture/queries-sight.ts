import { can, permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { Clock } from '@/lib/kernel/clock';
import { type Executor, sql } from '@/lib/platform/database/client';
import { darkSql, outOfSightSql } from '@/lib/sources/coverage-sql';
import { liveSql } from './counts-sql';

interface Reader {
  database: Executor;
  clock: Clock;
}

/**
 * Live credentials whose cell was read completely and not too long ago: what is said of them is known to hold. A cell
 * of a removed source is read by nobody. With many cells the smaller side is counted.
 */
export async function countKnown(viewer: Viewer, reader: Reader, total: number): Promise<number> {
  permit(viewer, 'posture:read');
  const [row] = await reader.database.query<{ isMostlyDark: boolean; count: number }>(sql`
    WITH cell AS MATERIALIZED (
      SELECT v.id, v.listed, ${outOfSightSql(reader.clock.now())} AS dark
      FROM coverage_cell v JOIN source s ON s.id = v.source_id),
    side AS (SELECT coalesce(sum(listed) FILTER (WHERE dark), 0) > coalesce(sum(listed) FILTER (WHERE NOT dark), 0) AS mostly FROM cell)
    SELECT mostly AS "isMostlyDark", (SELECT count(*) FROM credential c WHERE ${liveSql(viewer)}
      AND c.cell_id = ANY(ARRAY(SELECT id FROM cell WHERE dark IS DISTINCT FROM mostly))) AS count FROM side`);
  if (!row) return 0;
  return row.isMostlyDark ? row.count : Math.max(0, total - row.count);
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
