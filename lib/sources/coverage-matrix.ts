import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { MATRIX, type NotCollected, notCollected } from '@/lib/collectors/matrix';
import { CREDENTIAL_KINDS } from '@/lib/credentials/model';
import { type Sql, sql } from '@/lib/platform/database/client';
import { type ExpectedSource, missingSources } from '@/lib/profile/expected';
import { readProfile } from '@/lib/profile/queries';
import { coverageConditions, PRODUCES } from './coverage-filter';
import { darkSql, staleSql } from './coverage-sql';
import { COVERAGE_STATE_IDS, COVERAGE_STATES, type CoverageState } from './model';
import { connectedKinds } from './queries-names';
import type { Reader } from './reader';
import type { CoverageFilter, CoverageRows } from './schema';

/** What is known of one kind of credential in one row. */
export interface MatrixCell {
  cells: number;
  dark: number;
  /** What the worst of its cells came to. */
  worst: CoverageState | 'stale';
}

export interface MatrixRow {
  provider: string;
  /** Null where the rows do not tell them apart. */
  account: string | null;
  accountName: string | null;
  region: string | null;
  cells: number;
  dark: number;
  /** Credentials that the dark cells listed when they were last read; null: none of them ever was. */
  lastSeen: number | null;
  oldestDataAt: string | null;
  kinds: Record<string, MatrixCell>;
}

/** How the matrix can say a kind in a row: cells of it, or why there are none. */
export type KindAnswer = 'collected' | 'not-supported' | 'not-there';

export interface CoverageMatrix {
  rows: MatrixRow[];
  rowCount: number;
  page: number;
  pages: number;
  /** Columns: every kind that these clouds may hold. */
  kinds: string[];
  /** Per kind of source: what each kind of credential is to it. */
  answers: Record<string, Record<string, KindAnswer>>;
}

const PAGE = 50;

/** The worst first: what hides most, then what is merely old, then what is as it should be. */
const WORST: readonly (CoverageState | 'stale')[] = [
  ...COVERAGE_STATE_IDS.filter((state) => COVERAGE_STATES[state].tone === 'bad'),
  ...COVERAGE_STATE_IDS.filter(
    (state) => COVERAGE_STATES[state].darkens && COVERAGE_STATES[state].tone !== 'bad',
  ),
  'stale',
  'cancelled',
  'complete',
  'not-enabled',
];

const KEYS: Record<CoverageRows, { account: Sql; region: Sql }> = {
  account: { account: sql`v.account`, region: sql`NULL::text` },
  place: { account: sql`v.account`, region: sql`v.region` },
  region: { account: sql`NULL::text`, region: sql`v.region` },
};

type RawRow = Omit<MatrixRow, 'oldestDataAt' | 'kinds'> & {
  oldestDataAt: Date | null;
  kinds: Record<string, MatrixCell> | null;
  rowCount: number;
};

