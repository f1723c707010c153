import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { personIdOf } from '@/lib/people/queries';
import { type Database, type Sql, sql } from '@/lib/platform/database/client';
import type { LogSearch } from './schema';
import type { DeliveryKind, DeliveryState } from './states';

export interface ChannelRow {
  id: string;
  kind: string;
  name: string;
  owners: string[];
  roles: string[];
  everything: boolean;
  urgentOnly: boolean;
  digestHour: number;
  downSince: Date | null;
  retryAt: Date | null;
  lastError: string | null;
  sent: number;
  waiting: number;
  failed: number;
  unconfirmed: number;
}

/** The channels with how they do: what was sent over them, waits, failed, or may not have arrived. */
export async function listChannels(viewer: Viewer, database: Database): Promise<ChannelRow[]> {
  permit(viewer, 'notice:log');
  return database.query<ChannelRow>(sql`
    SELECT c.id::text AS id, c.kind, c.name, c.owners, c.roles, c.everything, c.urgent_only AS "urgentOnly",
      c.digest_hour AS "digestHour", c.down_since AS "downSince", c.retry_at AS "retryAt", c.last_error AS "lastError",
      count(d.id) FILTER (WHERE d.state = 'sent')::int AS sent,
      count(d.id) FILTER (WHERE d.state = 'waiting')::int AS waiting,
      count(d.id) FILTER (WHERE d.state = 'failed')::int AS failed,
      count(d.id) FILTER (WHERE d.state = 'unconfirmed')::int AS unconfirmed
    FROM notice_channel c LEFT JOIN notice_delivery d ON d.channel_id = c.id
    WHERE c.removed_at IS NULL GROUP BY c.id ORDER BY c.kind = 'mail' DESC, lower(c.name)`);
}

/** Whether notices can leave at all, which everybody may know. */
export async function hasMail(viewer: Viewer, database: Database): Promise<boolean> {
  permit(viewer, 'notice:read');
  return (await database.prisma.noticeChannel.count({ where: { kind: 'mail', removedAt: null } })) > 0;
}

export interface DeliveryRow {
  id: string;
  channel: string;
  channelId: string;
  isChannelThere: boolean;
  address: string;
  kind: DeliveryKind;
  state: DeliveryState;
  notices: number;
  tries: number;
  createdAt: Date;
  finishedAt: Date | null;
  lastError: string | null;
}

const PAGE = 50;

/** What the log is narrowed to, over `notice_delivery d`. */
export function logConditions({ state, channel, to, before }: LogSearch): Sql {
  const [at, id] = before?.split('_') ?? [];
  return sql`(${state}::text IS NULL OR d.state = ${state}) AND (${channel}::uuid IS NULL OR d.channel_id = ${channel}::uuid)
    AND (${to}::text IS NULL OR d.address = lower(${to}::text))
    AND (${at ?? null}::timestamptz IS NULL OR (d.created_at, d.id) < (${at ?? null}::timestamptz, ${id ?? null}::uuid))`;
}

/** The delivery log, the newest first. */
export async function listDeliveries(
  viewer: Viewer,
  database: Database,
  search: LogSearch,
): Promise<{ rows: DeliveryRow[]; next: string | null }> {
  permit(viewer, 'notice:log');
  const rows = await database.query<DeliveryRow>(sql`
    SELECT d.id::text AS id, c.name AS channel, c.id::text AS "channelId", c.removed_at IS NULL AS "isChannelThere", d.address, d.kind, d.state,
      (SELECT count(*)::int FROM notice_delivery_item i WHERE i.delivery_id = d.id) AS notices, d.tries,
      d.created_at AS "createdAt", d.finished_at AS "finishedAt", d.last_error AS "lastError"
    FROM notice_delivery d JOIN notice_channel c ON c.id = d.channel_id WHERE ${logConditions(search)}
    ORDER BY d.created_at DESC, d.id DESC LIMIT ${PAGE + 1}`);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return { rows: rows.slice(0, PAGE), next: last ? `${last.createdAt.toISOString()}_${last.id}` : null };
}

export interface Preferences {
  muted: string[];
  digestHour: number | null;
}

/** What the viewer chose; null for whoever is no person. */
export async function readPreferences(viewer: Viewer, database: Database): Promise<Preferences | null> {
  permit(viewer, 'notice:read');
  const personId = await personIdOf(database.prisma, viewer);
  if (!personId) return null;
  const row = await database.prisma.noticePreference.findUnique({ where: { personId } });
  return { muted: row?.muted ?? [], digestHour: row?.digestHour ?? null };
}
