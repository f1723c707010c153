import { type Database, executorOf, type Sql, sql } from '@/lib/platform/database/client';
import { CARRIED_CTE, mailboxCtes } from './addresses';
import { SETTLED_AFTER_MS } from './states';

export interface PlanInput {
  now: Date;
  bootstrapGroup: string | null;
  /** Only what cannot wait for a digest. */
  isUrgentOnly: boolean;
}

/**
 * Decides who is told what, over which channel, in which message: urgent notices at once, the others in the digest of
 * the hour that has come since this last ran. Who a recipient is, is looked up now, so that a digest goes to whoever is a
 * member when it goes. Hours that were missed are made up for in one digest. Returns how many messages there are to send.
 *
 * A notice stays open for two days: then every address has had its hour, whichever that is.
 */
export async function planDeliveries(database: Database, input: PlanInput): Promise<number> {
  return database.transaction(async (client) => {
    const executor = executorOf(client);
    const [lock] = await executor.query<{ free: boolean; since: Date | null }>(
      sql`SELECT pg_try_advisory_xact_lock(hashtext('muster.notices.plan')) AS free,
        (SELECT planned_at FROM notice_plan) AS since`,
    );
    if (!lock?.free) return 0;
    const planned = await executor.query(planSql({ ...input, since: lock.since ?? LONG_AGO }));
    if (input.isUrgentOnly) return planned.length;
    const settledBefore = new Date(input.now.getTime() - SETTLED_AFTER_MS);
    await executor.query(sql`UPDATE notice SET settled_at = ${input.now}
      WHERE settled_at IS NULL AND due_at < ${settledBefore}`);
    await executor.query(sql`INSERT INTO notice_plan (id, planned_at) VALUES (1, ${input.now})
      ON CONFLICT (id) DO UPDATE SET planned_at = greatest(notice_plan.planned_at, excluded.planned_at)`);
    return planned.length;
  });
}

const LONG_AGO = new Date(0);

function planSql({ now, since, bootstrapGroup, isUrgentOnly }: PlanInput & { since: Date }): Sql {
  return sql`
    WITH RECURSIVE due AS (
      SELECT id, recipient_kind, recipient, kind, is_urgent, subject_id, data, due_at FROM notice
      WHERE settled_at IS NULL AND due_at <= ${now} AND (is_urgent OR NOT ${isUrgentOnly}::boolean)),
    wanted AS (SELECT DISTINCT recipient_kind, recipient FROM due),
    ${CARRIED_CTE}, ${mailboxCtes(bootstrapGroup)},
    place AS (
      SELECT k.recipient_kind, k.recipient, k.channel_id, k.recipient_kind || ':' || k.recipient AS address,
        c.digest_hour AS hour, '{}'::text[] AS muted
      FROM carried k JOIN notice_channel c ON c.id = k.channel_id
      UNION ALL
      SELECT b.recipient_kind, b.recipient, c.id, b.mail, coalesce(p.digest_hour, c.digest_hour), coalesce(p.muted, '{}')
      FROM mailbox b JOIN notice_channel c ON c.kind = 'mail' AND c.removed_at IS NULL
        LEFT JOIN notice_preference p ON p.person_id = b.person_id),
    slot AS (
      SELECT p.*, s.today - CASE WHEN s.today > ${now} THEN interval '1 day' ELSE interval '0' END AS at
      FROM place p CROSS JOIN LATERAL (
        SELECT (date_trunc('day', ${now}::timestamptz AT TIME ZONE 'UTC') + make_interval(hours => p.hour)) AT TIME ZONE 'UTC' AS today) s),
    untold AS (
      SELECT DISTINCT ON (n.id, s.channel_id, s.address) n.id AS notice_id, s.channel_id, s.address, n.is_urgent,
        c.kind AS channel_kind, s.at, 0 AS round
      FROM due n JOIN slot s ON s.recipient_kind = n.recipient_kind AND s.recipient = n.recipient
        JOIN notice_channel c ON c.id = s.channel_id
      WHERE (n.is_urgent OR (n.due_at <= s.at AND s.at > ${since} AND NOT c.urgent_only AND NOT n.kind = ANY(s.muted)))
        AND NOT (n.kind = 'delivery.failed' AND n.subject_id = c.id::text AND n.data->>'isDown' = 'true')
        AND NOT EXISTS (SELECT 1 FROM notice_delivery_item i
          WHERE i.notice_id = n.id AND i.channel_id = s.channel_id AND i.address = s.address)
      ORDER BY n.id, s.channel_id, s.address, s.at DESC),
    again AS (
      SELECT i.notice_id, i.channel_id, i.address, false AS is_urgent, c.kind AS channel_kind,
        CASE WHEN s.today > ${now} THEN s.today - interval '1 day' ELSE s.today END AS at, 1 AS round, d.id AS lost_id
      FROM notice_delivery d JOIN notice_delivery_item i ON i.delivery_id = d.id AND i.round = 0
        JOIN notice_channel c ON c.id = d.channel_id AND c.removed_at IS NULL
        CROSS JOIN LATERAL (
          SELECT (date_trunc('day', ${now}::timestamptz AT TIME ZONE 'UTC') + make_interval(hours => c.digest_hour)) AT TIME ZONE 'UTC' AS today) s
      WHERE d.state = 'unconfirmed' AND NOT d.repeated AND NOT ${isUrgentOnly}::boolean
        AND d.finished_at <= CASE WHEN s.today > ${now} THEN s.today - interval '1 day' ELSE s.today END),
    told AS (
      SELECT notice_id, channel_id, address, round, at,
        CASE WHEN is_urgent THEN 'urgent' ELSE 'digest' END AS kind,
        CASE WHEN NOT is_urgent THEN to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD')
          WHEN channel_kind = 'pagerduty' THEN notice_id::text
          ELSE min(notice_id::text) OVER (PARTITION BY channel_id, address, is_urgent) END AS occasion
      FROM (SELECT * FROM untold UNION ALL
        SELECT notice_id, channel_id, address, is_urgent, channel_kind, at, round FROM again) both_kinds),
    made AS (
      INSERT INTO notice_delivery AS d (id, channel_id, address, kind, occasion, state, created_at, send_at)
      SELECT gen_random_uuid(), channel_id, address, kind, occasion, 'waiting', ${now}, ${now}
      FROM (SELECT DISTINCT channel_id, address, kind, occasion FROM told) messages
      -- One that has not been tried yet takes more in; one that has is closed, and the notice waits for the next.
      ON CONFLICT (channel_id, address, kind, occasion) DO UPDATE SET send_at = d.send_at
        WHERE d.state = 'waiting' AND d.tries = 0
      RETURNING id, channel_id, address, kind, occasion),
    items AS (
      INSERT INTO notice_delivery_item (delivery_id, notice_id, channel_id, address, round)
      SELECT m.id, t.notice_id, t.channel_id, t.address, t.round
      FROM told t JOIN made m USING (channel_id, address, kind, occasion)
      ON CONFLICT DO NOTHING RETURNING notice_id, channel_id, address, round),
    marked AS (
      UPDATE notice_delivery d SET repeated = true FROM again a, items i
      WHERE d.id = a.lost_id AND i.round = 1 AND i.notice_id = a.notice_id AND i.channel_id = a.channel_id AND i.address = a.address
      RETURNING d.id)
    SELECT id FROM made`;
}
