import type { AuditEvent } from '@/lib/platform/audit';
import { type Executor, sql } from '@/lib/platform/database/client';
import type { ItemState } from './model';

interface Moved {
  leaver: string;
  state: ItemState;
}

/** The exception in force over a finding of the credential, approved after they left: somebody decided knowing that. */
const EXCEPTION = sql`(SELECT min(e.id) FROM finding f JOIN exception e ON e.id = f.exception_id
  WHERE f.subject_kind = 'credential' AND f.subject_id = i.credential_id AND f.closed_at IS NULL AND e.approved_at >= l.left_at)`;

/**
 * Holds what leavers left behind against what was observed: a new value or the end of the credential ends an item, an
 * exception in force ends it for as long as it lasts. Returns how many ended, and an event per leaver.
 */
export async function settleItems(
  executor: Executor,
  now: Date,
): Promise<{ ended: number; events: AuditEvent[] }> {
  const ended = await executor.query<Moved>(sql`
    UPDATE leaver_item i SET state = CASE WHEN c.gone_at IS NULL THEN 'rotated' ELSE 'gone' END,
      ended_at = greatest(coalesce(c.gone_at, c.value_changed_at), l.left_at), ended_by = 'observed', reason = NULL
    FROM credential c, leaver l
    WHERE i.state IN ('open', 'excepted') AND c.id = i.credential_id AND l.id = i.leaver_id AND l.returned_at IS NULL
      AND (c.gone_at IS NOT NULL OR c.value_changed_at > l.left_at)
    RETURNING i.leaver_id::text AS leaver, i.state`);
  const lapsed = await executor.query<Moved>(sql`
    UPDATE leaver_item i SET state = 'open', ended_at = NULL, ended_by = NULL, reason = NULL FROM leaver l
    WHERE i.state = 'excepted' AND l.id = i.leaver_id AND l.returned_at IS NULL AND ${EXCEPTION} IS NULL
    RETURNING i.leaver_id::text AS leaver, i.state`);
  const excepted = await executor.query<Moved>(sql`
    UPDATE leaver_item i SET state = 'excepted', ended_at = ${now}::timestamptz, ended_by = 'exception',
      reason = 'exception ' || ${EXCEPTION}
    FROM leaver l WHERE i.state = 'open' AND l.id = i.leaver_id AND l.returned_at IS NULL AND ${EXCEPTION} IS NOT NULL
    RETURNING i.leaver_id::text AS leaver, i.state`);
  const perLeaver = Map.groupBy([...ended, ...lapsed, ...excepted], ({ leaver }) => leaver);
  const events = [...perLeaver].map(([id, items]): AuditEvent => {
    const count = (state: ItemState) => items.filter((item) => item.state === state).length;
    return {
      action: 'leaver.items-ended',
      subject: { kind: 'leaver', id },
      payload: {
        rotated: count('rotated'),
        gone: count('gone'),
        excepted: count('excepted'),
        reopened: count('open'),
      },
    };
  });
  return { ended: ended.length + excepted.length, events };
}
