import { joinSql, type Sql, sql } from '@/lib/platform/database/client';
import type { DaySpan } from '../span';
import { LEAVER_HOURS } from './basis';
import { daysSql } from './daily';

/**
 * Days on which a control deviated by something that is no finding, and days on which credentials appeared: spans with a
 * begin and an end, or single moments. What happened after the period has no part in it.
 */
export function eventDays(span: DaySpan): Sql {
  const { from, to } = span.period;
  const lasting = (control: string, begin: Sql, end: Sql, rows: Sql) => sql`
    SELECT ${control}::text AS key, 'event'::text AS what, ${daysSql(sql`e.begin`, sql`e.until`, span)}
    FROM (SELECT ${begin} AS begin, ${end} AS until ${rows}) e
    WHERE e.begin < ${to}::timestamptz AND (e.until IS NULL OR (e.until > ${from}::timestamptz AND e.until > e.begin))`;
  const moment = (control: string, at: Sql, rows: Sql, what = 'event') => sql`
    SELECT ${control}::text AS key, ${what}::text AS what, (e.at AT TIME ZONE 'UTC')::date AS first, (e.at AT TIME ZONE 'UTC')::date AS last
    FROM (SELECT ${at} AS at ${rows}) e WHERE e.at >= ${from}::timestamptz AND e.at < ${to}::timestamptz`;
  const all = [
    lasting('MUS-15', sql`due_at`, sql`ended_at`, sql`FROM duty WHERE incident_id IS NOT NULL`),
    lasting(
      'MUS-16',
      sql`due_at`,
      sql`coalesce(closed_at, cancelled_at)`,
      sql`FROM review WHERE due_at IS NOT NULL`,
    ),
    moment(
      'MUS-16',
      sql`r.closed_at`,
      sql`FROM review r WHERE EXISTS (SELECT 1 FROM review_item i
        WHERE i.review_id = r.id AND (i.decided_at IS NULL OR i.decided_at > r.closed_at))`,
    ),
    lasting(
      'MUS-17',
      sql`l.left_at + make_interval(hours => ${LEAVER_HOURS}::int)`,
      sql`CASE WHEN bool_and(i.ended_at IS NOT NULL) THEN max(i.ended_at) END`,
      sql`FROM leaver l JOIN leaver_item i ON i.leaver_id = l.id GROUP BY l.id`,
    ),
    moment(
      'MUS-18',
      sql`e.approved_at`,
      sql`FROM exception e WHERE e.approved_at > e.breached_at OR NOT EXISTS (SELECT 1 FROM exception_decision d
        WHERE d.exception_id = e.id AND d.decision = 'approve' AND d.person_id <> e.author_id)`,
    ),
    lasting(
      'MUS-18',
      sql`review_due_at`,
      sql`coalesce(reviewed_at, ended_at)`,
      sql`FROM exception WHERE is_break_glass AND review_due_at IS NOT NULL`,
    ),
    moment(
      'MUS-19',
      sql`published_at`,
      sql`FROM policy_version WHERE version > 1 AND author = published_by AND changes @> '[{"effect": "loosens"}]'`,
    ),
    moment('MUS-21', sql`at`, sql`FROM audit_verification WHERE problem IS NOT NULL`),
    moment('MUS-22', sql`first_seen_at`, sql`FROM credential`, 'appeared'),
  ];
  return joinSql(all, ' UNION ALL ');
}
