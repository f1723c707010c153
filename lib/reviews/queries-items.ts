import { can, permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { escapeLike } from '@/lib/credentials/filters';
import { personIdOf } from '@/lib/people/queries';
import { type Database, type Executor, joinSql, type Sql, sql } from '@/lib/platform/database/client';
import type { ItemBasis } from './model';
import { itemsWithin, type ReviewRow } from './queries';
import { SNAPSHOT } from './scope';
import type { ItemSearch } from './search';
import type { Snapshot } from './snapshot';
import type { ItemState, ReviewDecision } from './states';

/** One credential in a campaign, as its page shows it. */
export interface ItemRow {
  id: number;
  name: string;
  owner: string | null;
  reviewer: string | null;
  basis: ItemBasis;
  member: string | null;
  delegatedBy: string | null;
  delegatedReason: string | null;
  dueAt: Date | null;
  state: ItemState;
  privileged: boolean;
  /** As it was when the campaign was opened, as it was attested, and as it is. */
  snapshot: Snapshot;
  attested: Snapshot | null;
  current: Snapshot;
  decision: ReviewDecision | null;
  rationale: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  decidedById: string | null;
  decidedFor: string | null;
  signedAt: Date | null;
  signedBy: string | null;
  signNote: string | null;
  sentBackBy: string | null;
  sentBackReason: string | null;
  endedAt: Date | null;
  outcome: string | null;
}

const COLUMNS = sql`i.credential_id AS id, i.name, i.owner, i.reviewer, i.basis, d.name AS member, i.delegated_by AS "delegatedBy",
  i.delegated_reason AS "delegatedReason", i.due_at AS "dueAt", i.state, i.privileged, i.snapshot, i.attested, ${SNAPSHOT} AS current,
  i.decision, i.rationale, i.decided_at AS "decidedAt", i.decided_by AS "decidedBy", i.decided_by_id AS "decidedById",
  i.decided_for AS "decidedFor", i.signed_at AS "signedAt", i.signed_by AS "signedBy", i.sign_note AS "signNote",
  i.sent_back_by AS "sentBackBy", i.sent_back_reason AS "sentBackReason", i.ended_at AS "endedAt", i.outcome`;
export const ITEM_PAGE = 50;

/** Conditions over `review_item i` with `credential c` for a search within what the viewer may see; `reviewId` null: in any. */
export function itemConditions(viewer: Viewer, reviewId: string | null, search: ItemSearch): Sql {
  const all: Sql[] = [itemsWithin(viewer)];
  if (reviewId !== null) all.push(sql`i.review_id = ${reviewId}::uuid`);
  if (search.state.length > 0) all.push(sql`i.state = ANY(${[...search.state]}::text[])`);
  if (search.decision) all.push(sql`i.decision = ${search.decision}`);
  if (search.reviewer === 'none') all.push(sql`i.reviewer IS NULL`);
  else if (search.reviewer) all.push(sql`i.reviewer = ${search.reviewer}`);
  if (search.isPrivileged) all.push(sql`i.privileged`);
  if (search.isMine) {
    const asLead = viewer.role === 'security' ? sql`OR i.reviewer IS NULL` : sql``;
    all.push(sql`(i.reviewer = ANY(${[...viewer.teams]}::text[]) ${asLead})`);
  }
  if (search.isChanged) all.push(sql`c.version > (i.snapshot->>'version')::int`);
  if (search.q) all.push(sql`lower(i.name) LIKE ${`%${escapeLike(search.q.toLowerCase())}%`}`);
  return joinSql(all, ' AND ');
}

/** One page of items by name, and how many match. */
export async function listItems(
  viewer: Viewer,
  database: Executor,
  review: Pick<ReviewRow, 'id'>,
  search: ItemSearch,
): Promise<{ rows: ItemRow[]; next: ItemSearch['after']; count: number }> {
  permit(viewer, 'review:read');
  const matching = itemConditions(viewer, review.id, search);
  const { after } = search;
  const beyond = after ? sql`AND (i.name, i.credential_id) > (${after.name}, ${after.id}::bigint)` : sql``;
  const [rows, [total]] = await Promise.all([
    database.query<ItemRow>(sql`SELECT ${COLUMNS} FROM review_item i JOIN credential c ON c.id = i.credential_id
      LEFT JOIN credential_use u ON u.credential_id = c.id LEFT JOIN directory_user d ON d.id = i.member_id
      WHERE ${matching} ${beyond} ORDER BY i.name, i.credential_id LIMIT ${ITEM_PAGE + 1}`),
    database.query<{ count: number }>(sql`SELECT count(*)::int AS count FROM review_item i
      JOIN credential c ON c.id = i.credential_id WHERE ${matching}`),
  ]);
  const shown = rows.slice(0, ITEM_PAGE).map((row) => ({ ...row, id: Number(row.id) }));
  const last = rows.length > ITEM_PAGE ? shown.at(-1) : undefined;
  return { rows: shown, next: last ? { name: last.name, id: last.id } : null, count: total?.count ?? 0 };
}

/** What one campaign wants of the viewer. */
export interface ReviewTask {
  id: string;
  name: string;
  dueAt: Date;
  /** Items that wait for one of the viewer's owners, or for them as a security lead. */
  attest: number;
  /** What one of their owners said to revoke or reduce, and that is not done. */
  followUp: number;
  /** Attestations of others that they may sign off. */
  signOff: number;
  /** Its end waits for somebody other than those who asked for it. */
  acknowledge: boolean;
}

/** What running campaigns want of the viewer, the soonest due first; `owners` are theirs. */
export async function listTasks(
  viewer: Viewer,
  database: Database,
  owners: readonly string[] = viewer.teams,
): Promise<ReviewTask[]> {
  permit(viewer, 'review:read');
  if (!can(viewer, 'review:decide')) return [];
  const isLead = viewer.role === 'security' && can(viewer, 'review:sign-off');
  const me = (await personIdOf(database.prisma, viewer)) ?? viewer.id;
  const mine = [...owners];
  // Whoever is no lead is concerned by what asks their owners alone, which an index finds.
  const concerning = isLead ? sql`TRUE` : sql`i.reviewer = ANY(${mine}::text[])`;
  const rows = await database.query<ReviewTask>(sql`
    SELECT r.id::text AS id, r.name, r.due_at AS "dueAt", n.*,
      (r.state = 'closing' AND ${isLead}::boolean AND r.author_id <> ${me} AND r.closing_by_id <> ${me}) AS acknowledge
    FROM review r CROSS JOIN LATERAL (SELECT
        count(*) FILTER (WHERE i.state = 'waiting' AND (i.reviewer = ANY(${mine}::text[])
          OR (i.reviewer IS NULL AND ${isLead}::boolean)))::int AS attest,
        count(*) FILTER (WHERE i.state = 'follow-up' AND i.reviewer = ANY(${mine}::text[]))::int AS "followUp",
        count(*) FILTER (WHERE i.state = 'attested' AND ${isLead}::boolean AND i.decided_by_id <> ${me}
          AND NOT coalesce(i.decided_for = ANY(${mine}::text[]), false) AND NOT coalesce(i.owner = ANY(${mine}::text[]), false)
          AND NOT coalesce(i.reviewer = ANY(${mine}::text[]), false))::int AS "signOff"
      FROM review_item i WHERE i.review_id = r.id AND i.state IN ('waiting', 'attested', 'follow-up') AND ${concerning}) n
    WHERE r.state IN ('open', 'closing') ORDER BY r.due_at, r.id LIMIT 50`);
  return rows.filter(
    ({ attest, followUp, signOff, acknowledge }) => attest + followUp + signOff > 0 || acknowledge,
  );
}

export interface Delegate {
  userId: string;
  name: string;
  owner: string;
}

/** Members to whom items of these reviewers can be given. */
export async function listDelegates(
  viewer: Viewer,
  database: Executor,
  reviewers: readonly string[],
): Promise<Delegate[]> {
  permit(viewer, 'review:decide');
  return database.query<Delegate>(sql`SELECT d.id::text AS "userId", d.name, o.name AS owner FROM owner o
    JOIN owner_member m ON m.owner_id = o.id JOIN directory_user d ON d.id = m.user_id AND d.active
    WHERE o.removed_at IS NULL AND o.name = ANY(${[...reviewers]}::text[]) ORDER BY d.name, d.id LIMIT 200`);
}
