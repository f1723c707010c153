import { queueNotices } from '@/lib/notices/store';
import type { AuditEvent } from '@/lib/platform/audit';
import { type Executor, executorOfTx, sql, type Tx } from '@/lib/platform/database/client';
import type { Command, Outcome } from '@/lib/platform/run-command';
import { endException } from '../ending';
import type { ExceptionState } from '../states';
import { lockException } from '../store';
import { tellRefused } from '../tell';

const REASON = 'Everything it covered has closed';
const MOOT = 'What it was asked for has closed';

/**
 * Ends requests for what has closed, notes which covered findings have closed since, and ends what covers nothing any
 * more: a finding that comes back is plainly open, and needs a decision of its own. Exceptions by filter stay, as
 * something may come to match.
 */
export const settleClosed: Command<Record<string, never>, { released: number; ended: number }> = {
  action: 'exception:tend',
  subject: () => ({ kind: 'exception', id: null }),
  async run({ tx, now }) {
    const executor = executorOfTx(tx);
    const events = await endMoot(tx, now);
    const held = await executor.query<{
      id: bigint | number;
      state: ExceptionState;
      isByFilter: boolean;
    }>(sql`
      SELECT e.id, e.state, e.target ? 'query' AS "isByFilter" FROM exception e WHERE EXISTS (
        SELECT 1 FROM exception_item i JOIN finding f ON f.id = i.finding_id
        WHERE i.exception_id = e.id AND i.covered_at IS NOT NULL AND i.released_at IS NULL AND f.exception_id IS DISTINCT FROM i.exception_id)
      ORDER BY e.id FOR UPDATE SKIP LOCKED`);
    if (held.length === 0) return { value: { released: 0, ended: events.length }, audit: listed(events) };
    const ids = held.map(({ id }) => Number(id));
    const released = await executor.query(sql`
      UPDATE exception_item i SET released_at = coalesce(f.closed_at, ${now}::timestamptz), release_reason = coalesce('closed: ' || f.close_reason, 'closed')
      FROM finding f WHERE f.id = i.finding_id AND i.exception_id = ANY(${ids}::bigint[]) AND i.covered_at IS NOT NULL
        AND i.released_at IS NULL AND f.exception_id IS DISTINCT FROM i.exception_id RETURNING i.finding_id`);
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
    return { value: { released: released.length, ended: events.length }, audit: listed(events) };
  },
};

function listed(events: readonly AuditEvent[]): Outcome<unknown>['audit'] {
  const [first, ...rest] = events;
  return first ? [first, ...rest] : 'nothing-changed';
}

/** Takes requests off the queue that nobody has to decide any more, and tells who asked. */
async function endMoot(tx: Tx, now: Date): Promise<AuditEvent[]> {
  const executor = executorOfTx(tx);
  const events: AuditEvent[] = [];
  for (const id of await mootIds(executor, null)) {
    const { exception } = await lockException(tx, id);
    // What it is about is held only now; somebody may have been faster.
    if ((await mootIds(executor, id)).length === 0) continue;
    await endException(executor, exception, { event: 'void', reason: MOOT, by: null }, now);
    await queueNotices(tx, tellRefused(exception, null, MOOT), now);
    events.push({
      action: 'exception.voided',
      subject: { kind: 'exception', id: exception.id },
      payload: { reason: MOOT, findings: [] },
    });
  }
  return events;
}

/** Requests for findings of which none is open any more: all of them, or this one if it is. */
async function mootIds(executor: Executor, only: number | null): Promise<number[]> {
  const rows = await executor.query<{
    id: bigint | number;
  }>(sql`SELECT e.id FROM exception e WHERE e.state = 'requested'
    AND (${only}::bigint IS NULL OR e.id = ${only}::bigint) AND NOT e.target ? 'query'
    AND NOT EXISTS (SELECT 1 FROM exception_item i JOIN finding f ON f.id = i.finding_id
      WHERE i.exception_id = e.id AND f.closed_at IS NULL) ORDER BY e.id`);
  return rows.map(({ id }) => Number(id));
}
