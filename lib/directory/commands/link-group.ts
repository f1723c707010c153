import { notFound } from '@/lib/kernel/errors';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { ownerNamed } from '../memberships';
import { followMembers } from '../save-group';
import type { LinkGroup } from '../schema';
import { findGroup } from '../scim/queries';

/** Lets the members of a group be those of an owner, or of none. @throws MusterError `directory/no-group` */
export const linkGroup: Command<LinkGroup, null> = {
  action: 'directory:edit',
  subject: ({ groupId }) => ({ kind: 'directory-group', id: groupId }),
  async run({ tx, viewer, now }, { groupId, owner }) {
    const executor = executorOfTx(tx);
    const group = await findGroup(executor, groupId, true);
    if (!group) throw notFound('directory/no-group', 'The directory has no such group any more.');
    const stamp = { now, by: viewer.name };
    const ownerId = owner === null ? null : await ownerNamed(executor, owner, group.externalId, stamp);
    if (ownerId === group.ownerId) return { value: null, audit: 'nothing-changed' };
    await tx.directoryGroup.update({ where: { id: groupId }, data: { ownerId } });
    const leftEmpty = [
      ...(await followMembers(executor, group.ownerId, stamp)),
      ...(await followMembers(executor, ownerId, stamp)),
    ];
    return {
      value: null,
      audit: {
        action: 'directory.group-linked',
        subject: { kind: 'directory-group', id: groupId },
        payload: { group: group.name, owner, ownersLeftEmpty: leftEmpty },
      },
    };
  },
};
