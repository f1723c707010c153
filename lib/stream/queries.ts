import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { type Database, sql } from '@/lib/platform/database/client';
import { LAG } from './lag';
import type { DestinationKind } from './model';
import type { AttemptSearch } from './schema';

export interface DestinationRow {
  id: string;
  kind: DestinationKind;
  name: string;
  /** Where it leads, as far as that is no secret: an address, a server, the name of a file. */
  place: string;
  pausedAt: Date | null;
  downSince: Date | null;
  retryAt: Date | null;
  lastError: string | null;
  lastSentAt: Date | null;
  sent: number;
  lost: number;
  waiting: number;
  oldestAt: Date | null;
}

type Counted = 'sent' | 'lost' | 'waiting';

/** The destinations with how far they are. */
export async function listDestinations(viewer: Viewer, database: Database): Promise<DestinationRow[]> {
  permit(viewer, 'stream:read');
  const rows = await database.query<Omit<DestinationRow, Counted> & Record<Counted, string>>(sql`
    SELECT d.id::text AS id, d.kind, d.name, d.paused_at AS "pausedAt", d.down_since AS "downSince",
      d.retry_at AS "retryAt", d.last_error AS "lastError", d.last_sent_at AS "lastSentAt", d.sent, d.lost,
      g.events AS waiting, g.oldest_at AS "oldestAt",
      CASE d.kind WHEN 'https' THEN d.config ->> 'url' WHEN 'file' THEN d.config ->> 'file'
        ELSE concat(d.config ->> 'host', ':', d.config ->> 'port') END AS place
    FROM stream_destination d JOIN ${LAG} g ON g.destination_id = d.id
    WHERE d.removed_at IS NULL ORDER BY lower(d.name)`);
  return rows.map((row) => ({
    ...row,
    sent: Number(row.sent),
    lost: Number(row.lost),
    waiting: Number(row.waiting),
  }));
}

export interface AttemptRow {
  id: string;
  destination: string;
  at: Date;
  events: number;
  tookMs: number;
  error: string | null;
}

const SHOWN = 50;

/** The last tries, the newest first: whatever is kept of them is no more than a hundred for each destination. */
export async function listAttempts(
  viewer: Viewer,
  database: Database,
  { destination, outcome }: AttemptSearch,
): Promise<AttemptRow[]> {
  permit(viewer, 'stream:read');
  return database.query<AttemptRow>(sql`
    SELECT a.id::text AS id, d.name AS destination, a.at, a.events, a.took_ms AS "tookMs", a.error
    FROM stream_attempt a JOIN stream_destination d ON d.id = a.destination_id AND d.removed_at IS NULL
    WHERE (${destination}::uuid IS NULL OR a.destination_id = ${destination}::uuid)
      AND (${outcome}::text IS NULL OR (a.error IS NULL) = (${outcome}::text = 'taken'))
    ORDER BY a.id DESC LIMIT ${SHOWN}`);
}
