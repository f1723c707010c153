import { type Database, joinSql, rawSql, type Sql, sql } from '@/lib/platform/database/client';
import { type CursorPage, type Positioned, positionColumns, readPage } from './queries-cursor';
import { type Order, type Range, rangesOf, splitGroups, type Walk } from './queries-keyset';
import { SEVERITY_RANKS } from './queries-orders';
import { FEW, findMatches, type Plan, readPlanned } from './queries-plan';
import { type CredentialRow, ROW_COLUMNS, STALE } from './queries-rows';

export interface ListRequest {
  /** Ties cursors to the order they were made for. */
  name: string;
  order: Order;
  /** What the order is read from, with `credential c` in it, where another table than that leads. */
  from?: Record<Plan, Sql>;
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
  const { order, walk, count } = request;
  const ranges = rangesOf(order, walk);
  const read = (plan: Plan) => (range: Range, limit: number) =>
    readPlanned<Row>(database, plan, pageSql(request, plan, range, limit));
  const pageOf = (among: readonly Range[], reader: ReturnType<typeof read>) =>
    readPage(request.name, walk, among, request.size, reader);
  /** Along the index while matches come; else whatever matches in this stretch, which may be nothing. */
  const walkOrGather = async (range: Range, limit: number) =>
    (await read('walk')(range, limit)) ??
    ((await isEmpty(database, request, range)) ? [] : read('gather')(range, limit));
  const page =
    count <= FEW
      ? await pageOf(ranges, read('gather'))
      : order.group
        ? // Worst first, what is in policy comes last: where a walk past the others takes long, group by group.
          ((await pageOf(ranges, read('walk'))) ??
          (await pageOf(splitGroups(order, SEVERITY_RANKS, walk), walkOrGather)))
        : await pageOf(ranges, walkOrGather);
  if (!page) throw new Error('gathering has no time limit, and yet it gave up');
  return page;
}

/** Whether the index of the filters alone tells that nothing in this stretch matches. */
async function isEmpty(database: Database, { conditions }: ListRequest, { facet }: Range): Promise<boolean> {
  return facet !== undefined && (await findMatches(database, sql`${conditions} AND ${facet}`)).count === 0;
}

/** The inner limit is a fence: the joins run for the rows of the page only. */
function pageSql(
  { order, from, conditions, hint }: ListRequest,
  plan: Plan,
  range: Range,
  limit: number,
): Sql {
  const narrower = plan === 'walk' ? hint : range.facet;
  const all = [conditions, ...(narrower ? [narrower] : []), ...range.where];
  return sql`
    SELECT page.*, lu.state AS "useState", lu.last_used_at AS "lastUsedAt", ${rawSql(STALE)} AS "isStale",
      coalesce(cell.data_at, cell.completed_at) AS "dataAt"
    FROM (SELECT ${rawSql(ROW_COLUMNS)}, ${positionColumns(order)}, row_number() OVER (ORDER BY ${range.order}) AS place
          FROM ${from?.[plan] ?? sql`credential c`} WHERE ${joinSql(all, ' AND ')} ORDER BY ${range.order} LIMIT ${limit}) page
    LEFT JOIN credential_use lu ON lu.credential_id = page.id
    LEFT JOIN coverage_cell cell ON cell.id = page.cell_id
    ORDER BY page.place`;
}
