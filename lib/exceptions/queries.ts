import type { Reading } from '@/lib/access/bounded';
import { permit, visibleTeams } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { notFound } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import { personIdOf } from '@/lib/people/queries';
import { type Database, type Executor, joinSql, type Sql, sql } from '@/lib/platform/database/client';
import type { Condition, ItemFacts, Target } from './model';
import { AGES, type ExceptionList, type ExceptionSearch } from './search';
import type { ExceptionState } from './states';

export const PAGE_SIZE = 50;

export interface ExceptionRow {
  id: number;
  state: ExceptionState;
  title: string;
  owners: string[];
  severity: number;
  quorum: number;
  reason: string;
  author: string;
  authorId: string;
  createdAt: Date;
  requestedAt: Date | null;
  breachedAt: Date | null;
  approvedAt: Date | null;
  startsAt: Date | null;
  expiresAt: Date | null;
  endedAt: Date | null;
  endReason: string | null;
  isBreakGlass: boolean;
  reviewDueAt: Date | null;
  renewal: number;
  /** People who said yes to this revision. */
  approvals: number;
  /** Findings it was asked for, and those it covers now. */
  findings: number;
  covered: number;
}

const COLUMNS = sql`e.id::float8 AS id, e.state, e.title, e.owners, e.severity, e.quorum, e.reason, e.author, e.author_id AS "authorId",
  e.created_at AS "createdAt", e.requested_at AS "requestedAt", e.breached_at AS "breachedAt", e.approved_at AS "approvedAt",
  e.starts_at AS "startsAt", e.expires_at AS "expiresAt", e.ended_at AS "endedAt", e.end_reason AS "endReason",
  e.is_break_glass AS "isBreakGlass", e.review_due_at AS "reviewDueAt", e.renewal,
  (SELECT count(DISTINCT d.person_id)::float8 FROM exception_decision d WHERE d.exception_id = e.id AND d.revision = e.revision
    AND d.decision IN ('approve', 'break-glass')) AS approvals,
  (SELECT count(*)::float8 FROM exception_item i WHERE i.exception_id = e.id) AS findings,
  (SELECT count(*)::float8 FROM finding f WHERE f.exception_id = e.id) AS covered`;

/** Who looks: the person behind the session or token, as far as there is one. */
async function personOf(viewer: Viewer, database: Database): Promise<string> {
  return (await personIdOf(database.prisma, viewer)) ?? viewer.id;
}

/** Exceptions the viewer may know of, over `exception e`: owners those of their teams and their own; drafts only one's own. */
export function exceptionsWithin(viewer: Viewer, me: string): Sql {
  const teams = visibleTeams(viewer);
  const mine = sql`e.author_id = ${me}`;
  const within = teams ? sql`(e.owners && ${[...teams]}::text[] OR ${mine})` : sql`true`;
  return sql`${within} AND (e.state <> 'draft' OR ${mine})`;
}

/** What waits for a decision of somebody else than its author: requests, and break-glass approvals to be reviewed. */
const WAITS = sql`(e.state = 'requested' OR (e.state IN ('approved', 'active', 'expiring') AND e.review_due_at IS NOT NULL))`;

const VIEWS: Record<ExceptionList, { where: (me: string, viewer: Viewer) => Sql; order: Sql }> = {
  queue: { where: () => WAITS, order: sql`coalesce(e.review_due_at, e.requested_at), e.id` },
  mine: {
    where: (me, { teams }) =>
      sql`(e.author_id = ${me} OR e.owners && ${[...teams]}::text[]) AND e.state IN ('draft', 'requested', 'approved', 'active', 'expiring')`,
    order: sql`array_position(ARRAY['draft', 'requested', 'approved', 'expiring', 'active'], e.state), e.expires_at, e.id`,
  },
  'in-force': {
    where: () => sql`e.state IN ('approved', 'active', 'expiring')`,
    order: sql`e.expires_at, e.id`,
  },
  ended: {
    where: () => sql`e.state IN ('refused', 'expired', 'revoked', 'voided')`,
    order: sql`e.ended_at DESC, e.id DESC`,
  },
};

