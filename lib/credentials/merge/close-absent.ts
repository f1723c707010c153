import {
  type Database,
  executorOf,
  type PoolClient,
  queryIn,
  rawSql,
  sql,
} from '@/lib/platform/database/client';
import { copyRows } from '@/lib/platform/database/copy';
import { holdPolicy } from '@/lib/policies/in-force';
import type { CredentialKind } from '../model';
import type { IdSet } from './id-set';
import { versionState } from './identity';
import { storedStandpoint } from './judged';
import { holdFence, type MergeTarget } from './merge-batch';
import { findNamesakes, hasNeighbours, relateNeighbours } from './neighbours';
import { PostureDelta } from './posture-delta';
import { factsOf, STORED_COLUMNS, type StoredCredential } from './rows';

const CHUNK = 10_000;

/**
 * After a complete run of a cell: what it no longer lists leaves it, and is gone once no other cell that ever listed it
 * still does. Never call it for a cell that was not read to its end. Returns how many are gone.
 */
export async function closeAbsent(database: Database, target: MergeTarget, seen: IdSet): Promise<number> {
  let after = 0;
  let gone = 0;
  for (;;) {
    const ids = await database.query<{ id: number }>(sql`
      SELECT id FROM (
        (SELECT id FROM credential WHERE gone_at IS NULL AND cell_id = ${target.cellId} AND id > ${after} ORDER BY id LIMIT ${CHUNK})
        UNION ALL
        (SELECT id FROM credential WHERE gone_at IS NULL AND other_cell_ids <> '{}' AND other_cell_ids @> ARRAY[${target.cellId}::int]
           AND id > ${after} ORDER BY id LIMIT ${CHUNK})
      ) AS listed ORDER BY id LIMIT ${CHUNK}`);
    const absent = ids.map((row) => row.id).filter((id) => !seen.has(id));
    gone += await leaveCell(database, target, absent);
    if (ids.length < CHUNK) return gone;
    after = ids.at(-1)?.id ?? after;
  }
}

/** These leave the cell; returns how many are gone, for no other lists them. */
export async function leaveCell(
  database: Database,
  target: MergeTarget,
  ids: readonly number[],
): Promise<number> {
  return ids.length > 0 ? database.transaction((client) => leave(client, target, [...ids])) : 0;
}

async function leave(client: PoolClient, target: MergeTarget, absent: number[]): Promise<number> {
  const { now, knownAt = now } = target;
  await holdFence(client, target.fence);
  const policy = await holdPolicy(executorOf(client));
  await queryIn(
    client,
    sql`
    UPDATE credential SET
      cell_id = CASE WHEN cell_id = ${target.cellId} THEN other_cell_ids[1] ELSE cell_id END,
      other_cell_ids = CASE WHEN cell_id = ${target.cellId} THEN other_cell_ids[2:] ELSE array_remove(other_cell_ids, ${target.cellId}::int) END
    WHERE id = ANY(${absent}::bigint[]) AND other_cell_ids <> '{}'
      AND (cell_id = ${target.cellId} OR other_cell_ids @> ARRAY[${target.cellId}::int])`,
  );
  const rows = await queryIn<StoredCredential>(
    client,
    sql`
    SELECT ${rawSql(STORED_COLUMNS)} FROM credential c LEFT JOIN credential_use u ON u.credential_id = c.id
    WHERE c.id = ANY(${absent}::bigint[]) AND c.cell_id = ${target.cellId} AND c.gone_at IS NULL ORDER BY c.id FOR UPDATE OF c`,
  );
  const ids = rows.map((row) => Number(row.id));
  await queryIn(
    client,
    sql`UPDATE credential SET gone_at = ${knownAt}, changed_at = ${knownAt}, version = version + 1, due_at = NULL
    WHERE id = ANY(${ids}::bigint[])`,
  );
  await copyRows(
    client,
    'credential_version',
    ['credential_id', 'version', 'known_at', 'collection_id', 'event', 'state'],
    rows.map((row) => [
      Number(row.id),
      row.version + 1,
      knownAt,
      target.collectionId,
      'gone',
      { json: versionState(factsOf(row)) },
    ]),
  );
  await queryIn(
    client,
    sql`UPDATE finding SET closed_at = ${target.now}, changed_at = ${target.now}, close_reason = 'gone', exception_id = NULL
    WHERE subject_kind = 'credential' AND subject_id = ANY(${ids}::bigint[]) AND closed_at IS NULL`,
  );
  const delta = new PostureDelta();
  for (const row of rows) delta.add(storedStandpoint(row), -1);
  const stirred = rows
    .filter((row) => hasNeighbours(row.kind as CredentialKind))
    .map((row) => Number(row.id));
  await relateNeighbours(
    client,
    policy,
    target.now,
    [...stirred, ...(await findNamesakes(client, rows))],
    delta,
  );
  await delta.write(executorOf(client));
  return rows.length;
}
