import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { documentOf, type StoredUser, type UserDocument } from '../model';
import { updateUser } from '../save-user';
import { noResource } from '../scim/errors';
import type { Operation } from '../scim/patch-body';
import { patchUser } from '../scim/patch-user';
import { findUser } from '../scim/queries';

export interface ChangeUser {
  id: string;
  /** All of it (PUT), or what of it changes (PATCH). */
  change: { replace: UserDocument } | { patch: readonly Operation[] };
}

/** A directory changes a user. @throws MusterError `scim/not-found`, `scim/uniqueness` and what a PATCH can be refused for */
export const changeUser: Command<ChangeUser, StoredUser> = {
  action: 'directory:sync',
  subject: ({ id }) => ({ kind: 'directory-user', id }),
  async run(context, { id, change }) {
    const before = await findUser(executorOfTx(context.tx), id, true);
    if (!before) throw noResource('User', id);
    const after = 'replace' in change ? change.replace : patchUser(documentOf(before), change.patch);
    const { user, events } = await updateUser(context, before, after);
    const [first, ...rest] = events;
    return { value: user, audit: first ? [first, ...rest] : 'nothing-changed' };
  },
};
