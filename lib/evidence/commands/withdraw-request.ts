import { forbidden } from '@/lib/kernel/errors';
import { authorIdOf } from '@/lib/people/four-eyes';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { WithdrawRequest } from '../requests/schema';
import { moveRequest } from '../requests/store';

/**
 * Takes a request back; only whoever asked can.
 * @throws `evidence/no-request`, `evidence/request-ended`, `evidence/not-yours`.
 */
export const withdrawRequest: Command<WithdrawRequest, null> = {
  action: 'evidence:ask',
  subject: ({ id }) => ({ kind: 'evidence-request', id }),
  async run({ tx, viewer, now }, { id, note }) {
    const { request, state } = await moveRequest(executorOfTx(tx), id, 'withdraw');
    const endedById = await authorIdOf(tx, viewer);
    if (request.askedById !== endedById)
      throw forbidden(
        'evidence/not-yours',
        'Somebody else asked this. Only they can take it back; a security lead can answer it.',
      );
    await tx.evidenceRequest.update({
      where: { id },
      data: { state, note, endedAt: now, endedBy: viewer.name, endedById },
    });
    return {
      value: null,
      audit: {
        action: 'evidence.withdrawn',
        subject: { kind: 'evidence-request', id },
        payload: { note },
      },
    };
  },
};
