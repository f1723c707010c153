import { permit, visibleTeams } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { stateConditions, TABLES } from '@/lib/credentials/as-of/sql';
import { NO_FILTERS } from '@/lib/credentials/schema';
import { notFound } from '@/lib/kernel/errors';
import { type Executor, joinSql, type Sql, sql } from '@/lib/platform/database/client';
import type { OwnerKind, OwnerOrigin } from './model';

/** An owner as it was at an instant; what the register says of it now is changed back by the events since. */
export interface OwnerThen {
  /** Null: a name on credentials that was not in the register then. */
  id: string | null;
  name: string;
  kind: OwnerKind | null;
  origin: OwnerOrigin | null;
  mail: string | null;
  slackChannel: string | null;
  fallback: string | null;
  createdAt: Date | null;
  createdBy: string | null;
  /** Credentials with this name on them. */
  credentials: number;
}

/** Over `owner w`: it was in the register at the instant. */
const REGISTERED = (at: Date): Sql =>
  sql`w.created_at <= ${at}::timestamptz AND (w.removed_at IS NULL OR w.removed_at > ${at}::timestamptz)`;

/** What the first change after the instant found; its fields are those of then. */
const CHANGED_SINCE = (at: Date): Sql => sql`LEFT JOIN LATERAL (
    SELECT e.payload->'before' AS before FROM audit_event e WHERE e.subject_kind = 'owner' AND e.subject_id = w.id::text
      AND e.action = 'owner.edited' AND e.outcome = 'done' AND e.at > ${at}::timestamptz ORDER BY e.id LIMIT 1) c ON true
  LEFT JOIN owner f ON f.id = CASE WHEN c.before IS NULL THEN w.fallback_id ELSE (c.before->>'fallbackId')::uuid END`;

const FIELDS = sql`w.id::text AS id, coalesce(c.before->>'kind', w.kind) AS kind, w.origin,
  CASE WHEN c.before IS NULL THEN w.mail ELSE c.before->>'mail' END AS mail,
  CASE WHEN c.before IS NULL THEN w.slack_channel ELSE c.before->>'slackChannel' END AS "slackChannel",
  f.name AS fallback, w.created_at AS "createdAt", w.created_by AS "createdBy"`;

/** How many credentials named each owner at the instant, of what the viewer may see; `''`: none. */
async function namedThen(viewer: Viewer, database: Executor, at: Date): Promise<Map<string, number>> {
  const filters = { ...NO_FILTERS, accountsOfQ: [] };
  const of = (table: keyof typeof TABLES) =>
    sql`SELECT coalesce(c.owner_team, '') AS name, count(*) AS count FROM ${TABLES[table]} c WHERE ${stateConditions(viewer, table, filters, at)} GROUP BY 1`;
  const rows = await database.query<{ name: string; count: number }>(
    sql`SELECT name, sum(count)::float8 AS count FROM (${joinSql([of('present'), of('past')], ' UNION ALL ')}) either GROUP BY name`,
  );
  return new Map(rows.map(({ name, count }) => [name, count]));
}

/** The register as it was at an instant, with the names beside it; and how many credentials had none. */
export async function listOwnersAsOf(
  viewer: Viewer,
  database: Executor,
  at: Date,
): Promise<{ owners: OwnerThen[]; unowned: number }> {
  permit(viewer, 'owner:read', { at });
  const teams = visibleTeams(viewer);
  const within = teams ? sql`AND w.name = ANY(${[...teams]}::text[])` : sql``;
  const [registered, named] = await Promise.all([
    database.query<Omit<OwnerThen, 'credentials'>>(
      sql`SELECT w.name, ${FIELDS} FROM owner w ${CHANGED_SINCE(at)} WHERE ${REGISTERED(at)} ${within}`,
    ),
    namedThen(viewer, database, at),
  ]);
  const unowned = named.get('') ?? 0;
  named.delete('');
  const owners = registered.map(
    (owner): OwnerThen => ({ ...owner, credentials: named.get(owner.name) ?? 0 }),
  );
  const known = new Set(owners.map(({ name }) => name));
  for (const [name, credentials] of named)
    if (!known.has(name)) owners.push({ ...UNREGISTERED, name, credentials });
  return { owners: owners.sort((a, b) => (a.name < b.name ? -1 : 1)), unowned };
}

