import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { StoredGroup } from '../model';
import { applySteps } from '../save-group';
import { noResource } from '../scim/errors';
import type { GroupStep } from '../scim/group-body';
import { findGroup } from '../scim/queries';

export interface ChangeGroup {
  id: string;
  steps: readonly GroupStep[];
}

/** A directory changes a group or its members. @throws MusterError `scim/not-found`, `scim/uniqueness`, `scim/invalidValue` */
export const changeGroup: Command<ChangeGroup, StoredGroup> = {
  action: 'directory:sync',
  subject: ({ id }) => ({ kind: 'directory-group', id }),
  async run(context, { id, steps }) {
    const before = await findGroup(executorOfTx(context.tx), id, true);
    if (!before) throw noResource('Group', id);
    const { group, events } = await applySteps(context, before, steps);
    const [first, ...rest] = events;
    return { value: group, audit: first ? [first, ...rest] : 'nothing-changed' };
  },
};
