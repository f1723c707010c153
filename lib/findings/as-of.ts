import { can, permit, visibleTeams } from '@/lib/access/can';
import { scopesAt } from '@/lib/access/grants';
import { latestInstant } from '@/lib/access/instants';
import type { Viewer } from '@/lib/access/roles';
import { openAt, stateConditions, TABLES } from '@/lib/credentials/as-of/sql';
import { decodeCursor, type Positioned, positionColumns, readPage } from '@/lib/credentials/queries-cursor';
import { type Order, rangesOf } from '@/lib/credentials/queries-keyset';
import { FEW } from '@/lib/credentials/queries-plan';
import { NO_FILTERS, type RawSearch } from '@/lib/credentials/schema';
import type { JsonObject } from '@/lib/kernel/json';
import type { BoundedCount, Page } from '@/lib/kernel/pagination';
import { type Executor, joinSql, rawSql, type Sql, sql } from '@/lib/platform/database/client';
import { FINDING_MULTI, type FindingFilters, NO_FINDING_FILTERS, parseFindingSearch } from './schema';

export const PAGE_SIZE = 50;

/** A finding that was open at an instant. */
export interface FindingThen {
  id: number;
  rule: string;
  code: string;
  verdict: 'fail' | 'unknown';
  severity: number;
  data: JsonObject;
  /** When the span in which it was open then began. */
  openedAt: Date;
  /** Verdict, severity and words have not changed since; else they are the latest, for earlier ones are not kept. */
  isAsThen: boolean;
  /** They changed after all that the viewer was let in for, so the numbers are not told. */
  isWithheld: boolean;
  /** The exception that covered it then. */
  exceptionId: number | null;
  subjectKind: 'credential' | 'source' | 'duty';
  subjectId: number;
  /** Name and owner of what it is about, as of then; null: not recorded. */
  subjectName: string | null;
  ownerTeam: string | null;
  kind: string | null;
  account: string | null;
  accountName: string | null;
}

/** What a list of findings of the past can be narrowed by; verdict and severity are kept as of now only. */
export const FINDING_FILTERS_THEN = ['rule', 'code', 'owner', 'kind'] as const;

/** Reads a search of past findings from a URL; what the past does not know is named. */
export function parseFindingsAsOf(raw: RawSearch): {
  filters: FindingFilters;
  cursor: string | null;
  ignored: string[];
} {
  const { asOf: _, view: __, ...rest } = raw;
  const { search, ignored } = parseFindingSearch(rest);
  const filters = { ...search.filters };
  for (const name of FINDING_MULTI) {
    if ((FINDING_FILTERS_THEN as readonly string[]).includes(name) || filters[name].length === 0) continue;
    Object.assign(filters, { [name]: NO_FINDING_FILTERS[name] });
    ignored.push(`${name} (not recorded of the past)`);
  }
  if (filters.state !== 'open') ignored.push('state (the past lists what was open then)');
  if (raw.sort !== undefined) ignored.push('sort (the past lists the last opened first)');
  return { filters: { ...filters, state: 'open' }, cursor: search.cursor, ignored };
}

/** Where open spans are: the last of each finding, and earlier ones; `o` has when it began. */
const SPANS = {
  last: {
    from: sql`finding f`,
    opened: sql`f.opened_at`,
    id: sql`f.id`,
    held: (at: Date) =>
      sql`f.opened_at <= ${at}::timestamptz AND (f.closed_at IS NULL OR f.closed_at > ${at}::timestamptz)`,
    isAsThen: (at: Date) => sql`f.changed_at <= ${at}::timestamptz`,
  },
  earlier: {
    from: sql`finding_span o JOIN finding f ON f.id = o.finding_id`,
    opened: sql`o.opened_at`,
    id: sql`o.finding_id`,
    held: (at: Date) => sql`o.opened_at <= ${at}::timestamptz AND o.closed_at > ${at}::timestamptz`,
    isAsThen: () => sql`false`,
  },
} as const;
type SpanKind = keyof typeof SPANS;
const KINDS = Object.keys(SPANS) as SpanKind[];

const orderOf = (kind: SpanKind): Order => ({
  key: { column: SPANS[kind].opened, type: 'timestamptz', nullable: false },
  id: SPANS[kind].id,
});

