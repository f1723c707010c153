import { conflict } from '@/lib/kernel/errors';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { OneReview } from '../schema';
import { assertOpen, lockReview } from '../store';
import { queueReminders } from '../watch/remind';

/** Reminds everybody who is still waited for; once a day at most, beside the reminders that come by themselves. */
export const remindReviewers: Command<OneReview, { reminded: number }> = {
  action: 'review:plan',
  subject: ({ id }) => ({ kind: 'review', id }),
  async run({ tx, now }, { id }) {
    const review = await lockReview(tx, id, 'decided in');
    assertOpen(review);
    const reminded = await queueReminders(executorOfTx(tx), {
      reviewId: id,
      occasion: `by-hand:${now.toISOString().slice(0, 10)}`,
      now,
    });
    if (reminded === 0) {
      const [waiting] = await executorOfTx(tx).query(
        sql`SELECT 1 FROM review_item WHERE review_id = ${id}::uuid AND state = 'waiting' LIMIT 1`,
      );
      throw conflict(
        'review/reminded',
        waiting
          ? 'They were reminded today already; more mail does not make it quicker.'
          : 'Nobody is waited for: every item is decided.',
      );
    }
    return {
      value: { reminded },
      audit: {
        action: 'review.reminded',
        subject: { kind: 'review', id },
        payload: { name: review.name, reviewers: reminded },
      },
    };
  },
};
