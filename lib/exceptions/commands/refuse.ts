import { queueNotices } from '@/lib/notices/store';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { lockForDecision, recordDecision } from '../deciding';
import { endException } from '../ending';
import type { RefuseException } from '../schema';
import { tellRefused } from '../tell';

/** Says no to a request, and why; one no is enough. */
export const refuseException: Command<RefuseException, { id: number }> = {
  action: 'exception:decide',
  subject: ({ id }) => ({ kind: 'exception', id }),
  async run(context, input) {
    const { tx, viewer, now } = context;
    const deciding = await lockForDecision(tx, viewer, input, {
      action: 'exception:decide',
      event: 'refuse',
    });
    const { exception, actor } = deciding;
    await recordDecision(context, deciding, 'refuse', input.reason);
    const end = { event: 'refuse', reason: input.reason, by: actor.name } as const;
    await endException(executorOfTx(tx), exception, end, now);
    await queueNotices(tx, tellRefused(exception, actor.name, input.reason), now);
    return {
      value: { id: exception.id },
      audit: {
        action: 'exception.refused',
        subject: { kind: 'exception', id: exception.id },
        payload: { revision: exception.revision, reason: input.reason, outside: deciding.isOutside },
      },
    };
  },
};
