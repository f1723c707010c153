import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import type { DaySpan } from '../span';

interface Step {
  key: string;
  what: string;
  day: string;
  count: number;
}

/** How many there were of a key and a sort on a day. */
export type DailyCount = (key: string, what: string, day: string) => number;

/** The days in UTC on which a span of time lay, cut to the period, as `first` and `last`. */
export const daysSql = (begin: Sql, end: Sql, { firstDay, lastDay, period }: DaySpan): Sql => sql`
  greatest((${begin} AT TIME ZONE 'UTC')::date, ${firstDay}::date) AS first,
  least(((coalesce(${end}, ${period.to}::timestamptz) - interval '1 microsecond') AT TIME ZONE 'UTC')::date, ${lastDay}::date) AS last`;

/**
 * Counts spans by day in the database. `spans` gives rows of key, what, first and last; where the last is before the first
 * it counts on the first. What comes back are the days on which a count changes.
 */
export async function countDaily(
  database: Executor,
  spans: Sql,
  days: readonly string[],
): Promise<DailyCount> {
  const steps = await database.query<Step>(sql`
    WITH spans AS (${spans}),
    moved AS (
      SELECT key, what, first AS day, count(*) AS by FROM spans GROUP BY key, what, first
      UNION ALL SELECT key, what, greatest(first, last) + 1, -count(*) FROM spans GROUP BY key, what, greatest(first, last) + 1)
    SELECT key, what, to_char(day, 'YYYY-MM-DD') AS day,
      (sum(sum(by)) OVER (PARTITION BY key, what ORDER BY day))::int AS count
    FROM moved GROUP BY key, what, day ORDER BY key, what, moved.day`);
  const counts = filled(steps, days);
  return (key, what, day) => counts.get(`${key} ${what} ${day}`) ?? 0;
}

/** Carries each count on until it changes. */
function filled(steps: readonly Step[], days: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [series, own] of Map.groupBy(steps, ({ key, what }) => `${key} ${what}`)) {
    let at = 0;
    let count = 0;
    for (const day of days) {
      for (let step = own[at]; step && step.day <= day; step = own[at]) {
        count = step.count;
        at += 1;
      }
      if (count > 0) counts.set(`${series} ${day}`, count);
    }
  }
  return counts;
}
