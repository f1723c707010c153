import { rawSql, type Sql, sql } from '@/lib/platform/database/client';

/** Primary keys of the records whose past is kept by triggers (migration 0029_record_past), parts joined by a slash. */
const KEYS = {
  exception: 'r.id::text',
  exception_item: "r.exception_id || '/' || r.finding_id",
  review: 'r.id::text',
  review_item: "r.review_id || '/' || r.credential_id",
  leaver_item: "r.leaver_id || '/' || r.credential_id",
  incident: 'r.id::text',
  leak: 'r.id::text',
} as const;
export type KeptRecord = keyof typeof KEYS;

/**
 * A table as it read just before `to`: each row as it was, those deleted since too. Rows that came later are still in it:
 * whoever reads it leaves them out by the time they have.
 */
export function recordAsOf(record: KeptRecord, to: Date): Sql {
  const table = rawSql(record);
  const key = rawSql(KEYS[record]);
  return sql`(SELECT x.* FROM ${table} r LEFT JOIN LATERAL (SELECT row FROM record_past
      WHERE record = ${record} AND key = ${key} AND until >= ${to}::timestamptz ORDER BY until, id LIMIT 1) past ON true
    CROSS JOIN LATERAL jsonb_populate_record(r, coalesce(past.row, '{}')) x
    UNION ALL SELECT x.* FROM (SELECT DISTINCT ON (key) key, row, is_deleted FROM record_past
      WHERE record = ${record} AND until >= ${to}::timestamptz ORDER BY key, until, id) past
    CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, past.row) x
    WHERE past.is_deleted AND NOT EXISTS (SELECT FROM ${table} r WHERE ${key} = past.key))`;
}
