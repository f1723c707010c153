import { permit, visibleTeams } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';

import { personIdOf } from '@/lib/people/queries';
import { type Database, type Executor, type Sql, sql } from '@/lib/platform/database/client';
import type { ItemFacts } from './model';
import {
  type DecisionRow,
  type ExceptionDetail,
  type ExceptionItem,
  type ExceptionRow,
  exceptionsWithin,
  getException,
  listDecisions,
  PAGE_SIZE,
} from './queries';
import type { ExceptionState } from './states';

/** The lists of the past. What was still being written then is nobody's but its author's, and is left out. */
export const EXCEPTION_VIEWS_THEN = ['in-force', 'queue', 'ended'] as const;
export type ExceptionViewThen = (typeof EXCEPTION_VIEWS_THEN)[number];

type Times = Pick<
  ExceptionRow,
  'state' | 'requestedAt' | 'approvedAt' | 'startsAt' | 'endedAt' | 'createdAt' | 'expiresAt'
> & { beganAt: Date | null };

/**
 * How an exception stood at an instant, from the times of its steps; null: not asked for yet, or asked for again since,
 * so that what was asked before is not recorded. Close to its end it is active all the same.
 */
export function stateThen(times: Times, at: Date): ExceptionState | null {
  const by = (moment: Date | null) => moment !== null && moment <= at;
  // Taken back since, or before: which, its times do not say.
  if (times.state === 'draft') return null;
  if (by(times.endedAt)) return times.state;
  if (by(times.beganAt)) return 'active';
  if (by(times.approvedAt)) return 'approved';
  return by(times.requestedAt) ? 'requested' : null;
}

/** `stateThen` over `exception e`. */
const STATE_THEN = (
  at: Date,
): Sql => sql`CASE WHEN e.state = 'draft' THEN NULL WHEN e.ended_at <= ${at}::timestamptz THEN e.state
  WHEN e.began_at <= ${at}::timestamptz THEN 'active' WHEN e.approved_at <= ${at}::timestamptz THEN 'approved'
  WHEN e.requested_at <= ${at}::timestamptz THEN 'requested' END`;

const WITHIN: Record<ExceptionViewThen, (at: Date) => Sql> = {
  'in-force': (at) => sql`${STATE_THEN(at)} IN ('approved', 'active')`,
  queue: (at) => sql`${STATE_THEN(at)} = 'requested'`,
  ended: (at) => sql`e.ended_at <= ${at}::timestamptz AND e.requested_at <= ${at}::timestamptz`,
};

/** Which exceptions the viewer may know of, over `exception e`. */
async function visibleTo(viewer: Viewer, database: Database): Promise<Sql> {
  return exceptionsWithin(viewer, (await personIdOf(database.prisma, viewer)) ?? viewer.id);
}

/** An exception as it stood at an instant. */
export interface ExceptionThen {
  id: number;
  state: ExceptionState;
  title: string;
  owners: string[];
  severity: number;
  reason: string;
  author: string;
  requestedAt: Date;
  expiresAt: Date | null;
  endedAt: Date | null;
  endReason: string | null;
  isBreakGlass: boolean;
  renewal: number;
  /** Findings it was asked for, and those it covered then. */
  findings: number;
  covered: number;
}

export interface ExceptionPageThen {
  rows: ExceptionThen[];
  hasMore: boolean;
  counts: Record<ExceptionViewThen, number>;
}

const COVERED = (at: Date): Sql =>
  sql`i.covered_at <= ${at}::timestamptz AND (i.released_at IS NULL OR i.released_at > ${at}::timestamptz)`;

