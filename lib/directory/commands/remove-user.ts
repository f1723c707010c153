import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { documentOf } from '../model';
import { updateUser } from '../save-user';
import { noResource } from '../scim/errors';
import { findUser } from '../scim/queries';

/**
 * A directory deletes a user, who leaves if they have not yet. The row stays for the lists that refer to it, out of every
 * group, and its name is free again. @throws MusterError `scim/not-found`
 */
export const removeUser: Command<{ id: string }, null> = {
  action: 'directory:sync',
  subject: ({ id }) => ({ kind: 'directory-user', id }),
  async run(context, { id }) {
    const { tx, now } = context;
    const before = await findUser(executorOfTx(tx), id, true);
    if (!before) throw noResource('User', id);
    const { events } = await updateUser(context, before, { ...documentOf(before), active: false });
    await tx.$executeRaw(sql`DELETE FROM directory_group_member WHERE user_id = ${id}::uuid`);
    await tx.$executeRaw(sql`DELETE FROM owner_member WHERE user_id = ${id}::uuid`);
    await tx.directoryUser.update({
      where: { id },
      data: { removedAt: now, changedAt: now, userName: `removed:${id}`, mail: null, profile: {} },
    });
    return {
      value: null,
      audit: [
        {
          action: 'directory.user-removed',
          subject: { kind: 'directory-user', id },
          payload: { userName: before.userName },
        },
        ...events,
      ],
    };
  },
};
