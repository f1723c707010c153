import { can } from '@/lib/access/can';
import { forbidden, notFound } from '@/lib/kernel/errors';
import { personIdOf } from '@/lib/people/queries';
import type { Command } from '@/lib/platform/run-command';
import type { RevokeFeed } from '../schema';

/** Ends a feed at once: one's own, or anybody's for those who may. */
export const revokeFeed: Command<RevokeFeed, null> = {
  action: 'calendar:subscribe',
  subject: ({ id }) => ({ kind: 'calendar', id }),
  async run({ tx, viewer, now }, { id }) {
    const feed = await tx.calendarFeed.findUnique({ where: { id } });
    if (!feed) throw notFound('calendar/not-found', 'This calendar feed does not exist.');
    const isOwn = feed.personId === (await personIdOf(tx, viewer));
    if (!isOwn && !can(viewer, 'calendar:revoke-any'))
      throw forbidden(
        'calendar/not-yours',
        'This calendar feed belongs to somebody else. A security lead can revoke it.',
      );
    const { count } = await tx.calendarFeed.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now, revokedBy: viewer.name },
    });
    if (count === 0) return { value: null, audit: 'nothing-changed' };
    return {
      value: null,
      audit: {
        action: 'calendar.feed-revoked',
        subject: { kind: 'calendar', id },
        payload: { name: feed.name, own: isOwn },
      },
    };
  },
};