/** One page of a list of exceptions as they stood at an instant, those that ended first or last first. */
export async function listExceptionsAsOf(
  viewer: Viewer,
  database: Database,
  view: ExceptionViewThen,
  at: Date,
  page = 1,
): Promise<ExceptionPageThen> {
  permit(viewer, 'exception:read', { at });
  const visible = await visibleTo(viewer, database);
  const order = view === 'ended' ? sql`e.ended_at DESC, e.id DESC` : sql`e.expires_at, e.id`;
  const rows = await database.query<ExceptionThen>(sql`
    SELECT e.id::float8 AS id, ${STATE_THEN(at)} AS state, e.title, e.owners, e.severity, e.reason, e.author,
      e.requested_at AS "requestedAt", e.expires_at AS "expiresAt", e.is_break_glass AS "isBreakGlass", e.renewal,
      CASE WHEN e.ended_at <= ${at}::timestamptz THEN e.ended_at END AS "endedAt",
      CASE WHEN e.ended_at <= ${at}::timestamptz THEN e.end_reason END AS "endReason",
      (SELECT count(*)::float8 FROM exception_item i WHERE i.exception_id = e.id) AS findings,
      (SELECT count(*)::float8 FROM exception_item i WHERE i.exception_id = e.id AND ${COVERED(at)}) AS covered
    FROM exception e WHERE ${visible} AND ${WITHIN[view](at)} ORDER BY ${order}
    LIMIT ${PAGE_SIZE + 1} OFFSET ${(page - 1) * PAGE_SIZE}`);
  const [counts] = await database.query<ExceptionPageThen['counts']>(sql`SELECT
    count(*) FILTER (WHERE ${WITHIN['in-force'](at)})::float8 AS "in-force", count(*) FILTER (WHERE ${WITHIN.queue(at)})::float8 AS queue,
    count(*) FILTER (WHERE ${WITHIN.ended(at)})::float8 AS ended FROM exception e WHERE ${visible}`);
  return {
    rows: rows.slice(0, PAGE_SIZE),
    hasMore: rows.length > PAGE_SIZE,
    counts: counts ?? { 'in-force': 0, queue: 0, ended: 0 },
  };
}

export interface ItemThen
  extends Pick<ExceptionItem, 'findingId' | 'credentialId' | 'credential' | 'rule' | 'owner' | 'severity'> {
  facts: ItemFacts;
  breachedAt: Date;
  coveredAt: Date | null;
  releasedAt: Date | null;
  releaseReason: string | null;
}

export interface ExceptionDetailThen {
  /** With nothing of what came later. */
  exception: ExceptionDetail;
  decisions: DecisionRow[];
  items: ItemThen[];
}

/**
 * One exception as it stood at an instant; null where it had not been asked for, or was asked for anew since.
 * @throws `exception/not-found`, also for what the viewer may not see.
 */
export async function getExceptionAsOf(
  viewer: Viewer,
  database: Database,
  id: number,
  at: Date,
): Promise<ExceptionDetailThen | null> {
  const now = await getException(viewer, database, id, { at });
  const state = stateThen(now, at);
  if (!state) return null;
  const [decisions, items] = await Promise.all([
    listDecisions(viewer, database, id, { at }),
    itemsThen(viewer, database, id, at),
  ]);
  const by = (moment: Date | null) => (moment && moment <= at ? moment : null);
  const isEnded = by(now.endedAt) !== null;
  return {
    exception: {
      ...now,
      state,
      approvedAt: by(now.approvedAt),
      beganAt: by(now.beganAt),
      endedAt: by(now.endedAt),
      endReason: isEnded ? now.endReason : null,
      endedBy: isEnded ? now.endedBy : null,
      reviewDueAt: null,
      reviewedAt: by(now.reviewedAt),
      frozen: by(now.approvedAt) ? now.frozen : null,
      renewedBy: null,
      covered: items.filter(({ coveredAt, releasedAt }) => coveredAt && !releasedAt).length,
    },
    decisions: decisions.filter((decision) => decision.at <= at),
    items,
  };
}

async function itemsThen(viewer: Viewer, database: Executor, id: number, at: Date): Promise<ItemThen[]> {
  const teams = visibleTeams(viewer);
  const within = teams ? sql`AND i.owner = ANY(${[...teams]}::text[])` : sql``;
  return database.query<ItemThen>(sql`
    SELECT i.finding_id::float8 AS "findingId", i.credential_id::float8 AS "credentialId", i.credential, i.rule, i.owner, i.severity,
      i.breached_at AS "breachedAt", i.facts, CASE WHEN i.covered_at <= ${at}::timestamptz THEN i.covered_at END AS "coveredAt",
      CASE WHEN i.released_at <= ${at}::timestamptz THEN i.released_at END AS "releasedAt",
      CASE WHEN i.released_at <= ${at}::timestamptz THEN i.release_reason END AS "releaseReason"
    FROM exception_item i WHERE i.exception_id = ${id}::bigint ${within} ORDER BY i.severity DESC, i.finding_id LIMIT 200`);
}
