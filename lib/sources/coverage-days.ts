import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import type { Reader } from './reader';

const HISTORY_DAYS = 365;

/** How much could be seen at the end of a day. */
export interface CoverageDay {
  /** `2026-11-21`, UTC */
  day: string;
  cells: number;
  dark: number;
  stale: number;
}

/**
 * Coverage over the past year, of one source or of all: a point for each day on which one of them was looked at. A source
 * nobody looked at that day stands as it was last, until it is removed.
 */
export async function listCoverageDays(
  viewer: Viewer,
  reader: Reader,
  sourceId?: number,
): Promise<CoverageDay[]> {
  permit(viewer, 'source:read');
  const from = addDays(reader.clock.now(), -HISTORY_DAYS).toISOString().slice(0, 10);
  const which = sourceId === undefined ? sql`true` : sql`s.id = ${sourceId}`;
  return reader.database.query<CoverageDay>(sql`
    WITH looked AS (SELECT DISTINCT d.day FROM coverage_day d JOIN source s ON s.id = d.source_id
      WHERE ${which} AND d.day > ${from}::date)
    SELECT to_char(looked.day, 'YYYY-MM-DD') AS day, sum(known.cells)::integer AS cells, sum(known.dark)::integer AS dark,
      sum(known.stale)::integer AS stale
    FROM looked JOIN source s ON ${which} AND (s.removed_at IS NULL OR (s.removed_at AT TIME ZONE 'UTC')::date > looked.day)
    CROSS JOIN LATERAL (SELECT d.cells, d.dark, d.stale FROM coverage_day d
      WHERE d.source_id = s.id AND d.day <= looked.day ORDER BY d.day DESC LIMIT 1) known
    GROUP BY looked.day ORDER BY looked.day`);
}
