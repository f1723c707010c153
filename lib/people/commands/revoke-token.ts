import { can } from '@/lib/access/can';
import { forbidden, notFound } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { personIdOf } from '../queries';
import type { RevokeToken } from '../schema';
import { markTokenRevoked } from '../store';

/** Ends a token at once: one's own, or anybody's for those who may. */
export const revokeToken: Command<RevokeToken, null> = {
  action: 'token:revoke',
  subject: ({ id }) => ({ kind: 'token', id }),
  async run({ tx, viewer, now }, { id }) {
    const token = await tx.apiToken.findUnique({ where: { id } });
    if (!token) throw notFound('token/not-found', 'This token does not exist.');
    const own = await personIdOf(tx, viewer);
    const isOwn = own !== null && token.personId === own;
    if (!isOwn && !can(viewer, 'token:revoke-any')) {
      throw forbidden(
        'token/not-yours',
        'This token belongs to somebody else. A security lead can revoke it.',
      );
    }
    await markTokenRevoked(tx, id, viewer.name, now);
    return {
      value: null,
      audit: {
        action: 'token.revoked',
        subject: { kind: 'token', id },
        payload: { name: token.name, own: isOwn },
      },
    };
  },
};
