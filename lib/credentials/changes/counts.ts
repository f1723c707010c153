import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { type Executor, joinSql, rawSql, type Sql, sql } from '@/lib/platform/database/client';
import {
  EVENT_COLUMNS,
  eventConditions,
  eventsOf,
  laterVersions,
  VERSION_CHANGES,
  VERSION_COLUMNS,
} from './events';
import { CHANGE_IDS, type Change, type ChangeFilters, type ChangeGroup } from './model';

export interface ChangeCounts {
  /** A kind, a team, or the id of a source; `''`: none. */
  value: string;
  /** What people call it, where that differs. */
  name: string | null;
  counts: Record<Change, number>;
}

interface Counted {
  value: string;
  what: Change;
  count: number;
}

/**
 * How often each thing happened in the span, per group, the most first; a credential that rotated twice counts twice.
 * Counted by cell where sources are asked for: cells are few, and each belongs to one source.
 */
export async function countChanges(
  viewer: Viewer,
  database: Executor,
  filters: ChangeFilters,
  by: ChangeGroup,
): Promise<ChangeCounts[]> {
  permit(viewer, 'credential:read');
  permit(viewer, 'finding:read');
  const rows = await database.query<Counted>(countsSql(viewer, filters, by));
  if (by !== 'source') return gathered(rows, new Map());
  const cells = await database.query<{ cell: string; source: string; name: string }>(
    sql`SELECT v.id::text AS cell, s.id::text AS source, s.name FROM coverage_cell v JOIN source s ON s.id = v.source_id`,
  );
  const sourceOf = new Map(cells.map(({ cell, source }) => [cell, source]));
  const names = new Map(cells.map(({ source, name }) => [source, name]));
  return gathered(
    rows.map((row) => ({ ...row, value: sourceOf.get(row.value) ?? '' })),
    names,
  );
}

function countsSql(viewer: Viewer, filters: ChangeFilters, by: ChangeGroup): Sql {
  const column = by === 'source' ? 'cell' : by;
  const value = (columns: typeof EVENT_COLUMNS) => sql`coalesce(${columns[column]}::text, '')`;
  const ofEvents = (
    what: Change,
  ) => sql`SELECT ${value(EVENT_COLUMNS)} AS value, ${what}::text AS what, count(*) AS count
    FROM (${eventsOf(what, filters)}) e WHERE ${eventConditions(viewer, filters, EVENT_COLUMNS)} GROUP BY 1`;
  const versions = Object.entries(VERSION_CHANGES) as [Change, Sql][];
  const counts = versions.map(([what, is]) => sql`count(*) FILTER (WHERE ${is}) AS ${rawSql(`"${what}"`)}`);
  const pairs = versions.map(([what]) => sql`(${what}::text, g.${rawSql(`"${what}"`)})`);
  return sql`SELECT value, what, count::int AS count FROM (
      ${ofEvents('created')}
      UNION ALL SELECT g.value, w.what, w.count FROM (
        SELECT ${value(VERSION_COLUMNS)} AS value, ${joinSql(counts)} FROM ${laterVersions(filters)}
          AND ${eventConditions(viewer, filters, VERSION_COLUMNS)} GROUP BY 1) g
        CROSS JOIN LATERAL (VALUES ${joinSql(pairs)}) w(what, count)
      UNION ALL ${ofEvents('opened')}
      UNION ALL ${ofEvents('closed')}) counted
    WHERE count > 0`;
}

function gathered(rows: readonly Counted[], names: ReadonlyMap<string, string>): ChangeCounts[] {
  const groups = new Map<string, ChangeCounts>();
  for (const { value, what, count } of rows) {
    let group = groups.get(value);
    if (!group) {
      const counts = Object.fromEntries(CHANGE_IDS.map((id) => [id, 0])) as Record<Change, number>;
      group = { value, name: names.get(value) ?? null, counts };
      groups.set(value, group);
    }
    group.counts[what] += count;
  }
  const sum = (group: ChangeCounts) => CHANGE_IDS.reduce((total, id) => total + group.counts[id], 0);
  return [...groups.values()].sort((a, b) => sum(b) - sum(a) || (a.value < b.value ? -1 : 1));
}
