import type { Database } from '@/lib/platform/database/client';
import { sql } from '@/lib/platform/database/client';

/** How long a lease holds without a sign of life. Instants come from the database, so workers need not agree on time. */
export const LEASE_SECONDS = 30;

/**
 * Takes the lease of a source. Returns the fencing token, greater than every one before it, or null while another
 * holder is alive. The holder itself may take it again, as it could not give it back to a database that was away.
 */
export async function acquireLease(
  database: Database,
  sourceId: number,
  holder: string,
): Promise<number | null> {
  const [row] = await database.query<{ fence: number }>(sql`
    INSERT INTO source_lease AS l (source_id, holder, fence, expires_at)
    VALUES (${sourceId}, ${holder}, 1, now() + make_interval(secs => ${LEASE_SECONDS}))
    ON CONFLICT (source_id) DO UPDATE SET holder = excluded.holder, fence = l.fence + 1, expires_at = excluded.expires_at
      WHERE l.holder IS NULL OR l.holder = excluded.holder OR l.expires_at < now()
    RETURNING fence`);
  return row?.fence ?? null;
}

/** Extends the lease; false when it was lost to another holder. */
export async function renewLease(database: Database, sourceId: number, fence: number): Promise<boolean> {
  const rows = await database.query(sql`
    UPDATE source_lease SET expires_at = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE source_id = ${sourceId} AND fence = ${fence} AND holder IS NOT NULL RETURNING 1`);
  return rows.length === 1;
}

/** Gives the lease back; a lease lost meanwhile is left alone. */
export async function releaseLease(database: Database, sourceId: number, fence: number): Promise<void> {
  await database.query(
    sql`UPDATE source_lease SET holder = NULL, expires_at = NULL WHERE source_id = ${sourceId} AND fence = ${fence}`,
  );
}

/** Frees the leases of a worker that is known to be dead, so that nobody waits for them to run out. */
export async function freeLeasesOf(database: Database, holder: string): Promise<void> {
  await database.query(
    sql`UPDATE source_lease SET holder = NULL, expires_at = NULL WHERE holder = ${holder}`,
  );
}
