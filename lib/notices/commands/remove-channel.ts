import { notFound } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import type { OneChannel } from '../schema';

/** Ends a channel; what still waits for it is given up. Its log stays. */
export const removeChannel: Command<OneChannel, null> = {
  action: 'notice:configure',
  subject: ({ id }) => ({ kind: 'channel', id }),
  async run({ tx, now }, { id }) {
    const channel = await tx.noticeChannel.findFirst({ where: { id, removedAt: null } });
    if (!channel) throw notFound('notice/no-channel', 'There is no such channel, or it was removed.');
    await tx.noticeChannel.update({ where: { id }, data: { removedAt: now } });
    const { count } = await tx.noticeDelivery.updateMany({
      where: { channelId: id, state: 'waiting' },
      data: { state: 'failed', finishedAt: now, lastError: 'The channel was removed.' },
    });
    return {
      value: null,
      audit: {
        action: 'notice.channel-removed',
        subject: { kind: 'channel', id },
        payload: { kind: channel.kind, name: channel.name, givenUp: count },
      },
    };
  },
};
