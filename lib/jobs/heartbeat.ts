import { hostname } from 'node:os';
import { type Database, sql } from '@/lib/platform/database/client';

/** A worker whose last heartbeat is older is dead; its work goes to a live one. */
export const DEAD_AFTER_SECONDS = 20;

export async function registerWorker(database: Database, id: string): Promise<void> {
  await database.query(sql`INSERT INTO worker (id, started_at, heartbeat_at, host, pid)
    VALUES (${id}, now(), now(), ${hostname()}, ${process.pid})`);
}

/**
 * A sign of life. Returns how many seconds the last one was ago by the database's clock; null when others already took
 * this worker for dead: it must not go on.
 */
export async function beat(database: Database, id: string): Promise<number | null> {
  const [row] = await database.query<{ silence: number }>(sql`
    UPDATE worker w SET heartbeat_at = now() FROM worker before
    WHERE w.id = ${id} AND w.stopped_at IS NULL AND before.id = w.id
    RETURNING extract(epoch FROM now() - before.heartbeat_at)::float8 AS silence`);
  return row?.silence ?? null;
}

export async function signOff(database: Database, id: string): Promise<void> {
  await database.query(sql`UPDATE worker SET stopped_at = now() WHERE id = ${id}`);
}

/**
 * Marks workers without a recent heartbeat as stopped and returns their ids; each is returned to one caller only. A
 * database that has only just started has heard from nobody, so it condemns nobody.
 */
export async function buryDead(database: Database, seconds = DEAD_AFTER_SECONDS): Promise<string[]> {
  const rows = await database.query<{ id: string }>(sql`
    UPDATE worker SET stopped_at = now()
    WHERE stopped_at IS NULL AND heartbeat_at < now() - make_interval(secs => ${seconds})
      AND pg_postmaster_start_time() < now() - make_interval(secs => ${seconds}) RETURNING id`);
  return rows.map((row) => row.id);
}
