import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { BoundedCount, Page } from '@/lib/kernel/pagination';
import { type Database, joinSql, sql } from '@/lib/platform/database/client';
import { decodeCursor, type Positioned, positionColumns, readPage } from '../queries-cursor';
import { type Range, rangesOf, upTo, type Walk } from '../queries-keyset';
import { isReversed, ORDERS } from '../queries-orders';
import type { CredentialSearch } from '../schema';
import { type PlanThen, planThen, readThen } from './plan';
import { type CredentialThen, readRows } from './rows';
import { TABLES, type Table } from './sql';

export const PAGE_SIZE = 50;

export interface CredentialPageThen extends Page<CredentialThen> {
  /** How many match, on all pages; null: more than can be counted while somebody waits. */
  count: BoundedCount | null;
  cursorIgnored: boolean;
}

interface Place extends Positioned {
  version: number;
}

/**
 * One page of the credentials as they were known at an instant: those that have not changed since come from the live
 * table by its indexes, earlier states of the others from `credential_past`; both walk in the same order and are merged.
 */
export async function listCredentialsAsOf(
  viewer: Viewer,
  database: Database,
  search: CredentialSearch,
  at: Date,
  size = PAGE_SIZE,
): Promise<CredentialPageThen> {
  permit(viewer, 'credential:read', { at, isNarrowed: true });
  const { sort, direction, cursor } = search;
  const order = ORDERS[sort];
  const name = `then.${sort}.${direction}`;
  const place = decodeCursor(name, order, cursor);
  const walk: Walk = {
    reversed: isReversed(sort, direction),
    backward: place?.backward ?? false,
    from: place?.from ?? null,
  };
  const plan = await planThen(viewer, database, search.filters, at);
  const page = await readPage(name, walk, rangesOf(order, walk), size, (range, limit) =>
    readMerged(database, plan, { order, walk, range, limit }),
  );
  if (!page) throw new Error('a merge has no time limit, and yet it gave up');
  return {
    ...page,
    rows: await readRows(database, page.rows, at),
    count: plan.count,
    cursorIgnored: cursor !== null && place === null,
  };
}

interface Stretch {
  order: (typeof ORDERS)[keyof typeof ORDERS];
  walk: Walk;
  range: Range;
  limit: number;
}

/** The first of both tables in this stretch; of the past no more than lies before the last of the present. */
async function readMerged(
  database: Database,
  { plan, conditions, whole }: PlanThen,
  { order, walk, range, limit }: Stretch,
): Promise<Place[]> {
  const read = (table: Table, more: readonly ReturnType<typeof sql>[]) =>
    readThen<Place>(database, plan, (isWhole) => {
      const all = [(isWhole ? whole : conditions)[table], ...range.where, ...more];
      return sql`SELECT c.id, c.version, ${positionColumns(order)} FROM ${TABLES[table]} c
        WHERE ${joinSql(all, ' AND ')} ORDER BY ${range.order} LIMIT ${limit}`;
    });
  const present = await read('present', []);
  const last = present.length === limit ? present.at(-1) : undefined;
  const past = await read(
    'past',
    last ? [upTo(order, walk, { group: null, key: last.sortKey, id: last.id })] : [],
  );
  const ascending = walk.reversed === walk.backward;
  return [...present, ...past].sort((a, b) => (ascending ? compare(a, b) : compare(b, a))).slice(0, limit);
}

/** Keys compare by their bytes: names are sorted so, and moments are written alike. */
function compare(a: Place, b: Place): number {
  if (a.sortKey === b.sortKey || a.sortKey === null || b.sortKey === null) return Number(a.id) - Number(b.id);
  return Buffer.compare(Buffer.from(a.sortKey), Buffer.from(b.sortKey));
}
