import { type Activity, type Mapping, named, other, textIn } from './model';

const IAM = { uid: 3, name: 'Identity & Access Management' } as const;
const ACCOUNT_CHANGE = { uid: 3001, name: 'Account Change', category: IAM } as const;
const USER_ACCESS = { uid: 3005, name: 'User Access Management', category: IAM } as const;

/** What the directory says of somebody. */
const account =
  (activity: Activity): Mapping =>
  (record) => ({
    class: ACCOUNT_CHANGE,
    activity,
    fields: { user: named(record, 'userName') },
  });

/** A privilege that somebody got for themselves, not for a group. */
const privilegeOfActor: Mapping = (record) => ({
  class: USER_ACCESS,
  activity: { id: 1, name: 'Assign Privileges' },
  fields: {
    user: { uid: record.actor.id, name: record.actor.name },
    privileges: [textIn(record, 'role') ?? 'unknown'],
    resources: [{ uid: 'muster', name: 'Muster', role_id: 1 }],
  },
});

export const ACCOUNT_ACTIONS = {
  'directory.user-activated': account({ id: 2, name: 'Enable' }),
  'directory.user-changed': account(other('Update')),
  'directory.user-created': account({ id: 1, name: 'Create' }),
  'directory.user-deactivated': account({ id: 5, name: 'Disable' }),
  'directory.user-removed': account({ id: 6, name: 'Delete' }),
  'mapping.bootstrapped': privilegeOfActor,
} as const;
