import { permit } from '@/lib/access/can';
import { isBound } from '@/lib/access/grants';
import type { Viewer } from '@/lib/access/roles';
import { personIdOf } from '@/lib/people/queries';
import { type Database, sql } from '@/lib/platform/database/client';
import type { RequestState } from './states';

/** A request as pages show it. */
export interface RequestRow {
  id: number;
  question: string;
  /** A day in UTC. */
  dueOn: string;
  state: RequestState;
  askedAt: Date;
  askedBy: string;
  packId: string | null;
  note: string | null;
  endedAt: Date | null;
  endedBy: string | null;
  /** Whether the viewer asked it. */
  isOwn: boolean;
}

export interface RequestPage {
  rows: RequestRow[];
  /** The id the next page begins after; null: there is none. */
  next: number | null;
}

export const REQUEST_PAGE = 50;

/** Requests of one state or all, the newest first. */
export async function listRequests(
  viewer: Viewer,
  database: Database,
  { state, before = 0 }: { state: RequestState | null; before?: number },
): Promise<RequestPage> {
  permit(viewer, 'evidence:read');
  const me = (await personIdOf(database.prisma, viewer)) ?? viewer.id;
  // What others were answered may be about times and parts that were not granted.
  const own = isBound(viewer) ? sql`AND asked_by_id = ${me}` : sql``;
  const inState = state === null ? sql`` : sql`AND state = ${state}`;
  const beyond = before > 0 ? sql`AND id < ${before}::bigint` : sql``;
  const rows =
    await database.query<RequestRow>(sql`SELECT id::int AS id, question, to_char(due_on, 'YYYY-MM-DD') AS "dueOn",
      state, asked_at AS "askedAt", asked_by AS "askedBy", pack_id::text AS "packId", note, ended_at AS "endedAt",
      ended_by AS "endedBy", asked_by_id = ${me} AS "isOwn"
    FROM evidence_request WHERE true ${own} ${inState} ${beyond} ORDER BY evidence_request.id DESC LIMIT ${REQUEST_PAGE + 1}`);
  const shown = rows.slice(0, REQUEST_PAGE);
  return { rows: shown, next: rows.length > REQUEST_PAGE ? (shown.at(-1)?.id ?? null) : null };
}
