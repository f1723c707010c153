import { randomUUID } from 'node:crypto';
import { conflict, notFound } from '@/lib/kernel/errors';
import { personIdOf } from '@/lib/people/queries';
import type { Command } from '@/lib/platform/run-command';
import type { OneChannel } from '../schema';

/** Puts a test notice on its way: by mail to whoever asks, else to where the channel leads. The log shows what came of it. */
export const testChannel: Command<OneChannel, { id: string }> = {
  action: 'notice:configure',
  subject: ({ id }) => ({ kind: 'channel', id }),
  async run({ tx, viewer, now }, { id: channelId }) {
    const channel = await tx.noticeChannel.findFirst({ where: { id: channelId, removedAt: null } });
    if (!channel) throw notFound('notice/no-channel', 'There is no such channel, or it was removed.');
    const own = await personIdOf(tx, viewer);
    const person = own ? await tx.person.findUnique({ where: { id: own }, select: { email: true } }) : null;
    if (channel.kind === 'mail' && !person?.email)
      throw conflict(
        'notice/no-address',
        'A test by mail goes to your own address, and your identity provider gives none. Ask somebody who has one.',
      );
    const id = randomUUID();
    const address = channel.kind === 'mail' ? (person?.email ?? '').toLowerCase() : 'test';
    await tx.noticeDelivery.create({
      data: {
        id,
        channelId,
        address,
        kind: 'test',
        occasion: id,
        state: 'waiting',
        createdAt: now,
        sendAt: now,
      },
    });
    // A test is tried now, also while the channel waits for its next try.
    await tx.noticeChannel.update({ where: { id: channelId }, data: { retryAt: null } });
    return {
      value: { id },
      audit: {
        action: 'notice.test-requested',
        subject: { kind: 'channel', id: channelId },
        payload: { kind: channel.kind, name: channel.name },
      },
    };
  },
};
