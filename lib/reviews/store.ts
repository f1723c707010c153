import type { Viewer } from '@/lib/access/roles';
import { conflict, forbidden, notFound } from '@/lib/kernel/errors';
import { personIdOf } from '@/lib/people/queries';
import { type Executor, executorOfTx, type Sql, sql, type Tx } from '@/lib/platform/database/client';
import { placedCtes, type ScopePart, type ScopePreview, SNAPSHOT, totalled } from './scope';
import {
  type ItemState,
  nextReviewState,
  REVIEW_TITLES,
  type ReviewEvent,
  type ReviewState,
  SETTLED,
} from './states';

export interface ReviewRecord {
  id: string;
  name: string;
  state: ReviewState;
  query: string;
  scheduleId: string | null;
  answerDays: number;
  author: string;
  authorId: string;
  openedAt: Date | null;
  dueAt: Date | null;
  items: number;
  closingBy: string | null;
  closingById: string | null;
}

const COLUMNS = sql`r.id::text AS id, r.name, r.state, r.query, r.schedule_id::text AS "scheduleId",
  r.answer_days AS "answerDays", r.author, r.author_id AS "authorId", r.opened_at AS "openedAt", r.due_at AS "dueAt",
  r.items, r.closing_by AS "closingBy", r.closing_by_id AS "closingById"`;

/**
 * A campaign, held until the transaction ends: against everything, or only against its own end (`decided in`), so that
 * those who decide do not wait for each other.
 * @throws `review/not-found`.
 */
export async function lockReview(tx: Tx, id: string, hold: 'moved' | 'decided in'): Promise<ReviewRecord> {
  const strength = hold === 'moved' ? sql`FOR UPDATE` : sql`FOR SHARE`;
  const [review] = await executorOfTx(tx).query<ReviewRecord>(
    sql`SELECT ${COLUMNS} FROM review r WHERE r.id = ${id}::uuid ${strength}`,
  );
  if (!review) throw notFound('review/not-found', 'There is no such review.');
  return review;
}

const DEMANDS: Record<ReviewEvent, string> = {
  open: 'Only a draft is opened.',
  'ask-to-close': 'Only an open review is closed.',
  'send-back': 'Nobody has asked for its end.',
  acknowledge: 'Nobody has asked for its end.',
  cancel: 'It has ended.',
};

/** @throws `review/state` where the campaign is not in a state for this. */
export function moved(review: ReviewRecord, event: ReviewEvent): ReviewState {
  const next = nextReviewState(review.state, event);
  if (next === null)
    throw conflict(
      'review/state',
      `Nothing was changed: ${review.name} is ${REVIEW_TITLES[review.state].toLowerCase()}. ${DEMANDS[event]}`,
    );
  return next;
}

/** @throws `review/not-open` where nothing is decided any more, or yet. */
export function assertOpen({ name, state }: ReviewRecord): void {
  if (state === 'open') return;
  const why =
    state === 'closing' ? 'Its end waits for an acknowledgement; send it back first.' : 'It is not open.';
  throw conflict(
    'review/not-open',
    `Nothing was changed: ${name} is ${REVIEW_TITLES[state].toLowerCase()}. ${why}`,
  );
}

/**
 * The person who acts, also through a token of theirs. Four eyes are two people: what no person stands behind decides
 * nothing here.
 * @throws `review/person`.
 */
export async function actingPerson(tx: Tx, viewer: Viewer): Promise<string> {
  const id = await personIdOf(tx, viewer);
  if (id === null)
    throw forbidden(
      'review/person',
      'No person stands behind this token, so it cannot decide in a review. Sign in, or use a token of your own.',
    );
  return id;
}

/** Puts the items of a scope into a campaign with the facts as they are; whom it asks about how many. */
export async function insertItems(
  executor: Executor,
  reviewId: string,
  conditions: Sql,
  dueAt: Date,
): Promise<ScopePreview> {
  const parts = await executor.query<ScopePart>(sql`WITH ${placedCtes(conditions)},
    item AS (INSERT INTO review_item (review_id, credential_id, name, owner, reviewer, basis, due_at, privileged, state, snapshot)
      SELECT ${reviewId}::uuid, p.id, p.name, p.owner, p.reviewer, p.basis,
        CASE WHEN p.reviewer IS NOT NULL THEN ${dueAt}::timestamptz END, p.privileged, 'waiting', ${SNAPSHOT}
      FROM placed p JOIN credential c ON c.id = p.id LEFT JOIN credential_use u ON u.credential_id = c.id
      RETURNING reviewer, privileged)
    SELECT reviewer, count(*)::int AS items, count(*) FILTER (WHERE privileged)::int AS privileged
    FROM item GROUP BY reviewer ORDER BY 2 DESC, reviewer NULLS FIRST`);
  return totalled(parts);
}

export type Outcomes = Partial<Record<ItemState, number>>;

/** How many items are in which state. */
export async function countOutcomes(executor: Executor, reviewId: string): Promise<Outcomes> {
  const rows = await executor.query<{ state: ItemState; count: number }>(
    sql`SELECT state, count(*)::int AS count FROM review_item WHERE review_id = ${reviewId}::uuid GROUP BY state`,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

const LEFT: Partial<Record<ItemState, string>> = {
  waiting: 'wait for a decision',
  attested: 'wait for the sign-off',
  'follow-up': 'are still to be revoked or reduced',
};

/** @throws `review/incomplete` saying what is left to do. */
export function assertComplete(outcomes: Outcomes): void {
  const settled: readonly string[] = SETTLED;
  const left = (Object.entries(outcomes) as [ItemState, number][])
    .filter(([state, count]) => count > 0 && !settled.includes(state))
    .map(([state, count]) => `${count} ${LEFT[state] ?? state}`);
  if (left.length > 0)
    throw conflict('review/incomplete', `It is not complete: of its items ${left.join(', ')}.`);
}
