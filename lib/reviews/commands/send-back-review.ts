import type { Command } from '@/lib/platform/run-command';
import type { ReasonedReview } from '../schema';
import { lockReview, moved } from '../store';

/** Refuses to acknowledge an end yet: the campaign is open again, with the reason. */
export const sendBackReview: Command<ReasonedReview, null> = {
  action: 'review:acknowledge',
  subject: ({ id }) => ({ kind: 'review', id }),
  async run({ tx }, { id, reason }) {
    const review = await lockReview(tx, id, 'moved');
    const state = moved(review, 'send-back');
    await tx.review.update({
      where: { id },
      data: { state, closingAt: null, closingBy: null, closingById: null },
    });
    return {
      value: null,
      audit: {
        action: 'review.sent-back',
        subject: { kind: 'review', id },
        payload: { name: review.name, reason },
      },
    };
  },
};
