import { attestByReview } from '@/lib/duties/by-review';
import { forbidden } from '@/lib/kernel/errors';
import { queueNotices } from '@/lib/notices/store';
import { accountsOf } from '@/lib/people/four-eyes';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { ownersCovered } from '../covered';
import { refusalToAcknowledge } from '../model';
import type { AcknowledgeReview } from '../schema';
import { actingPerson, assertComplete, countOutcomes, lockReview, moved } from '../store';

const REFUSALS = {
  author: 'You are the author of this review; another person has to acknowledge its end.',
  asked: 'You asked for its end yourself; another person has to acknowledge it.',
};

/**
 * The second person's word that ends a campaign: never its author's, nor of whoever asked for its end. Owners who answered
 * for everything they have in it have done their quarterly attestation.
 */
export const acknowledgeReview: Command<AcknowledgeReview, null> = {
  action: 'review:acknowledge',
  subject: ({ id }) => ({ kind: 'review', id }),
  async run(context, { id, statement }) {
    const { tx, viewer, now } = context;
    const personId = await actingPerson(tx, viewer);
    const review = await lockReview(tx, id, 'moved');
    const state = moved(review, 'acknowledge');
    const refusal = refusalToAcknowledge(await accountsOf(tx, personId), review);
    if (refusal) throw forbidden(`review/${refusal}`, REFUSALS[refusal]);
    const outcomes = await countOutcomes(executorOfTx(tx), id);
    // What had settled may have come back since the end was asked for.
    assertComplete(outcomes);
    await tx.review.update({
      where: { id },
      data: { state, closedAt: now, closedBy: viewer.name, closedById: personId, statement },
    });
    await queueNotices(
      tx,
      [
        {
          recipient: { kind: 'role', role: 'security' },
          kind: 'review.closed',
          isUrgent: false,
          subject: { kind: 'review', id },
          occasion: 'closed',
          data: { name: review.name, by: viewer.name },
          href: `/reviews/${id}`,
        },
      ],
      now,
    );
    const owners = await ownersCovered(executorOfTx(tx), id);
    const attested = await attestByReview(context, { id, name: review.name, owners });
    return {
      value: null,
      audit: [
        {
          action: 'review.acknowledged',
          subject: { kind: 'review', id },
          payload: { name: review.name, statement, items: review.items, outcomes, askedBy: review.closingBy },
        },
        ...attested,
      ],
    };
  },
};
