import { randomUUID } from 'node:crypto';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { StoredGroup } from '../model';
import { applySteps, assertGroupFree } from '../save-group';
import { taken } from '../scim/errors';
import type { GroupDocument } from '../scim/group-body';

/** A directory brings a group, with or without its members. @throws MusterError `scim/uniqueness`, `scim/invalidValue` */
export const createGroup: Command<GroupDocument, StoredGroup> = {
  action: 'directory:sync',
  subject: () => ({ kind: 'directory-group', id: null }),
  async run(context, { name, externalId, members }) {
    const { tx, now } = context;
    await assertGroupFree(executorOfTx(tx), name, null);
    const id = randomUUID();
    const row = { id, name, externalId: null, ownerId: null, createdAt: now, changedAt: now };
    const made = await tx.directoryGroup.createMany({ data: [row], skipDuplicates: true });
    if (made.count === 0) throw taken(`There is already a group with the displayName ${name}.`);
    const { group, events } = await applySteps(context, { ...row, name: '' }, [
      { change: 'name', name },
      { change: 'externalId', externalId },
      { change: 'add', members: members ?? [] },
    ]);
    return {
      value: group,
      audit: [
        {
          action: 'directory.group-created',
          subject: { kind: 'directory-group', id },
          payload: { name, externalId },
        },
        ...events,
      ],
    };
  },
};
