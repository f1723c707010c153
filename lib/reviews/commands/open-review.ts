import { invalid } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { openOver } from '../opening';
import type { OneReview } from '../schema';
import { actingPerson, lockReview, moved } from '../store';

/** Asks every reviewer about what the scope matches now, with the facts as they are. */
export const openReview: Command<OneReview, { items: number; reviewers: number }> = {
  action: 'review:plan',
  subject: ({ id }) => ({ kind: 'review', id }),
  async run(context, { id }) {
    await actingPerson(context.tx, context.viewer);
    const review = await lockReview(context.tx, id, 'moved');
    moved(review, 'open');
    const opened = await openOver(context, review);
    if (!opened)
      throw invalid(
        'review/nothing',
        'No credential matches its scope, so there is nobody to ask. Draft it again over another.',
      );
    return {
      value: { items: opened.scope.items, reviewers: opened.scope.parts.length },
      audit: opened.event,
    };
  },
};
