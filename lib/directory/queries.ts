import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { tokenState } from '@/lib/people/model';
import { type Database, sql } from '@/lib/platform/database/client';

/** Rows of one page; a directory is searched, not leafed through. */
const MOST_ROWS = 200;

export interface DirectoryState {
  users: number;
  deactivated: number;
  groupPrefix: string | null;
  musterOwner: string | null;
  /** When a directory last brought or changed anything. */
  lastChangeAt: Date | null;
}

/** What the directory is and how it is used. */
export async function readDirectory(viewer: Viewer, database: Database): Promise<DirectoryState> {
  permit(viewer, 'directory:read');
  const [row] = await database.query<DirectoryState>(sql`
    SELECT count(*) FILTER (WHERE active)::int AS users, count(*) FILTER (WHERE NOT active)::int AS deactivated,
      (SELECT group_prefix FROM directory_setting) AS "groupPrefix",
      (SELECT muster_owner FROM directory_setting) AS "musterOwner",
      greatest(max(changed_at) FILTER (WHERE origin = 'scim'), (SELECT max(changed_at) FROM directory_group)) AS "lastChangeAt"
    FROM directory_user WHERE removed_at IS NULL`);
  if (!row) throw new Error('an aggregate gave no row');
  return row;
}

export interface GroupRow {
  id: string;
  name: string;
  members: number;
  owner: string | null;
  changedAt: Date;
}

/** Groups of the directory with the owner each answers as, by name. */
export async function listDirectoryGroups(viewer: Viewer, database: Database): Promise<GroupRow[]> {
  permit(viewer, 'directory:read');
  return database.query<GroupRow>(sql`
    SELECT g.id::text AS id, g.name, o.name AS owner, g.changed_at AS "changedAt",
      (SELECT count(*)::int FROM directory_group_member m WHERE m.group_id = g.id) AS members
    FROM directory_group g LEFT JOIN owner o ON o.id = g.owner_id ORDER BY g.owner_id IS NULL, g.name LIMIT ${MOST_ROWS}`);
}

export interface UserRow {
  id: string;
  name: string;
  userName: string;
  active: boolean;
  origin: 'hand' | 'sign-in' | 'scim';
  hasSignedIn: boolean;
  teams: string[];
}

/** Users of the directory whose name, user name or address contains the text, in order of name. */
export async function findDirectoryUsers(
  viewer: Viewer,
  database: Database,
  text: string,
): Promise<UserRow[]> {
  permit(viewer, 'directory:read');
  const like = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return database.query<UserRow>(sql`
    SELECT u.id::text AS id, u.name, u.user_name AS "userName", u.active, u.origin, u.person_id IS NOT NULL AS "hasSignedIn",
      ARRAY(SELECT o.name FROM owner_member m JOIN owner o ON o.id = m.owner_id
        WHERE m.user_id = u.id AND o.removed_at IS NULL ORDER BY o.name) AS teams
    FROM directory_user u
    WHERE u.removed_at IS NULL AND (u.name ILIKE ${like} OR u.user_name ILIKE ${like} OR u.mail ILIKE ${like})
    ORDER BY u.active DESC, lower(u.name), u.id LIMIT ${MOST_ROWS}`);
}

export interface DirectoryTokenRow {
  id: string;
  name: string;
  hint: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

/** Live tokens of directories, the one that ends first at the top. */
export async function listDirectoryTokens(
  viewer: Viewer,
  database: Database,
  now: Date,
): Promise<DirectoryTokenRow[]> {
  permit(viewer, 'directory:read');
  const rows = await database.prisma.apiToken.findMany({
    where: { scopes: { equals: ['directory:sync'] }, revokedAt: null },
    orderBy: { expiresAt: 'asc' },
    take: MOST_ROWS,
  });
  return rows.filter((row) => tokenState(row, now) === 'active');
}
