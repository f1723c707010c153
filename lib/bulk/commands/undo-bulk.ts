import { permit } from '@/lib/access/can';
import { conflict, notFound } from '@/lib/kernel/errors';
import type { NonEmpty } from '@/lib/kernel/non-empty';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { finishBulkRow } from '../finish';
import { AT_ONCE, BULK_ACTIONS, BULK_STATE_TITLES, type BulkKind, type BulkState } from '../model';
import type { UndoBulk } from '../schema';
import { stepBulk } from '../step';
import { workflowOf } from '../workflow';

export interface UndoneBulk {
  id: string;
  /** Null while a worker is at it. */
  restored: number | null;
  /** Not undone: changed since, or gone. */
  kept: number | null;
}

/** Gives every credential of a bulk change its former value back, unless somebody decided otherwise since. */
export const undoBulk: Command<UndoBulk, UndoneBulk> = {
  action: 'bulk:request',
  subject: ({ id }) => ({ kind: 'bulk', id }),
  async run({ tx, viewer, now, enqueue }, { id }) {
    const executor = executorOfTx(tx);
    const [bulk] = await executor.query<{ kind: BulkKind; state: BulkState; changed: number }>(
      sql`SELECT kind, state, changed FROM bulk_change WHERE id = ${id}::uuid FOR UPDATE`,
    );
    if (!bulk) throw notFound('bulk/not-found', 'There is no such bulk change.');
    permit(viewer, BULK_ACTIONS[bulk.kind]);
    if (bulk.state !== 'done')
      throw conflict(
        'bulk/not-done',
        `Only a change that is done can be undone; this one is: ${BULK_STATE_TITLES[bulk.state].toLowerCase()}.`,
      );
    await executor.query(sql`UPDATE bulk_change SET state = 'undoing', through = 0, attempt = 0, worked_at = ${now}::timestamptz,
      undo_by = ${viewer.name}, undo_at = ${now}::timestamptz WHERE id = ${id}::uuid RETURNING 1`);
    const requested: AuditEvent = {
      action: 'bulk.undo-requested',
      subject: { kind: 'bulk', id },
      payload: { changed: bulk.changed },
    };
    if (bulk.changed > AT_ONCE) {
      await enqueue('bulk', workflowOf(id, 'undo', 0), { bulkId: id });
      return { value: { id, restored: null, kept: null }, audit: requested };
    }
    const changes: AuditEvent[] = [];
    for (let step = await stepBulk(executor, id, now); step; step = await stepBulk(executor, id, now))
      changes.push(...step.events);
    const finished = await finishBulkRow(executor, id, now);
    const audit: NonEmpty<AuditEvent> = [requested, ...changes, ...(finished ? [finished.event] : [])];
    return { value: { id, restored: finished?.restored ?? 0, kept: finished?.kept ?? 0 }, audit };
  },
};
