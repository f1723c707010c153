import type { Command } from '@/lib/platform/run-command';
import type { ReasonedReview } from '../schema';
import { lockReview, moved } from '../store';

/** Ends a campaign that is not to be finished. What was said in it stays as it is. */
export const cancelReview: Command<ReasonedReview, null> = {
  action: 'review:plan',
  subject: ({ id }) => ({ kind: 'review', id }),
  async run({ tx, viewer, now }, { id, reason }) {
    const review = await lockReview(tx, id, 'moved');
    const state = moved(review, 'cancel');
    await tx.review.update({
      where: { id },
      data: { state, cancelledAt: now, cancelledBy: viewer.name, cancelReason: reason },
    });
    await tx.reviewItem.updateMany({ where: { reviewId: id, dueAt: { not: null } }, data: { dueAt: null } });
    return {
      value: null,
      audit: {
        action: 'review.cancelled',
        subject: { kind: 'review', id },
        payload: { name: review.name, before: review.state, reason, items: review.items },
      },
    };
  },
};