export interface ExceptionPage {
  rows: ExceptionRow[];
  /** Whether there is a page after this one. */
  hasMore: boolean;
}

/** What a search narrows a list to, over `exception e`. */
export function narrowedTo({ age, renewal, owner, only }: Partial<ExceptionSearch>, now: Date): Sql {
  const all: Sql[] = [sql`true`];
  const span = AGES.find(({ id }) => id === age);
  if (span) {
    const days = sql`floor(extract(epoch FROM ${now}::timestamptz - e.began_at) / 86400)`;
    all.push(sql`${days} >= ${span.from}`);
    if (span.to !== null) all.push(sql`${days} < ${span.to}`);
  }
  if (renewal !== null && renewal !== undefined) all.push(sql`e.renewal = ${renewal}::int`);
  if (owner === 'none') all.push(sql`e.owners = '{}'`);
  else if (owner) all.push(sql`${owner} = ANY(e.owners)`);
  if (only === 'retroactive') all.push(sql`e.approved_at > e.breached_at`);
  if (only === 'break-glass') all.push(sql`e.is_break_glass`);
  if (only === 'to-review') all.push(sql`e.review_due_at IS NOT NULL`);
  return joinSql(all, ' AND ');
}

/** `FROM …` of one list of exceptions, in the order in which they want to be looked at. */
export async function listFrom(
  viewer: Viewer,
  database: Database,
  view: ExceptionList,
  search: Partial<ExceptionSearch>,
  now: Date,
): Promise<Sql> {
  permit(viewer, 'exception:read');
  const me = await personOf(viewer, database);
  const { where, order } = VIEWS[view];
  const conditions = [exceptionsWithin(viewer, me), where(me, viewer), narrowedTo(search, now)];
  return sql`FROM exception e WHERE ${joinSql(conditions, ' AND ')} ORDER BY ${order}`;
}

/** One page of a list of exceptions. */
export async function listExceptions(
  viewer: Viewer,
  database: Database,
  view: ExceptionList,
  search: Partial<ExceptionSearch>,
  now: Date,
): Promise<ExceptionPage> {
  const from = await listFrom(viewer, database, view, search, now);
  const rows = await database.query<ExceptionRow>(
    sql`SELECT ${COLUMNS} ${from} LIMIT ${PAGE_SIZE + 1} OFFSET ${((search.page ?? 1) - 1) * PAGE_SIZE}`,
  );
  return { rows: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE };
}

export type ExceptionCounts = Record<'queue' | 'mine' | 'in-force' | 'ended', number>;

/** How many each list holds. */
export async function countExceptions(viewer: Viewer, database: Database): Promise<ExceptionCounts> {
  permit(viewer, 'exception:read');
  const me = await personOf(viewer, database);
  const count = (view: keyof ExceptionCounts) =>
    sql`count(*) FILTER (WHERE ${VIEWS[view].where(me, viewer)})::float8`;
  const [row] =
    await database.query<ExceptionCounts>(sql`SELECT ${count('queue')} AS queue, ${count('mine')} AS mine,
    ${count('in-force')} AS "in-force", ${count('ended')} AS ended FROM exception e WHERE ${exceptionsWithin(viewer, me)}`);
  return row ?? { queue: 0, mine: 0, 'in-force': 0, ended: 0 };
}

export interface ExceptionDetail extends ExceptionRow {
  target: Target;
  revision: number;
  measures: string;
  ticket: string | null;
  conditions: Condition[];
  beganAt: Date | null;
  endedBy: string | null;
  reviewedAt: Date | null;
  /** Policy and limits as of the approval. */
  frozen: JsonObject | null;
  renewsId: number | null;
  renewedBy: number | null;
  /** Whether the viewer is who asked, by whatever account. */
  isOwn: boolean;
}

