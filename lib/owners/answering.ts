import { can, permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { rawSearchOf } from '@/lib/credentials/export-response';
import { filterConditions, resolveFilters } from '@/lib/credentials/filters';
import { parseCredentialSearch } from '@/lib/credentials/schema';
import { conflict, invalid, type MusterError } from '@/lib/kernel/errors';
import { type Executor, executorOfTx, type Sql, sql } from '@/lib/platform/database/client';
import type { CommandContext } from '@/lib/platform/run-command';
import { MOST_AT_ONCE } from './model';
import type { Waiting } from './schema';
import { nextState, type OwnershipEvent, type OwnershipState } from './states';

/** A question that waits, locked for the rest of the transaction. */
export interface Question {
  id: number;
  owner: string;
  name: string;
  ownerTeam: string | null;
  ownerBy: string | null;
  askedById: string;
  askedAt: Date;
}

const LIVE = sql`c.gone_at IS NULL AND o.state = 'asked'`;

/**
 * The questions an answer is about, all of them or none: locked, and each of an owner for whom the viewer may answer.
 * @throws `ownership/answered` with who was faster; `ownership/too-many`; `access/forbidden`.
 */
export async function lockQuestions(
  { tx, viewer, now }: CommandContext,
  target: Waiting,
  event: OwnershipEvent,
): Promise<Question[]> {
  const executor = executorOfTx(tx);
  if ('owner' in target) permit(viewer, 'ownership:answer', { ownerTeam: target.owner });
  const matching = await conditionsOf(executor, target, now);
  const rows = await executor.query<Omit<Question, 'id'> & { id: bigint | number }>(sql`
    SELECT c.id, o.owner, c.name, c.owner_team AS "ownerTeam", c.owner_by AS "ownerBy", o.asked_by_id AS "askedById",
      o.asked_at AS "askedAt"
    FROM ownership o JOIN credential c ON c.id = o.credential_id WHERE ${LIVE} AND ${matching}
    ORDER BY o.credential_id LIMIT ${MOST_AT_ONCE + 1} FOR UPDATE OF o`);
  if (rows.length > MOST_AT_ONCE)
    throw invalid(
      'ownership/too-many',
      `More than ${MOST_AT_ONCE.toLocaleString('en')} wait; narrow them by a filter and answer in parts.`,
    );
  await assertMayAnswer(executor, viewer, rows, event);
  const found = new Set(rows.map((row) => Number(row.id)));
  const missing = 'ids' in target ? [...new Set(target.ids)].filter((id) => !found.has(id)) : [];
  if (missing.length > 0)
    throw (
      (await whyNotOpen(executor, viewer, missing, event)) ??
      conflict('ownership/not-asked', 'Nothing was changed: nobody is asked about it, or it is gone.')
    );
  if (rows.length === 0) throw conflict('ownership/nothing', 'Nothing waits for an answer any more.');
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

/** Whoever was asked before and is late is told so; whoever never was, is refused. */
async function assertMayAnswer(
  executor: Executor,
  viewer: Viewer,
  rows: readonly { id: bigint | number; owner: string }[],
  event: OwnershipEvent,
): Promise<void> {
  const foreign = rows.filter(({ owner }) => !can(viewer, 'ownership:answer', { ownerTeam: owner }));
  const [first] = foreign;
  if (!first) return;
  const late = await whyNotOpen(
    executor,
    viewer,
    foreign.map(({ id }) => Number(id)),
    event,
  );
  if (late) throw late;
  permit(viewer, 'ownership:answer', { ownerTeam: first.owner });
}

async function conditionsOf(executor: Executor, target: Waiting, now: Date): Promise<Sql> {
  if ('ids' in target) return sql`o.credential_id = ANY(${target.ids}::bigint[])`;
  const { search, ignored } = parseCredentialSearch(rawSearchOf(new URLSearchParams(target.query)));
  if (ignored.length > 0)
    throw invalid('ownership/filter', `Nothing was answered; not understood: ${ignored.join(', ')}.`);
  const matching = filterConditions(await resolveFilters(executor, search.filters), now);
  return sql`o.owner = ${target.owner} AND ${matching}`;
}

interface Latest {
  id: bigint | number;
  name: string;
  owner: string;
  state: OwnershipState;
  by: string | null;
  at: Date | null;
}

/** What became of questions that are not open any more, as far as the viewer may know. */
async function whyNotOpen(
  executor: Executor,
  viewer: Viewer,
  missing: readonly number[],
  event: OwnershipEvent,
): Promise<MusterError | null> {
  const within = viewer.role === 'owner' ? sql`AND o.owner = ANY(${viewer.teams}::text[])` : sql``;
  const [latest] = await executor.query<Latest>(sql`
    SELECT o.credential_id AS id, c.name, o.owner, o.state, o.answered_by AS by, o.answered_at AS at FROM ownership o
    JOIN credential c ON c.id = o.credential_id
    WHERE o.credential_id = ANY(${missing}::bigint[]) ${within} ORDER BY o.answered_at DESC NULLS LAST LIMIT 1`);
  const many = missing.length > 1 ? ` (${missing.length} of those you chose are answered)` : '';
  if (!latest) return null;
  return conflict('ownership/answered', `Nothing was changed: ${answeredWords(latest, event)}${many}.`);
}

function answeredWords({ name, owner, state, by, at }: Latest, event: OwnershipEvent): string {
  const when = at ? ` on ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC` : '';
  if (state === 'accepted') {
    const next = nextState('accepted', event) === null && event === 'decline';
    return `${by ?? 'somebody'} accepted ${name} for ${owner}${when}${next ? '; to give it away, hand it over' : ''}`;
  }
  if (state === 'declined') return `${by ?? 'somebody'} declined ${name} for ${owner}${when}`;
  return `the question about ${name} to ${owner} was taken back or went on${when}`;
}
