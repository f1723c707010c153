import { can, permit } from '@/lib/access/can';
import { ROLES, type Role, type Viewer } from '@/lib/access/roles';
import { type Database, sql, type Tx } from '@/lib/platform/database/client';
import {
  type Mapping,
  type Standing,
  standingOf,
  type TokenState,
  tokenState,
  withMemberships,
} from './model';

/** The mapping is edited by hand and the number of live tokens is limited, so a page of this size holds them all. */
const MOST_ROWS = 1_000;
type Reader = Pick<Database['prisma'] | Tx, 'groupMapping' | 'person' | '$queryRaw'>;

export interface MappingRow extends Mapping {
  id: string;
  createdAt: Date;
  createdBy: string;
  /** People whose groups, as of their last sign-in, contain this one. */
  people: number;
}

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** Which group gives which role, in order of group. */
export async function listMappings(viewer: Viewer, database: Database): Promise<MappingRow[]> {
  permit(viewer, 'mapping:read');
  const rows = await database.prisma.groupMapping.findMany({
    orderBy: [{ groupName: 'asc' }, { role: 'asc' }, { team: 'asc' }],
    take: MOST_ROWS,
  });
  const counts = await database.pool.query<{ name: string; people: number }>(
    `SELECT g AS name, count(*)::int AS people FROM person, unnest(groups) AS g WHERE g = ANY($1) GROUP BY g`,
    [rows.map((row) => row.groupName)],
  );
  const people = new Map(counts.rows.map((row) => [row.name, row.people]));
  return rows.flatMap((row) =>
    isRole(row.role) ? [{ ...row, role: row.role, people: people.get(row.groupName) ?? 0 }] : [],
  );
}

/** Role and teams of somebody with these groups, as the mapping is now. */
export async function findStanding(
  reader: Reader,
  groups: readonly string[],
  bootstrapGroup: string | null,
): Promise<Standing> {
  const rows = await reader.groupMapping.findMany({ where: { groupName: { in: [...groups] } } });
  const own = rows.flatMap(({ groupName, role, team }) => (isRole(role) ? [{ groupName, role, team }] : []));
  if (own.length > 0 || bootstrapGroup === null) return standingOf(groups, own);
  const isEmpty = (await reader.groupMapping.count()) === 0;
  return standingOf(groups, own, isEmpty ? bootstrapGroup : null);
}

export interface PersonAccess extends Standing {
  /** The directory says that they left, or a security lead did: whatever their groups are, they may do nothing. */
  isDeactivated: boolean;
  id: string;
  issuer: string;
  name: string;
  email: string | null;
  groups: readonly string[];
}

/** Who this is and what they may do now; null when there is no such person. */
export async function findPersonAccess(
  reader: Reader & Pick<Tx, 'directoryUser' | '$queryRaw'>,
  id: string,
  bootstrapGroup: string | null,
): Promise<PersonAccess | null> {
  const person = await reader.person.findUnique({ where: { id } });
  if (!person) return null;
  const { issuer, name, email, groups } = person;
  const facts = { id, issuer, name, email, groups };
  const known = await reader.directoryUser.findUnique({ where: { personId: id }, select: { active: true } });
  if (known && !known.active) return { ...facts, role: null, teams: [], isDeactivated: true };
  const standing = await findStanding(reader, groups, bootstrapGroup);
  const memberships = known ? await findMemberships(reader, id) : [];
  return { ...facts, ...withMemberships(standing, memberships), isDeactivated: false };
}

/** Owners that somebody is a member of, by name. */
async function findMemberships(reader: Pick<Tx, '$queryRaw'>, personId: string): Promise<string[]> {
  const rows = await reader.$queryRaw<{ name: string }[]>(sql`
    SELECT o.name FROM directory_user u JOIN owner_member m ON m.user_id = u.id
    JOIN owner o ON o.id = m.owner_id AND o.removed_at IS NULL WHERE u.person_id = ${personId}::uuid`);
  return rows.map((row) => row.name);
}

export interface TokenListRow {
  id: string;
  name: string;
  hint: string;
  /** Whose it is; null for the operator's token of the machine. */
  person: string | null;
  isOwn: boolean;
  scopes: readonly string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  state: TokenState;
}

/** Tokens, newest first: the viewer's own, or everybody's for those who may revoke any. */
export async function listTokens(viewer: Viewer, database: Database, now: Date): Promise<TokenListRow[]> {
  permit(viewer, 'token:read');
  const own = await personIdOf(database.prisma, viewer);
  const seesAll = can(viewer, 'token:revoke-any');
  if (!seesAll && own === null) return [];
  const rows = await database.prisma.apiToken.findMany({
    where: seesAll ? {} : { personId: own },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: MOST_ROWS,
  });
  const ids = [...new Set(rows.flatMap((row) => (row.personId ? [row.personId] : [])))];
  const people = await database.prisma.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    hint: row.hint,
    person:
      row.personId === null
        ? machineOf(row.scopes)
        : (names.get(row.personId) ?? 'somebody who is no longer known'),
    isOwn: row.personId !== null && row.personId === own,
    scopes: row.scopes,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    lastUsedAt: row.lastUsedAt,
    state: tokenState(row, now),
  }));
}

/** Tokens of directories belong to no person either, and to no machine. */
function machineOf(scopes: readonly string[]): string | null {
  return scopes.includes('directory:sync') ? 'the directory' : null;
}

/** The person behind a viewer: themselves, or whoever the token belongs to; null for machine and worker. */
export async function personIdOf(reader: Pick<Tx, 'apiToken'>, viewer: Viewer): Promise<string | null> {
  if (viewer.kind === 'person') return viewer.id;
  if (viewer.kind !== 'token') return null;
  const token = await reader.apiToken.findUnique({ where: { id: viewer.id }, select: { personId: true } });
  return token?.personId ?? null;
}
