import { type Database, executorOf, sql } from '@/lib/platform/database/client';
import type { SendFailure } from './channels/contract';
import type { ClaimedDelivery } from './claim';
import { queueFailureNotice } from './failure-notice';
import { afterFailure, nextTry, TRIED_FOR_MS } from './states';

/** Writes down that a message was taken. A channel that was away is back. */
export async function recordSent(database: Database, delivery: ClaimedDelivery, now: Date): Promise<void> {
  await database.query(sql`
    WITH back AS (UPDATE notice_channel SET down_since = NULL, failures = 0, retry_at = NULL, last_error = NULL
      WHERE id = ${delivery.channelId}::uuid AND failures > 0 RETURNING id)
    UPDATE notice_delivery SET state = 'sent', finished_at = ${now}, last_error = NULL
    WHERE id = ${delivery.id}::uuid AND state IN ('sending', 'unconfirmed')`);
}

/** Writes down why a message did not go out, and whether and when it is tried again. */
export async function recordFailure(
  database: Database,
  delivery: ClaimedDelivery,
  failure: SendFailure,
  now: Date,
): Promise<void> {
  if (failure.of === 'channel') return keepChannelBack(database, delivery, failure, now);
  const next = afterFailure(delivery, failure, now);
  await database.transaction(async (client) => {
    const executor = executorOf(client);
    const finishedAt = next.state === 'failed' ? now : null;
    await executor.query(sql`UPDATE notice_delivery SET state = ${next.state}, last_error = ${failure.message},
        finished_at = ${finishedAt}, send_at = ${next.state === 'waiting' ? next.sendAt : now}
      WHERE id = ${delivery.id}::uuid`);
    if (next.state === 'failed') await queueFailureNotice(executor, [delivery.id], { isDown: false }, now);
  });
}

/** The whole channel is away: nothing more is sent over it before its next try. A test is not tried again. */
async function keepChannelBack(
  database: Database,
  { id, channelId, kind, failures }: ClaimedDelivery,
  failure: SendFailure,
  now: Date,
): Promise<void> {
  const retryAt = nextTry(failures + 1, now, failure.retryAfterSeconds);
  const state = kind === 'test' ? 'failed' : 'waiting';
  await database.transaction(async (client) => {
    const executor = executorOf(client);
    await executor.query(sql`UPDATE notice_delivery SET state = ${state}, last_error = ${failure.message},
      finished_at = ${state === 'failed' ? now : null} WHERE id = ${id}::uuid`);
    // Messages that were on their way at the same time are one failure, not four.
    await executor.query(sql`UPDATE notice_channel SET failures = failures + 1, down_since = coalesce(down_since, ${now}),
        retry_at = ${retryAt}, last_error = ${failure.message}
      WHERE id = ${channelId}::uuid AND (retry_at IS NULL OR retry_at <= ${now})`);
  });
}

/** Gives up what could not go out for a day because its channel was away, and tells those who can do something. */
export async function giveUp(database: Database, now: Date): Promise<number> {
  const before = new Date(now.getTime() - TRIED_FOR_MS);
  return database.transaction(async (client) => {
    const executor = executorOf(client);
    const failed = await executor.query<{ id: string }>(sql`
      UPDATE notice_delivery d SET state = 'failed', finished_at = ${now}, last_error = coalesce(d.last_error, c.last_error)
      FROM notice_channel c
      WHERE c.id = d.channel_id AND d.state = 'waiting' AND greatest(d.send_at, c.down_since) <= ${before}
        AND c.down_since IS NOT NULL RETURNING d.id::text AS id`);
    if (failed.length > 0)
      await queueFailureNotice(
        executor,
        failed.map(({ id }) => id),
        { isDown: true },
        now,
      );
    return failed.length;
  });
}