/** Coverage by account, region or both × kind of credential: the darkest rows first, 50 a page. */
export async function coverageMatrix(
  viewer: Viewer,
  reader: Reader,
  filter: CoverageFilter,
): Promise<CoverageMatrix> {
  permit(viewer, 'source:read');
  const now = reader.clock.now();
  const { account, region } = KEYS[filter.by];
  const read = (page: number) =>
    reader.database.query<RawRow>(sql`
    WITH cell AS MATERIALIZED (
      SELECT s.kind AS provider, ${account} AS account, ${region} AS region, v.account_name, v.collector, v.listed, v.data_at,
        ${darkSql(now)} AS dark, CASE WHEN v.state IN ('complete', 'cancelled') AND ${staleSql(now)} THEN 'stale' ELSE v.state END AS state
      FROM coverage_cell v JOIN source s ON s.id = v.source_id WHERE ${coverageConditions(filter, now)}),
    line AS (
      SELECT provider, account, region, max(account_name) AS name, count(*)::integer AS cells,
        count(*) FILTER (WHERE dark)::integer AS dark, (sum(listed) FILTER (WHERE dark AND data_at IS NOT NULL))::integer AS seen,
        min(data_at) AS oldest, count(*) OVER ()::integer AS lines FROM cell GROUP BY 1, 2, 3
      ORDER BY count(*) FILTER (WHERE dark)::float8 / count(*) DESC, 6 DESC, 1, lower(max(account_name)), 2, 3
      LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}),
    found(collector, kind) AS (SELECT * FROM unnest(${PRODUCES.map((each) => each.collector)}::text[],
      ${PRODUCES.map((each) => each.kind)}::text[])),
    part AS (
      SELECT c.provider, c.account, c.region, f.kind, count(*) AS cells, count(*) FILTER (WHERE c.dark) AS dark,
        (array_agg(c.state ORDER BY array_position(${[...WORST]}::text[], c.state)))[1] AS worst
      FROM cell c JOIN found f ON f.collector = c.collector
      JOIN line ON line.provider = c.provider AND line.account IS NOT DISTINCT FROM c.account AND line.region IS NOT DISTINCT FROM c.region
      GROUP BY 1, 2, 3, 4)
    SELECT provider, account, name AS "accountName", region, cells, dark, seen AS "lastSeen", oldest AS "oldestDataAt", lines AS "rowCount",
      (SELECT jsonb_object_agg(p.kind, jsonb_build_object('cells', p.cells, 'dark', p.dark, 'worst', p.worst)) FROM part p
        WHERE p.provider = line.provider AND p.account IS NOT DISTINCT FROM line.account
          AND p.region IS NOT DISTINCT FROM line.region) AS kinds
    FROM line ORDER BY dark::float8 / cells DESC, dark DESC, provider, lower(name), account, region`);
  const asked = await read(filter.page);
  // Past the end there is nothing to tell how many there are.
  const rows = asked.length === 0 && filter.page > 1 ? await read(1) : asked;
  const rowCount = rows[0]?.rowCount ?? 0;
  const providers = await connectedKinds(viewer, reader.database);
  return {
    rows: rows.map(({ rowCount: _, oldestDataAt, kinds, ...row }) => ({
      ...row,
      oldestDataAt: oldestDataAt?.toISOString() ?? null,
      kinds: kinds ?? {},
    })),
    rowCount,
    page: rows === asked ? filter.page : 1,
    pages: Math.max(1, Math.ceil(rowCount / PAGE)),
    kinds: columnsOf(providers),
    answers: Object.fromEntries(providers.map((provider) => [provider, answersOf(provider)])),
  };
}

function columnsOf(providers: readonly string[]): string[] {
  const there = new Set([
    ...PRODUCES.filter(({ provider }) => providers.includes(provider)).map(({ kind }) => kind),
    ...(providers.length > 0 ? MATRIX.flatMap(({ kinds }) => kinds) : []),
  ]);
  return Object.keys(CREDENTIAL_KINDS).filter((kind) => there.has(kind));
}

function answersOf(provider: string): Record<string, KindAnswer> {
  const collected = new Set<string>(
    PRODUCES.filter((each) => each.provider === provider).map(({ kind }) => kind),
  );
  const named = new Set<string>(notCollected([provider]).flatMap(({ kinds }) => kinds));
  const answerOf = (kind: string): KindAnswer =>
    collected.has(kind) ? 'collected' : named.has(kind) ? 'not-supported' : 'not-there';
  return Object.fromEntries(Object.keys(CREDENTIAL_KINDS).map((kind) => [kind, answerOf(kind)]));
}

/** What no cell can show: what is not collected from the connected clouds, and what was declared but not connected. */
export interface BeyondCells {
  notCollected: NotCollected[];
  /** By the setup profile. */
  unconnected: ExpectedSource[];
}

/** What lies beyond every cell, and why. */
export async function beyondCells(viewer: Viewer, reader: Reader): Promise<BeyondCells> {
  permit(viewer, 'source:read');
  const [kinds, profile] = await Promise.all([
    connectedKinds(viewer, reader.database),
    readProfile(viewer, reader.database),
  ]);
  return {
    notCollected: notCollected(kinds),
    unconnected: profile ? missingSources(profile.answers, kinds) : [],
  };
}
