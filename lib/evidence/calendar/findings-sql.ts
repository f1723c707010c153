import { type Sql, sql } from '@/lib/platform/database/client';
import { openIn } from '../open-in';
import type { DaySpan } from '../span';
import { daysSql } from './daily';

/**
 * Days on which findings were open: `fail` without an exception in force at some time of the day, `excepted` under one,
 * `unknown` where they could not be judged. Nearly every finding has one span and no exception, and is counted as it
 * stands; of the others the spans are put together without what exceptions covered, so that a finding counts once a day.
 */
export function findingDays(span: DaySpan): Sql {
  const { from, to } = span.period;
  const touching = (opened: Sql, closed: Sql) => openIn(opened, closed, span.period);
  // An end that is told before its begin is an empty span, and no failure.
  const within = (opened: Sql, closed: Sql) => sql`tstzrange(greatest(${opened}, ${from}::timestamptz),
      greatest(${opened}, ${from}::timestamptz, least(coalesce(${closed}, ${to}::timestamptz), ${to}::timestamptz)))`;
  return sql`
    WITH special AS (
      SELECT finding_id AS id FROM exception_item WHERE covered_at < ${to}::timestamptz
      UNION SELECT finding_id FROM finding_span),
    spell AS (
      SELECT f.id, f.rule, f.verdict AS what, ${within(sql`f.opened_at`, sql`f.closed_at`)} AS at
      FROM finding f JOIN special USING (id) WHERE ${touching(sql`f.opened_at`, sql`f.closed_at`)}
      UNION ALL
      SELECT f.id, f.rule, 'fail', ${within(sql`s.opened_at`, sql`s.closed_at`)}
      FROM finding_span s JOIN finding f ON f.id = s.finding_id WHERE ${touching(sql`s.opened_at`, sql`s.closed_at`)}),
    whole AS (SELECT id, rule, what, range_agg(at) AS at FROM spell GROUP BY id, rule, what),
    cover AS (
      SELECT finding_id AS id, range_agg(tstzrange(covered_at, greatest(covered_at, coalesce(released_at, 'infinity')))) AS at
      FROM exception_item WHERE covered_at < ${to}::timestamptz GROUP BY finding_id),
    part AS (
      SELECT w.id, w.rule, w.what, w.at - coalesce(c.at, '{}') AS at FROM whole w LEFT JOIN cover c USING (id)
      UNION ALL SELECT w.id, w.rule, 'excepted', w.at * c.at FROM whole w JOIN cover c USING (id) WHERE w.what = 'fail'),
    day AS (
      SELECT p.id, p.rule, p.what, range_agg(daterange((lower(x) AT TIME ZONE 'UTC')::date,
        ((upper(x) - interval '1 microsecond') AT TIME ZONE 'UTC')::date, '[]')) AS days
      FROM part p CROSS JOIN LATERAL unnest(p.at) x GROUP BY p.id, p.rule, p.what)
    SELECT f.rule AS key, f.verdict AS what, ${daysSql(sql`f.opened_at`, sql`f.closed_at`, span)}
    FROM finding f LEFT JOIN special USING (id)
    WHERE special.id IS NULL AND ${touching(sql`f.opened_at`, sql`f.closed_at`)}
    UNION ALL
    SELECT d.rule, d.what, lower(y), upper(y) - 1 FROM day d CROSS JOIN LATERAL unnest(d.days) y`;
}