/** What is shown beside a finding `page`: the state of its credential at the instant, and the exception that covered it. */
function detailed(page: Sql, at: Date): Sql {
  return sql`
    SELECT page.*, page.id::float8 AS id, page."subjectId"::float8 AS "subjectId",
      CASE page."subjectKind" WHEN 'credential' THEN v.state->>'name' WHEN 'source' THEN s.name ELSE d.name END AS "subjectName",
      CASE page."subjectKind" WHEN 'credential' THEN v.state->>'ownerTeam' ELSE page.owner END AS "ownerTeam",
      v.state->>'kind' AS kind, v.state->>'account' AS account, v.state->>'accountName' AS "accountName",
      (SELECT i.exception_id::float8 FROM exception_item i WHERE i.finding_id = page.id AND i.covered_at <= ${at}::timestamptz
        AND (i.released_at IS NULL OR i.released_at > ${at}::timestamptz) ORDER BY i.covered_at DESC LIMIT 1) AS "exceptionId"
    FROM (${page}) page
    LEFT JOIN LATERAL (SELECT h.state FROM credential_version h WHERE page."subjectKind" = 'credential'
      AND h.credential_id = page."subjectId" AND h.known_at <= ${at}::timestamptz ORDER BY h.version DESC LIMIT 1) v ON true
    LEFT JOIN source s ON page."subjectKind" = 'source' AND s.id = page."subjectId"
    LEFT JOIN duty d ON page."subjectKind" = 'duty' AND d.id = page."subjectId"`;
}

const columnsOf = (viewer: Viewer, kind: SpanKind, at: Date): Sql => {
  const latest = latestInstant(viewer);
  const isLater = latest ? sql`f.changed_at > ${latest}::timestamptz` : sql`false`;
  return sql`f.id, f.rule, f.code, f.verdict, f.severity, CASE WHEN ${isLater} THEN '{}' ELSE f.data END AS data, ${isLater} AS "isWithheld",
    ${SPANS[kind].opened} AS "openedAt", ${SPANS[kind].isAsThen(at)} AS "isAsThen",
    f.subject_kind AS "subjectKind", f.subject_id AS "subjectId", f.owner_team AS owner`;
};

/** Ids of the credentials that were so then; null: more than can be named. */
async function subjectsThen(
  viewer: Viewer,
  database: Executor,
  { kind, owner }: FindingFilters,
  at: Date,
): Promise<number[] | null> {
  const filters = { ...NO_FILTERS, kind, owner, accountsOfQ: [] };
  const of = (table: keyof typeof TABLES) =>
    sql`(SELECT c.id FROM ${TABLES[table]} c WHERE ${stateConditions(viewer, table, filters, at)} LIMIT ${FEW + 1})`;
  const rows = await database.query<{ id: number }>(sql`${of('present')} UNION ALL ${of('past')}`);
  return rows.length > FEW ? null : rows.map(({ id }) => Number(id));
}

/** Over `finding f`: what it is about was so then, and the viewer may see it. */
async function conditionsThen(
  viewer: Viewer,
  database: Executor,
  filters: FindingFilters,
  at: Date,
): Promise<Sql> {
  const all: Sql[] = [];
  if (filters.rule.length > 0) all.push(sql`f.rule = ANY(${filters.rule}::text[])`);
  if (filters.code.length > 0) all.push(sql`f.code = ANY(${filters.code}::text[])`);
  const teams = visibleTeams(viewer);
  const isAbout = filters.kind.length > 0 || filters.owner.length > 0;
  if (isAbout || teams || scopesAt(viewer, at)) {
    const ids = await subjectsThen(viewer, database, filters, at);
    const ofState = { ...NO_FILTERS, kind: filters.kind, owner: filters.owner, accountsOfQ: [] };
    const so = (table: keyof typeof TABLES) =>
      sql`EXISTS (SELECT 1 FROM ${TABLES[table]} c WHERE c.id = f.subject_id AND ${stateConditions(viewer, table, ofState, at)})`;
    const about = ids
      ? sql`f.subject_kind = 'credential' AND f.subject_id = ANY(${ids}::bigint[])`
      : sql`f.subject_kind = 'credential' AND (${so('present')} OR ${so('past')})`;
    // A duty stays with its owner.
    const duties =
      !isAbout && teams
        ? sql` OR f.subject_kind = 'duty' AND f.owner_team = ANY(${[...teams]}::text[])`
        : sql``;
    all.push(sql`(${about}${duties})`);
  }
  if (!can(viewer, 'source:read')) all.push(sql`f.subject_kind <> 'source'`);
  return all.length > 0 ? joinSql(all, ' AND ') : sql`true`;
}

