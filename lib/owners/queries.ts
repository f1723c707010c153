import { permit, visibleTeams } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { notFound } from '@/lib/kernel/errors';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import type { OwnerKind, OwnerOrigin } from './model';

/** One owner with how many credentials stand how; unregistered: a name on credentials that nobody can be asked under. */
export interface OwnerRow {
  /** Null where it is not in the register. */
  id: string | null;
  name: string;
  kind: OwnerKind | null;
  origin: OwnerOrigin | null;
  fallback: string | null;
  hasContact: boolean;
  members: number;
  credentials: number;
  out: number;
  accepted: number;
  asked: number;
  declined: number;
}

/** Names on credentials with their counts from those of the posture page, and what was answered. */
export function ownersFrom(viewer: Viewer): Sql {
  const teams = visibleTeams(viewer);
  const within = teams ? sql`WHERE names.name = ANY(${teams}::text[])` : sql``;
  return sql`FROM (SELECT name FROM owner WHERE removed_at IS NULL
      UNION SELECT value FROM posture_count WHERE dimension = 'owner' AND measure = 'standing' AND value <> '' AND count > 0) names
    LEFT JOIN owner w ON w.name = names.name AND w.removed_at IS NULL
    LEFT JOIN owner f ON f.id = w.fallback_id AND f.removed_at IS NULL
    LEFT JOIN (SELECT value, sum(count)::int AS credentials, (sum(count) FILTER (WHERE bucket = 'out'))::int AS out_of_policy
      FROM posture_count WHERE dimension = 'owner' AND measure = 'standing' GROUP BY 1) p ON p.value = names.name
    LEFT JOIN (SELECT o.owner, (count(*) FILTER (WHERE o.state = 'accepted' AND o.owner = c.owner_team))::int AS accepted,
        (count(*) FILTER (WHERE o.state = 'asked'))::int AS asked, (count(*) FILTER (WHERE o.state = 'declined'))::int AS declined
      FROM ownership o JOIN credential c ON c.id = o.credential_id AND c.gone_at IS NULL GROUP BY 1) s ON s.owner = names.name
    LEFT JOIN (SELECT owner, count(*)::int AS members FROM (${MEMBERS}) m GROUP BY 1) k ON k.owner = names.name
    ${within} ORDER BY names.name`;
}

/** Every member of every owner once: named here or by a directory, or holding a group that is mapped to it. */
const MEMBERS = sql`
  SELECT o.name AS owner, coalesce(u.person_id, u.id) AS person FROM owner_member m
    JOIN owner o ON o.id = m.owner_id AND o.removed_at IS NULL JOIN directory_user u ON u.id = m.user_id AND u.active
  UNION SELECT g.team, p.id FROM group_mapping g JOIN person p ON g.group_name = ANY(p.groups) WHERE g.role = 'owner' AND g.team IS NOT NULL`;

/** The register with coverage, and the names beside it; for owners, their own. */
export async function listOwners(viewer: Viewer, database: Executor): Promise<OwnerRow[]> {
  permit(viewer, 'owner:read');
  return database.query<OwnerRow>(sql`
    SELECT w.id::text AS id, names.name, w.kind, w.origin, f.name AS fallback,
      (w.mail IS NOT NULL OR w.slack_channel IS NOT NULL) AS "hasContact", coalesce(k.members, 0) AS members,
      coalesce(p.credentials, 0) AS credentials, coalesce(p.out_of_policy, 0) AS out, coalesce(s.accepted, 0) AS accepted,
      coalesce(s.asked, 0) AS asked, coalesce(s.declined, 0) AS declined ${ownersFrom(viewer)}`);
}

/** How many credentials have no name on them. */
export async function countUnowned(viewer: Viewer, database: Executor): Promise<number> {
  permit(viewer, 'owner:read');
  if (visibleTeams(viewer)) return 0;
  const [row] = await database.query<{
    count: number;
  }>(sql`SELECT coalesce(sum(count), 0)::int AS count FROM posture_count
    WHERE dimension = 'owner' AND measure = 'standing' AND value = ''`);
  return Number(row?.count ?? 0);
}

