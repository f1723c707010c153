import { can, permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { JsonObject } from '@/lib/kernel/json';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import type { OwnerPlace, StepKind, StepState, TicketState, TrackerKind } from './model';
import type { StepSearch } from './schema';

export interface TrackerRow {
  id: string;
  kind: TrackerKind;
  name: string;
  /** As its form has it: secrets are references. */
  config: JsonObject;
  places: OwnerPlace[];
  mappedOnly: boolean;
  automaticSeverity: number | null;
  dailyLimit: number;
  downSince: Date | null;
  retryAt: Date | null;
  lastError: string | null;
  polledAt: Date | null;
  open: number;
  closed: number;
  waiting: number;
  failed: number;
}

/** The trackers with how they do: tickets by state, what waits and what failed. */
export async function listTrackers(viewer: Viewer, database: Executor): Promise<TrackerRow[]> {
  permit(viewer, 'ticket:log');
  return database.query<TrackerRow>(sql`
    SELECT k.id::text AS id, k.kind, k.name, k.config, k.places, k.mapped_only AS "mappedOnly",
      k.automatic_severity AS "automaticSeverity", k.daily_limit AS "dailyLimit", k.down_since AS "downSince",
      k.retry_at AS "retryAt", k.last_error AS "lastError", k.polled_at AS "polledAt", t.open, t.closed, s.waiting, s.failed
    FROM ticket_tracker k
      CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE state = 'open')::int AS open,
        count(*) FILTER (WHERE state = 'closed')::int AS closed
        FROM ticket WHERE tracker_id = k.id AND ended_at IS NULL) t
      CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
        count(*) FILTER (WHERE state = 'failed')::int AS failed FROM ticket_step WHERE tracker_id = k.id) s
    WHERE k.removed_at IS NULL ORDER BY lower(k.name)`);
}

/** Names of the trackers, for whoever may ask for tickets. */
export async function listTrackerNames(
  viewer: Viewer,
  database: Executor,
): Promise<{ id: string; name: string }[]> {
  if (!can(viewer, 'ticket:create')) return [];
  return database.query(
    sql`SELECT id::text AS id, name FROM ticket_tracker WHERE removed_at IS NULL ORDER BY created_at, id`,
  );
}

export interface StepRow {
  id: string;
  kind: StepKind;
  state: StepState;
  tracker: string;
  trackerId: string;
  isTrackerThere: boolean;
  key: string | null;
  url: string | null;
  findingId: number | null;
  subjectKind: 'credential' | 'source' | null;
  subjectId: number | null;
  subjectName: string | null;
  tries: number;
  createdAt: Date;
  finishedAt: Date | null;
  lastError: string | null;
  answer: string | null;
}

const PAGE = 50;

/** What the log is narrowed to, over `ticket_step s`. */
export function stepConditions({ state, kind, tracker, before }: StepSearch): Sql {
  const [at, id] = before?.split('_') ?? [];
  return sql`(${state}::text IS NULL OR s.state = ${state}) AND (${kind}::text IS NULL OR s.kind = ${kind})
    AND (${tracker}::uuid IS NULL OR s.tracker_id = ${tracker}::uuid)
    AND (${at ?? null}::timestamptz IS NULL OR (s.created_at, s.id) < (${at ?? null}::timestamptz, ${id ?? null}::uuid))`;
}

/** `ticket_step s` with its tracker, ticket, finding and what that is about. */
export const STEPS_WITH_SUBJECTS: Sql = sql`ticket_step s JOIN ticket_tracker k ON k.id = s.tracker_id
  LEFT JOIN ticket t ON t.id = s.ticket_id LEFT JOIN finding f ON f.id = t.finding_id
  LEFT JOIN credential c ON f.subject_kind = 'credential' AND c.id = f.subject_id
  LEFT JOIN source o ON f.subject_kind = 'source' AND o.id = f.subject_id`;

/** What was done in trackers, the newest first. */
export async function listSteps(
  viewer: Viewer,
  database: Executor,
  search: StepSearch,
): Promise<{ rows: StepRow[]; next: string | null }> {
  permit(viewer, 'ticket:log');
  const rows = await database.query<StepRow>(sql`
    SELECT s.id::text AS id, s.kind, s.state, k.name AS tracker, k.id::text AS "trackerId",
      k.removed_at IS NULL AS "isTrackerThere", t.key, t.url, t.finding_id AS "findingId",
      f.subject_kind AS "subjectKind", f.subject_id AS "subjectId", coalesce(c.name, o.name) AS "subjectName", s.tries,
      s.created_at AS "createdAt", s.finished_at AS "finishedAt", s.last_error AS "lastError", s.answer
    FROM ${STEPS_WITH_SUBJECTS} WHERE ${stepConditions(search)}
    ORDER BY s.created_at DESC, s.id DESC LIMIT ${PAGE + 1}`);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return { rows: rows.slice(0, PAGE), next: last ? `${last.createdAt.toISOString()}_${last.id}` : null };
}

export interface TicketRow {
  id: string;
  findingId: number;
  tracker: string;
  state: TicketState;
  key: string | null;
  url: string | null;
  status: string | null;
  requestedAt: Date;
  requestedBy: string;
  isFindingOpen: boolean;
  /** Why it is not made or not in step; null where it is. */
  error: string | null;
}

const TICKETS = sql`SELECT t.id::text AS id, t.finding_id AS "findingId", k.name AS tracker, t.state, t.key, t.url, t.status,
    t.requested_at AS "requestedAt", t.requested_by AS "requestedBy", f.closed_at IS NULL AS "isFindingOpen",
    (SELECT s.last_error FROM ticket_step s WHERE s.ticket_id = t.id AND s.state IN ('waiting', 'failed')
      ORDER BY s.created_at DESC LIMIT 1) AS error
  FROM ticket t JOIN ticket_tracker k ON k.id = t.tracker_id JOIN finding f ON f.id = t.finding_id`;

/** The tickets of findings of one credential, the one that is followed first; the caller may see the credential. */
export async function listTicketsOf(database: Executor, credentialId: number): Promise<TicketRow[]> {
  const rows = await database.query<TicketRow>(sql`${TICKETS}
    WHERE f.subject_kind = 'credential' AND f.subject_id = ${credentialId}::bigint AND t.state <> 'dropped'
    ORDER BY t.ended_at NULLS FIRST, t.requested_at DESC LIMIT 100`);
  return rows.map((row) => ({ ...row, findingId: Number(row.findingId) }));
}

/** Tickets of the findings the viewer may see, the newest first. */
export async function listTickets(
  viewer: Viewer,
  database: Executor,
): Promise<{ rows: TicketRow[]; isCut: boolean }> {
  permit(viewer, 'finding:read');
  const teams = viewer.role === 'owner' ? viewer.teams : null;
  const rows = await database.query<TicketRow>(sql`${TICKETS}
    WHERE (${teams}::text[] IS NULL OR f.owner_team = ANY(${teams}::text[]))
      AND (${can(viewer, 'source:read')}::boolean OR f.subject_kind = 'credential')
    ORDER BY t.requested_at DESC, t.id DESC LIMIT ${MOST_LISTED + 1}`);
  return {
    rows: rows.slice(0, MOST_LISTED).map((row) => ({ ...row, findingId: Number(row.findingId) })),
    isCut: rows.length > MOST_LISTED,
  };
}

const MOST_LISTED = 500;
