import type { AuditEvent } from '@/lib/platform/audit';
import { type Executor, sql } from '@/lib/platform/database/client';
import { type BulkKind, type Decision, decisionWords } from './model';

interface Ending {
  state: 'running' | 'undoing';
  kind: BulkKind;
  decision: Decision;
  reason: string;
  query: string | null;
  actor: string;
  undoBy: string | null;
  matched: number;
  changed: number;
  same: number;
  gone: number;
  overwritten: number;
  restored: number;
  kept: number;
}

/** What came of a bulk change, and its event. */
export interface Finished {
  event: AuditEvent;
  changed: number;
  restored: number;
  kept: number;
}

/** Ends a change, or its undo, whose last batch is written; null when it has ended before. */
export async function finishBulkRow(executor: Executor, id: string, now: Date): Promise<Finished | null> {
  const [bulk] =
    await executor.query<Ending>(sql`SELECT state, kind, decision, reason, query, actor, undo_by AS "undoBy", matched,
    changed, same, gone, overwritten, restored, kept FROM bulk_change
    WHERE id = ${id}::uuid AND state IN ('running', 'undoing') FOR UPDATE`);
  if (!bulk) return null;
  const isUndo = bulk.state === 'undoing';
  await executor.query(
    isUndo
      ? sql`UPDATE bulk_change SET state = 'undone', undone_at = ${now}::timestamptz WHERE id = ${id}::uuid RETURNING 1`
      : sql`UPDATE bulk_change SET state = 'done', finished_at = ${now}::timestamptz WHERE id = ${id}::uuid RETURNING 1`,
  );
  const { reason, query, matched, changed, same, gone, overwritten, restored, kept } = bulk;
  const subject = { kind: 'bulk', id };
  const what = { decision: decisionWords(bulk.decision), reason, query };
  const event: AuditEvent = isUndo
    ? { action: 'bulk.undone', subject, payload: { ...what, by: bulk.undoBy, restored, kept } }
    : {
        action: 'bulk.changed',
        subject,
        payload: { ...what, by: bulk.actor, matched, changed, same, gone, overwritten },
      };
  return { event, changed, restored, kept };
}
