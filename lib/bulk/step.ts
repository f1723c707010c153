import { decideRow } from '@/lib/credentials/commands/decide-by-hand';
import type { Decided } from '@/lib/credentials/merge/decide';
import { FROM_STORED, rejudgeRows } from '@/lib/credentials/merge/rejudge';
import { decidedOf, type StoredCredential } from '@/lib/credentials/merge/rows';
import { type DecidedRow, saveDecided } from '@/lib/credentials/store';
import type { AuditEvent } from '@/lib/platform/audit';
import { type Executor, sql } from '@/lib/platform/database/client';
import { holdPolicy } from '@/lib/policies/in-force';
import type { Policy } from '@/lib/policies/model';
import { handDecisionOf, isOverwritten, isSame, restored, valuesOf } from './decide';
import type { BulkKind, BulkOutcome, BulkValues, Decision } from './model';

const BATCH = 1_000;

interface Bulk {
  kind: BulkKind;
  decision: Decision;
  state: 'running' | 'undoing';
  through: number | bigint;
  actor: string;
  reason: string;
  requestedAt: Date;
  undoBy: string | null;
}

interface Item {
  id: number | bigint;
  before: BulkValues | null;
  after: BulkValues | null;
}

interface Ended {
  id: number;
  outcome: BulkOutcome;
  before: BulkValues | null;
  after: BulkValues | null;
}

/** What a batch did, credential by credential. */
export interface BulkStep {
  events: AuditEvent[];
}

/**
 * Takes a bulk change, or its undo, one batch further in the caller's transaction; null when none is left. How far it
 * came is kept with it and its row stays locked meanwhile, so that whoever goes on after a kill goes on exactly there,
 * and two at once do nothing twice.
 */
export async function stepBulk(executor: Executor, id: string, now: Date): Promise<BulkStep | null> {
  const [bulk] = await executor.query<Bulk>(sql`SELECT kind, decision, state, through, actor, reason,
    requested_at AS "requestedAt", undo_by AS "undoBy" FROM bulk_change
    WHERE id = ${id}::uuid AND state IN ('running', 'undoing') FOR UPDATE`);
  if (!bulk) return null;
  const wanted = bulk.state === 'running' ? 'waiting' : 'changed';
  const items = await executor.query<Item>(sql`SELECT credential_id AS id, before, after FROM bulk_change_item
    WHERE bulk_id = ${id}::uuid AND credential_id > ${Number(bulk.through)}::bigint AND outcome = ${wanted}
    ORDER BY credential_id LIMIT ${BATCH}`);
  const last = items.at(-1);
  if (!last) return null;
  const policy = await holdPolicy(executor);
  const rows = await executor.query<StoredCredential>(sql`${FROM_STORED} WHERE c.gone_at IS NULL
    AND c.id = ANY(${items.map((item) => Number(item.id))}::bigint[]) ORDER BY c.id FOR UPDATE OF c`);
  const stored = new Map(rows.map((row) => [Number(row.id), row]));
  const ended: Ended[] = [];
  const decided: DecidedRow[] = [];
  const overwritten: number[] = [];
  for (const item of items) {
    const row = stored.get(Number(item.id));
    const { outcome, change } = judgeItem(bulk, item, row, policy, now);
    const before =
      row && outcome === 'changed'
        ? { ...valuesOf(bulk.kind, decidedOf(row)), byHand: row.by_hand }
        : item.before;
    const after = change && outcome === 'changed' ? valuesOf(bulk.kind, change) : item.after;
    ended.push({ id: Number(item.id), outcome, before, after });
    if (!change || !row) continue;
    decided.push(change);
    if (outcome === 'changed' && isOverwritten(bulk.kind, decidedOf(row), change))
      overwritten.push(change.id);
  }
  await saveDecided(executor, bulk.kind, decided, now);
  const moved = decided.map((change) => stored.get(change.id) as StoredCredential);
  await rejudgeRows(
    executor,
    moved,
    moved.map((row, i) => withDecided(row, decided[i] as DecidedRow)),
    policy,
    { policyVersion: policy.version, now, closeReason: 'fixed' },
  );
  await saveEnded(executor, id, ended);
  await moveOn(executor, id, { through: Number(last.id), ended, overwritten: overwritten.length, now });
  return {
    events: decided.map((change) => eventOf(bulk, id, stored.get(change.id) as StoredCredential, change)),
  };
}

