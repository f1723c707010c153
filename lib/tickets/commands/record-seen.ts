import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { listed } from './events';

/** How a ticket stands in its tracker. */
export interface Seen {
  key: string;
  state: 'open' | 'closed' | 'lost';
  status: string | null;
}

export interface RecordSeen {
  tracker: { id: string; name: string };
  seen: readonly Seen[];
  /** When the tracker was asked: what was done there since is known better already. */
  askedAt: Date;
}

interface Moved {
  id: string;
  findingId: number;
  key: string;
  before: string;
  after: string;
}

/** Writes down how tickets stand in their tracker. A ticket that people closed never closes its finding. */
export const recordSeen: Command<RecordSeen, { moved: number }> = {
  action: 'ticket:work',
  subject: ({ tracker }) => ({ kind: 'tracker', id: tracker.id }),
  async run({ tx, now }, { tracker, seen, askedAt }) {
    const rows = await executorOfTx(tx).query<Moved>(sql`
      WITH said AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) AS s(key text, state text, status text)),
      known AS (SELECT t.id, t.state FROM ticket t JOIN said s ON s.key = t.key
        WHERE t.tracker_id = ${tracker.id}::uuid AND t.ended_at IS NULL AND t.seen_at <= ${askedAt}::timestamptz FOR UPDATE OF t)
      UPDATE ticket t SET state = s.state, status = coalesce(s.status, t.status), seen_at = ${askedAt}::timestamptz,
        ended_at = CASE WHEN s.state = 'lost' THEN ${now}::timestamptz END
      FROM known k, said s WHERE t.id = k.id AND s.key = t.key
      RETURNING t.id::text AS id, t.finding_id AS "findingId", t.key, k.state AS before, t.state AS after`);
    const moved = rows.filter(({ before, after }) => before !== after);
    return {
      value: { moved: moved.length },
      audit: listed(
        moved.map(({ id, findingId, key, before, after }) => ({
          action: 'ticket.seen',
          subject: { kind: 'finding', id: Number(findingId) },
          payload: { ticket: id, tracker: tracker.name, key, before, after },
        })),
      ),
    };
  },
};
