import { conflict } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import type { DismissItems } from '../schema';

/**
 * Says of items on a leaver's list that nothing has to be done, and why. @throws MusterError `leaver/nothing-open`
 */
export const dismissItems: Command<DismissItems, { dismissed: number }> = {
  action: 'leaver:settle',
  subject: ({ leaverId }) => ({ kind: 'leaver', id: leaverId }),
  async run({ tx, viewer, now }, { leaverId, credentialIds, reason }) {
    const { count } = await tx.leaverItem.updateMany({
      where: { leaverId, state: 'open', credentialId: { in: credentialIds.map(BigInt) } },
      data: { state: 'dismissed', endedAt: now, endedBy: viewer.name, reason },
    });
    if (count === 0)
      throw conflict('leaver/nothing-open', 'None of these is open any more; load the page again.');
    return {
      value: { dismissed: count },
      audit: {
        action: 'leaver.items-dismissed',
        subject: { kind: 'leaver', id: leaverId },
        payload: { credentials: [...credentialIds], dismissed: count, reason },
      },
    };
  },
};
