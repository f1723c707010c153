import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { notFound } from '@/lib/kernel/errors';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import type { BulkKind, BulkOutcome, BulkState, BulkValues, Decision } from './model';

/** The record of one bulk change. */
export interface BulkRow {
  id: string;
  kind: BulkKind;
  decision: Decision;
  reason: string;
  /** Query of the list it was made over; null: a selection by hand. */
  query: string | null;
  actorId: string;
  actor: string;
  requestedAt: Date;
  state: BulkState;
  matched: number;
  changed: number;
  same: number;
  gone: number;
  overwritten: number;
  finishedAt: Date | null;
  undoBy: string | null;
  undoAt: Date | null;
  restored: number;
  kept: number;
  undoneAt: Date | null;
}

const COLUMNS = sql`b.id::text AS id, b.kind, b.decision, b.reason, b.query, b.actor_id AS "actorId", b.actor, b.requested_at AS "requestedAt",
  b.state, b.matched, b.changed, b.same, b.gone, b.overwritten, b.finished_at AS "finishedAt", b.undo_by AS "undoBy", b.undo_at AS "undoAt",
  b.restored, b.kept, b.undone_at AS "undoneAt"`;
const PAGE = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Bulk changes, the newest first; `before` is the id of the last one of the page before. */
export async function listBulk(
  viewer: Viewer,
  database: Executor,
  before: string | null = null,
): Promise<{ rows: BulkRow[]; next: string | null }> {
  permit(viewer, 'bulk:read');
  const after: Sql =
    before && UUID.test(before)
      ? sql`WHERE (b.requested_at, b.id) < (SELECT requested_at, id FROM bulk_change WHERE id = ${before}::uuid)`
      : sql``;
  const rows = await database.query<BulkRow>(
    sql`SELECT ${COLUMNS} FROM bulk_change b ${after} ORDER BY b.requested_at DESC, b.id DESC LIMIT ${PAGE + 1}`,
  );
  return { rows: rows.slice(0, PAGE), next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null };
}

/** The viewer's last change if it is not older than an hour: its undo stays at hand on the list. */
export async function findLastBulk(viewer: Viewer, database: Executor, now: Date): Promise<BulkRow | null> {
  permit(viewer, 'bulk:read');
  const [row] =
    await database.query<BulkRow>(sql`SELECT ${COLUMNS} FROM bulk_change b WHERE b.actor_id = ${viewer.id}
    AND b.requested_at > ${now}::timestamptz - interval '1 hour' ORDER BY b.requested_at DESC LIMIT 1`);
  return row ?? null;
}

/** @throws `bulk/not-found`. */
export async function getBulk(viewer: Viewer, database: Executor, id: string): Promise<BulkRow> {
  permit(viewer, 'bulk:read');
  const [row] = UUID.test(id)
    ? await database.query<BulkRow>(sql`SELECT ${COLUMNS} FROM bulk_change b WHERE b.id = ${id}::uuid`)
    : [];
  if (!row) throw notFound('bulk/not-found', 'There is no such bulk change.');
  return row;
}

export interface BulkItemRow {
  id: number;
  /** Null: nothing of this credential is known any more. */
  name: string | null;
  outcome: BulkOutcome;
  before: BulkValues | null;
  after: BulkValues | null;
}

/** Credentials of a bulk change in the order of their ids, of one outcome or all; `after` is the last id of the page before. */
export async function listBulkItems(
  viewer: Viewer,
  database: Executor,
  bulk: Pick<BulkRow, 'id'>,
  { outcomes, after }: { outcomes: readonly BulkOutcome[]; after: number },
): Promise<{ rows: BulkItemRow[]; next: number | null }> {
  permit(viewer, 'bulk:read');
  const among = outcomes.length > 0 ? sql`AND i.outcome = ANY(${outcomes}::text[])` : sql``;
  const rows = await database.query<BulkItemRow>(sql`
    SELECT i.credential_id AS id, c.name, i.outcome, i.before, i.after FROM bulk_change_item i
    LEFT JOIN credential c ON c.id = i.credential_id
    WHERE i.bulk_id = ${bulk.id}::uuid AND i.credential_id > ${after}::bigint ${among}
    ORDER BY i.credential_id LIMIT ${PAGE + 1}`);
  return { rows: rows.slice(0, PAGE), next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null };
}
