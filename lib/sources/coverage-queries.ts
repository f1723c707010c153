import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { sql } from '@/lib/platform/database/client';
import { declaredCalls } from './call-budget';
import { coverageConditions } from './coverage-filter';
import { coverageCountsSql, darkSql, staleSql } from './coverage-sql';
import type { CoverageCounts, CoverageState } from './model';
import { kindTitle } from './providers';
import type { Reader } from './reader';
import type { CoverageFilter } from './schema';

export interface CoverageCell {
  id: number;
  account: string;
  accountName: string | null;
  region: string;
  collector: string;
  state: CoverageState;
  dark: boolean;
  stale: boolean;
  reason: string | null;
  permission: string | null;
  attemptedAt: string | null;
  completedAt: string | null;
  /** How old the provider's own data is. */
  dataAt: string | null;
  listed: number;
  calls: number;
  /** Calls that its collector declares for what it listed; null where that is not what it counts by. */
  budget: number | null;
  /** Since when a permission that was there before is missing. */
  lostAt: string | null;
}

export interface CoverageGroup {
  sourceId: number;
  sourceName: string;
  kindTitle: string;
  paused: boolean;
  cells: CoverageCell[];
}

export interface Coverage {
  /** Of everything the filter matches, whatever page is shown. */
  counts: CoverageCounts;
  byState: Record<string, number>;
  /** This page's cells, dark ones first, under their sources. */
  groups: CoverageGroup[];
  page: number;
  pages: number;
}

const PAGE = 200;

interface RawCell extends Omit<CoverageCell, 'attemptedAt' | 'completedAt' | 'dataAt' | 'lostAt' | 'budget'> {
  sourceId: number;
  sourceName: string;
  kind: string;
  paused: boolean;
  attemptedAt: Date | null;
  completedAt: Date | null;
  dataAt: Date | null;
  lostAt: Date | null;
}

/** The coverage ledger, grouped by source: dark cells first, 200 a page. */
export async function listCoverage(
  viewer: Viewer,
  reader: Reader,
  filter: CoverageFilter,
): Promise<Coverage> {
  permit(viewer, 'source:read');
  const now = reader.clock.now();
  const condition = coverageConditions(filter, now);
  const from = sql`FROM coverage_cell v JOIN source s ON s.id = v.source_id WHERE ${condition}`;
  const { database } = reader;
  const [[counts], states] = await Promise.all([
    database.query<CoverageCounts>(sql`SELECT ${coverageCountsSql(now)} ${from}`),
    database.query<{ state: string; count: number }>(sql`SELECT v.state, count(*) ${from} GROUP BY v.state`),
  ]);
  const { cells = 0, complete = 0, dark = 0, stale = 0 } = counts ?? {};
  const pages = Math.max(1, Math.ceil(cells / PAGE));
  const page = Math.min(filter.page, pages);
  const rows = await database.query<RawCell>(sql`
    SELECT v.id, v.source_id AS "sourceId", s.name AS "sourceName", s.kind, s.paused, v.account,
      v.account_name AS "accountName", v.region, v.collector, v.state, ${darkSql(now)} AS dark, ${staleSql(now)} AS stale,
      v.reason, v.permission, v.attempted_at AS "attemptedAt", v.completed_at AS "completedAt", v.data_at AS "dataAt",
      v.listed, v.calls, v.lost_at AS "lostAt"
    ${from} ORDER BY dark DESC, lower(s.name), s.id, v.account, v.collector, v.region, v.id
    LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`);
  return {
    counts: { cells, complete, dark, stale },
    byState: Object.fromEntries(states.map(({ state, count }) => [state, count])),
    groups: grouped(rows),
    page,
    pages,
  };
}

function grouped(rows: readonly RawCell[]): CoverageGroup[] {
  const groups = new Map<number, CoverageGroup>();
  for (const { sourceId, sourceName, kind, paused, ...raw } of rows) {
    const group = groups.get(sourceId) ?? {
      sourceId,
      sourceName,
      kindTitle: kindTitle(kind),
      paused,
      cells: [],
    };
    groups.set(sourceId, group);
    group.cells.push({
      ...raw,
      attemptedAt: raw.attemptedAt?.toISOString() ?? null,
      completedAt: raw.completedAt?.toISOString() ?? null,
      dataAt: raw.dataAt?.toISOString() ?? null,
      lostAt: raw.lostAt?.toISOString() ?? null,
      budget: declaredCalls(raw.collector, raw.listed),
    });
  }
  return [...groups.values()];
}

export interface CoverageSummary extends CoverageCounts {
  sources: number;
  pausedSources: number;
  oldestDataAt: string | null;
  lastCollectionAt: string | null;
}

/** How much of everything can be seen: the denominator under every number of the posture page. */
export async function coverageSummary(viewer: Viewer, reader: Reader): Promise<CoverageSummary> {
  permit(viewer, 'posture:read');
  const [row] = await reader.database.query<
    CoverageCounts & {
      sources: number;
      pausedSources: number;
      oldestDataAt: Date | null;
      lastCollectionAt: Date | null;
    }
  >(sql`
    SELECT cover.*, totals.* FROM
      (SELECT ${coverageCountsSql(reader.clock.now())} FROM coverage_cell v JOIN source s ON s.id = v.source_id
        WHERE s.removed_at IS NULL) cover,
      (SELECT count(*)::integer AS sources, count(*) FILTER (WHERE paused)::integer AS "pausedSources",
        (SELECT max(finished_at) FROM collection WHERE state IN ('complete', 'partial')) AS "lastCollectionAt"
        FROM source WHERE removed_at IS NULL) totals`);
  return {
    cells: row?.cells ?? 0,
    complete: row?.complete ?? 0,
    dark: row?.dark ?? 0,
    stale: row?.stale ?? 0,
    sources: row?.sources ?? 0,
    pausedSources: row?.pausedSources ?? 0,
    oldestDataAt: row?.oldestDataAt?.toISOString() ?? null,
    lastCollectionAt: row?.lastCollectionAt?.toISOString() ?? null,
  };
}
