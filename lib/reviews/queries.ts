import { can, permit, visibleTeams } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { notFound } from '@/lib/kernel/errors';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import { countScope, type ScopePreview, scopeConditions } from './scope';
import type { ReviewState } from './states';

/** How far the items of a campaign are, of those the viewer may see. */
export interface Progress {
  items: number;
  waiting: number;
  attested: number;
  followUp: number;
  settled: number;
}

/** A campaign as lists and its page show it. */
export interface ReviewRow extends Progress {
  id: string;
  name: string;
  state: ReviewState;
  query: string;
  scheduleId: string | null;
  answerDays: number;
  createdAt: Date;
  author: string;
  authorId: string;
  openedAt: Date | null;
  dueAt: Date | null;
  closingAt: Date | null;
  closingBy: string | null;
  closingById: string | null;
  closedAt: Date | null;
  closedBy: string | null;
  statement: string | null;
  cancelledAt: Date | null;
  cancelledBy: string | null;
  cancelReason: string | null;
}

const COLUMNS = sql`r.id::text AS id, r.name, r.state, r.query, r.schedule_id::text AS "scheduleId", r.answer_days AS "answerDays",
  r.created_at AS "createdAt", r.author, r.author_id AS "authorId", r.opened_at AS "openedAt", r.due_at AS "dueAt",
  r.closing_at AS "closingAt", r.closing_by AS "closingBy", r.closing_by_id AS "closingById", r.closed_at AS "closedAt",
  r.closed_by AS "closedBy", r.statement, r.cancelled_at AS "cancelledAt", r.cancelled_by AS "cancelledBy",
  r.cancel_reason AS "cancelReason"`;
const PROGRESS = sql`count(*)::int AS items, count(*) FILTER (WHERE i.state = 'waiting')::int AS waiting,
  count(*) FILTER (WHERE i.state = 'attested')::int AS attested, count(*) FILTER (WHERE i.state = 'follow-up')::int AS "followUp",
  count(*) FILTER (WHERE i.state NOT IN ('waiting', 'attested', 'follow-up'))::int AS settled`;
const PAGE = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Items the viewer may see: those of their teams where they are an owner, else all. */
export function itemsWithin(viewer: Viewer): Sql {
  const teams = visibleTeams(viewer);
  return teams ? sql`(i.reviewer = ANY(${teams}::text[]) OR i.owner = ANY(${teams}::text[]))` : sql`TRUE`;
}

/** Campaigns the viewer may see: drafts are for those who plan, and an owner sees those that ask them. */
export function reviewsWithin(viewer: Viewer): Sql {
  const drafts = can(viewer, 'review:plan') ? sql`TRUE` : sql`r.opened_at IS NOT NULL`;
  if (visibleTeams(viewer) === null) return drafts;
  return sql`${drafts} AND EXISTS (SELECT 1 FROM review_item i WHERE i.review_id = r.id AND ${itemsWithin(viewer)})`;
}

const rowsSql = (
  viewer: Viewer,
  where: Sql,
  rest: Sql,
) => sql`SELECT ${COLUMNS}, n.* FROM review r CROSS JOIN LATERAL (
  SELECT ${PROGRESS} FROM review_item i WHERE i.review_id = r.id AND ${itemsWithin(viewer)}) n
  WHERE ${where} AND ${reviewsWithin(viewer)} ${rest}`;

/** Campaigns, the newest first; `before` is the id of the last one of the page before. */
export async function listReviews(
  viewer: Viewer,
  database: Executor,
  before: string | null = null,
): Promise<{ rows: ReviewRow[]; next: string | null }> {
  permit(viewer, 'review:read');
  const from =
    before && UUID.test(before)
      ? sql`(r.created_at, r.id) < (SELECT created_at, id FROM review WHERE id = ${before}::uuid)`
      : sql`TRUE`;
  const rows = await database.query<ReviewRow>(
    rowsSql(viewer, from, sql`ORDER BY r.created_at DESC, r.id DESC LIMIT ${PAGE + 1}`),
  );
  return { rows: rows.slice(0, PAGE), next: rows.length > PAGE ? (rows[PAGE - 1]?.id ?? null) : null };
}

/** @throws `review/not-found`. */
export async function getReview(viewer: Viewer, database: Executor, id: string): Promise<ReviewRow> {
  permit(viewer, 'review:read');
  const [row] = UUID.test(id)
    ? await database.query<ReviewRow>(rowsSql(viewer, sql`r.id = ${id}::uuid`, sql``))
    : [];
  if (!row) throw notFound('review/not-found', 'There is no such review, or it asks none of your teams.');
  return row;
}

export interface ReviewerProgress extends Progress {
  /** Null: the security leads. */
  reviewer: string | null;
}

/** How far each reviewer of a campaign is; whoever has the most left to do comes first. */
export async function progressByReviewer(
  viewer: Viewer,
  database: Executor,
  review: Pick<ReviewRow, 'id'>,
): Promise<ReviewerProgress[]> {
  permit(viewer, 'review:read');
  return database.query<ReviewerProgress>(sql`SELECT i.reviewer, ${PROGRESS} FROM review_item i
    WHERE i.review_id = ${review.id}::uuid AND ${itemsWithin(viewer)} GROUP BY i.reviewer
    ORDER BY count(*) FILTER (WHERE i.state IN ('waiting', 'attested', 'follow-up')) DESC, i.reviewer NULLS FIRST`);
}

/** Whom a campaign over this scope would ask, and about how much. Writes nothing. */
export async function previewScope(
  viewer: Viewer,
  database: Executor,
  query: string,
  now: Date,
): Promise<ScopePreview> {
  permit(viewer, 'review:plan');
  return countScope(database, await scopeConditions(viewer, database, query, now));
}

export interface ScheduleRow {
  id: string;
  name: string;
  query: string;
  everyMonths: number;
  answerDays: number;
  nextAt: Date;
  createdBy: string;
}

/** What comes again, the soonest first. */
export async function listSchedules(viewer: Viewer, database: Executor): Promise<ScheduleRow[]> {
  permit(viewer, 'review:read');
  if (visibleTeams(viewer) !== null) return [];
  return database.query<ScheduleRow>(sql`SELECT id::text AS id, name, query, every_months AS "everyMonths",
    answer_days AS "answerDays", next_at AS "nextAt", created_by AS "createdBy"
    FROM review_schedule WHERE ended_at IS NULL ORDER BY next_at, id LIMIT 100`);
}