export interface FindingPageThen extends Page<FindingThen> {
  count: BoundedCount;
  cursorIgnored: boolean;
}

/** One page of the findings that were open at an instant, the last opened first. */
export async function listFindingsAsOf(
  viewer: Viewer,
  database: Executor,
  { filters, cursor }: { filters: FindingFilters; cursor: string | null },
  at: Date,
  size = PAGE_SIZE,
): Promise<FindingPageThen> {
  permit(viewer, 'finding:read', { at, isNarrowed: true });
  const conditions = await conditionsThen(viewer, database, filters, at);
  const place = decodeCursor('then', orderOf('last'), cursor);
  const walk = { reversed: true, backward: place?.backward ?? false, from: place?.from ?? null };
  const ranges = Object.fromEntries(KINDS.map((kind) => [kind, rangesOf(orderOf(kind), walk)]));
  const page = await readPage('then', walk, rangesOf(orderOf('last'), walk), size, async (_, limit) => {
    const parts = KINDS.map((kind) => {
      const range = ranges[kind]?.[0];
      const where = joinSql([SPANS[kind].held(at), conditions, ...(range?.where ?? [])], ' AND ');
      return sql`(SELECT ${columnsOf(viewer, kind, at)}, ${positionColumns(orderOf(kind))} FROM ${SPANS[kind].from}
        WHERE ${where} ORDER BY ${range?.order ?? sql`1`} LIMIT ${limit})`;
    });
    const direction = rawSql(walk.backward ? 'ASC' : 'DESC');
    const first = sql`SELECT * FROM (${joinSql(parts, ' UNION ALL ')}) either ORDER BY either."openedAt" ${direction}, either.id ${direction} LIMIT ${limit}`;
    return database.query<FindingThen & Positioned>(
      sql`${detailed(first, at)} ORDER BY page."openedAt" ${direction}, page.id ${direction}`,
    );
  });
  if (!page) throw new Error('a read of findings has no time limit, and yet it gave up');
  return {
    ...page,
    count: await countThen(database, conditions, at),
    cursorIgnored: cursor !== null && place === null,
  };
}

async function countThen(database: Executor, conditions: Sql, at: Date): Promise<BoundedCount> {
  const parts = KINDS.map(
    (kind) =>
      sql`(SELECT 1 FROM ${SPANS[kind].from} WHERE ${SPANS[kind].held(at)} AND ${conditions} LIMIT ${FEW + 1})`,
  );
  const [row] = await database.query<{ count: number }>(
    sql`SELECT count(*) AS count FROM (${joinSql(parts, ' UNION ALL ')}) bounded`,
  );
  const count = Number(row?.count ?? 0);
  return { value: Math.min(count, FEW), exact: count <= FEW };
}

/** Findings of one credential that were open at an instant; the caller has got the credential, and so may see it. */
export async function findingsOfCredentialThen(
  viewer: Viewer,
  database: Executor,
  credentialId: number,
  at: Date,
): Promise<FindingThen[]> {
  permit(viewer, 'finding:read', { at, isNarrowed: true });
  const mine = sql`f.subject_kind = 'credential' AND f.subject_id = ${credentialId}::bigint AND ${openAt(at)}`;
  const parts = KINDS.map(
    (kind) =>
      sql`(SELECT ${columnsOf(viewer, kind, at)} FROM ${SPANS[kind].from} WHERE ${SPANS[kind].held(at)} AND ${mine})`,
  );
  return database.query<FindingThen>(
    sql`${detailed(joinSql(parts, ' UNION ALL '), at)} ORDER BY page.severity DESC, page."openedAt", page.id`,
  );
}
