import { permit } from '@/lib/access/can';
import { IN_BACKLOG } from '@/lib/findings/backlog-scope';
import { conflict, notFound } from '@/lib/kernel/errors';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { chooseTracker } from '../model';
import type { RequestTickets } from '../schema';
import { type NewTicket, putTickets, readTrackers } from '../store';
import { requestedEvents } from './events';

interface Wanted {
  id: number;
  code: string;
  ownerTeam: string | null;
  subjectKind: string;
  subjectId: number;
  /** Open, and neither excepted nor a duty. */
  isWaiting: boolean;
}

export interface Requested {
  requested: number;
  /** Closed or excepted by now, or followed by a ticket already. */
  left: number;
}

/**
 * Asks for a ticket for each of these findings. The worker makes them; what is closed, excepted or has one is left alone.
 * @throws MusterError `ticket/no-tracker`, `ticket/no-finding`, `ticket/nothing-to-do`
 */
export const requestTickets: Command<RequestTickets, Requested> = {
  action: 'ticket:create',
  subject: ({ findingIds }) => ({
    kind: 'finding',
    id: findingIds.length === 1 ? (findingIds[0] ?? null) : null,
  }),
  async run(context, { trackerId, findingIds }) {
    const { tx, viewer, now } = context;
    const executor = executorOfTx(tx);
    const trackers = await readTrackers(executor);
    const offered = trackerId === null ? trackers : trackers.filter(({ id }) => id === trackerId);
    if (offered.length === 0)
      throw conflict(
        'ticket/no-tracker',
        trackerId === null
          ? 'No tracker is connected. A security lead or platform engineer connects one under Settings, Tickets.'
          : 'This tracker was removed. Choose another one.',
      );
    const findings = await readWanted(context, findingIds);
    const open = findings.filter(({ isWaiting }) => isWaiting);
    const tickets = open.flatMap(({ id, ownerTeam }): NewTicket[] => {
      // By hand a tracker that takes only some owners may be named for any.
      const choices = trackerId === null ? offered : offered.map((one) => ({ ...one, mappedOnly: false }));
      const chosen = chooseTracker(choices, ownerTeam);
      return chosen ? [{ findingId: id, trackerId: chosen.tracker.id, place: chosen.place }] : [];
    });
    const made = await putTickets(executor, tickets, { by: viewer.name, now });
    if (made.length === 0)
      throw conflict(
        'ticket/nothing-to-do',
        'Nothing was asked for: the findings are closed or excepted, have a ticket already, or no tracker takes those of their owner.',
      );
    return {
      value: { requested: made.length, left: findingIds.length - made.length },
      audit: requestedEvents(made, tickets, findings, trackers, { automatic: false }),
    };
  },
};

async function readWanted({ tx, viewer }: CommandContext, ids: readonly number[]): Promise<Wanted[]> {
  const rows = await executorOfTx(tx).query<Wanted>(sql`
    SELECT id, code, owner_team AS "ownerTeam", subject_kind AS "subjectKind", subject_id AS "subjectId",
      ${IN_BACKLOG} AS "isWaiting" FROM finding f WHERE id = ANY(${[...new Set(ids)]}::bigint[]) ORDER BY id`);
  if (rows.length === 0) throw notFound('ticket/no-finding', 'There is no such finding.');
  for (const { subjectKind, ownerTeam } of rows) {
    permit(viewer, 'ticket:create', { ownerTeam });
    if (subjectKind === 'source') permit(viewer, 'source:read');
  }
  return rows.map((row) => ({ ...row, id: Number(row.id), subjectId: Number(row.subjectId) }));
}
