import { hostname } from 'node:os';
import { type Database, sql } from '@/lib/platform/database/client';

/** A worker whose last heartbeat is older is dead; its work goes to a live one. */
export const DEAD_AFTER_SECONDS = 20;

export async function registerWorker(database: Database, id: string): Promise<void> {
  await database.query(sql`INSERT INTO worker (id, started_at, heartbeat_at, host, pid)
    VALUES (${id}, now(), now(), ${hostname()}, ${process.pid})`);
}

/** A sign of life. False when others already took this worker for dead: it must not go on. */
export async function beat(database: Database, id: string): Promise<boolean> {
  const rows = await database.query(
    sql`UPDATE worker SET heartbeat_at = now() WHERE id = ${id} AND stopped_at IS NULL RETURNING 1`,
  );
  return rows.length === 1;
}

export async function signOff(database: Database, id: string): Promise<void> {
  await database.query(sql`UPDATE worker SET stopped_at = now() WHERE id = ${id}`);
}

/** Marks workers without a recent heartbeat as stopped and returns their ids; each is returned to one caller only. */
export async function buryDead(database: Database): Promise<string[]> {
  const rows = await database.query<{ id: string }>(sql`
    UPDATE worker SET stopped_at = now()
    WHERE stopped_at IS NULL AND heartbeat_at < now() - make_interval(secs => ${DEAD_AFTER_SECONDS}) RETURNING id`);
  return rows.map((row) => row.id);
}
