import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { addDays } from '@/lib/kernel/dates';
import { conflict, invalid, notFound } from '@/lib/kernel/errors';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { putQuestions } from '../ask';
import { ANSWER_DAYS } from '../model';
import type { HandOver } from '../schema';
import { assertRegistered, lockAsking } from '../store';
import { listed } from './events';

interface Held {
  id: bigint | number;
  name: string;
  ownerTeam: string | null;
  asked: string | null;
}

/**
 * Passes credentials on to another owner, who is then asked. Whoever was asked is asked no longer; whoever is named on
 * the credential answers for it until the other accepts.
 */
export const handOverOwnership: Command<HandOver, { asked: number }> = {
  action: 'ownership:answer',
  subject: ({ ids }) => ({ kind: 'credential', id: ids.length === 1 ? (ids[0] ?? null) : null }),
  async run(context, { ids, to, reason }) {
    const { tx, viewer, now } = context;
    await lockAsking(tx);
    const held = await lockHeld(context, ids);
    const asks = held.map((row) => {
      const from = giverOf(viewer, row, to);
      const evidence = `${viewer.name} handed it over for ${from}: ${reason}`;
      return {
        id: Number(row.id),
        owner: to,
        basis: { signal: 'hand-over' as const, confidence: null, evidence },
      };
    });
    await assertRegistered(tx, [to]);
    const events = await putQuestions(context, asks, {
      event: 'ownership.handed-over',
      reason,
      dueAt: addDays(now, ANSWER_DAYS),
      level: 0,
    });
    if (events.length === 0)
      throw conflict('ownership/same', `Nothing was changed: ${to} is asked already or has accepted.`);
    return { value: { asked: events.length }, audit: listed(events) };
  },
};

async function lockHeld({ tx }: CommandContext, ids: readonly number[]): Promise<Held[]> {
  const wanted = [...new Set(ids)];
  const rows = await executorOfTx(tx).query<Held>(sql`
    SELECT c.id, c.name, c.owner_team AS "ownerTeam", o.owner AS asked FROM credential c
    LEFT JOIN ownership o ON o.credential_id = c.id AND o.state = 'asked'
    WHERE c.gone_at IS NULL AND c.id = ANY(${wanted}::bigint[]) ORDER BY c.id FOR UPDATE OF c`);
  if (rows.length < wanted.length)
    throw notFound('credential/not-found', 'Nothing was changed: some of these are gone or do not exist.');
  return rows;
}

/** Whose it is to give away: of whoever is asked, else of whoever is named. */
function giverOf(viewer: Viewer, { name, ownerTeam, asked }: Held, to: string): string {
  const isMine = (owner: string | null) => viewer.role !== 'owner' || viewer.teams.includes(owner ?? '');
  if (asked !== null && !isMine(asked) && isMine(ownerTeam))
    throw conflict(
      'ownership/asked-elsewhere',
      `Nothing was changed: ${asked} is being asked about ${name}.`,
    );
  const from = asked ?? ownerTeam;
  permit(viewer, 'ownership:answer', { ownerTeam: from });
  if (from === null)
    throw invalid('ownership/nobody', `Nobody holds ${name}; ask an owner instead of handing it over.`);
  if (from === to)
    throw invalid('ownership/same', `${to} is who hands it over; choose another owner.`, {
      fields: { to: 'Choose another owner.' },
    });
  return from;
}
