import { rawSql, type Sql, sql } from '@/lib/platform/database/client';

export type KeyType = 'text' | 'timestamptz';

/**
 * A total order that an index can serve in both directions: group (few values, never null), key, id.
 * Without a group, rows whose key is null come last in both directions; with one, the order reversed is the exact reverse.
 */
export interface Order {
  group?: { column: Sql; descending: boolean };
  key: { column: Sql; type: KeyType; nullable: boolean; facets?: Facets };
  id: Sql;
}

/** What the index of the filters knows of rows whose key is there, and of those whose key is null. */
export interface Facets {
  known: Sql;
  absent: Sql;
}

/** Where a page begins: the sort columns of the row before it. */
export interface Position {
  group: number | null;
  key: string | null;
  id: number;
}

/** One stretch of the order, contiguous in the index: conditions and order of scanning. */
export interface Range {
  where: Sql[];
  order: Sql;
  /** Implied by `where`, in the words of the index of the filters, where it has any. */
  facet?: Sql;
}

export interface Walk {
  /** The order as shown is the reverse of the natural one. */
  reversed: boolean;
  /** Towards the first page. */
  backward: boolean;
  from: Position | null;
}

/** The stretches to read, one after the other, until the page is full. */
export function rangesOf(order: Order, walk: Walk): Range[] {
  return order.group ? grouped(order, order.group, walk) : plain(order, walk);
}

const after = (ascending: boolean) => rawSql(ascending ? '>' : '<');

function orderBy(order: Order, ascending: boolean): Sql {
  const direction = rawSql(ascending ? 'ASC' : 'DESC');
  const keys = sql`${order.key.column} ${direction}, ${order.id} ${direction}`;
  if (!order.group) return keys;
  return sql`${order.group.column} ${rawSql(order.group.descending === ascending ? 'DESC' : 'ASC')}, ${keys}`;
}

function beyond(order: Order, ascending: boolean, from: Position): Sql {
  if (from.key === null) return sql`${order.id} ${after(ascending)} ${from.id}::bigint`;
  const value = sql`${from.key}::text::${rawSql(order.key.type)}`;
  return sql`(${order.key.column}, ${order.id}) ${after(ascending)} (${value}, ${from.id}::bigint)`;
}

/** Up to and with a row, in the direction of a walk along an order without a group. */
export function upTo(order: Order, { reversed, backward }: Walk, last: Position): Sql {
  const not = rawSql(reversed === backward ? '<=' : '>=');
  if (last.key === null) return sql`${order.id} ${not} ${last.id}::bigint`;
  const value = sql`${last.key}::text::${rawSql(order.key.type)}`;
  return sql`(${order.key.column}, ${order.id}) ${not} (${value}, ${last.id}::bigint)`;
}

function plain(order: Order, { reversed, backward, from }: Walk): Range[] {
  const ascending = reversed === backward;
  const { column, nullable, facets } = order.key;
  const parts = nullable
    ? [
        { isNull: false, where: [sql`${column} IS NOT NULL`], facet: facets?.known },
        { isNull: true, where: [sql`${column} IS NULL`], facet: facets?.absent },
      ]
    : [{ isNull: false, where: [], facet: undefined }];
  if (backward) parts.reverse();
  const start = from ? parts.findIndex((part) => part.isNull === (from.key === null)) : 0;
  return parts.slice(Math.max(start, 0)).map((part, i) => ({
    where: from && i === 0 ? [...part.where, beyond(order, ascending, from)] : part.where,
    order: orderBy(order, ascending),
    ...(part.facet ? { facet: part.facet } : {}),
  }));
}

function grouped(
  order: Order,
  group: NonNullable<Order['group']>,
  { reversed, backward, from }: Walk,
): Range[] {
  const ascending = reversed === backward;
  const by = orderBy(order, ascending);
  if (!from) return [{ where: [], order: by }];
  const { column } = order.key;
  const same = sql`${group.column} = ${from.group}::smallint`;
  const known: Range = { where: [same, sql`${column} IS NOT NULL`], order: by };
  const unknown: Range = { where: [same, sql`${column} IS NULL`], order: by };
  const rest: Range = {
    where: [sql`${group.column} ${after(group.descending !== ascending)} ${from.group}::smallint`],
    order: by,
  };
  const inside = !order.key.nullable
    ? [{ where: [same], order: by }]
    : ascending
      ? [known, unknown]
      : [unknown, known];
  const start = order.key.nullable ? inside.indexOf(from.key === null ? unknown : known) : 0;
  const left = inside.slice(start).map((range, i) => ({
    ...range,
    where: i === 0 ? [...range.where, beyond(order, ascending, from)] : range.where,
    facet: same,
  }));
  return [...left, rest];
}

/** As `rangesOf`, with one stretch per group; `groups` in natural order. An order without a group stays as it is. */
export function splitGroups(order: Order, groups: readonly number[], walk: Walk): Range[] {
  const ranges = rangesOf(order, walk);
  const { group } = order;
  if (!group) return ranges;
  const ascending = walk.reversed === walk.backward;
  const at = walk.from ? groups.indexOf(walk.from.group ?? 0) : -1;
  const ordered = ascending
    ? groups.slice(at + 1)
    : groups.slice(0, walk.from ? Math.max(at, 0) : undefined).reverse();
  const by = orderBy(order, ascending);
  const rest = ordered.map((value): Range => {
    const facet = sql`${group.column} = ${value}::smallint`;
    return { where: [facet], order: by, facet };
  });
  return [...ranges.slice(0, -1), ...rest];
}
