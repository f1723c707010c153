import type { AuditEvent } from '@/lib/platform/audit';
import { AUDIT_CLASSES, type AuditClass } from '@/lib/platform/audit-actions';
import { sql, type Tx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { countLost } from '@/lib/stream/lost';
import { expiresBefore, retentionOf } from '../retention';

/**
 * Removes what is past its retention: from each chain the events up to the last checkpoint before which all are old
 * enough. That checkpoint stays, so the rest verifies, and an event says what went. What a destination of the stream never
 * had of it is not held back, for nobody may keep events longer than allowed: it is counted as lost, and said.
 */
export const expireEvents: Command<Record<string, never>, { removed: number }> = {
  action: 'audit:tend',
  subject: () => ({ kind: 'audit', id: null }),
  async run({ tx, now }) {
    const retention = retentionOf(await tx.auditRetention.findMany());
    const events: AuditEvent[] = [];
    let removed = 0;
    for (const chain of AUDIT_CLASSES) {
      const before = expiresBefore(retention[chain], now);
      const through = await lastExpiring(tx, chain, before);
      if (through === null) continue;
      events.push(...(await countLost(tx, chain, through)));
      const [row] = await tx.$queryRaw<{ n: bigint }[]>(
        sql`SELECT expire_audit(${chain}, ${through}::bigint, ${before}::timestamptz) AS n`,
      );
      const count = Number(row?.n ?? 0);
      removed += count;
      events.push({
        action: 'audit.expired',
        subject: { kind: 'audit', id: chain },
        payload: { class: chain, through, events: count, before: before.toISOString() },
      });
    }
    const [first, ...rest] = events;
    return { value: { removed }, audit: first ? [first, ...rest] : 'nothing-changed' };
  },
};

/** The last event of the chain that may go: a checkpoint ends there, all up to it are old enough, and it is not the end. */
async function lastExpiring(tx: Tx, chain: AuditClass, before: Date): Promise<number | null> {
  const [kept] = await tx.$queryRaw<{ sequence: bigint }[]>(
    sql`SELECT l.sequence FROM audit_link l JOIN audit_event e ON e.id = l.event_id
      WHERE l.chain = ${chain} AND e.at >= ${before}::timestamptz ORDER BY l.sequence LIMIT 1`,
  );
  const [first] = await tx.$queryRaw<{ low: bigint | null; high: bigint | null }[]>(
    sql`SELECT min(sequence) AS low, max(sequence) AS high FROM audit_link WHERE chain = ${chain}`,
  );
  if (first?.low == null || first.high == null) return null;
  const end = kept ? kept.sequence : first.high;
  if (end <= first.low) return null;
  const [signed] = await tx.$queryRaw<{ through: bigint | null }[]>(
    sql`SELECT max((h ->> 'sequence')::bigint) AS through
      FROM audit_checkpoint c, jsonb_array_elements(c.document::jsonb -> 'heads') h
      WHERE h ->> 'chain' = ${chain} AND (h ->> 'sequence')::bigint >= ${first.low}::bigint
        AND (h ->> 'sequence')::bigint < ${end}::bigint`,
  );
  return signed?.through == null ? null : Number(signed.through);
}