const UNREGISTERED = {
  id: null,
  kind: null,
  origin: null,
  mail: null,
  slackChannel: null,
  fallback: null,
  createdAt: null,
  createdBy: null,
};

export interface MemberThen {
  /** Their name, or the mail address where only the trail still knows them. */
  name: string;
  since: Date | null;
  origin: OwnerOrigin;
}

export interface OwnerDetailThen extends OwnerThen {
  members: MemberThen[];
  /** What had happened to it by then, the newest first. */
  history: { at: Date; actor: string; action: string; payload: Record<string, unknown> }[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * One owner as it was at an instant; null where it was not in the register then.
 * @throws `owner/not-found` where there never was one, or an owner asks for another team.
 */
export async function getOwnerAsOf(
  viewer: Viewer,
  database: Executor,
  id: string,
  at: Date,
): Promise<OwnerDetailThen | null> {
  permit(viewer, 'owner:read', { at });
  const [row] = UUID.test(id)
    ? await database.query<Omit<OwnerThen, 'credentials'> & { isRegistered: boolean }>(
        sql`SELECT w.name, ${REGISTERED(at)} AS "isRegistered", ${FIELDS} FROM owner w ${CHANGED_SINCE(at)} WHERE w.id = ${id}::uuid`,
      )
    : [];
  if (!row || visibleTeams(viewer)?.includes(row.name) === false)
    throw notFound('owner/not-found', 'There is no such owner, or you are not a member of it.');
  const { isRegistered, ...owner } = row;
  if (!isRegistered) return null;
  const [members, history, named] = await Promise.all([
    membersThen(database, id, at),
    database.query<
      OwnerDetailThen['history'][number]
    >(sql`SELECT at, actor_name AS actor, action, payload FROM audit_event
      WHERE subject_kind = 'owner' AND subject_id = ${id} AND outcome = 'done' AND at <= ${at}::timestamptz ORDER BY id DESC LIMIT 20`),
    countNamed(viewer, database, owner.name, at),
  ]);
  return { ...owner, credentials: named, members, history };
}

async function countNamed(viewer: Viewer, database: Executor, name: string, at: Date): Promise<number> {
  const filters = { ...NO_FILTERS, owner: [name], accountsOfQ: [] };
  const of = (table: keyof typeof TABLES) =>
    sql`(SELECT count(*) FROM ${TABLES[table]} c WHERE ${stateConditions(viewer, table, filters, at)})`;
  const [row] = await database.query<{ count: number }>(
    sql`SELECT (${of('present')} + ${of('past')})::float8 AS count`,
  );
  return row?.count ?? 0;
}

/**
 * Members by hand as the trail has them, and those who are members still and were by then. Who came by a group of the
 * identity provider, or was taken out by the directory since, is not recorded.
 */
async function membersThen(database: Executor, id: string, at: Date): Promise<MemberThen[]> {
  return database.query<MemberThen>(sql`
    WITH said AS (SELECT DISTINCT ON (lower(payload->>'mail')) lower(payload->>'mail') AS mail, action, at FROM audit_event
        WHERE subject_kind = 'owner' AND subject_id = ${id} AND outcome = 'done' AND at <= ${at}::timestamptz
          AND action IN ('owner.member-added', 'owner.member-removed') ORDER BY lower(payload->>'mail'), id DESC),
      still AS (SELECT lower(u.user_name) AS mail, u.name, m.origin, m.added_at FROM owner_member m JOIN directory_user u ON u.id = m.user_id
        WHERE m.owner_id = ${id}::uuid AND m.added_at <= ${at}::timestamptz)
    SELECT s.name, s.added_at AS since, s.origin FROM still s
    UNION ALL SELECT coalesce((SELECT u.name FROM directory_user u WHERE lower(u.user_name) = said.mail LIMIT 1), said.mail), said.at, 'hand'
      FROM said WHERE said.action = 'owner.member-added' AND said.mail NOT IN (SELECT mail FROM still)
    ORDER BY 1 LIMIT 1000`);
}
