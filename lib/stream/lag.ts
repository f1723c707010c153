import { type Database, sql } from '@/lib/platform/database/client';

/** What a destination has not taken yet. */
export interface Lag {
  id: string;
  name: string;
  kind: string;
  /** Linked events past its cursors. */
  events: number;
  /** When the oldest of them happened; null when there is none. */
  oldestAt: Date | null;
  /** Events that expired before it took them. */
  lost: number;
  pausedAt: Date | null;
  downSince: Date | null;
}

/** Chains have no gaps, so how far the ends are from the cursors is how much waits: nothing is counted row by row. */
export const LAG = sql`(SELECT c.destination_id,
    sum(coalesce(h.sequence - greatest(c.sequence, f.sequence - 1), 0))::bigint AS events, min(f.at) AS oldest_at
  FROM stream_cursor c
  LEFT JOIN LATERAL (SELECT l.sequence, e.at FROM audit_link l JOIN audit_event e ON e.id = l.event_id
    WHERE l.chain = c.chain AND l.sequence > c.sequence ORDER BY l.sequence LIMIT 1) f ON true
  LEFT JOIN LATERAL (SELECT sequence FROM audit_link
    WHERE chain = c.chain AND sequence > c.sequence ORDER BY sequence DESC LIMIT 1) h ON true
  GROUP BY c.destination_id)`;

/** How far behind each destination is. For metrics and health, which ask for nobody. */
export async function readLag(database: Database): Promise<Lag[]> {
  const rows = await database.query<Omit<Lag, 'events' | 'lost'> & { events: string; lost: string }>(sql`
    SELECT d.id::text AS id, d.name, d.kind, g.events, g.oldest_at AS "oldestAt", d.lost, d.paused_at AS "pausedAt",
      d.down_since AS "downSince"
    FROM stream_destination d JOIN ${LAG} g ON g.destination_id = d.id
    WHERE d.removed_at IS NULL ORDER BY lower(d.name)`);
  return rows.map((row) => ({ ...row, events: Number(row.events), lost: Number(row.lost) }));
}

/** How long ago the oldest event that waits happened; 0 when none waits. */
export function secondsBehind({ oldestAt }: Pick<Lag, 'oldestAt'>, now: Date): number {
  return oldestAt ? Math.max(0, (now.getTime() - oldestAt.getTime()) / 1_000) : 0;
}
