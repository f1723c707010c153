import { permit, visibleTeams } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { CredentialKind } from '@/lib/credentials/model';
import { addDays } from '@/lib/kernel/dates';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import { type Basis, SOON_DAYS } from './model';
import type { OwnershipState } from './states';

/** A credential with one owner's answer to it, as far as lists show it. */
export interface OwnershipRow {
  id: number;
  name: string;
  kind: CredentialKind;
  provider: string;
  account: string;
  accountName: string | null;
  ownerTeam: string | null;
  standing: 'in' | 'out' | 'unknown' | null;
  expiresAt: Date | null;
  owner: string;
  state: OwnershipState;
  basis: Basis;
  askedAt: Date;
  askedBy: string;
  dueAt: Date | null;
  level: number;
  answeredAt: Date | null;
  answeredBy: string | null;
  reason: string | null;
  hint: string | null;
}

export const OWNERSHIP_COLUMNS = sql`c.id, c.name, c.kind, c.provider, c.account, c.account_name AS "accountName",
  c.owner_team AS "ownerTeam", c.standing, c.expires_at AS "expiresAt", o.owner, o.state, o.basis, o.asked_at AS "askedAt",
  o.asked_by AS "askedBy", o.due_at AS "dueAt", o.level, o.answered_at AS "answeredAt", o.answered_by AS "answeredBy", o.reason, o.hint`;
export const OWNERSHIP_PAGE = 50;

/** Questions and answers within what the viewer may see. */
export function ownershipWithin(viewer: Viewer): Sql {
  const teams = visibleTeams(viewer);
  return teams ? sql`o.owner = ANY(${teams}::text[])` : sql`TRUE`;
}

export interface OwnershipPage {
  rows: OwnershipRow[];
  /** The credential the next page begins after; null on the last. */
  next: number | null;
}

/** Questions and answers of some owners in one state, by credential. */
export async function listOwnerships(
  viewer: Viewer,
  database: Executor,
  { owners, state, after }: { owners: readonly string[]; state: OwnershipState; after: number },
): Promise<OwnershipPage> {
  permit(viewer, 'owner:read');
  const inForce = state === 'accepted' ? sql`AND o.owner = c.owner_team` : sql``;
  const rows = await database.query<OwnershipRow>(sql`SELECT ${OWNERSHIP_COLUMNS} FROM ownership o
    JOIN credential c ON c.id = o.credential_id AND c.gone_at IS NULL
    WHERE o.owner = ANY(${[...owners]}::text[]) AND o.state = ${state} AND ${ownershipWithin(viewer)} ${inForce}
      AND o.credential_id > ${after}::bigint ORDER BY o.credential_id LIMIT ${OWNERSHIP_PAGE + 1}`);
  return pageOf(rows);
}

export function pageOf(rows: readonly OwnershipRow[]): OwnershipPage {
  const shown = rows
    .slice(0, OWNERSHIP_PAGE)
    .map((row) => ({ ...row, id: Number(row.id), level: Number(row.level) }));
  return { rows: shown, next: rows.length > OWNERSHIP_PAGE ? (shown.at(-1)?.id ?? null) : null };
}

export interface InboxCounts {
  waiting: number;
  out: number;
  soon: number;
  accepted: number;
}

/** What an owner has to do, counted; of one of the viewer's owners or of all. */
export async function countInbox(
  viewer: Viewer,
  database: Executor,
  owners: readonly string[],
  now: Date,
): Promise<InboxCounts> {
  permit(viewer, 'owner:read');
  const mine = [...owners];
  const [row] = await database.query<InboxCounts>(sql`SELECT
    (SELECT count(*) FROM ownership o JOIN credential c ON c.id = o.credential_id AND c.gone_at IS NULL
      WHERE o.owner = ANY(${mine}::text[]) AND o.state = 'asked' AND ${ownershipWithin(viewer)})::int AS waiting,
    (SELECT count(*) FROM credential c WHERE ${ownedBy(mine)} AND c.standing = 'out')::int AS out,
    (SELECT count(*) FROM credential c WHERE ${ownedBy(mine)} AND ${endsSoon(now)})::int AS soon,
    (SELECT count(*) FROM ownership o JOIN credential c ON c.id = o.credential_id AND c.gone_at IS NULL AND c.owner_team = o.owner
      WHERE o.owner = ANY(${mine}::text[]) AND o.state = 'accepted' AND ${ownershipWithin(viewer)})::int AS accepted`);
  return row ?? { waiting: 0, out: 0, soon: 0, accepted: 0 };
}

const ownedBy = (owners: readonly string[]) =>
  sql`c.gone_at IS NULL AND c.owner_team = ANY(${owners}::text[])`;
const endsSoon = (now: Date) =>
  sql`c.expires_at >= ${now}::timestamptz AND c.expires_at < ${addDays(now, SOON_DAYS)}::timestamptz`;

export interface InboxItem {
  id: number;
  name: string;
  kind: CredentialKind;
  accountName: string | null;
  account: string;
  ownerTeam: string;
  outOfPolicyAt: Date | null;
  expiresAt: Date | null;
}

const FEW = 10;

/** The first of what is out of policy the longest, or ends the soonest. */
export async function listInboxItems(
  viewer: Viewer,
  database: Executor,
  owners: readonly string[],
  what: 'out' | 'soon',
  now: Date,
): Promise<InboxItem[]> {
  permit(viewer, 'credential:read');
  const narrowed = visibleTeams(viewer);
  const mine = narrowed ? owners.filter((owner) => narrowed.includes(owner)) : [...owners];
  const [where, order] =
    what === 'out'
      ? [sql`c.standing = 'out'`, sql`c.severity DESC, c.out_of_policy_at, c.id`]
      : [endsSoon(now), sql`c.expires_at, c.id`];
  const rows =
    await database.query<InboxItem>(sql`SELECT c.id, c.name, c.kind, c.account, c.account_name AS "accountName",
    c.owner_team AS "ownerTeam", c.out_of_policy_at AS "outOfPolicyAt", c.expires_at AS "expiresAt"
    FROM credential c WHERE ${ownedBy(mine)} AND ${where} ORDER BY ${order} LIMIT ${FEW}`);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

/** Every question and answer about one credential, the newest first; the caller has asked whether the viewer may see it. */
export async function listOwnershipOf(database: Executor, credentialId: number): Promise<OwnershipRow[]> {
  const rows = await database.query<OwnershipRow>(sql`SELECT ${OWNERSHIP_COLUMNS} FROM ownership o
    JOIN credential c ON c.id = o.credential_id WHERE o.credential_id = ${credentialId}::bigint
    ORDER BY coalesce(o.answered_at, o.asked_at) DESC LIMIT 50`);
  return rows.map((row) => ({ ...row, id: Number(row.id), level: Number(row.level) }));
}
