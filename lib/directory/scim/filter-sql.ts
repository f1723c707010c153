import type { Filter } from 'scim2-parse-filter';
import { joinSql, rawSql, type Sql, sql } from '@/lib/platform/database/client';
import { refused } from './errors';

/** A column that a filter may ask, by its lower-case attribute path. */
export interface FilterColumn {
  column: string;
  type: 'text' | 'exact' | 'flag' | 'moment' | 'id';
}

/** What can be asked of one resource; `lists` are multi-valued attributes with how each of their values is read. */
export interface FilterShape {
  schema: string;
  columns: Readonly<Record<string, FilterColumn>>;
  lists: Readonly<Record<string, { from: string; columns: Readonly<Record<string, FilterColumn>> }>>;
}

const MAIL_COLUMNS: Record<string, FilterColumn> = {
  value: { column: `m->>'value'`, type: 'text' },
  type: { column: `m->>'type'`, type: 'text' },
  primary: { column: `(m->>'primary')::boolean`, type: 'flag' },
};

const COMMON: Record<string, FilterColumn> = {
  id: { column: 'r.id', type: 'id' },
  externalid: { column: 'r.external_id', type: 'exact' },
  'meta.created': { column: 'r.created_at', type: 'moment' },
  'meta.lastmodified': { column: 'r.changed_at', type: 'moment' },
};

export const USER_FILTER: FilterShape = {
  schema: 'urn:ietf:params:scim:schemas:core:2.0:user:',
  columns: {
    ...COMMON,
    username: { column: 'r.user_name', type: 'text' },
    displayname: { column: 'r.name', type: 'text' },
    active: { column: 'r.active', type: 'flag' },
    'name.formatted': { column: `r.profile->'name'->>'formatted'`, type: 'text' },
    'name.givenname': { column: `r.profile->'name'->>'givenName'`, type: 'text' },
    'name.familyname': { column: `r.profile->'name'->>'familyName'`, type: 'text' },
  },
  lists: {
    emails: {
      // Somebody added by hand has an address and no list of them.
      from: `jsonb_array_elements(coalesce(r.profile->'emails', jsonb_build_array(jsonb_build_object('value', r.mail, 'type', 'work')))) m`,
      columns: MAIL_COLUMNS,
    },
  },
};

export const GROUP_FILTER: FilterShape = {
  schema: 'urn:ietf:params:scim:schemas:core:2.0:group:',
  columns: { ...COMMON, displayname: { column: 'r.name', type: 'text' } },
  lists: {
    members: {
      from: 'directory_group_member m WHERE m.group_id = r.id',
      columns: { value: { column: 'm.user_id', type: 'id' } },
    },
  },
};

/** A filter of SCIM as a condition over `r`; every value is a parameter. @throws MusterError `scim/invalidFilter` */
export function filterSql(filter: Filter, shape: FilterShape): Sql {
  switch (filter.op) {
    case 'and':
    case 'or': {
      const parts = 'filters' in filter ? filter.filters.map((part) => filterSql(part, shape)) : [];
      return sql`(${joinSql(parts, filter.op === 'and' ? ' AND ' : ' OR ')})`;
    }
    case 'not':
      if ('filter' in filter) return sql`NOT coalesce(${filterSql(filter.filter, shape)}, false)`;
      break;
    case '[]':
      if ('valFilter' in filter) return inList(filter.attrPath, filter.valFilter, shape);
      break;
    default:
      if ('attrPath' in filter) return compare(filter as Comparison, shape);
  }
  throw unusable('what it says');
}

type Comparison = Extract<
  Filter,
  { op: 'pr' | 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'lt' | 'ge' | 'le' }
>;

function compare(filter: Comparison, shape: FilterShape): Sql {
  const asked = filter.attrPath.toLowerCase();
  const path = asked.startsWith(shape.schema) ? asked.slice(shape.schema.length) : asked;
  const column = shape.columns[path];
  if (column) return condition(filter, column, path);
  const [list = '', sub = 'value'] = path.split('.');
  if (Object.hasOwn(shape.lists, list)) return inList(list, { ...filter, attrPath: sub }, shape);
  throw unusable(filter.attrPath);
}

function inList(attribute: string, inner: Filter, shape: FilterShape): Sql {
  const name = attribute.toLowerCase();
  const list = Object.hasOwn(shape.lists, name) ? shape.lists[name] : undefined;
  if (!list) throw unusable(attribute);
  const where = filterSql(inner, { schema: '', columns: list.columns, lists: {} });
  const joint = list.from.includes(' WHERE ') ? 'AND' : 'WHERE';
  return sql`EXISTS (SELECT 1 FROM ${rawSql(list.from)} ${rawSql(joint)} ${where})`;
}

const ORDER = { gt: '>', ge: '>=', lt: '<', le: '<=' } as const;

function condition(filter: Comparison, { column, type }: FilterColumn, path: string): Sql {
  const left = rawSql(column);
  if (filter.op === 'pr') return sql`${left} IS NOT NULL`;
  const { op } = filter;
  const value = 'compValue' in filter ? filter.compValue : null;
  if (value === null && (op === 'eq' || op === 'ne'))
    return op === 'eq' ? sql`${left} IS NULL` : sql`${left} IS NOT NULL`;
  if (type === 'flag') {
    const wanted = typeof value === 'boolean' ? value : /^true$/i.test(String(value));
    if (op === 'eq') return sql`${left} = ${wanted}`;
    if (op === 'ne') return sql`${left} <> ${wanted}`;
    throw unusable(`${path} ${op}`);
  }
  if (typeof value !== 'string') throw unusable(`${path} ${op} ${String(value).slice(0, 50)}`);
  if (type === 'moment') return momentCondition(left, op, value, path);
  // Ids are compared as text, so that one that cannot be any is simply nobody's.
  if (type === 'id') return textCondition(sql`${left}::text`, op, value.toLowerCase(), path);
  if (type === 'exact') return textCondition(left, op, value, path);
  return textCondition(sql`lower(${left})`, op, value.toLowerCase(), path);
}

function momentCondition(left: Sql, op: Comparison['op'], value: string, path: string): Sql {
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) throw unusable(`${path} ${op} "${value.slice(0, 50)}"`);
  if (op === 'eq') return sql`${left} = ${at}::timestamptz`;
  if (op === 'ne') return sql`${left} <> ${at}::timestamptz`;
  if (op in ORDER) return sql`${left} ${rawSql(ORDER[op as keyof typeof ORDER])} ${at}::timestamptz`;
  throw unusable(`${path} ${op}`);
}

function textCondition(left: Sql, op: Comparison['op'], value: string, path: string): Sql {
  switch (op) {
    case 'eq':
      return sql`${left} = ${value}`;
    case 'ne':
      return sql`${left} IS DISTINCT FROM ${value}`;
    case 'co':
      return sql`strpos(${left}, ${value}) > 0`;
    case 'sw':
      return sql`starts_with(${left}, ${value})`;
    case 'ew':
      return sql`right(${left}, length(${value}::text)) = ${value}`;
  }
  if (op in ORDER) return sql`${left} ${rawSql(ORDER[op as keyof typeof ORDER])} ${value}`;
  throw unusable(`${path} ${op}`);
}

function unusable(what: string) {
  return refused('invalidFilter', `This server cannot filter by ${what.slice(0, 100)}.`);
}
