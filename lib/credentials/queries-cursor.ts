import { z } from 'zod';
import { joinSql, type Sql, sql } from '@/lib/platform/database/client';
import type { KeyType, Order, Position, Range, Walk } from './queries-keyset';

/** The sort columns of a row as `g`, `k` and `id`, for the cursor; instants keep their microseconds as text. */
export function positionColumns(order: Order): Sql {
  return joinSql([
    order.group ? sql`${order.group.column} AS "sortGroup"` : sql`NULL::smallint AS "sortGroup"`,
    sql`(${order.key.column})::text AS "sortKey"`,
  ]);
}

export interface Positioned {
  id: number;
  sortGroup: number | null;
  sortKey: string | null;
}

const Cursor = z.tuple([
  z.string().max(40),
  z.enum(['n', 'p']),
  z.number().int().min(-32_768).max(32_767).nullable(),
  z.string().max(500).nullable(),
  z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER),
]);

export interface DecodedCursor {
  backward: boolean;
  from: Position;
}

/** A place in a list as opaque text; `name` ties it to the order it was made for. */
export function encodeCursor(name: string, backward: boolean, row: Positioned): string {
  const parts = [name, backward ? 'p' : 'n', row.sortGroup, row.sortKey, Number(row.id)];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The place a cursor means; null when it is not one, or belongs to another order. */
export function decodeCursor(name: string, order: Order, text: string | null): DecodedCursor | null {
  if (!text || text.length > 2_000) return null;
  let raw: unknown;
  try {
    raw = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
  const parsed = Cursor.safeParse(raw);
  if (!parsed.success) return null;
  const [madeFor, side, group, key, id] = parsed.data;
  if (madeFor !== name || (group === null) !== (order.group === undefined)) return null;
  if (key === null ? !order.key.nullable : !isKey(order.key.type, key)) return null;
  return { backward: side === 'p', from: { group, key, id } };
}

const INSTANT = /^(\d{4,6})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d)?$/;

function isKey(type: KeyType, key: string): boolean {
  if (key.includes('\0')) return false;
  if (type === 'text') return true;
  const [, year, month, day, hour, minute, second] = (INSTANT.exec(key) ?? []).map(Number);
  if (!year || !month || !day || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    return false;
  const at = new Date(Date.UTC(2000, month - 1, day));
  at.setUTCFullYear(year, month - 1, day);
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

export interface CursorPage<Row> {
  rows: Row[];
  next: string | null;
  previous: string | null;
}

/**
 * Reads the ranges in turn until `size + 1` rows are there; gives them in the order shown, with the cursors around
 * them. Null when a read gave up.
 */
export async function readPage<Row extends Positioned>(
  name: string,
  walk: Walk,
  ranges: readonly Range[],
  size: number,
  read: (range: Range, limit: number) => Promise<Row[] | null>,
): Promise<CursorPage<Row> | null> {
  const found: Row[] = [];
  for (const range of ranges) {
    if (found.length > size) break;
    const rows = await read(range, size + 1 - found.length);
    if (!rows) return null;
    found.push(...rows);
  }
  return cursorPage(name, walk, found, size);
}

function cursorPage<Row extends Positioned>(
  name: string,
  walk: Walk,
  found: Row[],
  size: number,
): CursorPage<Row> {
  const isMore = found.length > size;
  const rows = isMore ? found.slice(0, size) : found;
  if (walk.backward) rows.reverse();
  const [first, last] = [rows[0], rows.at(-1)];
  const hasNext = walk.backward || isMore;
  const hasPrevious = walk.backward ? isMore : walk.from !== null;
  return {
    rows,
    next: hasNext && last ? encodeCursor(name, false, last) : null,
    previous: hasPrevious && first ? encodeCursor(name, true, first) : null,
  };
}
