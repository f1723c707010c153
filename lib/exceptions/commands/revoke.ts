import { forbidden } from '@/lib/kernel/errors';
import { queueNotices } from '@/lib/notices/store';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { actingPerson, mayDecide } from '../actor';
import { endException } from '../ending';
import { isSamePerson } from '../quorum';
import type { RevokeException } from '../schema';
import { lockException, stateAfter } from '../store';
import { tellVoided } from '../tell';

/** Ends an exception before its time. Giving up needs no second person: whoever asked may, too. */
export const revokeException: Command<RevokeException, { id: number }> = {
  action: 'exception:revoke',
  subject: ({ id }) => ({ kind: 'exception', id }),
  async run({ tx, viewer, now }, { id, reason }) {
    const actor = await actingPerson(tx, viewer, 'exception:revoke');
    const { exception } = await lockException(tx, id);
    const isOwn = isSamePerson(actor, { id: exception.authorId, mail: exception.authorMail });
    if (!isOwn && !mayDecide(actor, exception.owners))
      throw forbidden(
        'exception/another-team',
        'Only the security leads, the owning team and whoever asked for it can revoke it.',
      );
    stateAfter(exception, 'revoke');
    const end = { event: 'revoke', reason, by: actor.name } as const;
    const findings = await endException(executorOfTx(tx), exception, end, now);
    await queueNotices(tx, tellVoided(exception, reason, 'revoked', { by: actor.name }), now);
    return {
      value: { id },
      audit: {
        action: 'exception.revoked',
        subject: { kind: 'exception', id },
        payload: { reason, findings },
      },
    };
  },
};
