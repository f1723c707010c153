import { can, permit, visibleTeams } from '@/lib/access/can';
import { scopesAt } from '@/lib/access/grants';
import type { Viewer } from '@/lib/access/roles';
import { decodeCursor, type Positioned, positionColumns, readPage } from '@/lib/credentials/queries-cursor';
import { type Order, rangesOf } from '@/lib/credentials/queries-keyset';
import { sightOf } from '@/lib/credentials/sight';
import type { JsonObject } from '@/lib/kernel/json';
import type { BoundedCount, Page } from '@/lib/kernel/pagination';
import { type Executor, joinSql, sql } from '@/lib/platform/database/client';
import { DUTY_RULES, SOURCE_RULES } from '@/lib/policies/registry';
import { findingConditions } from './filters';
import type { FindingFilters, FindingSearch } from './schema';

export const PAGE_SIZE = 50;
export const COUNT_CEILING = 10_000;

export interface FindingRow {
  id: number;
  rule: string;
  code: string;
  verdict: 'fail' | 'unknown';
  severity: number;
  data: JsonObject;
  openedAt: Date;
  firstOpenedAt: Date;
  closedAt: Date | null;
  closeReason: 'fixed' | 'gone' | 'policy-changed' | null;
  reopened: number;
  cleanDays: number | null;
  ownerTeam: string | null;
  /** The exception in force that covers it, and until when. */
  exceptionId: number | null;
  exceptedUntil: Date | null;
  subjectKind: 'credential' | 'source' | 'duty';
  subjectId: number;
  /** Name of the credential, source or duty; null where it is not there any more. */
  subjectName: string | null;
  kind: string | null;
  account: string | null;
  accountName: string | null;
}

const id = sql`f.id`;
const opened = { column: sql`f.opened_at`, type: 'timestamptz', nullable: false } as const;
const BY_SEVERITY: Order = { group: { column: sql`f.severity`, descending: true }, key: opened, id };
const BY_OPENED: Order = { key: opened, id };
const BY_CLOSED: Order = { key: { column: sql`f.closed_at`, type: 'timestamptz', nullable: false }, id };

/** Open findings by severity or age; closed ones by when they were closed, last first. */
function orderOf({ filters, sort, direction }: FindingSearch): {
  order: Order;
  name: string;
  reversed: boolean;
} {
  if (filters.state === 'closed')
    return { order: BY_CLOSED, name: `closed.${direction}`, reversed: direction === 'desc' };
  if (sort === 'opened')
    return { order: BY_OPENED, name: `opened.${direction}`, reversed: direction === 'desc' };
  return { order: BY_SEVERITY, name: `severity.${direction}`, reversed: direction === 'asc' };
}

export interface FindingPage extends Page<FindingRow> {
  cursorIgnored: boolean;
}

/** One page of the findings the viewer may see. */
export async function listFindings(
  viewer: Viewer,
  database: Executor,
  search: FindingSearch,
  size = PAGE_SIZE,
): Promise<FindingPage> {
  permit(viewer, 'finding:read', { isNarrowed: true });
  const { order, name, reversed } = orderOf(search);
  const place = decodeCursor(name, order, search.cursor);
  const walk = { reversed, backward: place?.backward ?? false, from: place?.from ?? null };
  const conditions = findingConditions(viewer, search.filters);
  const page = await readPage(name, walk, rangesOf(order, walk), size, (range, limit) =>
    database.query<FindingRow & Positioned>(sql`
      SELECT page.*, coalesce(c.name, s.name, d.name) AS "subjectName", c.kind, c.account, c.account_name AS "accountName",
        e.expires_at AS "exceptedUntil"
      FROM (SELECT f.id, f.rule, f.code, f.verdict, f.severity, f.data, f.opened_at AS "openedAt", f.first_opened_at AS "firstOpenedAt",
              f.closed_at AS "closedAt", f.close_reason AS "closeReason", f.reopened, f.clean_days AS "cleanDays", f.owner_team AS "ownerTeam",
              f.subject_kind AS "subjectKind", f.subject_id AS "subjectId", f.exception_id::float8 AS "exceptionId", ${positionColumns(order)},
              row_number() OVER (ORDER BY ${range.order}) AS place
            FROM finding f WHERE ${joinSql([conditions, ...range.where], ' AND ')} ORDER BY ${range.order} LIMIT ${limit}) page
      LEFT JOIN credential c ON page."subjectKind" = 'credential' AND c.id = page."subjectId"
      LEFT JOIN source s ON page."subjectKind" = 'source' AND s.id = page."subjectId"
      LEFT JOIN exception e ON e.id = page."exceptionId"
      LEFT JOIN duty d ON page."subjectKind" = 'duty' AND d.id = page."subjectId"
      ORDER BY page.place`),
  );
  if (!page) throw new Error('a read of findings has no time limit, and yet it gave up');
  return { ...page, cursorIgnored: search.cursor !== null && place === null };
}

