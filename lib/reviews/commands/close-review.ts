import { queueNotices } from '@/lib/notices/store';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { OneReview } from '../schema';
import { actingPerson, assertComplete, countOutcomes, lockReview, moved } from '../store';

/** Asks for the end of a campaign in which nothing is left to do; another person acknowledges it. */
export const closeReview: Command<OneReview, null> = {
  action: 'review:close',
  subject: ({ id }) => ({ kind: 'review', id }),
  async run({ tx, viewer, now }, { id }) {
    const personId = await actingPerson(tx, viewer);
    const review = await lockReview(tx, id, 'moved');
    const state = moved(review, 'ask-to-close');
    const outcomes = await countOutcomes(executorOfTx(tx), id);
    assertComplete(outcomes);
    await tx.review.update({
      where: { id },
      data: { state, closingAt: now, closingBy: viewer.name, closingById: personId },
    });
    await queueNotices(
      tx,
      [
        {
          recipient: { kind: 'role', role: 'security' },
          kind: 'review.awaiting-acknowledgement',
          isUrgent: false,
          subject: { kind: 'review', id },
          occasion: `asked:${now.toISOString()}`,
          data: { name: review.name, by: viewer.name },
          href: `/reviews/${id}`,
        },
      ],
      now,
    );
    return {
      value: null,
      audit: {
        action: 'review.closing-asked',
        subject: { kind: 'review', id },
        payload: { name: review.name, items: review.items, outcomes },
      },
    };
  },
};
