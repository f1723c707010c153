import { type Executor, sql } from '@/lib/platform/database/client';
import { findingCountsSql } from './counts-sql';

/** Keeps the totals of today as a point of the lines over time; the last call of a day wins. */
export async function recordPostureDay(executor: Executor, now: Date): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  await executor.query(sql`
    INSERT INTO posture_day (day, measure, bucket, count)
    SELECT ${day}::date, measure, bucket, count FROM posture_count WHERE dimension = 'all'
    UNION ALL
    SELECT ${day}::date, 'findings', bucket, sum(count)::bigint FROM (${findingCountsSql()}) counted GROUP BY bucket
    ON CONFLICT (day, measure, bucket) DO UPDATE SET count = excluded.count`);
}
