import { HOUR_MS } from '@/lib/kernel/dates';
import { conflict, forbidden } from '@/lib/kernel/errors';
import { queueNotices } from '@/lib/notices/store';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { nextMoment } from '../clockwork';
import { approveNow, checkStillStands, type Deciding, lockForDecision, recordDecision } from '../deciding';
import { endException } from '../ending';
import { BREAK_GLASS_HOURS } from '../model';
import type { BreakGlass, ReviewBreakGlass } from '../schema';
import { isInForce } from '../states';
import { isByFilter } from '../store';
import { tellApproved, tellBreakGlass, tellVoided } from '../tell';

/**
 * Puts a request into force by one voice where nobody else can be waited for. Somebody else has to look at it within 72
 * hours, or it ends. Not for what one voice is enough for anyway.
 */
export const breakGlass: Command<BreakGlass, { state: 'approved' | 'active' }> = {
  action: 'exception:break-glass',
  subject: ({ id }) => ({ kind: 'exception', id }),
  async run(context, input) {
    const { tx, viewer, now } = context;
    const deciding = await lockForDecision(tx, viewer, input, {
      action: 'exception:break-glass',
      event: 'approve',
    });
    const { exception, actor } = deciding;
    const standing = await checkStillStands(context, deciding);
    if (standing.quorum === 1 && deciding.isOutside)
      throw conflict(
        'exception/no-need',
        'One approval from outside the team is enough for this one, and yours is. Approve it.',
      );
    await recordDecision(context, deciding, 'break-glass', input.reason);
    const dueAt = new Date(now.getTime() + BREAK_GLASS_HOURS * HOUR_MS);
    const { events, state, retroactiveDays } = await approveNow(context, deciding, standing, dueAt);
    await queueNotices(
      tx,
      [...tellApproved(exception, actor.name), ...tellBreakGlass(exception, actor.name, input.reason, dueAt)],
      now,
    );
    return {
      value: { state },
      audit: [
        {
          action: 'exception.break-glass',
          subject: { kind: 'exception', id: exception.id },
          payload: {
            revision: exception.revision,
            outside: deciding.isOutside,
            reason: input.reason,
            reviewDue: dueAt.toISOString(),
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

/** Looks at a break-glass approval afterwards: it may go on, or ends now. By somebody else, who could have approved it. */
export const reviewBreakGlass: Command<ReviewBreakGlass, { id: number }> = {
  action: 'exception:decide',
  subject: ({ id }) => ({ kind: 'exception', id }),
  async run(context, { id, verdict, reason }) {
    const { tx, viewer, now } = context;
    const deciding = await lockForDecision(
      tx,
      viewer,
      { id, revision: null },
      { action: 'exception:decide', event: null },
    );
    const { exception, actor } = deciding;
    await assertMayReview(context, deciding);
    await recordDecision(context, deciding, verdict, reason);
    if (verdict === 'confirm') {
      const nextAt = nextMoment(
        { ...exception, reviewDueAt: null, isByFilter: isByFilter(exception.target) },
        now,
      );
      await tx.exception.update({ where: { id }, data: { reviewedAt: now, reviewDueAt: null, nextAt } });
    } else {
      const end = { event: 'revoke', reason, by: actor.name } as const;
      await endException(executorOfTx(tx), exception, end, now);
      await tx.exception.update({ where: { id }, data: { reviewedAt: now } });
      await queueNotices(tx, tellVoided(exception, reason, 'rejected', { by: actor.name }), now);
    }
    return {
      value: { id },
      audit: {
        action: 'exception.reviewed',
        subject: { kind: 'exception', id },
        payload: { verdict, reason, outside: deciding.isOutside },
      },
    };
  },
};

async function assertMayReview(
  { tx }: Pick<Parameters<typeof recordDecision>[0], 'tx'>,
  { exception, actor, isOutside }: Deciding,
): Promise<void> {
  const isOpen = exception.isBreakGlass && exception.reviewedAt === null;
  if (!isOpen || (!isInForce(exception.state) && exception.state !== 'approved'))
    throw conflict('exception/no-review', 'Nothing of it waits for a review any more. Load the page again.');
  const broke = await tx.exceptionDecision.findFirst({
    where: { exceptionId: exception.id, revision: exception.revision, decision: 'break-glass' },
  });
  if (broke?.personId === actor.id)
    throw forbidden('exception/own-approval', 'You put it into force, so somebody else has to review it.');
  if (!isOutside && !broke?.isOutside)
    throw forbidden(
      'exception/inside',
      'Whoever put it into force is of the owning team, as you are. Somebody from outside has to review it.',
    );
}
