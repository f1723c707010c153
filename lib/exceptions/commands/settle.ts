import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { endException } from '../ending';
import type { ExceptionState } from '../states';

const REASON = 'Everything it covered has closed';

/**
 * Notes which covered findings have closed since, and ends what covers nothing any more: a finding that comes back is
 * plainly open, and needs a decision of its own. Exceptions by filter stay, as something may come to match.
 */
export const settleClosed: Command<Record<string, never>, { released: number; ended: number }> = {
  action: 'exception:tend',
  subject: () => ({ kind: 'exception', id: null }),
  async run({ tx, now }) {
    const executor = executorOfTx(tx);
    const held = await executor.query<{
      id: bigint | number;
      state: ExceptionState;
      isByFilter: boolean;
    }>(sql`
      SELECT e.id, e.state, e.target ? 'query' AS "isByFilter" FROM exception e WHERE EXISTS (
        SELECT 1 FROM exception_item i JOIN finding f ON f.id = i.finding_id
        WHERE i.exception_id = e.id AND i.covered_at IS NOT NULL AND i.released_at IS NULL AND f.exception_id IS DISTINCT FROM i.exception_id)
      ORDER BY e.id FOR UPDATE SKIP LOCKED`);
    if (held.length === 0) return { value: { released: 0, ended: 0 }, audit: 'nothing-changed' };
    const ids = held.map(({ id }) => Number(id));
    const released = await executor.query(sql`
      UPDATE exception_item i SET released_at = coalesce(f.closed_at, ${now}::timestamptz), release_reason = coalesce('closed: ' || f.close_reason, 'closed')
      FROM finding f WHERE f.id = i.finding_id AND i.exception_id = ANY(${ids}::bigint[]) AND i.covered_at IS NOT NULL
        AND i.released_at IS NULL AND f.exception_id IS DISTINCT FROM i.exception_id RETURNING i.finding_id`);
    const events: AuditEvent[] = [];
    for (const row of held) {
      const [left] =
        await executor.query(sql`SELECT 1 FROM exception_item WHERE exception_id = ${Number(row.id)}::bigint
        AND covered_at IS NOT NULL AND released_at IS NULL LIMIT 1`);
      if (left || row.isByFilter || !['active', 'expiring'].includes(row.state)) continue;
      const exception = { id: Number(row.id), state: row.state };
      await endException(executor, exception, { event: 'expire', reason: REASON, by: null }, now);
      events.push({
        action: 'exception.expired',
        subject: { kind: 'exception', id: exception.id },
        payload: { reason: REASON, findings: [] },
      });
    }
    const [first, ...rest] = events;
    return {
      value: { released: released.length, ended: events.length },
      audit: first ? [first, ...rest] : 'nothing-changed',
    };
  },
};
