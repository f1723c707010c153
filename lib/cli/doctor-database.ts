import { messageOf } from '@/lib/kernel/errors';
import { canAlterTrail, TRAIL_WARNING } from '@/lib/platform/database/trail';
import type { Io } from './io';

/** One line of the report. */
export interface Check {
  name: string;
  /** null: could not be told, which fails nothing; no more does what is merely not as it should be. */
  ok: boolean | 'warning' | null;
  detail: string;
}

/** What the database of DATABASE_URL said; null where it is not set. */
export type DatabaseAnswer =
  | { driftSeconds: number; version: string; canAlterTrail: boolean | null }
  | { error: string }
  | null;

/** Asks the database itself, beside the server. */
export async function askDatabase(io: Io, timeoutMs: number): Promise<DatabaseAnswer> {
  const url = io.env.DATABASE_URL;
  if (!url) return null;
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: url,
    application_name: 'muster-doctor',
    connectionTimeoutMillis: timeoutMs,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ now: Date; version: string }>(
      `SELECT clock_timestamp() AS now, current_setting('server_version') AS version`,
    );
    return {
      driftSeconds: ((rows[0]?.now.getTime() ?? Date.now()) - Date.now()) / 1000,
      version: rows[0]?.version ?? '',
      canAlterTrail: await canAlterTrail(client),
    };
  } catch (error) {
    return { error: messageOf(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** `serverSays` is the state in the server's health, null when it did not say. */
export function databaseChecks(
  answer: DatabaseAnswer,
  serverSays: { state: string; ok: boolean } | null,
): Check[] {
  if (!answer) {
    const detail = 'DATABASE_URL is not set here, so only the server could be asked';
    if (!serverSays) return [{ name: 'database', ok: null, detail: `${detail}; it does not say` }];
    return [{ name: 'database', ok: serverSays.ok, detail: `${serverSays.state}; ${detail}` }];
  }
  if ('error' in answer)
    return [{ name: 'database', ok: false, detail: `DATABASE_URL cannot be reached: ${answer.error}` }];
  return [
    { name: 'database', ok: true, detail: `PostgreSQL ${answer.version} by DATABASE_URL` },
    trailCheck(answer.canAlterTrail),
  ];
}

function trailCheck(can: boolean | null): Check {
  if (can === null)
    return { name: 'trail', ok: false, detail: 'there are no tables yet; run: ./muster migrate' };
  if (can) return { name: 'trail', ok: 'warning', detail: TRAIL_WARNING };
  return { name: 'trail', ok: true, detail: 'the application can add to it and read it, nothing else' };
}
