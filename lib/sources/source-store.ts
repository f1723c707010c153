import type { JsonObject } from '@/lib/kernel/json';
import { sql, type Tx } from '@/lib/platform/database/client';
import { UPLOAD_KIND } from '@/lib/uploads/model';

export interface StoredSource {
  id: number;
  kind: string;
  name: string;
  config: JsonObject;
  paused: boolean;
  intervalMinutes: number;
  nextCollectionAt: Date;
}

const SOURCE_COLUMNS = sql`id, kind, name, config, paused, interval_minutes AS "intervalMinutes",
  next_collection_at AS "nextCollectionAt"`;

/** The new source's id, or null when a source of that name is already there. */
export async function insertSource(
  tx: Tx,
  source: { kind: string; name: string; config: JsonObject; intervalMinutes: number; at: Date },
): Promise<number | null> {
  const rows = await tx.$queryRaw<{ id: number }[]>(sql`
    INSERT INTO source (kind, name, config, interval_minutes, next_collection_at, created_at)
    VALUES (${source.kind}, ${source.name}, ${JSON.stringify(source.config)}::jsonb, ${source.intervalMinutes},
      ${source.at}, ${source.at})
    ON CONFLICT DO NOTHING RETURNING id`);
  return rows[0]?.id ?? null;
}

/** The source as it stands, without a lock; null when there is none. */
export async function readSource(tx: Tx, sourceId: number): Promise<StoredSource | null> {
  const rows = await tx.$queryRaw<StoredSource[]>(
    sql`SELECT ${SOURCE_COLUMNS} FROM source WHERE id = ${sourceId} AND removed_at IS NULL`,
  );
  return rows[0] ?? null;
}

/** The source, locked until the transaction ends, so that requests for it queue up; null when there is none. */
export async function lockSource(tx: Tx, sourceId: number): Promise<StoredSource | null> {
  const rows = await tx.$queryRaw<StoredSource[]>(
    sql`SELECT ${SOURCE_COLUMNS} FROM source WHERE id = ${sourceId} AND removed_at IS NULL FOR UPDATE`,
  );
  return rows[0] ?? null;
}

/** Sources whose time has come (uploaded files have none) and that have nothing open, locked; those another worker is looking at are left to it. */
export async function lockDueSources(tx: Tx, now: Date, limit: number): Promise<StoredSource[]> {
  return tx.$queryRaw<StoredSource[]>(sql`
    SELECT ${SOURCE_COLUMNS} FROM source
    WHERE next_collection_at <= ${now}::timestamptz AND kind <> ${UPLOAD_KIND} AND NOT paused AND removed_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM collection WHERE source_id = source.id AND state IN ('queued', 'running'))
    ORDER BY next_collection_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED`);
}

/** Changes the source; false when it is not there any more. */
export async function updateSource(
  tx: Tx,
  sourceId: number,
  change: { paused?: boolean; intervalMinutes?: number; nextCollectionAt?: Date; removedAt?: Date },
): Promise<boolean> {
  const { count } = await tx.source.updateMany({ where: { id: sourceId, removedAt: null }, data: change });
  return count === 1;
}
