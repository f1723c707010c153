import { type Database, joinSql, rawSql, type Sql, sql } from '@/lib/platform/database/client';
import { type CursorPage, type Positioned, positionColumns, readPage } from './queries-cursor';
import { type Order, type Range, rangesOf, splitGroups, type Walk } from './queries-keyset';
import { SEVERITY_RANKS } from './queries-orders';
import { countUpToFew, FEW, type Plan, readPlanned } from './queries-plan';
import { type CredentialRow, ROW_COLUMNS, STALE } from './queries-rows';

export interface ListRequest {
  /** Ties cursors to the order they were made for. */
  name: string;
  order: Order;
  /** What the order is read from, with `credential c` in it. */
  from: Sql;
  conditions: Sql;
  /** Implied by the conditions; tells a walk where to begin. */
  hint: Sql | null;
  walk: Walk;
  size: number;
  /** How many match; decides how the page is read. */
  count: number;
}

type Row = CredentialRow & Positioned;

/** One page, read in the way that fits how many rows match. */
export async function readList(database: Database, request: ListRequest): Promise<CursorPage<Row>> {
  const { order, walk } = request;
  const ranges = rangesOf(order, walk);
  const read = (plan: Plan) => (range: Range, limit: number) =>
    readPlanned<Row>(database, plan, pageSql(request, plan, range, limit));
  const pageOf = (among: readonly Range[], reader: ReturnType<typeof read>) =>
    readPage(request.name, walk, among, request.size, reader);
  const gather = async () => {
    const page = await pageOf(ranges, read('gather'));
    if (!page) throw new Error('gathering a page has no time limit, and yet it gave up');
    return page;
  };
  if (request.count <= FEW) return gather();
  const walked = await pageOf(ranges, read('walk'));
  if (walked) return walked;
  if (!order.group) return gather();
  // Worst first, what is in policy comes last: its groups are found by counting, not by walking past the others.
  const grouped = await pageOf(splitGroups(order, SEVERITY_RANKS, walk), async (range, limit) => {
    const inGroup = sql`${request.conditions} AND c.severity = ${range.group ?? null}::smallint`;
    const matches = await countUpToFew(database, inGroup);
    if (matches === 0) return [];
    const rows = matches > FEW ? await read('walk')(range, limit) : null;
    return rows ?? read('gather')(range, limit);
  });
  return grouped ?? gather();
}

/** The inner limit is a fence: the joins run for the rows of the page only. */
function pageSql(
  { order, from, conditions, hint }: ListRequest,
  plan: Plan,
  range: Range,
  limit: number,
): Sql {
  const all = [conditions, ...(plan === 'walk' && hint ? [hint] : []), ...range.where];
  return sql`
    SELECT page.*, lu.state AS "useState", lu.last_used_at AS "lastUsedAt", ${rawSql(STALE)} AS "isStale",
      coalesce(cell.data_at, cell.completed_at) AS "dataAt"
    FROM (SELECT ${rawSql(ROW_COLUMNS)}, ${positionColumns(order)}, row_number() OVER (ORDER BY ${range.order}) AS place
          FROM ${from} WHERE ${joinSql(all, ' AND ')} ORDER BY ${range.order} LIMIT ${limit}) page
    LEFT JOIN credential_use lu ON lu.credential_id = page.id
    LEFT JOIN coverage_cell cell ON cell.id = page.cell_id
    ORDER BY page.place`;
}
