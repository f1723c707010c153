import { type Executor, sql } from '@/lib/platform/database/client';
import { LONGEST_SILENCE_DAYS } from '../files/gaps';
import type { DaySpan } from '../span';
import type { SightDay } from './model';

/**
 * How much could be seen on each day, as of the last look at each source on it or before. A source that nobody looked at
 * for longer than a gap takes is dark; one counts from its first look until it is removed. Days without any are left out.
 */
export function sightDays(
  database: Executor,
  { firstDay, lastDay, period: { to } }: DaySpan,
): Promise<SightDay[]> {
  return database.query<SightDay>(sql`
    WITH looked AS (
      SELECT c.source_id, c.day, c.cells, c.dark, least(
          lead(c.day) OVER (PARTITION BY c.source_id ORDER BY c.day) - 1, ${lastDay}::date,
          CASE WHEN s.removed_at < ${to}::timestamptz THEN (s.removed_at AT TIME ZONE 'UTC')::date - 1 END) AS until
      FROM coverage_day c JOIN source s ON s.id = c.source_id WHERE c.day <= ${lastDay}::date),
    known AS (
      SELECT d.day::date AS day, l.cells, CASE WHEN d.day::date - l.day > ${LONGEST_SILENCE_DAYS} THEN l.cells ELSE l.dark END AS dark
      FROM looked l CROSS JOIN LATERAL generate_series(greatest(l.day, ${firstDay}::date), l.until, '1 day') AS d(day))
    SELECT to_char(day, 'YYYY-MM-DD') AS day, count(*)::int AS sources, count(*) FILTER (WHERE dark >= cells)::int AS "darkSources",
      sum(cells)::int AS parts, sum(dark)::int AS "darkParts"
    FROM known GROUP BY day ORDER BY day`);
}
