import { can, permit, visibleTeams } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { decodeCursor, type Positioned, positionColumns, readPage } from '@/lib/credentials/queries-cursor';
import { type Order, rangesOf } from '@/lib/credentials/queries-keyset';
import type { JsonObject } from '@/lib/kernel/json';
import type { BoundedCount, Page } from '@/lib/kernel/pagination';
import { type Executor, joinSql, type Sql, sql } from '@/lib/platform/database/client';
import { SEVERITIES } from '@/lib/policies/model';
import type { Part } from './backlog';
import type { Remedy } from './backlog-actions';
import type { BacklogFilters, BacklogSearch } from './backlog-schema';
import { IN_BACKLOG } from './backlog-scope';
import type { Effort } from './backlog-weights';
import { ofOwners } from './filters';
import { COUNT_CEILING, PAGE_SIZE } from './queries';

/** The ticket of a finding, as far as lists show it. */
export interface TicketOfFinding {
  id: string;
  key: string | null;
  url: string | null;
  state: string;
}

export interface BacklogRow {
  id: number;
  score: number;
  risk: number;
  effort: Effort;
  action: Remedy;
  parts: Part[];
  rule: string;
  code: string;
  verdict: 'fail' | 'unknown';
  severity: number;
  data: JsonObject;
  openedAt: Date;
  ownerTeam: string | null;
  subjectKind: 'credential' | 'source';
  subjectId: number;
  subjectName: string | null;
  kind: string | null;
  account: string | null;
  accountName: string | null;
  ticket: TicketOfFinding | null;
}

const ORDER: Order = {
  group: { column: sql`b.score`, descending: true },
  key: { column: sql`b.opened_at`, type: 'timestamptz', nullable: false },
  id: sql`b.finding_id`,
};
const NAME = 'backlog';
const HAS_TICKET = sql`EXISTS (SELECT 1 FROM ticket t WHERE t.finding_id = f.id AND t.ended_at IS NULL)`;

/** Conditions over `backlog_item b JOIN finding f`. */
export function backlogConditions(viewer: Viewer, filters: BacklogFilters): Sql {
  const all: Sql[] = [IN_BACKLOG];
  const teams = visibleTeams(viewer);
  // The finding says who owns it now; the item leads there by its index, and follows within a minute.
  if (teams) all.push(sql`f.owner_team = ANY(${teams}::text[])`, sql`b.owner_team = ANY(${teams}::text[])`);
  if (!can(viewer, 'source:read')) all.push(sql`f.subject_kind = 'credential'`);
  if (filters.action.length > 0) all.push(sql`b.action = ANY(${filters.action}::text[])`);
  if (filters.effort.length > 0) all.push(sql`b.effort = ANY(${filters.effort}::text[])`);
  if (filters.kind.length > 0) all.push(sql`b.kind = ANY(${filters.kind}::text[])`);
  if (filters.code.length > 0) all.push(sql`f.code = ANY(${filters.code}::text[])`);
  if (filters.severity.length > 0) {
    const ranks = filters.severity.map((name) => (SEVERITIES as readonly string[]).indexOf(name));
    all.push(sql`b.severity = ANY(${ranks}::smallint[])`);
  }
  if (filters.owner.length > 0) all.push(ofOwners(filters.owner, sql`b.owner_team`));
  if (filters.ticket.length === 1)
    all.push(filters.ticket[0] === 'any' ? HAS_TICKET : sql`NOT ${HAS_TICKET}`);
  return joinSql(all, ' AND ');
}

export interface BacklogPage extends Page<BacklogRow> {
  cursorIgnored: boolean;
}

/**
 * One page of the backlog, what is most worth doing first. Walks along the rank and looks each finding up, whatever the
 * planner believes of how many there are.
 */
