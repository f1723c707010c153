import { AUDIT_CLASSES } from '@/lib/platform/audit-actions';
import { type Database, executorOf, sql } from '@/lib/platform/database/client';
import type { Held } from './lease';
import type { Outgoing } from './model';
import { nextTry } from './states';

const ATTEMPTS_KEPT = 100;

interface Try {
  at: Date;
  tookMs: number;
}

/**
 * Moves the cursors past what was taken. False when another worker holds the destination by now: it will send them again,
 * and the cursors are its own.
 */
export async function recordSent(
  database: Database,
  { id, fence }: Held,
  batch: readonly Outgoing[],
  { at, tookMs }: Try,
): Promise<boolean> {
  return database.transaction(async (client) => {
    const executor = executorOf(client);
    const ours = await executor.query(sql`
      UPDATE stream_destination SET sent = sent + ${batch.length}::bigint, last_sent_at = ${at}::timestamptz,
        down_since = NULL, failures = 0, retry_at = NULL, last_error = NULL
      WHERE id = ${id}::uuid AND fence = ${fence}::bigint RETURNING 1`);
    if (ours.length === 0) return false;
    const ends = AUDIT_CLASSES.flatMap((chain) => {
      const last = batch.findLast((each) => each.chain === chain);
      return last ? [last] : [];
    });
    await executor.query(sql`
      UPDATE stream_cursor c SET sequence = greatest(c.sequence, n.sequence)
      FROM unnest(${ends.map(({ chain }) => chain)}::text[], ${ends.map(({ sequence }) => sequence)}::bigint[])
        AS n(chain, sequence)
      WHERE c.destination_id = ${id}::uuid AND c.chain = n.chain`);
    await executor.query(attempt(id, at, batch.length, tookMs, null));
    await executor.query(forget(id));
    return true;
  });
}

/** Writes down why a batch was not taken, and when it is tried again. */
export async function recordFailure(
  database: Database,
  { id, fence, failures }: Held,
  failure: { message: string; retryAfterSeconds: number | null; events: number },
  { at, tookMs }: Try,
): Promise<void> {
  const retryAt = nextTry(failures + 1, at, failure.retryAfterSeconds);
  await database.transaction(async (client) => {
    const executor = executorOf(client);
    const ours = await executor.query(sql`
      UPDATE stream_destination SET failures = failures + 1, down_since = coalesce(down_since, ${at}::timestamptz),
        retry_at = ${retryAt}::timestamptz, last_error = ${failure.message}
      WHERE id = ${id}::uuid AND fence = ${fence}::bigint RETURNING 1`);
    if (ours.length === 0) return;
    await executor.query(attempt(id, at, failure.events, tookMs, failure.message));
    await executor.query(forget(id));
  });
}

const attempt = (id: string, at: Date, events: number, tookMs: number, error: string | null) => sql`
  INSERT INTO stream_attempt (destination_id, at, events, took_ms, error)
  VALUES (${id}::uuid, ${at}::timestamptz, ${events}::int, ${Math.round(tookMs)}::int, ${error}::text)`;

const forget = (id: string) => sql`
  DELETE FROM stream_attempt WHERE destination_id = ${id}::uuid AND id <= (SELECT id FROM stream_attempt
    WHERE destination_id = ${id}::uuid ORDER BY id DESC OFFSET ${ATTEMPTS_KEPT} LIMIT 1)`;
