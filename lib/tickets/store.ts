import type { JsonObject } from '@/lib/kernel/json';
import { type Executor, sql } from '@/lib/platform/database/client';
import type { OwnerPlace, Place, TrackerChoice, TrackerKind } from './model';
import { TRACKERS } from './trackers/registry';

/** A tracker as commands need it to choose by. */
export interface TrackerRow extends TrackerChoice {
  kind: TrackerKind;
  name: string;
  automaticSeverity: number | null;
  dailyLimit: number;
}

/** The trackers there are, the oldest first. */
export async function readTrackers(executor: Executor): Promise<TrackerRow[]> {
  const rows = await executor.query<
    Omit<TrackerRow, 'fallback'> & { config: JsonObject; places: OwnerPlace[] }
  >(sql`SELECT id::text AS id, kind, name, config, places, mapped_only AS "mappedOnly",
      automatic_severity AS "automaticSeverity", daily_limit AS "dailyLimit"
    FROM ticket_tracker WHERE removed_at IS NULL ORDER BY created_at, id`);
  return rows.map(({ config, ...row }) => ({ ...row, fallback: TRACKERS[row.kind].placeOf(config) }));
}

/** A ticket that is to be made. */
export interface NewTicket {
  findingId: number;
  trackerId: string;
  place: Place;
}

/**
 * Puts down tickets that are to be made, each with the step that makes it. A finding that has one gets no other, whoever
 * asks at the same time. Returns those put down.
 */
export async function putTickets(
  executor: Executor,
  tickets: readonly NewTicket[],
  { by, now }: { by: string; now: Date },
): Promise<{ id: string; findingId: number }[]> {
  if (tickets.length === 0) return [];
  const rows = await executor.query<{ id: string; findingId: number }>(sql`
    WITH asked AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(tickets)}::jsonb)
      AS a("findingId" bigint, "trackerId" uuid, place jsonb)),
    made AS (
      INSERT INTO ticket (id, tracker_id, finding_id, place, state, requested_at, requested_by)
      SELECT gen_random_uuid(), "trackerId", "findingId", place, 'waiting', ${now}::timestamptz, ${by} FROM asked
      ON CONFLICT (finding_id) WHERE ended_at IS NULL DO NOTHING RETURNING id, tracker_id, finding_id),
    steps AS (
      INSERT INTO ticket_step (id, tracker_id, ticket_id, kind, occasion, state, created_at, send_at)
      SELECT gen_random_uuid(), tracker_id, id, 'create', 'once', 'waiting', ${now}::timestamptz, ${now}::timestamptz FROM made)
    SELECT id::text AS id, finding_id AS "findingId" FROM made`);
  return rows.map((row) => ({ ...row, findingId: Number(row.findingId) }));
}
