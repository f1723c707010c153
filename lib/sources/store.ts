import type { JsonObject } from '@/lib/kernel/json';
import { type PoolClient, queryIn, sql, type Tx } from '@/lib/platform/database/client';
import type { CoverageState, Progress } from './model';
import type { CollectionState, CollectionTrigger, FinalCollectionState } from './states';

/** The new collection's id, or null when the source has one that waits or runs. */
export async function insertCollection(
  tx: Tx,
  collection: { sourceId: number; trigger: CollectionTrigger; requestedBy: string; at: Date },
): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    INSERT INTO collection (id, source_id, state, trigger, requested_by, requested_at)
    VALUES (gen_random_uuid(), ${collection.sourceId}, 'queued', ${collection.trigger}, ${collection.requestedBy},
      ${collection.at})
    ON CONFLICT DO NOTHING RETURNING id::text AS id`);
  return rows[0]?.id ?? null;
}

export interface StoredCollection {
  id: string;
  sourceId: number;
  state: CollectionState;
  startedAt: Date | null;
  cancelRequestedAt: Date | null;
}

const COLLECTION_COLUMNS = sql`id::text AS id, source_id AS "sourceId", state, started_at AS "startedAt",
  cancel_requested_at AS "cancelRequestedAt"`;

/** The collection, locked; null when there is none. */
export async function lockCollection(tx: Tx, collectionId: string): Promise<StoredCollection | null> {
  const rows = await tx.$queryRaw<StoredCollection[]>(
    sql`SELECT ${COLLECTION_COLUMNS} FROM collection WHERE id = ${collectionId}::uuid FOR UPDATE`,
  );
  return rows[0] ?? null;
}

/** The source's collection that waits or runs, locked; null when there is none. */
export async function lockOpenCollection(tx: Tx, sourceId: number): Promise<StoredCollection | null> {
  const rows = await tx.$queryRaw<StoredCollection[]>(sql`SELECT ${COLLECTION_COLUMNS} FROM collection
    WHERE source_id = ${sourceId} AND state IN ('queued', 'running') FOR UPDATE`);
  return rows[0] ?? null;
}

export interface CollectionChange {
  startedAt?: Date;
  finishedAt?: Date;
  cancelRequestedAt?: Date;
  progress?: JsonObject;
  counts?: JsonObject;
  failure?: JsonObject;
}

/** Moves the collection out of exactly `from`; false when it is in another state by now. */
export async function moveCollection(
  tx: Tx,
  move: { id: string; from: CollectionState; to: CollectionState } & CollectionChange,
): Promise<boolean> {
  const { id, from, to, ...change } = move;
  const { count } = await tx.collection.updateMany({
    where: { id, state: from },
    data: { state: to, ...change },
  });
  return count === 1;
}

/**
 * Notes how far a running collection is, outside any command: progress is no change worth a trail.
 * Says whether somebody asked it to stop, and whether it still runs at all.
 */
export async function recordProgress(
  client: { query: PoolClient['query'] },
  collectionId: string,
  progress: Omit<Progress, 'current'> & { current?: string | null },
): Promise<{ running: boolean; cancelRequested: boolean }> {
  const { rows } = await client.query<{ asked: boolean }>(
    `UPDATE collection SET progress = $2 WHERE id = $1 AND state = 'running' RETURNING cancel_requested_at IS NOT NULL AS asked`,
    [collectionId, JSON.stringify(progress)],
  );
  return { running: rows.length === 1, cancelRequested: rows[0]?.asked ?? false };
}

export interface OpenCell {
  collectionId: string;
  sourceId: number;
  account: string;
  accountName: string | null;
  region: string;
  collector: string;
  at: Date;
}

/** Begins an attempt at a cell and returns its id. What the last attempt said stays until this one ends. */
export async function openCell(client: PoolClient, cell: OpenCell): Promise<number> {
  const [row] = await queryIn<{ id: number; wasCalled: string | null; isCalled: string | null }>(
    client,
    sql`
    WITH earlier AS (SELECT account_name FROM coverage_cell WHERE source_id = ${cell.sourceId}
      AND account = ${cell.account} AND region = ${cell.region} AND collector = ${cell.collector})
    INSERT INTO coverage_cell (source_id, account, account_name, region, collector, attempted_at)
    VALUES (${cell.sourceId}, ${cell.account}, ${cell.accountName}, ${cell.region}, ${cell.collector}, ${cell.at})
    ON CONFLICT (source_id, account, region, collector) DO UPDATE SET
      account_name = coalesce(excluded.account_name, coverage_cell.account_name), attempted_at = excluded.attempted_at
    RETURNING id, (SELECT account_name FROM earlier) AS "wasCalled", account_name AS "isCalled"`,
  );
  const cellId = row?.id ?? 0;
  if (row && row.wasCalled !== row.isCalled)
    await client.query(
      sql`UPDATE credential SET account_name = ${row.isCalled} WHERE cell_id = ${cellId} AND gone_at IS NULL`,
    );
  await client.query(sql`
    INSERT INTO collection_cell (collection_id, cell_id, state, started_at)
    VALUES (${cell.collectionId}, ${cellId}, 'pending', ${cell.at})
    ON CONFLICT (collection_id, cell_id) DO UPDATE SET state = 'pending', reason = NULL, permission = NULL,
      listed = 0, calls = 0, started_at = excluded.started_at, finished_at = NULL, data_at = NULL`);
  return cellId;
}

export interface CloseCell {
  collectionId: string;
  cellId: number;
  state: Exclude<CoverageState, 'pending'>;
  reason: string | null;
  permission: string | null;
  listed: number;
  calls: number;
  /** How old the provider's own data is; null means as of `at`. */
  dataAt: Date | null;
  /** When a complete read counts as made, where that is not `at`. */
  completedAt?: Date;
  at: Date;
}

/** Ends an attempt. Only a complete read moves the time of the last complete read. */
export async function closeCell(client: PoolClient, cell: CloseCell): Promise<void> {
  const complete = cell.state === 'complete';
  const read = complete || cell.state === 'partial';
  const dataAt = read ? (cell.dataAt ?? cell.at) : null;
  await client.query(sql`
    UPDATE collection_cell SET state = ${cell.state}, reason = ${cell.reason}, permission = ${cell.permission},
      listed = ${cell.listed}, calls = ${cell.calls}, finished_at = ${cell.at}, data_at = ${dataAt}
    WHERE collection_id = ${cell.collectionId} AND cell_id = ${cell.cellId}`);
  await client.query(sql`
    UPDATE coverage_cell SET state = ${cell.state}, reason = ${cell.reason}, permission = ${cell.permission},
      attempted_at = ${cell.at}, collection_id = ${cell.collectionId}, calls = ${cell.calls},
      completed_at = CASE WHEN ${complete} THEN ${cell.completedAt ?? cell.at}::timestamptz ELSE completed_at END,
      data_at = coalesce(${dataAt}::timestamptz, data_at),
      listed = CASE WHEN ${read} THEN ${cell.listed}::integer ELSE listed END
    WHERE id = ${cell.cellId}`);
}

/** Ends what a finished run left open, and with `everywhere` also darkens the cells it never reached. */
export async function closeRemainingCells(
  tx: Tx,
  run: { id: string; sourceId: number; state: FinalCollectionState },
  verdict: { state: CoverageState; reason: string; permission: string | null; everywhere: boolean },
  at: Date,
): Promise<number> {
  await tx.$executeRaw(sql`
    UPDATE collection_cell SET state = ${verdict.state}, reason = ${verdict.reason},
      permission = ${verdict.permission}, finished_at = ${at}
    WHERE collection_id = ${run.id}::uuid AND finished_at IS NULL`);
  return tx.$executeRaw(sql`
    UPDATE coverage_cell SET state = ${verdict.state}, reason = ${verdict.reason},
      permission = ${verdict.permission}, attempted_at = ${at}, collection_id = ${run.id}::uuid
    WHERE source_id = ${run.sourceId} AND collection_id IS DISTINCT FROM ${run.id}::uuid AND (${verdict.everywhere}
      OR id IN (SELECT cell_id FROM collection_cell WHERE collection_id = ${run.id}::uuid))`);
}
