import { permit } from '@/lib/access/can';
import { latestInstant } from '@/lib/access/instants';
import type { Viewer } from '@/lib/access/roles';
import type { PackScope } from '@/lib/evidence/model';
import type { PackState } from '@/lib/evidence/states';
import { notFound } from '@/lib/kernel/errors';
import { type Database, type Sql, sql } from '@/lib/platform/database/client';
import type { Every, Figure, ReportId, Statement, Summary } from './model';
import { mayReview } from './reviewers';

/** A reviewer of a run, with what they said. */
export interface ReviewerRow {
  name: string;
  email: string | null;
  /** Null: nothing yet. */
  at: string | null;
  statement: Statement | null;
  note: string | null;
  manifest: string | null;
  /** The viewer, by any account of theirs. */
  isMe: boolean;
}

/** A run as lists show it. */
export interface RunRow {
  id: string;
  report: ReportId;
  scheduleId: string | null;
  every: Every | null;
  from: Date;
  to: Date;
  scope: PackScope;
  state: PackState;
  requestedAt: Date;
  requestedBy: string;
  finishedAt: Date | null;
  rows: number | null;
  figures: readonly Figure[] | null;
  reviewers: readonly ReviewerRow[];
}

/** A run as its page shows it. */
export interface RunDetail extends Omit<RunRow, 'rows' | 'figures'> {
  failure: string | null;
  manifest: string | null;
  archive: string | null;
  root: string | null;
  sizeBytes: number | null;
  summary: Summary | null;
  previousId: string | null;
  review: { id: string; name: string } | null;
  /** The viewer had it built or set up its schedule. */
  isOwn: boolean;
}

const LISTED = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Every account of whoever is behind the viewer. */
const accounts = ({ id }: Viewer): Sql => sql`(SELECT other.id::text FROM person me
  JOIN person other ON other.id = me.id OR lower(other.email) = lower(me.email)
  WHERE me.id::text = coalesce((SELECT t.person_id::text FROM api_token t WHERE t.id::text = ${id}), ${id}))`;

const columns = (
  viewer: Viewer,
): Sql => sql`r.id::text AS id, r.report, r.schedule_id::text AS "scheduleId", s.every,
  r.since AS "from", r.until AS "to", r.scope, r.state, r.requested_at AS "requestedAt", r.requested_by AS "requestedBy",
  r.finished_at AS "finishedAt",
  coalesce((SELECT jsonb_agg(jsonb_build_object('name', p.name, 'email', p.email, 'at', o.at, 'statement', o.statement,
      'note', o.note, 'manifest', o.manifest, 'isMe', p.id::text IN ${accounts(viewer)}) ORDER BY a.n)
    FROM unnest(r.reviewers) WITH ORDINALITY AS a(id, n) JOIN person p ON p.id = a.id
    LEFT JOIN report_sign_off o ON o.run_id = r.id AND o.person_id = p.id), '[]') AS reviewers`;
const FROM: Sql = sql`FROM report_run r LEFT JOIN report_schedule s ON s.id = r.schedule_id`;

/** What the viewer may see nothing after. */
function within(viewer: Viewer): Sql {
  const latest = latestInstant(viewer);
  return latest ? sql`r.until <= ${latest}::timestamptz` : sql`TRUE`;
}

/** Runs, the newest first; at most 50. */
export async function listRuns(viewer: Viewer, database: Database, report?: ReportId): Promise<RunRow[]> {
  permit(viewer, 'report:read');
  return database.query<RunRow>(sql`SELECT ${columns(viewer)}, (r.summary ->> 'rows')::int AS rows, NULL AS figures ${FROM}
    WHERE ${within(viewer)} AND (${report ?? null}::text IS NULL OR r.report = ${report ?? null})
    ORDER BY r.requested_at DESC, r.id LIMIT ${LISTED}`);
}

/** The newest run of each report that was built. */
export async function newestRuns(viewer: Viewer, database: Database): Promise<RunRow[]> {
  permit(viewer, 'report:read');
  return database.query<RunRow>(sql`SELECT DISTINCT ON (r.report) ${columns(viewer)}, (r.summary ->> 'rows')::int AS rows,
      r.summary -> 'figures' AS figures ${FROM}
    WHERE r.state = 'built' AND ${within(viewer)} ORDER BY r.report, r.finished_at DESC`);
}

/**
 * One run; owners see those about their own teams that ask them, and others as if they were not there.
 * @throws `report/run-not-found`.
 */
export async function readRun(viewer: Viewer, database: Database, id: string): Promise<RunDetail> {
  permit(viewer, 'report:review');
  const [run] = UUID.test(id)
    ? await database.query<RunDetail>(sql`SELECT ${columns(viewer)}, r.failure, r.manifest, r.archive, r.root,
        r.size_bytes AS "sizeBytes", r.summary, r.previous_id::text AS "previousId",
        CASE WHEN w.id IS NOT NULL THEN jsonb_build_object('id', w.id, 'name', w.name) END AS review,
        EXISTS (SELECT 1 FROM unnest(r.author_ids) AS a(id) WHERE a.id = ${viewer.id} OR a.id IN ${accounts(viewer)}) AS "isOwn"
      ${FROM} LEFT JOIN review w ON w.id = r.review_id WHERE r.id = ${id}::uuid AND ${within(viewer)}`)
    : [];
  const isOpen =
    run &&
    mayReview(viewer, run.scope) &&
    (viewer.role !== 'owner' || run.reviewers.some(({ isMe }) => isMe));
  if (!isOpen) throw notFound('report/run-not-found', 'There is no such run of a report.');
  return run;
}

export interface ScheduleRow {
  id: string;
  report: ReportId;
  every: Every;
  scope: PackScope;
  reviewers: readonly { name: string; email: string | null }[];
  nextAt: Date;
  createdBy: string;
  createdAt: Date;
  lastRunId: string | null;
}

/** Schedules that go on, the next to come first. */
export async function listSchedules(viewer: Viewer, database: Database): Promise<ScheduleRow[]> {
  permit(viewer, 'report:read');
  return database.query<ScheduleRow>(sql`SELECT s.id::text AS id, s.report, s.every, s.scope, s.next_at AS "nextAt",
      s.created_by AS "createdBy", s.created_at AS "createdAt",
      (SELECT jsonb_agg(jsonb_build_object('name', p.name, 'email', p.email) ORDER BY a.n)
        FROM unnest(s.reviewers) WITH ORDINALITY AS a(id, n) JOIN person p ON p.id = a.id) AS reviewers,
      (SELECT r.id::text FROM report_run r WHERE r.schedule_id = s.id ORDER BY r.until DESC LIMIT 1) AS "lastRunId"
    FROM report_schedule s WHERE s.ended_at IS NULL ORDER BY s.next_at, s.id LIMIT ${LISTED}`);
}