export async function listBacklog(
  viewer: Viewer,
  database: Executor,
  search: BacklogSearch,
  size = PAGE_SIZE,
): Promise<BacklogPage> {
  permit(viewer, 'finding:read');
  const place = decodeCursor(NAME, ORDER, search.cursor);
  const walk = { reversed: false, backward: place?.backward ?? false, from: place?.from ?? null };
  const conditions = backlogConditions(viewer, search.filters);
  const page = await readPage(NAME, walk, rangesOf(ORDER, walk), size, (range, limit) =>
    database.query<BacklogRow & Positioned>(sql`
      SELECT page.*, coalesce(c.name, s.name) AS "subjectName", c.kind, c.account, c.account_name AS "accountName",
        (SELECT jsonb_build_object('id', t.id, 'key', t.key, 'url', t.url, 'state', t.state) FROM ticket t
          WHERE t.finding_id = page.id AND t.ended_at IS NULL) AS ticket
      FROM (SELECT f.id, b.score, b.risk, b.effort, b.action, b.parts, f.rule, f.code, f.verdict, f.severity, f.data,
              f.opened_at AS "openedAt", f.owner_team AS "ownerTeam", f.subject_kind AS "subjectKind",
              f.subject_id AS "subjectId", ${positionColumns(ORDER)}, row_number() OVER (ORDER BY ${range.order}) AS place
            FROM backlog_item b CROSS JOIN LATERAL (SELECT * FROM finding WHERE id = b.finding_id OFFSET 0) f
            WHERE ${joinSql([conditions, ...range.where], ' AND ')} ORDER BY ${range.order} LIMIT ${limit}) page
      LEFT JOIN credential c ON page."subjectKind" = 'credential' AND c.id = page."subjectId"
      LEFT JOIN source s ON page."subjectKind" = 'source' AND s.id = page."subjectId"
      ORDER BY page.place`),
  );
  if (!page) throw new Error('a read of the backlog has no time limit, and yet it gave up');
  return { ...page, cursorIgnored: search.cursor !== null && place === null };
}

/** How many there are, exact up to 10,000. */
export async function countBacklog(
  viewer: Viewer,
  database: Executor,
  filters: BacklogFilters,
): Promise<BoundedCount> {
  permit(viewer, 'finding:read');
  const [row] = await database.query<{ count: number }>(sql`SELECT count(*) AS count FROM (
    SELECT 1 FROM backlog_item b JOIN finding f ON f.id = b.finding_id
    WHERE ${backlogConditions(viewer, filters)} LIMIT ${COUNT_CEILING + 1}) bounded`);
  const count = Number(row?.count ?? 0);
  return { value: Math.min(count, COUNT_CEILING), exact: count <= COUNT_CEILING };
}

export interface BacklogGroup {
  /** The action, or the owner; null: nobody. */
  name: string | null;
  findings: number;
  critical: number;
  small: number;
  withTicket: number;
  /** Sum of the risk: how much is gained by doing all of it. */
  risk: number;
  topScore: number;
}

/** How much there is per action or owner, the most risk first. */
export async function groupBacklog(
  viewer: Viewer,
  database: Executor,
  { by, filters }: Pick<BacklogSearch, 'by' | 'filters'>,
): Promise<BacklogGroup[]> {
  permit(viewer, 'finding:read');
  const column = by === 'owner' ? sql`b.owner_team` : sql`b.action`;
  return database.query<BacklogGroup>(sql`
    SELECT ${column} AS name, count(*)::float8 AS findings, (count(*) FILTER (WHERE b.severity = 4))::float8 AS critical,
      (count(*) FILTER (WHERE b.effort = 'small'))::float8 AS small, (count(t.id))::float8 AS "withTicket",
      sum(b.risk)::float8 AS risk, max(b.score)::float8 AS "topScore"
    FROM backlog_item b JOIN finding f ON f.id = b.finding_id
      LEFT JOIN ticket t ON t.finding_id = f.id AND t.ended_at IS NULL
    WHERE ${backlogConditions(viewer, filters)} GROUP BY 1 ORDER BY sum(b.risk) DESC, 1 LIMIT 500`);
}