/**
 * `reading` is of who leaves out what came later.
 * @throws `exception/not-found`, also for what the viewer may not see.
 */
export async function getException(
  viewer: Viewer,
  database: Database,
  id: number,
  reading: Reading = {},
): Promise<ExceptionDetail> {
  permit(viewer, 'exception:read', reading);
  const me = await personOf(viewer, database);
  const [row] =
    await database.query<ExceptionDetail>(sql`SELECT ${COLUMNS}, e.target, e.revision, e.measures, e.ticket, e.conditions,
      e.began_at AS "beganAt", e.ended_by AS "endedBy", e.reviewed_at AS "reviewedAt", e.frozen, e.renews_id::float8 AS "renewsId",
      (SELECT max(n.id)::float8 FROM exception n WHERE n.renews_id = e.id AND n.state NOT IN ('draft', 'refused')) AS "renewedBy",
      (e.author_id = ${me} OR lower(e.author_mail) = (SELECT lower(p.email) FROM person p WHERE p.id::text = ${me})) AS "isOwn"
    FROM exception e WHERE e.id = ${id}::bigint AND ${exceptionsWithin(viewer, me)}`);
  if (!row)
    throw notFound('exception/not-found', 'There is no such exception, or it is not about your teams.');
  return { ...row, isOwn: row.isOwn === true };
}

export interface ExceptionItem {
  findingId: number;
  credentialId: number;
  credential: string;
  kind: string | null;
  rule: string;
  verdict: string;
  owner: string | null;
  severity: number;
  breachedAt: Date;
  facts: ItemFacts;
  coveredAt: Date | null;
  releasedAt: Date | null;
  releaseReason: string | null;
  closedAt: Date | null;
  /** Whether it is this exception that covers it now. */
  isCovered: boolean;
}

/** What an exception was asked for and what became of it, within what the viewer may see. */
export async function listItems(
  viewer: Viewer,
  database: Executor,
  id: number,
  limit = 200,
): Promise<ExceptionItem[]> {
  permit(viewer, 'exception:read');
  const teams = visibleTeams(viewer);
  const within = teams ? sql`AND f.owner_team = ANY(${[...teams]}::text[])` : sql``;
  return database.query<ExceptionItem>(sql`
    SELECT i.finding_id::float8 AS "findingId", i.credential_id::float8 AS "credentialId", i.credential, c.kind, i.rule, f.verdict, i.owner,
      i.severity, i.breached_at AS "breachedAt", i.facts, i.covered_at AS "coveredAt", i.released_at AS "releasedAt",
      i.release_reason AS "releaseReason", f.closed_at AS "closedAt", f.exception_id IS NOT DISTINCT FROM i.exception_id AS "isCovered"
    FROM exception_item i JOIN finding f ON f.id = i.finding_id LEFT JOIN credential c ON c.id = i.credential_id
    WHERE i.exception_id = ${id}::bigint ${within}
    ORDER BY (i.released_at IS NOT NULL), i.severity DESC, i.finding_id LIMIT ${limit}`);
}

export interface DecisionRow {
  id: number;
  revision: number;
  decision: 'approve' | 'refuse' | 'break-glass' | 'confirm' | 'reject';
  personId: string;
  name: string;
  role: string;
  isOutside: boolean;
  reason: string | null;
  at: Date;
}

/** What people said of an exception the viewer may see, the first first. */
export async function listDecisions(
  viewer: Viewer,
  database: Executor,
  id: number,
  reading: Reading = {},
): Promise<DecisionRow[]> {
  permit(viewer, 'exception:read', reading);
  return database.query<DecisionRow>(sql`SELECT id::float8 AS id, revision, decision, person_id AS "personId", name, role,
      is_outside AS "isOutside", reason, at FROM exception_decision WHERE exception_id = ${id}::bigint ORDER BY id`);
}
