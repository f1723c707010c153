import { type Database, sql } from '@/lib/platform/database/client';
import type { DestinationKind } from './model';

/** So long a worker may send without a sign of life; longer than one send can take. Instants are the database's. */
export const LEASE_SECONDS = 60;

/** A destination that this worker alone sends to, until the lease ends or another worker's fence is higher. */
export interface Held {
  id: string;
  kind: DestinationKind;
  name: string;
  config: unknown;
  fence: number;
  failures: number;
}

/** Takes the destinations for which something waits, that are due, and that no other living worker holds. */
export async function takeDue(database: Database, workerId: string, now: Date): Promise<Held[]> {
  const rows = await database.query<Omit<Held, 'fence'> & { fence: string }>(sql`
    UPDATE stream_destination d SET holder = ${workerId}, fence = d.fence + 1,
      lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE d.id IN (SELECT w.id FROM stream_destination w
      WHERE w.removed_at IS NULL AND w.paused_at IS NULL AND (w.retry_at IS NULL OR w.retry_at <= ${now}::timestamptz)
        AND (w.holder IS NULL OR w.lease_until < now())
        AND EXISTS (SELECT 1 FROM stream_cursor c WHERE c.destination_id = w.id AND EXISTS (
          SELECT 1 FROM audit_link l WHERE l.chain = c.chain AND l.sequence > c.sequence))
      FOR UPDATE SKIP LOCKED)
    RETURNING d.id::text AS id, d.kind, d.name, d.config, d.fence, d.failures`);
  return rows.map((row) => ({ ...row, fence: Number(row.fence) }));
}

/** Extends the lease; false when it was lost, or somebody paused or removed the destination. */
export async function renew(database: Database, { id, fence }: Held): Promise<boolean> {
  const rows = await database.query(sql`
    UPDATE stream_destination SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = ${id}::uuid AND fence = ${fence}::bigint AND holder IS NOT NULL AND removed_at IS NULL AND paused_at IS NULL
    RETURNING 1`);
  return rows.length === 1;
}

/** Gives it back; one that was lost meanwhile is left alone. */
export async function release(database: Database, { id, fence }: Held): Promise<void> {
  await database.query(sql`UPDATE stream_destination SET holder = NULL, lease_until = NULL
    WHERE id = ${id}::uuid AND fence = ${fence}::bigint`);
}

/** Frees what a worker held that is known to be dead, so that nobody waits for the lease to run out. */
export async function freeDestinationsOf(database: Database, holder: string): Promise<void> {
  await database.query(
    sql`UPDATE stream_destination SET holder = NULL, lease_until = NULL WHERE holder = ${holder}`,
  );
}
