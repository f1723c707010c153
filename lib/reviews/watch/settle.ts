import type { AuditEvent } from '@/lib/platform/audit';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import { SNAPSHOT } from '../scope';
import { reductionSeen, type Snapshot } from '../snapshot';
import { type ItemEvent, type ItemState, nextItemState } from '../states';
import type { Watched } from './watched';

/** An item that facts moved. */
interface Moved {
  review: string;
  id: number | bigint;
  state: ItemState;
  outcome: string | null;
}

/** How a credential that nobody can use any more shows itself; null while somebody can. As `endSeen` has it. */
const END = sql`CASE WHEN c.gone_at IS NOT NULL THEN 'no longer listed' WHEN c.status = 'disabled' THEN 'disabled'
  WHEN c.status = 'pending-deletion' THEN 'pending deletion' END`;
const GONE = sql`CASE WHEN c.gone_at IS NOT NULL THEN 'no longer listed' END`;
/** The exception in force that covers a finding of it, if one does. */
const EXCEPTION = sql`(SELECT min(f.exception_id) FROM finding f WHERE f.subject_kind = 'credential' AND f.subject_id = c.id
  AND f.exception_id IS NOT NULL AND f.closed_at IS NULL)`;
/** As if nobody had said anything: a credential that came back is looked at anew. */
const ASKED_AGAIN = sql`decision = NULL, rationale = NULL, decided_at = NULL, decided_by = NULL, decided_by_id = NULL,
  decided_for = NULL, attested = NULL, signed_at = NULL, signed_by = NULL, signed_by_id = NULL, sign_note = NULL,
  due_at = (SELECT r.due_at FROM review r WHERE r.id = i.review_id AND i.reviewer IS NOT NULL)`;

/**
 * Holds items against what collections saw: what is gone or disabled is done, what came back is to be done again; what an
 * exception in force covers may stay for as long as it lasts. Nobody says so by hand.
 */
export async function settleItems(
  executor: Executor,
  reviews: readonly Watched[],
  now: Date,
): Promise<AuditEvent[]> {
  if (reviews.length === 0) return [];
  const ids = reviews.map(({ id }) => id);
  const move = (from: readonly ItemState[], event: ItemEvent, seen: Sql, when: Sql, more = sql``) =>
    moveItems(executor, { ids, from, event, seen, when, more, now });
  const moved = [
    ...(await move(['waiting', 'attested'], 'end', GONE, sql`c.gone_at IS NOT NULL`)),
    ...(await move(['gone'], 'undo', sql`NULL`, sql`c.gone_at IS NULL`, sql`, ${ASKED_AGAIN}`)),
    ...(await move(['follow-up', 'excepted'], 'end', END, sql`(${END}) IS NOT NULL`)),
    ...(await move(['done'], 'undo', sql`NULL`, sql`(${END}) IS NULL AND i.decision = 'revoke'`)),
    ...(await settleReductions(executor, ids, now)),
    ...(await move(
      ['follow-up'],
      'except',
      sql`'exception ' || ${EXCEPTION}`,
      sql`${EXCEPTION} IS NOT NULL`,
    )),
    ...(await move(['excepted'], 'lapse', sql`NULL`, sql`${EXCEPTION} IS NULL`)),
  ];
  return eventsOf(moved, reviews);
}

interface Move {
  ids: readonly string[];
  from: readonly ItemState[];
  event: ItemEvent;
  /** What is kept as outcome. */
  seen: Sql;
  when: Sql;
  more: Sql;
  now: Date;
}

async function moveItems(
  executor: Executor,
  { ids, from, event, seen, when, more, now }: Move,
): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const state of from) {
    const to = nextItemState(state, event);
    if (to === null) throw new Error(`an item that is ${state} has no way to ${event}`);
    const isEnd = event === 'end' || event === 'except';
    const rows = await executor.query<Moved>(sql`UPDATE review_item i SET state = ${to}, outcome = ${seen},
        ended_at = CASE WHEN ${isEnd}::boolean THEN ${now}::timestamptz END ${more}
      FROM credential c WHERE i.review_id = ANY(${[...ids]}::uuid[]) AND i.state = ${state} AND c.id = i.credential_id AND ${when}
      RETURNING i.review_id::text AS review, i.credential_id AS id, i.state, i.outcome`);
    moved.push(...rows);
  }
  return moved;
}

const MOST = 1_000;

/** What was to be reduced: done where the facts show less than was attested, and to be done again where no more. */
async function settleReductions(executor: Executor, ids: readonly string[], now: Date): Promise<Moved[]> {
  const rows = await executor.query<{
    review: string;
    id: number | bigint;
    state: 'follow-up' | 'excepted' | 'done';
    attested: Snapshot;
    current: Snapshot;
  }>(sql`SELECT i.review_id::text AS review, i.credential_id AS id, i.state, i.attested, ${SNAPSHOT} AS current
    FROM review_item i JOIN credential c ON c.id = i.credential_id LEFT JOIN credential_use u ON u.credential_id = c.id
    WHERE i.review_id = ANY(${[...ids]}::uuid[]) AND i.decision = 'reduce' AND i.state IN ('follow-up', 'excepted', 'done')
      AND c.version > (i.attested->>'version')::int AND (${END}) IS NULL
    ORDER BY i.review_id, i.credential_id LIMIT ${MOST} FOR UPDATE OF i SKIP LOCKED`);
  const moved = rows.flatMap(({ review, id, state, attested, current }): Moved[] => {
    const outcome = reductionSeen(attested, current);
    const event = outcome === null ? 'undo' : 'end';
    const next = (outcome === null) === (state === 'done') ? nextItemState(state, event) : null;
    return next === null ? [] : [{ review, id: Number(id), state: next, outcome }];
  });
  if (moved.length === 0) return [];
  await executor.query(sql`UPDATE review_item i SET state = d.state, outcome = d.outcome,
      ended_at = CASE WHEN d.state = 'done' THEN ${now}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS d(review uuid, id bigint, state text, outcome text)
    WHERE i.review_id = d.review AND i.credential_id = d.id RETURNING 1`);
  return moved;
}

/** An event per credential, and one per campaign with how many. */
function eventsOf(moved: readonly Moved[], reviews: readonly Watched[]): AuditEvent[] {
  const items = moved.map(
    ({ review, id, state, outcome }): AuditEvent => ({
      action: 'review.item-settled',
      subject: { kind: 'credential', id: Number(id) },
      payload: { review, state, outcome },
    }),
  );
  const perReview = [...Map.groupBy(moved, ({ review }) => review)].map(([id, those]): AuditEvent => {
    const count = (...states: ItemState[]) => those.filter(({ state }) => states.includes(state)).length;
    return {
      action: 'review.followed-up',
      subject: { kind: 'review', id },
      payload: {
        name: reviews.find((review) => review.id === id)?.name ?? null,
        done: count('done'),
        gone: count('gone'),
        excepted: count('excepted'),
        reopened: count('waiting', 'follow-up'),
      },
    };
  });
  return [...perReview, ...items];
}
