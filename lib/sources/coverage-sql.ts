import { type Sql, sql } from '@/lib/platform/database/client';
import { COVERAGE_STATE_IDS, COVERAGE_STATES, EMPTY_STATES, STALE_AFTER_INTERVALS } from './model';

const LIGHT_STATES = COVERAGE_STATE_IDS.filter((state) => !COVERAGE_STATES[state].darkens);
const EMPTY = [...EMPTY_STATES];

/** `freshness(…) === 'stale'` over `coverage_cell v` and `source s`. */
export function staleSql(now: Date): Sql {
  return sql`(NOT v.state = ANY(${EMPTY}) AND v.completed_at IS NOT NULL AND v.completed_at <
    ${now}::timestamptz - make_interval(mins => ${STALE_AFTER_INTERVALS}::integer * s.interval_minutes))`;
}

/** `isDark(…)` over `coverage_cell v` and `source s`; a test holds the two against each other. */
export function darkSql(now: Date): Sql {
  return sql`(NOT v.state = ANY(${LIGHT_STATES}) OR ${staleSql(now)}
    OR (NOT v.state = ANY(${EMPTY}) AND v.completed_at IS NULL))`;
}

/** What is said of its credentials may have changed unseen: it is dark, or nobody reads its source any more. */
export function outOfSightSql(now: Date): Sql {
  return sql`(s.removed_at IS NOT NULL OR ${darkSql(now)})`;
}

/** Counts of cells as columns `cells`, `complete`, `dark`, `stale`, `oldestDataAt`. */
export function coverageCountsSql(now: Date): Sql {
  return sql`count(*)::integer AS cells, count(*) FILTER (WHERE v.state = 'complete')::integer AS complete,
    count(*) FILTER (WHERE ${darkSql(now)})::integer AS dark, count(*) FILTER (WHERE ${staleSql(now)})::integer AS stale,
    min(v.data_at) FILTER (WHERE NOT v.state = ANY(${EMPTY})) AS "oldestDataAt"`;
}
