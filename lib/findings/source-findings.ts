import { type Executor, sql } from '@/lib/platform/database/client';
import { type Policy, SEVERITIES, type SourceBreach, type SourceRule } from '@/lib/policies/model';
import { openFindings } from './open-findings';

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
  const opened = await openFindings(
    executor,
    wanted.map((breach) => ({ ...breach, subjectId: sourceId, ownerTeam: null })),
    { subjectKind: 'source', rule: id, code, rank, policyVersion: policy.version, now },
  );
  return { opened, closed: closed.length };
}

/** Closes what is open on a source that is taken out of use. */
export async function closeSourceFindings(executor: Executor, sourceId: number, now: Date): Promise<void> {
  await executor.query(sql`
    UPDATE finding SET closed_at = ${now}, changed_at = ${now}, close_reason = 'gone'
    WHERE subject_kind = 'source' AND subject_id = ${sourceId}::bigint AND closed_at IS NULL RETURNING id`);
}
