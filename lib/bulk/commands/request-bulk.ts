import { randomUUID } from 'node:crypto';
import { permit } from '@/lib/access/can';
import { conflict, invalid } from '@/lib/kernel/errors';
import type { NonEmpty } from '@/lib/kernel/non-empty';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { finishBulkRow } from '../finish';
import { AT_ONCE, BULK_ACTIONS, decisionWords } from '../model';
import type { RequestBulk } from '../schema';
import { stepBulk } from '../step';
import { targetConditions } from '../target';
import { workflowOf } from '../workflow';

export interface RequestedBulk {
  id: string;
  matched: number;
  /** Null while a worker is at it. */
  changed: number | null;
}

/**
 * Decides the same of many credentials. Which ones is fixed here; a few are changed in this transaction, many by a worker.
 * @throws `bulk/moved` when they are not as many any more as the preview said.
 */
export const requestBulk: Command<RequestBulk, RequestedBulk> = {
  action: 'bulk:request',
  subject: () => ({ kind: 'bulk', id: null }),
  async run({ tx, viewer, now, enqueue }, { target, decision, reason, expected }) {
    permit(viewer, BULK_ACTIONS[decision.kind]);
    const executor = executorOfTx(tx);
    const id = randomUUID();
    const query = 'query' in target ? target.query : null;
    const conditions = await targetConditions(viewer, executor, target, now);
    await executor.query(sql`INSERT INTO bulk_change (id, kind, decision, reason, query, actor_id, actor, requested_at, state, matched, worked_at)
      VALUES (${id}::uuid, ${decision.kind}, ${JSON.stringify(decision)}::jsonb, ${reason}, ${query}, ${viewer.id}, ${viewer.name},
        ${now}::timestamptz, 'running', 0, ${now}::timestamptz) RETURNING 1`);
    const [row] = await executor.query<{ matched: number }>(sql`
      WITH item AS (INSERT INTO bulk_change_item (bulk_id, credential_id)
        SELECT ${id}::uuid, c.id FROM credential c WHERE ${conditions} RETURNING 1),
      counted AS (SELECT count(*)::int AS matched FROM item)
      SELECT matched FROM counted`);
    const matched = row?.matched ?? 0;
    if (matched === 0)
      throw invalid('bulk/nothing', 'Nothing was changed: there is no such credential any more.');
    if (matched !== expected)
      throw conflict(
        'bulk/moved',
        `Nothing was changed: the preview was of ${expected} credentials, and now it would be ${matched}. Look at it again.`,
      );
    await executor.query(
      sql`UPDATE bulk_change SET matched = ${matched}::int WHERE id = ${id}::uuid RETURNING 1`,
    );
    const requested: AuditEvent = {
      action: 'bulk.requested',
      subject: { kind: 'bulk', id },
      payload: { decision: decisionWords(decision), reason, query, matched },
    };
    if (matched > AT_ONCE) {
      await enqueue('bulk', workflowOf(id, 'apply', 0), { bulkId: id });
      return { value: { id, matched, changed: null }, audit: requested };
    }
    const changes: AuditEvent[] = [];
    for (let step = await stepBulk(executor, id, now); step; step = await stepBulk(executor, id, now))
      changes.push(...step.events);
    const finished = await finishBulkRow(executor, id, now);
    const audit: NonEmpty<AuditEvent> = [requested, ...changes, ...(finished ? [finished.event] : [])];
    return { value: { id, matched, changed: finished?.changed ?? 0 }, audit };
  },
};
