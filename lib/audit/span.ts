import { type Executor, sql } from '@/lib/platform/database/client';
import type { Span } from './proof/checkpoint-ledger';

/**
 * The part of the trail that holds every event from `from` to `to` which is still kept, from checkpoint to checkpoint, so
 * that it can be verified by itself. Null while nothing of it was signed.
 */
export async function spanOf(executor: Executor, from: Date, to: Date): Promise<Span | null> {
  const [found] = await executor.query<{ after: number | null; through: number | null }>(sql`
    SELECT (SELECT max(number) FROM audit_checkpoint WHERE at <= ${from}::timestamptz)::float8 AS after,
      coalesce((SELECT min(number) FROM audit_checkpoint WHERE at >= ${to}::timestamptz),
        (SELECT max(number) FROM audit_checkpoint))::float8 AS through`);
  if (!found?.through) return null;
  // What expired is gone up to a checkpoint; the span can begin there at the earliest.
  const [kept] = await executor.query<{ after: number | null }>(sql`
    SELECT max(first.number)::float8 AS after FROM (SELECT chain, min(sequence) AS sequence FROM audit_link GROUP BY chain) l
    CROSS JOIN LATERAL (SELECT min(p.number) AS number FROM audit_checkpoint p CROSS JOIN LATERAL
        jsonb_to_recordset(p.document::jsonb -> 'heads') AS h(chain text, sequence bigint)
      WHERE h.chain = l.chain AND h.sequence >= l.sequence - 1) first WHERE l.sequence > 1`);
  const after = Math.max(found.after ?? 0, kept?.after ?? 0);
  return after >= found.through ? null : { after, through: found.through };
}
