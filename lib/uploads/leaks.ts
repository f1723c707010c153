import { relateLeaks } from '@/lib/credentials/merge/leaks';
import { holdFence, type MergeTarget } from '@/lib/credentials/merge/merge-batch';
import { type Database, type PoolClient, queryIn, sql } from '@/lib/platform/database/client';
import type { Leak } from './model';
import { leakMark } from './staged';

export interface LeakCounts {
  created: number;
  changed: number;
  returned: number;
  unchanged: number;
}

/** Merges findings of a scanner into those of a cell, and judges the credentials again that they are of. */
export async function mergeLeaks(
  database: Database,
  target: MergeTarget,
  batch: readonly Leak[],
): Promise<LeakCounts> {
  return database.transaction(async (client) => {
    await holdFence(client, target.fence);
    const before = await storedOf(client, target.cellId, batch);
    const rows = batch.map((leak) => ({ ...leak, mark: leakMark(leak) }));
    await queryIn(
      client,
      sql`INSERT INTO leak (cell_id, mark, repository, path, line, commit_id, detector, key_id, found_at, verified, resolution, first_seen_at, seen_at)
        SELECT ${target.cellId}, mark, repository, path, line, "commit", detector, "keyId", "foundAt", verified, resolution,
          ${knownAt(target)}::timestamptz, ${knownAt(target)}::timestamptz
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(mark uuid, repository text, path text, line int, "commit" text,
          detector text, "keyId" text, "foundAt" timestamptz, verified boolean, resolution text)
        ON CONFLICT (cell_id, mark) DO UPDATE SET verified = excluded.verified, resolution = excluded.resolution,
          found_at = excluded.found_at, seen_at = excluded.seen_at, gone_at = NULL
        WHERE leak.seen_at <= excluded.seen_at AND (leak.gone_at IS NULL OR leak.gone_at <= excluded.seen_at)`,
    );
    await relateLeaks(
      client,
      target.now,
      rows.flatMap(({ keyId }) => keyId ?? []),
    );
    const counts = { created: 0, changed: 0, returned: 0, unchanged: 0 };
    for (const row of rows) counts[changeOf(row, before.get(row.mark))]++;
    return counts;
  });
}

type Stored = Pick<Leak, 'verified' | 'resolution'> & { mark: string; isGone: boolean };

async function storedOf(
  client: PoolClient,
  cellId: number,
  batch: readonly Leak[],
): Promise<Map<string, Stored>> {
  const rows = await queryIn<Stored>(
    client,
    sql`SELECT replace(mark::text, '-', '') AS mark, verified, resolution, gone_at IS NOT NULL AS "isGone" FROM leak
      WHERE cell_id = ${cellId} AND mark = ANY(${batch.map(leakMark)}::uuid[]) ORDER BY id FOR UPDATE`,
  );
  return new Map(rows.map((row) => [row.mark, row]));
}

function changeOf(leak: Leak, before: Stored | undefined): keyof LeakCounts {
  if (!before) return 'created';
  if (before.isGone) return 'returned';
  return before.verified === leak.verified && before.resolution === leak.resolution ? 'unchanged' : 'changed';
}

/** After a complete scan: what it no longer lists is not in the repository any more. Returns how many. */
export async function closeLeaks(database: Database, target: MergeTarget): Promise<number> {
  return database.transaction(async (client) => {
    await holdFence(client, target.fence);
    const rows = await queryIn<{ keyId: string | null }>(
      client,
      sql`UPDATE leak SET gone_at = ${knownAt(target)} WHERE cell_id = ${target.cellId} AND gone_at IS NULL
        AND seen_at < ${knownAt(target)} RETURNING key_id AS "keyId"`,
    );
    await relateLeaks(
      client,
      target.now,
      rows.flatMap(({ keyId }) => keyId ?? []),
    );
    return rows.length;
  });
}

const knownAt = ({ knownAt: at, now }: MergeTarget) => at ?? now;
