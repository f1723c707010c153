import { type Executor, sql } from '@/lib/platform/database/client';
import type { Period } from '../../model';
import { openIn } from '../../open-in';
import type { ChangeFacts, KindFacts, RuleFacts } from '../facts-model';

/**
 * Credentials that were there at any time of the period, by kind, in one pass. What was gone before it and came back after
 * it was not there: only the past tells.
 */
export async function readKinds(
  database: Executor,
  { from, to }: Period,
): Promise<Record<string, KindFacts>> {
  const rows = await database.query<KindFacts & { kind: string }>(sql`
    SELECT c.kind, count(*)::int AS total, count(*) FILTER (WHERE c.first_seen_at >= ${from}::timestamptz)::int AS created,
      count(*) FILTER (WHERE c.gone_at < ${to}::timestamptz)::int AS gone,
      count(*) FILTER (WHERE c.first_seen_at >= ${from}::timestamptz AND c.derived ? 'predecessor')::int AS successors,
      count(*) FILTER (WHERE c.created_at IS NULL AND c.value_changed_at IS NULL)::int AS undated,
      count(*) FILTER (WHERE c.privilege IS NULL)::int AS "unknownPrivilege",
      count(*) FILTER (WHERE c.privilege = 'administrative')::int AS administrative
    FROM credential c
    WHERE c.first_seen_at < ${to}::timestamptz AND (c.gone_at IS NULL OR c.gone_at >= ${from}::timestamptz)
      AND c.id NOT IN (SELECT p.id FROM credential_past p
        WHERE p.gone_at IS NOT NULL AND p.changed_at <= ${from}::timestamptz AND p.until >= ${to}::timestamptz)
    GROUP BY c.kind`);
  return Object.fromEntries(rows.map(({ kind, ...facts }) => [kind, facts]));
}

/** What became known in the period of credentials that were there before; first sights are in their kinds. */
export async function readChanges(database: Executor, { from, to }: Period): Promise<ChangeFacts> {
  const [row] = await database.query<ChangeFacts>(sql`
    SELECT count(*)::int AS changed, count(*) FILTER (WHERE event = 'gone')::int AS gone,
      count(*) FILTER (WHERE event = 'changed' AND changed && ARRAY['valueChangedAt', 'lastRotated'])::int AS rotated
    FROM credential_version
    WHERE event <> 'created' AND known_at >= ${from}::timestamptz AND known_at < ${to}::timestamptz`);
  return row ?? { changed: 0, gone: 0, rotated: 0 };
}

/**
 * Findings that were open at some time of the period, by rule. An earlier span counts where the present one does not
 * touch the period, so that a finding counts once.
 */
export async function readRules(database: Executor, period: Period): Promise<Record<string, RuleFacts>> {
  const { to } = period;
  const isOpen = openIn(sql`f.opened_at`, sql`f.closed_at`, period);
  const rows = await database.query<RuleFacts & { rule: string }>(sql`
    WITH touching AS (
      SELECT f.rule, f.verdict, f.closed_at IS NULL OR f.closed_at >= ${to}::timestamptz AS "atEnd"
      FROM finding f WHERE ${isOpen}
      UNION ALL
      SELECT f.rule, 'fail', bool_or(s.closed_at >= ${to}::timestamptz)
      FROM finding_span s JOIN finding f ON f.id = s.finding_id
      WHERE ${openIn(sql`s.opened_at`, sql`s.closed_at`, period)} AND NOT ${isOpen}
      GROUP BY f.id, f.rule)
    SELECT rule, count(*) FILTER (WHERE verdict = 'fail')::int AS failed,
      count(*) FILTER (WHERE verdict = 'fail' AND "atEnd")::int AS "failedAtEnd",
      count(*) FILTER (WHERE verdict = 'unknown')::int AS unknown,
      count(*) FILTER (WHERE verdict = 'unknown' AND "atEnd")::int AS "unknownAtEnd"
    FROM touching GROUP BY rule`);
  return Object.fromEntries(rows.map(({ rule, ...facts }) => [rule, facts]));
}