const ACTIONS = { owner: 'credential.owner-assigned', class: 'credential.classified' } as const;

function eventOf(bulk: Bulk, id: string, row: StoredCredential, change: DecidedRow): AuditEvent {
  const isUndo = bulk.state === 'undoing';
  return {
    action: ACTIONS[bulk.kind],
    subject: { kind: 'credential', id: change.id },
    payload: {
      before: { ...shownOf(bulk.kind, decidedOf(row)) },
      after: { ...shownOf(bulk.kind, change) },
      reason: isUndo ? 'Undone' : bulk.reason,
      by: isUndo ? bulk.undoBy : bulk.actor,
      bulk: id,
    },
  };
}

/** The values as a decision about one credential shows them in the trail. */
function shownOf(kind: BulkKind, decided: Decided): Record<string, string | null> {
  return kind === 'owner'
    ? { owner: decided.ownerTeam, by: decided.ownerBy }
    : {
        class: decided.class,
        by: decided.classBy,
        environment: decided.environment,
        environmentBy: decided.environmentBy,
      };
}

/** What becomes of one credential: what is changed on it, if anything, and how that is counted. */
function judgeItem(
  bulk: Bulk,
  item: Item,
  row: StoredCredential | undefined,
  policy: Policy,
  now: Date,
): { outcome: BulkOutcome; change: DecidedRow | null } {
  if (bulk.state === 'running') {
    if (!row) return { outcome: 'gone', change: null };
    const hand = { person: bulk.actor, at: bulk.requestedAt.toISOString(), reason: bulk.reason };
    const change = decideRow(row, policy, handDecisionOf(bulk.decision), () => hand);
    return { outcome: change ? 'changed' : 'same', change };
  }
  if (!row || !isSame(bulk.kind, item.after ?? {}, decidedOf(row))) return { outcome: 'kept', change: null };
  // Whose decision it was before, it is again.
  const undo = { person: bulk.undoBy ?? bulk.actor, at: now.toISOString(), reason: 'Undone' };
  const former = item.before ?? {};
  const change = decideRow(
    row,
    policy,
    restored(bulk.kind, former),
    (field) => former.byHand?.[field] ?? undo,
  );
  return { outcome: 'restored', change };
}

function withDecided(row: StoredCredential, decided: Decided): StoredCredential {
  return {
    ...row,
    owner_team: decided.ownerTeam,
    owner_by: decided.ownerBy,
    class: decided.class,
    class_by: decided.classBy,
    environment: decided.environment,
    environment_by: decided.environmentBy,
  };
}

async function saveEnded(executor: Executor, id: string, ended: readonly Ended[]): Promise<void> {
  await executor.query(sql`UPDATE bulk_change_item i SET outcome = e.outcome, before = e.before, after = e.after
    FROM jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) AS e(id bigint, outcome text, before jsonb, after jsonb)
    WHERE i.bulk_id = ${id}::uuid AND i.credential_id = e.id RETURNING 1`);
}

async function moveOn(
  executor: Executor,
  id: string,
  step: { through: number; ended: readonly Ended[]; overwritten: number; now: Date },
): Promise<void> {
  const of = (outcome: BulkOutcome) => step.ended.filter((item) => item.outcome === outcome).length;
  await executor.query(sql`UPDATE bulk_change SET through = ${step.through}::bigint, worked_at = ${step.now}::timestamptz,
    changed = changed + ${of('changed')}::int, same = same + ${of('same')}::int, gone = gone + ${of('gone')}::int,
    overwritten = overwritten + ${step.overwritten}::int, restored = restored + ${of('restored')}::int,
    kept = kept + ${of('kept')}::int WHERE id = ${id}::uuid RETURNING 1`);
}
