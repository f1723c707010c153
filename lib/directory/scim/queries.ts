import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { type Database, type Executor, type Sql, sql } from '@/lib/platform/database/client';
import type { StoredGroup, StoredUser } from '../model';
import { GROUP_COLUMNS, USER_COLUMNS } from '../rows';
import { noResource } from './errors';
import { filterSql, GROUP_FILTER, USER_FILTER } from './filter-sql';
import type { ListQuery } from './query-string';
import {
  groupResource,
  listResponse,
  type Member,
  type Resource,
  type Selection,
  select,
  shows,
  userResource,
} from './resources';

/** Whether a text can be the id of a resource at all. */
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Users of the directory, in the order they came. */
export async function listUsers(viewer: Viewer, database: Database, query: ListQuery, base: string) {
  permit(viewer, 'directory:sync');
  const where = query.filter ? sql`AND ${filterSql(query.filter, USER_FILTER)}` : sql``;
  const from = sql`FROM directory_user r WHERE r.removed_at IS NULL ${where}`;
  const { total, rows } = await pageOf<StoredUser>(database, USER_COLUMNS, from, query);
  const groups = await groupsOf(database, rows, query.selection);
  const resources = rows.map((row) =>
    select(userResource(row, groups.get(row.id) ?? [], base), query.selection),
  );
  return listResponse(resources, total, query.startIndex);
}

/** Groups of the directory, in the order they came; members are only read where they are shown. */
export async function listGroups(viewer: Viewer, database: Database, query: ListQuery, base: string) {
  permit(viewer, 'directory:sync');
  const where = query.filter ? sql`WHERE ${filterSql(query.filter, GROUP_FILTER)}` : sql``;
  const { total, rows } = await pageOf<StoredGroup>(
    database,
    GROUP_COLUMNS,
    sql`FROM directory_group r ${where}`,
    query,
  );
  const members = await membersOf(database, rows, query.selection);
  const resources = rows.map((row) =>
    select(groupResource(row, members.get(row.id) ?? [], base), query.selection),
  );
  return listResponse(resources, total, query.startIndex);
}

async function pageOf<Row>(
  database: Database,
  columns: Sql,
  from: Sql,
  { startIndex, count }: ListQuery,
): Promise<{ total: number; rows: Row[] }> {
  const [counted] = await database.query<{ total: number }>(sql`SELECT count(*)::int AS total ${from}`);
  const total = counted?.total ?? 0;
  if (count === 0 || startIndex > total) return { total, rows: [] };
  const rows = await database.query<Row>(
    sql`SELECT ${columns} ${from} ORDER BY r.created_at, r.id LIMIT ${count} OFFSET ${startIndex - 1}`,
  );
  return { total, rows };
}

/** One user. @throws MusterError `scim/not-found` */
export async function readUser(
  viewer: Viewer,
  executor: Executor,
  id: string,
  view: { selection: Selection; base: string },
): Promise<Resource> {
  permit(viewer, 'directory:sync');
  const user = await findUser(executor, id);
  if (!user) throw noResource('User', id);
  const groups = await groupsOf(executor, [user], view.selection);
  return select(userResource(user, groups.get(user.id) ?? [], view.base), view.selection);
}

/** One group. @throws MusterError `scim/not-found` */
export async function readGroup(
  viewer: Viewer,
  executor: Executor,
  id: string,
  view: { selection: Selection; base: string },
): Promise<Resource> {
  permit(viewer, 'directory:sync');
  const group = await findGroup(executor, id);
  if (!group) throw noResource('Group', id);
  const members = await membersOf(executor, [group], view.selection);
  return select(groupResource(group, members.get(group.id) ?? [], view.base), view.selection);
}

/** The user as stored; null where there is none, or it was deleted. */
export async function findUser(executor: Executor, id: string, lock = false): Promise<StoredUser | null> {
  if (!isId(id)) return null;
  const rows = await executor.query<StoredUser>(
    sql`SELECT ${USER_COLUMNS} FROM directory_user r WHERE r.id = ${id}::uuid AND r.removed_at IS NULL ${lock ? sql`FOR UPDATE` : sql``}`,
  );
  return rows[0] ?? null;
}

/** The group as stored; null where there is none. */
export async function findGroup(executor: Executor, id: string, lock = false): Promise<StoredGroup | null> {
  if (!isId(id)) return null;
  const rows = await executor.query<StoredGroup>(
    sql`SELECT ${GROUP_COLUMNS} FROM directory_group r WHERE r.id = ${id}::uuid ${lock ? sql`FOR UPDATE` : sql``}`,
  );
  return rows[0] ?? null;
}

async function membersOf(
  executor: Pick<Executor, 'query'>,
  groups: readonly StoredGroup[],
  selection: Selection,
): Promise<Map<string, Member[]>> {
  if (groups.length === 0 || !shows(selection, 'members')) return new Map();
  const rows = await executor.query<Member>(sql`
    SELECT m.group_id::text AS "groupId", m.user_id::text AS "userId", u.name
    FROM directory_group_member m JOIN directory_user u ON u.id = m.user_id
    WHERE m.group_id = ANY(${groups.map(({ id }) => id)}::uuid[]) ORDER BY m.group_id, u.created_at, u.id`);
  return Map.groupBy(rows, ({ groupId }) => groupId);
}

async function groupsOf(
  executor: Pick<Executor, 'query'>,
  users: readonly StoredUser[],
  selection: Selection,
): Promise<Map<string, { id: string; name: string }[]>> {
  if (users.length === 0 || !shows(selection, 'groups')) return new Map();
  const rows = await executor.query<{ userId: string; id: string; name: string }>(sql`
    SELECT m.user_id::text AS "userId", g.id::text AS id, g.name
    FROM directory_group_member m JOIN directory_group g ON g.id = m.group_id
    WHERE m.user_id = ANY(${users.map(({ id }) => id)}::uuid[]) ORDER BY g.name`);
  return Map.groupBy(rows, ({ userId }) => userId);
}