export interface OwnerDetail {
  id: string;
  name: string;
  kind: OwnerKind;
  origin: OwnerOrigin;
  mail: string | null;
  slackChannel: string | null;
  fallbackId: string | null;
  fallback: string | null;
  createdAt: Date;
  createdBy: string;
  /** Groups of the identity provider whose people are its members. */
  groups: string[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @throws `owner/not-found`, also where an owner asks for another team, so that ids tell nothing. */
export async function getOwner(viewer: Viewer, database: Executor, id: string): Promise<OwnerDetail> {
  permit(viewer, 'owner:read');
  const [row] = UUID.test(id)
    ? await database.query<OwnerDetail>(sql`
      SELECT w.id::text AS id, w.name, w.kind, w.origin, w.mail, w.slack_channel AS "slackChannel", w.fallback_id::text AS "fallbackId",
        f.name AS fallback, w.created_at AS "createdAt", w.created_by AS "createdBy",
        ARRAY(SELECT group_name FROM group_mapping WHERE role = 'owner' AND team = w.name ORDER BY 1) AS groups
      FROM owner w LEFT JOIN owner f ON f.id = w.fallback_id AND f.removed_at IS NULL
      WHERE w.id = ${id}::uuid AND w.removed_at IS NULL`)
    : [];
  if (!row || (visibleTeams(viewer)?.includes(row.name) ?? true) === false)
    throw notFound('owner/not-found', 'There is no such owner, or you are not a member of it.');
  return row;
}

export interface MemberRow {
  /** Null for members by a group: there is nothing to remove here. */
  userId: string | null;
  name: string;
  mail: string | null;
  origin: OwnerOrigin;
  /** Not active any more, as the directory says. */
  isActive: boolean;
  hasSignedIn: boolean;
  addedAt: Date | null;
  addedBy: string | null;
}

/** Members of an owner, by hand and directory first. */
export async function listMembers(
  viewer: Viewer,
  database: Executor,
  owner: Pick<OwnerDetail, 'id' | 'name'>,
): Promise<MemberRow[]> {
  permit(viewer, 'owner:read');
  return database.query<MemberRow>(membersOf(owner));
}

const membersOf = ({ id, name }: Pick<OwnerDetail, 'id' | 'name'>): Sql => sql`
  SELECT u.id::text AS "userId", u.name, u.mail, m.origin, u.active AS "isActive", u.person_id IS NOT NULL AS "hasSignedIn",
    m.added_at AS "addedAt", m.added_by AS "addedBy"
  FROM owner_member m JOIN directory_user u ON u.id = m.user_id WHERE m.owner_id = ${id}::uuid
  UNION ALL SELECT NULL, p.name, p.email, 'group', true, true, NULL, NULL FROM person p
  WHERE EXISTS (SELECT 1 FROM group_mapping g WHERE g.role = 'owner' AND g.team = ${name} AND g.group_name = ANY(p.groups))
    AND NOT EXISTS (SELECT 1 FROM directory_user u JOIN owner_member m ON m.user_id = u.id
      WHERE u.person_id = p.id AND m.owner_id = ${id}::uuid)
  ORDER BY 2 LIMIT 1000`;

export interface HistoryRow {
  at: Date;
  actor: string;
  action: string;
  payload: Record<string, unknown>;
}

/** What happened to the register about an owner, the newest first. */
export async function listOwnerHistory(
  viewer: Viewer,
  database: Executor,
  { id }: Pick<OwnerDetail, 'id'>,
): Promise<HistoryRow[]> {
  permit(viewer, 'owner:read');
  return database.query<HistoryRow>(sql`SELECT at, actor_name AS actor, action, payload FROM audit_event
    WHERE subject_kind = 'owner' AND subject_id = ${id} AND outcome = 'done' ORDER BY id DESC LIMIT 20`);
}

/** Names that can be asked, for lists to choose from. */
export async function listOwnerNames(
  viewer: Viewer,
  database: Executor,
): Promise<{ id: string; name: string }[]> {
  permit(viewer, 'owner:read');
  return database.query<{ id: string; name: string }>(
    sql`SELECT id::text AS id, name FROM owner WHERE removed_at IS NULL ORDER BY name LIMIT 2000`,
  );
}
