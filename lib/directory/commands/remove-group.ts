import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { followMembers } from '../save-group';
import { noResource } from '../scim/errors';
import { findGroup } from '../scim/queries';

/** A directory deletes a group; the owner it answered as stays, without the members it had by it. @throws MusterError `scim/not-found` */
export const removeGroup: Command<{ id: string }, null> = {
  action: 'directory:sync',
  subject: ({ id }) => ({ kind: 'directory-group', id }),
  async run({ tx, viewer, now }, { id }) {
    const executor = executorOfTx(tx);
    const group = await findGroup(executor, id, true);
    if (!group) throw noResource('Group', id);
    await tx.directoryGroup.delete({ where: { id } });
    const ownersLeftEmpty = await followMembers(executor, group.ownerId, { now, by: viewer.name });
    return {
      value: null,
      audit: {
        action: 'directory.group-removed',
        subject: { kind: 'directory-group', id },
        payload: { name: group.name, ownersLeftEmpty },
      },
    };
  },
};
