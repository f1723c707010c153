import { targetConditions } from '@/lib/bulk/target';
import { addDays } from '@/lib/kernel/dates';
import { conflict, invalid } from '@/lib/kernel/errors';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { type Ask, putQuestions } from '../ask';
import { MOST_AT_ONCE } from '../model';
import { proposalsFor } from '../proposals';
import type { ProposeOwner } from '../schema';
import { assertRegistered, lockAsking } from '../store';
import { readPointers, readSurroundings } from '../surroundings';
import { listed } from './events';

export interface Proposed {
  asked: number;
  /** Asked or accepted already, or with nobody to ask. */
  left: number;
}

/** Asks an owner to answer for credentials; nothing is owned by that alone. An event per credential. */
export const proposeOwner: Command<ProposeOwner, Proposed> = {
  action: 'ownership:propose',
  subject: () => ({ kind: 'credential', id: null }),
  async run(context, input) {
    const { tx, now } = context;
    await lockAsking(tx);
    const rows = await readTarget(context, input);
    const asks = await asksFor(context, input, rows);
    await assertRegistered(tx, [...new Set(asks.map(({ owner }) => owner))]);
    const events = await putQuestions(context, asks, {
      event: 'ownership.asked',
      reason: input.reason,
      dueAt: addDays(now, input.answerDays),
      level: 0,
    });
    if (events.length === 0)
      throw conflict(
        'ownership/nobody-to-ask',
        'Nobody was asked: these have no owner to ask, or theirs was asked or has accepted already.',
      );
    return { value: { asked: events.length, left: rows.length - events.length }, audit: listed(events) };
  },
};

interface Row {
  id: number;
  ownerTeam: string | null;
  ownerBy: string | null;
}

async function readTarget({ tx, viewer, now }: CommandContext, { target }: ProposeOwner): Promise<Row[]> {
  const executor = executorOfTx(tx);
  const matching =
    'ids' in target
      ? sql`c.gone_at IS NULL AND c.id = ANY(${target.ids}::bigint[])`
      : await targetConditions(viewer, executor, target, now);
  const rows = await executor.query<Row>(sql`SELECT c.id, c.owner_team AS "ownerTeam", c.owner_by AS "ownerBy"
    FROM credential c WHERE ${matching} ORDER BY c.id LIMIT ${MOST_AT_ONCE + 1}`);
  if (rows.length > MOST_AT_ONCE)
    throw invalid(
      'ownership/too-many',
      `More than ${MOST_AT_ONCE.toLocaleString('en')} match; narrow the filter and ask in parts.`,
    );
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

async function asksFor(
  { tx, viewer }: CommandContext,
  { owner, reason }: ProposeOwner,
  rows: readonly Row[],
): Promise<Ask[]> {
  if (owner === 'proposed') {
    const executor = executorOfTx(tx);
    const pointed = await readPointers(
      executor,
      rows.map(({ id }) => id),
    );
    const around = await readSurroundings(
      executor,
      pointed.map(({ account }) => account),
    );
    return pointed.flatMap((pointers) => {
      const [best] = proposalsFor(pointers, around).filter((each) => around.owners.includes(each.owner));
      return best ? [{ id: pointers.id, ...best }] : [];
    });
  }
  if (owner === 'named') return asksOfNamed(rows, await registered(tx));
  const basis = { signal: 'hand' as const, confidence: null, evidence: `${viewer.name}: ${reason}` };
  return rows.map(({ id }) => ({ id, owner: owner.name, basis }));
}

async function registered(tx: CommandContext['tx']): Promise<ReadonlySet<string>> {
  const rows = await tx.owner.findMany({ where: { removedAt: null }, select: { name: true } });
  return new Set(rows.map(({ name }) => name));
}

/** Whoever stands on each credential, as far as they are in the register. */
function asksOfNamed(rows: readonly Row[], known: ReadonlySet<string>): Ask[] {
  return rows.flatMap(({ id, ownerTeam, ownerBy }) => {
    if (ownerTeam === null || !known.has(ownerTeam)) return [];
    const how =
      ownerBy === 'manual' ? 'named by hand' : ownerBy === 'tag' ? 'named by its tag' : 'named on it';
    const evidence = `${ownerTeam} is ${how}`;
    return [
      { id, owner: ownerTeam, basis: { signal: 'named' as const, confidence: 'strong' as const, evidence } },
    ];
  });
}
