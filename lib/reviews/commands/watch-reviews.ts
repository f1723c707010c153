import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { escalateItems } from '../watch/escalate';
import { openDue } from '../watch/open-due';
import { remindOfReviews } from '../watch/remind';
import { settleItems } from '../watch/settle';
import { takeWatched } from '../watch/watched';

/**
 * What reviews make of time passing: what was to be done is held against the facts, reviewers are reminded, silence goes
 * to the fallback and then to the security leads, and the next campaign of a schedule is opened.
 */
export const watchReviews: Command<Record<string, never>, { events: number }> = {
  action: 'review:watch',
  subject: () => ({ kind: 'review', id: null }),
  async run(context) {
    const { tx, now } = context;
    const executor = executorOfTx(tx);
    const watched = await takeWatched(executor, now);
    const settled = await settleItems(executor, watched, now);
    if (watched.length > 0) await remindOfReviews(executor, watched, now);
    const [first, ...rest] = [...settled, ...(await escalateItems(context)), ...(await openDue(context))];
    return {
      value: { events: rest.length + (first ? 1 : 0) },
      audit: first ? [first, ...rest] : 'nothing-changed',
    };
  },
};
