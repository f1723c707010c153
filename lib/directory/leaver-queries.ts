import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { CredentialKind } from '@/lib/credentials/model';
import { notFound } from '@/lib/kernel/errors';
import { type Database, type Sql, sql } from '@/lib/platform/database/client';
import { concernsSql, type TeamImpact, teamsOf } from './impact';
import type { ItemState, Relation, StoredUser } from './model';
import { findUser } from './scim/queries';

const MOST_LEAVERS = 500;
/** Shown of one list; what is beyond is counted. */
export const MOST_ITEMS = 500;

export interface LeaverRow {
  id: string;
  userId: string;
  name: string;
  userName: string;
  leftAt: Date;
  trigger: 'directory' | 'hand';
  recordedBy: string;
  returnedAt: Date | null;
  teams: string[];
  items: number;
  open: number;
  /** When the last item ended; null while one is open, or where there was none. */
  doneAt: Date | null;
}

const LEAVER = sql`SELECT l.id::text AS id, l.user_id::text AS "userId", l.name, l.user_name AS "userName", l.left_at AS "leftAt", l.trigger,
    l.recorded_by AS "recordedBy", l.returned_at AS "returnedAt", l.teams,
    count(i.credential_id)::int AS items, count(i.credential_id) FILTER (WHERE i.state = 'open')::int AS open,
    CASE WHEN count(*) FILTER (WHERE i.state = 'open') = 0 THEN max(i.ended_at) END AS "doneAt"
  FROM leaver l LEFT JOIN leaver_item i ON i.leaver_id = l.id`;

/** Everybody who left, the latest first. */
export async function listLeavers(viewer: Viewer, database: Database): Promise<LeaverRow[]> {
  permit(viewer, 'leaver:read');
  return database.query<LeaverRow>(
    sql`${LEAVER} GROUP BY l.id ORDER BY l.left_at DESC, l.id LIMIT ${MOST_LEAVERS}`,
  );
}

export interface ConcernRow {
  credentialId: number;
  name: string;
  kind: CredentialKind;
  account: string;
  ownerTeam: string | null;
  status: string | null;
  relation: Relation;
  signal: string;
}

export interface ItemRow extends ConcernRow {
  state: ItemState;
  endedAt: Date | null;
  endedBy: string | null;
  reason: string | null;
}

export interface LeaverDetail extends LeaverRow {
  rows: ItemRow[];
  counts: { relation: Relation; state: ItemState; count: number }[];
  /** Teams of theirs that nobody active is in now, and who would inherit. */
  empty: { name: string; fallback: string | null; credentials: number }[];
}

const RELATION_ORDER = sql`array_position(ARRAY['holds', 'created', 'could-read'], relation)`;
const CREDENTIAL = sql`c.name, c.kind, coalesce(c.account_name, c.account) AS account, c.owner_team AS "ownerTeam", c.status`;

/** One leaver with the list of what concerns them. @throws MusterError `leaver/not-found` */
export async function readLeaver(viewer: Viewer, database: Database, id: string): Promise<LeaverDetail> {
  permit(viewer, 'leaver:read');
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const [leaver] = isId
    ? await database.query<LeaverRow>(sql`${LEAVER} WHERE l.id = ${id}::uuid GROUP BY l.id`)
    : [];
  if (!leaver) throw notFound('leaver/not-found', 'There is no such leaver.');
  const [rows, counts, empty] = await Promise.all([
    database.query<ItemRow>(sql`
      SELECT i.credential_id::int AS "credentialId", ${CREDENTIAL}, i.relation, i.signal, i.state, i.ended_at AS "endedAt",
        i.ended_by AS "endedBy", i.reason
      FROM leaver_item i JOIN credential c ON c.id = i.credential_id WHERE i.leaver_id = ${id}::uuid
      ORDER BY i.state <> 'open', ${RELATION_ORDER}, c.kind, c.name, i.credential_id LIMIT ${MOST_ITEMS}`),
    database.query<LeaverDetail['counts'][number]>(
      sql`SELECT relation, state, count(*)::int AS count FROM leaver_item WHERE leaver_id = ${id}::uuid GROUP BY 1, 2`,
    ),
    database.query<LeaverDetail['empty'][number]>(sql`
      SELECT o.name, f.name AS fallback,
        (SELECT count(*)::int FROM credential c WHERE c.gone_at IS NULL AND c.owner_team = o.name) AS credentials
      FROM owner_vacancy v JOIN owner o ON o.id = v.owner_id LEFT JOIN owner f ON f.id = o.fallback_id
      WHERE o.name = ANY(${leaver.teams}::text[]) ORDER BY o.name`),
  ]);
  return { ...leaver, rows, counts, empty };
}

export interface Preview {
  user: StoredUser;
  teams: TeamImpact[];
  rows: ConcernRow[];
  counts: { relation: Relation; count: number }[];
}

/** What somebody would leave behind, found as it would be when they leave. Nothing is written. @throws MusterError `directory/not-found` */
export async function previewLeaver(viewer: Viewer, database: Database, userId: string): Promise<Preview> {
  permit(viewer, 'leaver:preview');
  const user = await findUser(database, userId);
  if (!user) throw notFound('directory/not-found', 'The directory has no such user.');
  const teams = await teamsOf(database, user);
  const concern: Sql = concernsSql(
    user,
    teams.map(({ name }) => name),
  );
  const [rows, counts] = await Promise.all([
    database.query<ConcernRow>(sql`
      SELECT k."credentialId"::int AS "credentialId", ${CREDENTIAL}, k.relation, k.signal FROM (${concern}) k JOIN credential c ON c.id = k."credentialId"
      ORDER BY ${RELATION_ORDER}, c.kind, c.name, c.id LIMIT ${MOST_ITEMS}`),
    database.query<Preview['counts'][number]>(
      sql`SELECT relation, count(*)::int AS count FROM (${concern}) k GROUP BY 1`,
    ),
  ]);
  return { user, teams, rows, counts };
}
