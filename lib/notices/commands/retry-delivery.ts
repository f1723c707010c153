import { conflict, notFound } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import type { OneDelivery } from '../schema';
import { RETRYABLE } from '../states';

/** Has a message that failed, or may not have arrived, sent again. */
export const retryDelivery: Command<OneDelivery, null> = {
  action: 'notice:configure',
  subject: ({ id }) => ({ kind: 'delivery', id }),
  async run({ tx, now }, { id }) {
    const delivery = await tx.noticeDelivery.findUnique({ where: { id } });
    if (!delivery) throw notFound('notice/no-delivery', 'There is no such delivery.');
    const channel = await tx.noticeChannel.findUnique({ where: { id: delivery.channelId } });
    if (!channel || channel.removedAt)
      throw conflict('notice/channel-gone', 'Its channel was removed, so it cannot be sent again.');
    const { count } = await tx.noticeDelivery.updateMany({
      where: { id, state: { in: [...RETRYABLE] } },
      // Tried by hand it is not repeated by the next digest as well.
      data: { state: 'waiting', sendAt: now, firstTryAt: null, finishedAt: null, repeated: true },
    });
    if (count === 0) throw conflict('notice/not-failed', 'It is no longer failed. Look again.');
    await tx.noticeChannel.update({ where: { id: channel.id }, data: { retryAt: null } });
    return {
      value: null,
      audit: {
        action: 'notice.retried',
        subject: { kind: 'delivery', id },
        payload: { channel: channel.name, from: delivery.state },
      },
    };
  },
};
