import { type Sql, sql } from '@/lib/platform/database/client';
import { lostVisibility } from '@/lib/policies/rules/lost-visibility';
import type { Period } from '../model';
import { openIn } from '../open-in';

const RULE = lostVisibility.id;

/** Whether the rule that finds lost reads was on in every version of the policy that was in force in the period. */
const wasOnSql = ({ from, to }: Period): Sql => sql`(SELECT coalesce(bool_and(is_on), true)
  FROM (SELECT published_at, lead(published_at) OVER (ORDER BY version) AS until,
      document #>> ARRAY['rules', ${RULE}, 'enabled'] IS DISTINCT FROM 'false' AS is_on FROM policy_version) p
  WHERE p.published_at < ${to}::timestamptz AND coalesce(p.until, 'infinity') > ${from}::timestamptz)`;

/**
 * What a source could read before and was refused at some time of the period, a sorted text[]; null while nobody looked.
 * A finding that was opened again has a span for each time before.
 */
export const lostReadsSql = (
  period: Period,
  sourceId: Sql,
): Sql => sql`CASE WHEN ${wasOnSql(period)} THEN ARRAY(
  SELECT DISTINCT f.discriminator FROM finding f LEFT JOIN finding_span p ON p.finding_id = f.id
  WHERE f.rule = ${RULE} AND f.subject_kind = 'source' AND f.subject_id = ${sourceId}
    AND (${openIn(sql`f.opened_at`, sql`f.closed_at`, period)} OR ${openIn(sql`p.opened_at`, sql`p.closed_at`, period)}) ORDER BY f.discriminator) END`;
