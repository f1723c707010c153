import { type Executor, sql } from '@/lib/platform/database/client';
import { type Policy, SEVERITIES, type SourceBreach, type SourceRule } from '@/lib/policies/model';

interface Stamp {
  policy: Policy;
  now: Date;
}

/** How the findings of a source moved. */
export interface SourceFindingMoves {
  opened: number;
  closed: number;
}

/**
 * Brings the findings of one rule on a source to what the rule says now: opens, changes and closes them. In the caller's
 * transaction, so that they never differ from the cells they speak of.
 */
export async function moveSourceFindings(
  executor: Executor,
  { id, code, severity }: SourceRule,
  sourceId: number,
  breaches: readonly SourceBreach[],
  { policy, now }: Stamp,
): Promise<SourceFindingMoves> {
  const isOff = policy.rules[id]?.enabled === false;
  const wanted = isOff ? [] : breaches;
  const rank = SEVERITIES.indexOf(policy.rules[id]?.severity ?? severity);
  const closed = await executor.query<{ id: number }>(sql`
    UPDATE finding SET closed_at = ${now}, changed_at = ${now}, close_reason = ${isOff ? 'policy-changed' : 'fixed'}
    WHERE subject_kind = 'source' AND subject_id = ${sourceId}::bigint AND rule = ${id} AND closed_at IS NULL
      AND NOT discriminator = ANY(${wanted.map((breach) => breach.discriminator)}::text[]) RETURNING id`);
  if (wanted.length === 0) return { opened: 0, closed: closed.length };
  const list = sql`jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) AS w(discriminator text, data jsonb)`;
  await executor.query(sql`
    INSERT INTO finding_span (finding_id, opened_at, closed_at, close_reason)
    SELECT f.id, f.opened_at, f.closed_at, f.close_reason FROM ${list} JOIN finding f ON f.subject_kind = 'source'
      AND f.subject_id = ${sourceId}::bigint AND f.rule = ${id} AND f.discriminator = w.discriminator
    WHERE f.closed_at IS NOT NULL ON CONFLICT DO NOTHING`);
  const moved = await executor.query<{ isOpened: boolean }>(sql`
    INSERT INTO finding (rule, code, subject_kind, subject_id, discriminator, verdict, severity, data, policy_version,
      opened_at, first_opened_at, changed_at)
    SELECT ${id}, ${code}, 'source', ${sourceId}::bigint, w.discriminator, 'fail', ${rank}::smallint, w.data,
      ${policy.version}::int, ${now}, ${now}, ${now} FROM ${list}
    ON CONFLICT (subject_kind, subject_id, rule, discriminator) DO UPDATE SET
      severity = excluded.severity, data = excluded.data, code = excluded.code, policy_version = excluded.policy_version,
      changed_at = excluded.changed_at, reopened = finding.reopened + (finding.closed_at IS NOT NULL)::int,
      clean_days = CASE WHEN finding.closed_at IS NULL THEN finding.clean_days
                        ELSE extract(epoch FROM excluded.opened_at - finding.closed_at) / 86400 END,
      opened_at = CASE WHEN finding.closed_at IS NULL THEN finding.opened_at ELSE excluded.opened_at END,
      closed_at = NULL, close_reason = NULL
    WHERE finding.closed_at IS NOT NULL OR finding.severity <> excluded.severity OR finding.data <> excluded.data
    RETURNING opened_at = ${now}::timestamptz AS "isOpened"`);
  return { opened: moved.filter(({ isOpened }) => isOpened).length, closed: closed.length };
}

/** Closes what is open on a source that is taken out of use. */
export async function closeSourceFindings(executor: Executor, sourceId: number, now: Date): Promise<void> {
  await executor.query(sql`
    UPDATE finding SET closed_at = ${now}, changed_at = ${now}, close_reason = 'gone'
    WHERE subject_kind = 'source' AND subject_id = ${sourceId}::bigint AND closed_at IS NULL RETURNING id`);
}
