import { randomUUID } from 'node:crypto';
import type { MergeTarget } from '@/lib/credentials/merge/merge-batch';
import { type Database, sql } from '@/lib/platform/database/client';

/** A source with a held lease, for tests of the merge. */
export async function createSource(database: Database, name: string, now: Date): Promise<number> {
  const [row] = await database.query<{ id: number }>(sql`
    INSERT INTO source (kind, name, config, next_collection_at, created_at) VALUES ('aws', ${name}, '{}', ${now}, ${now}) RETURNING id`);
  const id = row?.id ?? 0;
  await database.query(
    sql`INSERT INTO source_lease (source_id, holder, fence, expires_at) VALUES (${id}, 'test', 1, now() + interval '1 hour')`,
  );
  return id;
}

/** A cell of the source. */
export async function createCell(
  database: Database,
  sourceId: number,
  collector = 'aws.iam-access-keys',
  region = 'global',
): Promise<number> {
  const [row] = await database.query<{ id: number }>(sql`
    INSERT INTO coverage_cell (source_id, account, region, collector) VALUES (${sourceId}, '111122223333', ${region}, ${collector}) RETURNING id`);
  return row?.id ?? 0;
}

/** A running collection and what a merge under it writes with. */
export async function createTarget(
  database: Database,
  sourceId: number,
  cellId: number,
  now: Date,
): Promise<MergeTarget> {
  const collectionId = randomUUID();
  await database.query(sql`INSERT INTO collection (id, source_id, state, trigger, requested_by, requested_at)
    VALUES (${collectionId}::uuid, ${sourceId}, 'complete', 'manual', 'test', ${now})`);
  return { cellId, collectionId, now, fence: { sourceId, fence: 1 } };
}