/** Open findings on a source itself, the gravest first. */
export async function listSourceFindings(
  viewer: Viewer,
  database: Executor,
  sourceId: number,
): Promise<FindingRow[]> {
  permit(viewer, 'finding:read');
  permit(viewer, 'source:read');
  return database.query<FindingRow>(sql`
    SELECT f.id, f.rule, f.code, f.verdict, f.severity, f.data, f.opened_at AS "openedAt", f.first_opened_at AS "firstOpenedAt",
      f.closed_at AS "closedAt", f.close_reason AS "closeReason", f.reopened, f.clean_days AS "cleanDays", f.owner_team AS "ownerTeam",
      f.subject_kind AS "subjectKind", f.subject_id AS "subjectId", s.name AS "subjectName", NULL AS kind, NULL AS account,
      NULL AS "accountName", NULL AS "exceptionId", NULL AS "exceptedUntil"
    FROM finding f JOIN source s ON s.id = f.subject_id
    WHERE f.subject_kind = 'source' AND f.subject_id = ${sourceId}::bigint AND f.closed_at IS NULL
    ORDER BY f.severity DESC, f.opened_at, f.id LIMIT 50`);
}

/** How many there are, exact up to 10,000. */
export async function countFindings(
  viewer: Viewer,
  database: Executor,
  filters: FindingFilters,
): Promise<BoundedCount> {
  permit(viewer, 'finding:read', { isNarrowed: true });
  const [row] = await database.query<{ count: number }>(
    sql`SELECT count(*) AS count FROM (SELECT 1 FROM finding f WHERE ${findingConditions(viewer, filters)} LIMIT ${COUNT_CEILING + 1}) bounded`,
  );
  const count = Number(row?.count ?? 0);
  return { value: Math.min(count, COUNT_CEILING), exact: count <= COUNT_CEILING };
}

export interface RuleCounts {
  rule: string;
  fail: number;
  unknown: number;
  pass: number;
  /** Of the failing, the oldest that is open. */
  oldestOpenedAt: Date | null;
}

/** A rule over sources or duties; one subject may break it in several ways, so that findings and subjects are counted apart. */
export interface SubjectRuleCounts {
  rule: string;
  findings: number;
  /** Sources, or owners of duties, with any, of those there are. */
  subjects: number;
  of: number;
  oldestOpenedAt: Date | null;
}

