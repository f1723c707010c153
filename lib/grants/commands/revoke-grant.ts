import { conflict, notFound } from '@/lib/kernel/errors';
import { authorIdOf } from '@/lib/people/four-eyes';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { RevokeGrant } from '../schema';

/** Ends a grant at once; that it was given stays. @throws `grant/not-found`, `grant/revoked`. */
export const revokeGrant: Command<RevokeGrant, null> = {
  action: 'grant:edit',
  subject: ({ id }) => ({ kind: 'grant', id }),
  async run({ tx, viewer, now }, { id, reason }) {
    const executor = executorOfTx(tx);
    if (!(await tx.auditorGrant.findUnique({ where: { id }, select: { id: true } })))
      throw notFound('grant/not-found', 'There is no such grant.');
    const by = await authorIdOf(tx, viewer);
    const added = await executor.query(sql`INSERT INTO auditor_grant_revocation
      (grant_id, reason, revoked_at, revoked_by, revoked_by_id)
      VALUES (${id}::uuid, ${reason}, ${now}::timestamptz, ${viewer.name}, ${by})
      ON CONFLICT DO NOTHING RETURNING 1 AS added`);
    if (added.length === 0)
      throw conflict('grant/revoked', 'Nothing was changed: this grant is revoked already.');
    return {
      value: null,
      audit: { action: 'grant.revoked', subject: { kind: 'grant', id }, payload: { reason } },
    };
  },
};
