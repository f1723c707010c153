import { type Executor, sql } from '@/lib/platform/database/client';

/**
 * Tells the fallback of each owner, and the security leads, that messages did not get through; once a day for each
 * channel. What only tells of such failures is not told of again.
 */
export async function queueFailureNotice(
  executor: Executor,
  deliveryIds: readonly string[],
  { isDown }: { isDown: boolean },
  now: Date,
): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  await executor.query(sql`
    WITH lost AS (
      SELECT DISTINCT d.channel_id, c.name, n.recipient_kind, n.recipient
      FROM notice_delivery d JOIN notice_channel c ON c.id = d.channel_id
        JOIN notice_delivery_item i ON i.delivery_id = d.id JOIN notice n ON n.id = i.notice_id
      WHERE d.id = ANY(${[...deliveryIds]}::uuid[]) AND n.kind <> 'delivery.failed'),
    told AS (
      SELECT DISTINCT 'role' AS recipient_kind, 'security' AS recipient, channel_id, name, NULL::text AS owner FROM lost
      UNION
      SELECT 'owner', f.name, l.channel_id, l.name, l.recipient FROM lost l
        JOIN owner o ON l.recipient_kind = 'owner' AND o.name = l.recipient AND o.removed_at IS NULL
        JOIN owner f ON f.id = o.fallback_id AND f.removed_at IS NULL)
    INSERT INTO notice (id, recipient_kind, recipient, kind, is_urgent, subject_kind, subject_id, occasion, data, href, created_at, due_at)
    SELECT gen_random_uuid(), recipient_kind, recipient, 'delivery.failed', false, 'channel', channel_id::text,
      ${day} || coalesce(':' || owner, ''),
      jsonb_strip_nulls(jsonb_build_object('name', name, 'for', owner, 'isDown', ${isDown}::boolean)),
      '/settings/notices?state=failed#log', ${now}, ${now}
    FROM told ON CONFLICT DO NOTHING RETURNING id`);
}