/** Per rule over sources its open findings, on how many of the sources; empty for those who may not see sources. */
export async function countBySourceRule(viewer: Viewer, database: Executor): Promise<SubjectRuleCounts[]> {
  permit(viewer, 'finding:read', { isNarrowed: true });
  if (!can(viewer, 'source:read')) return [];
  return database.query<SubjectRuleCounts>(sql`
    SELECT rule.id AS rule, coalesce(sum(broken.findings), 0)::float8 AS findings,
      (count(*) FILTER (WHERE broken.findings > 0))::float8 AS subjects, count(*)::float8 AS of, min(broken.oldest) AS "oldestOpenedAt"
    FROM unnest(${SOURCE_RULES.map((rule) => rule.id)}::text[]) AS rule(id) JOIN source s ON s.removed_at IS NULL
    CROSS JOIN LATERAL (SELECT count(*) AS findings, min(f.opened_at) AS oldest FROM finding f
      WHERE f.subject_kind = 'source' AND f.subject_id = s.id AND f.rule = rule.id AND f.closed_at IS NULL) broken
    GROUP BY rule.id`);
}

/** Per rule over duties its open findings; those of the security leads count as one owner's. */
export async function countByDutyRule(viewer: Viewer, database: Executor): Promise<SubjectRuleCounts[]> {
  permit(viewer, 'finding:read', { isNarrowed: true });
  // A duty is of an owner, and in no part of the estate.
  if (scopesAt(viewer, null)) return [];
  const teams = visibleTeams(viewer);
  const ofTeams = teams ? sql`AND f.owner_team = ANY(${teams}::text[])` : sql``;
  const named = teams ? sql`AND name = ANY(${teams}::text[])` : sql``;
  return database.query<SubjectRuleCounts>(sql`
    SELECT rule.id AS rule, count(f.id)::float8 AS findings, count(DISTINCT coalesce(f.owner_team, ''))
        FILTER (WHERE f.id IS NOT NULL)::float8 AS subjects,
      (SELECT count(*) FROM owner WHERE removed_at IS NULL ${named})::float8 AS of, min(f.opened_at) AS "oldestOpenedAt"
    FROM unnest(${DUTY_RULES.map((rule) => rule.id)}::text[]) AS rule(id)
    LEFT JOIN finding f ON f.subject_kind = 'duty' AND f.rule = rule.id AND f.closed_at IS NULL ${ofTeams}
    GROUP BY rule.id`);
}

/** Per rule how many live credentials fail, cannot be judged, and pass; together they are its denominator. */
export async function countByRule(viewer: Viewer, database: Executor): Promise<RuleCounts[]> {
  permit(viewer, 'finding:read', { isNarrowed: true });
  const sight = sightOf(viewer, null);
  const ofSight = sight
    ? sql`AND f.subject_kind = 'credential' AND EXISTS (SELECT 1 FROM credential c WHERE c.id = f.subject_id AND ${sight})`
    : sql``;
  const counts = sight
    ? sql`SELECT v.rule, v.verdict, count(*) AS count FROM credential c CROSS JOIN LATERAL (
            SELECT unnest(c.failing) AS rule, 'fail' AS verdict UNION ALL SELECT unnest(c.unknown), 'unknown'
            UNION ALL SELECT unnest(c.passing), 'pass') v
          WHERE c.gone_at IS NULL AND ${sight} GROUP BY 1, 2`
    : sql`SELECT value AS rule, bucket AS verdict, sum(count) AS count FROM posture_count
          WHERE dimension = 'rule' AND measure = 'verdict' GROUP BY 1, 2`;
  const rows = await database.query<RuleCounts>(sql`
    WITH counted AS (${counts}), summed AS (
      SELECT rule, coalesce(sum(count) FILTER (WHERE verdict = 'fail'), 0)::float8 AS fail,
        coalesce(sum(count) FILTER (WHERE verdict = 'unknown'), 0)::float8 AS unknown,
        coalesce(sum(count) FILTER (WHERE verdict = 'pass'), 0)::float8 AS pass FROM counted GROUP BY rule)
    SELECT summed.*, (SELECT f.opened_at FROM finding f WHERE f.rule = summed.rule AND f.closed_at IS NULL
      ${ofSight} ORDER BY f.opened_at, f.id LIMIT 1) AS "oldestOpenedAt"
    FROM summed WHERE fail + unknown + pass > 0 ORDER BY fail DESC, unknown DESC, rule`);
  return rows;
}
