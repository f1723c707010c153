import type { AuditEvent } from '@/lib/platform/audit';
import type { AuditClass } from '@/lib/platform/audit-actions';
import { executorOfTx, sql, type Tx } from '@/lib/platform/database/client';

interface Lost {
  id: string;
  kind: string;
  name: string;
  from: string;
  events: string;
}

/**
 * To be called before the events of a chain up to `through` are removed: counts what destinations never had of them, moves
 * their cursors past it, and returns an event for each, so that a gap at a receiver has a name.
 */
export async function countLost(tx: Tx, chain: AuditClass, through: number): Promise<AuditEvent[]> {
  const rows = await executorOfTx(tx).query<Lost>(sql`
    WITH missed AS (
      SELECT c.destination_id AS id, greatest(c.sequence + 1, f.low) AS low FROM stream_cursor c
      JOIN stream_destination d ON d.id = c.destination_id AND d.removed_at IS NULL
      CROSS JOIN LATERAL (SELECT min(sequence) AS low FROM audit_link WHERE chain = c.chain) f
      WHERE c.chain = ${chain} AND c.sequence < ${through}::bigint FOR UPDATE OF c
    ), moved AS (
      UPDATE stream_cursor c SET sequence = ${through}::bigint FROM missed m
      WHERE c.destination_id = m.id AND c.chain = ${chain}
    )
    UPDATE stream_destination d SET lost = d.lost + ${through}::bigint - m.low + 1 FROM missed m WHERE d.id = m.id
    RETURNING d.id::text AS id, d.kind, d.name, m.low AS "from", ${through}::bigint - m.low + 1 AS events`);
  return rows.map(({ id, kind, name, from, events }) => ({
    action: 'stream.events-lost',
    subject: { kind: 'destination', id },
    payload: { kind, name, class: chain, from: Number(from), through, events: Number(events) },
  }));
}
