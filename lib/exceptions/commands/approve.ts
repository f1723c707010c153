import { conflict } from '@/lib/kernel/errors';
import { queueNotices } from '@/lib/notices/store';
import { accountsOf } from '@/lib/people/four-eyes';
import type { Tx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { mayStillDecide } from '../actor';
import { approveNow, checkStillStands, type Deciding, lockForDecision, recordDecision } from '../deciding';
import type { Voice } from '../model';
import { isApproved, isOutside } from '../quorum';
import type { ApproveException } from '../schema';
import { tellApproved } from '../tell';

export interface Approved {
  /** Whether it is in force, approved for later, or waits for another. */
  state: 'requested' | 'approved' | 'active';
}

/**
 * Says yes to a request. It is approved once enough people have, one of them from outside the owning teams; a voice whose
 * person may no longer decide does not count.
 */
export const approveException: Command<ApproveException, Approved> = {
  action: 'exception:decide',
  subject: ({ id }) => ({ kind: 'exception', id }),
  async run(context, input) {
    const { tx, viewer, now } = context;
    const deciding = await lockForDecision(tx, viewer, input, {
      action: 'exception:decide',
      event: 'approve',
    });
    const { exception, actor } = deciding;
    const earlier = await earlierVoices(tx, deciding);
    const standing = await checkStillStands(context, deciding);
    await recordDecision(context, deciding, 'approve', input.comment);
    const voices: Voice[] = [...earlier.voices, { personId: actor.id, isOutside: deciding.isOutside }];
    const subject = { kind: 'exception', id: exception.id };
    const said = { revision: exception.revision, outside: deciding.isOutside, comment: input.comment };
    if (!isApproved(voices, standing.quorum)) {
      await tx.exception.update({ where: { id: exception.id }, data: { quorum: standing.quorum } });
      return {
        value: { state: 'requested' },
        audit: {
          action: 'exception.approval-given',
          subject,
          payload: { ...said, missing: missingOf(voices, standing.quorum), dropped: earlier.dropped },
        },
      };
    }
    const { events, state, retroactiveDays } = await approveNow(context, deciding, standing, null);
    await queueNotices(tx, tellApproved(exception, [...earlier.names, actor.name].join(' and ')), now);
    return {
      value: { state },
      audit: [
        {
          action: 'exception.approved',
          subject,
          payload: {
            ...said,
            approvers: [...earlier.names, actor.name],
            quorum: standing.quorum,
            policyVersion: standing.policy.version,
            retroactiveDays,
            expiresAt: exception.expiresAt?.toISOString() ?? null,
          },
        },
        ...events,
      ],
    };
  },
};

/** What is still to come: how many more people, and whether one of them has to be from outside. */
function missingOf(voices: readonly Voice[], quorum: number): { people: number; outside: boolean } {
  return {
    people: Math.max(quorum - voices.length, 1),
    outside: !voices.some((voice) => voice.isOutside),
  };
}

/** Who said yes to this revision before and still may. @throws `exception/already-approved` for whoever said it twice. */
async function earlierVoices(
  tx: Tx,
  { exception, actor }: Deciding,
): Promise<{ voices: Voice[]; names: string[]; dropped: string[] }> {
  const rows = await tx.exceptionDecision.findMany({
    where: { exceptionId: exception.id, revision: exception.revision, decision: 'approve' },
    orderBy: { id: 'asc' },
  });
  const accounts = await accountsOf(tx, actor.id);
  if (rows.some((row) => accounts.has(row.personId)))
    throw conflict(
      'exception/already-approved',
      'You have approved this already; it waits for somebody else.',
    );
  const found: { voices: Voice[]; names: string[]; dropped: string[] } = {
    voices: [],
    names: [],
    dropped: [],
  };
  for (const row of rows) {
    const teams = await mayStillDecide(tx, row, exception.owners);
    if (!teams) found.dropped.push(row.name);
    else {
      found.voices.push({ personId: row.personId, isOutside: isOutside(teams, exception.owners) });
      found.names.push(row.name);
    }
  }
  return found;
}
