import { moveDutyFindings } from '@/lib/findings/duty-findings';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { CommandContext } from '@/lib/platform/run-command';
import { policyInForce } from '@/lib/policies/in-force';
import { statesBefore } from './states';

export interface AcknowledgedReview {
  /** Id of the campaign. */
  id: string;
  name: string;
  /** Owners all of whose credentials it asked about, and who answered. */
  owners: readonly string[];
}

/**
 * Ends the quarterly attestations of owners that a review campaign covered, in the transaction that acknowledges it: what
 * was attested there is not asked for again. The latest that waits is done by the review, earlier ones are skipped.
 */
export async function attestByReview(
  { tx, viewer, now }: CommandContext,
  { id, name, owners }: AcknowledgedReview,
): Promise<AuditEvent[]> {
  const executor = executorOfTx(tx);
  const { version } = await policyInForce(executor);
  const summary = JSON.stringify({ at: now.toISOString(), policyVersion: version, review: id });
  const ended = await executor.query<{
    id: bigint | number;
    owner: string;
    period: string;
    state: string;
  }>(sql`
    UPDATE duty d SET state = e.state, ended_at = ${now}::timestamptz, ended_by = ${viewer.name},
      verdict = CASE WHEN e.state = 'done' THEN 'fine' END, note = CASE WHEN e.state = 'done' THEN ${`Attested in the review ${name}`}::text END,
      summary = CASE WHEN e.state = 'done' THEN ${summary}::jsonb END
    FROM (SELECT id, CASE WHEN row_number() OVER (PARTITION BY owner_id ORDER BY period DESC) = 1 THEN 'done' ELSE 'skipped' END AS state
      FROM duty WHERE kind = 'need-attestation' AND owner = ANY(${[...owners]}::text[]) AND state = ANY(${statesBefore('do')}::text[])) e
    WHERE d.id = e.id AND d.state = ANY(${statesBefore('do')}::text[]) RETURNING d.id, d.owner, d.period, d.state`);
  if (ended.length > 0) await moveDutyFindings(executor, now);
  return ended.map((duty) => ({
    action: 'duty.attested-by-review',
    subject: { kind: 'duty', id: Number(duty.id) },
    payload: { owner: duty.owner, period: duty.period, state: duty.state, review: id },
  }));
}
