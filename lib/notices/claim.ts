import { type Database, sql } from '@/lib/platform/database/client';
import type { ChannelKind } from './channels/contract';
import type { DeliveryKind } from './states';
import type { Told } from './words/contract';

/** A message this worker has in hand. */
export interface ClaimedDelivery {
  id: string;
  channelId: string;
  channelKind: ChannelKind;
  channelName: string;
  config: unknown;
  address: string;
  kind: DeliveryKind;
  tries: number;
  firstTryAt: Date;
  createdAt: Date;
  failures: number;
  downSince: Date | null;
}

/** Takes the next message whose channel is not away; no other worker gets it. Null when there is none. */
export async function claimNext(
  database: Database,
  workerId: string,
  now: Date,
): Promise<ClaimedDelivery | null> {
  const [row] = await database.query<ClaimedDelivery>(sql`
    UPDATE notice_delivery d SET state = 'sending', claimed_by = ${workerId}, claimed_at = ${now}, tries = d.tries + 1,
      first_try_at = coalesce(d.first_try_at, ${now})
    FROM notice_channel c
    WHERE c.id = d.channel_id AND d.id = (
      SELECT w.id FROM notice_delivery w JOIN notice_channel k ON k.id = w.channel_id
      WHERE w.state = 'waiting' AND w.send_at <= ${now} AND k.removed_at IS NULL
        AND (k.retry_at IS NULL OR k.retry_at <= ${now})
      ORDER BY w.send_at, w.id LIMIT 1 FOR UPDATE OF w SKIP LOCKED)
    RETURNING d.id::text AS id, c.id::text AS "channelId", c.kind AS "channelKind", c.name AS "channelName", c.config,
      d.address, d.kind, d.tries, d.first_try_at AS "firstTryAt", d.created_at AS "createdAt", c.failures,
      c.down_since AS "downSince"`);
  return row ?? null;
}

/** The notices of a message, oldest first. */
export async function readTold(
  database: Database,
  deliveryId: string,
): Promise<(Told & { isRepeated: boolean })[]> {
  return database.query(sql`
    SELECT n.kind, jsonb_build_object('kind', n.subject_kind, 'id', n.subject_id) AS subject, n.data, n.href,
      n.is_urgent AS "isUrgent", n.created_at AS "createdAt", i.round > 0 AS "isRepeated"
    FROM notice_delivery_item i JOIN notice n ON n.id = i.notice_id
    WHERE i.delivery_id = ${deliveryId}::uuid ORDER BY n.created_at, n.id`);
}
