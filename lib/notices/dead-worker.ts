import { type Database, sql } from '@/lib/platform/database/client';
import { CHANNEL_KINDS, CHANNELS } from './channels/registry';
import { afterDeath } from './states';

/** Longer than any message takes; also a live worker that could not write down an outcome has let go of it then. */
const LOST_AFTER_MINUTES = 10;

/**
 * Takes up what workers had in hand when they died. Where the receiver recognises a message that comes twice, it is sent
 * again; elsewhere it is left as unconfirmed, and the next digest repeats what it told, marked as such.
 */
export async function takeUpLost(
  database: Database,
  now: Date,
): Promise<{ again: number; unconfirmed: number }> {
  const again = CHANNEL_KINDS.filter((kind) => afterDeath(CHANNELS[kind]) === 'waiting');
  const rows = await database.query<{ state: string }>(sql`
    UPDATE notice_delivery d
    SET state = CASE WHEN c.kind = ANY(${again}::text[]) THEN 'waiting' ELSE 'unconfirmed' END,
      finished_at = CASE WHEN c.kind = ANY(${again}::text[]) THEN NULL ELSE ${now}::timestamptz END,
      last_error = 'The worker ended while it was being sent.'
    FROM notice_channel c
    WHERE c.id = d.channel_id AND d.state = 'sending' AND (
      NOT EXISTS (SELECT 1 FROM worker w WHERE w.id = d.claimed_by AND w.stopped_at IS NULL)
      OR d.claimed_at < ${now}::timestamptz - make_interval(mins => ${LOST_AFTER_MINUTES}))
    RETURNING d.state`);
  const unconfirmed = rows.filter(({ state }) => state === 'unconfirmed').length;
  return { again: rows.length - unconfirmed, unconfirmed };
}
