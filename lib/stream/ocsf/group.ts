import type { AuditRecord } from '@/lib/audit/proof/model';
import { type Activity, type Mapping, named, numberIn, other, textIn } from './model';

const GROUP_MANAGEMENT = {
  uid: 3006,
  name: 'Group Management',
  category: { uid: 3, name: 'Identity & Access Management' },
} as const;

const CREATE = { id: 6, name: 'Create' };
const DELETE = { id: 5, name: 'Delete' };
const ADD_USER = { id: 3, name: 'Add User' };
const REMOVE_USER = { id: 4, name: 'Remove User' };
const UPDATE = other('Update');

/** A group of the directory, or an owner: a team is a group of people that answers. */
const group =
  (type: string, activity: Activity | ((record: AuditRecord) => Activity)): Mapping =>
  (record) => {
    const mail = textIn(record, 'mail');
    const isMember = activity === ADD_USER || activity === REMOVE_USER;
    return {
      class: GROUP_MANAGEMENT,
      activity: typeof activity === 'function' ? activity(record) : activity,
      fields: {
        group: { ...named(record, 'owner', 'group'), type },
        ...(isMember && mail !== null && { user: { name: mail } }),
      },
    };
  };

/** The role that people of a group have in Muster, and the team they act for. */
const privileges =
  (activity: Activity): Mapping =>
  (record) => {
    const role = [textIn(record, 'role') ?? 'unknown'];
    const team = textIn(record, 'team');
    return {
      class: GROUP_MANAGEMENT,
      activity,
      fields: {
        group: {
          name: textIn(record, 'group') ?? 'unknown',
          type: 'Identity provider group',
          privileges: role,
        },
        privileges: role,
        resource: { uid: team ?? 'muster', name: team ?? 'Muster', type: team ? 'owner' : 'product' },
      },
    };
  };

function membersMoved(record: AuditRecord): Activity {
  const added = (numberIn(record, 'membersAdded') ?? 0) > 0;
  const removed = (numberIn(record, 'membersRemoved') ?? 0) > 0;
  if (added === removed) return UPDATE;
  return added ? ADD_USER : REMOVE_USER;
}

const DIRECTORY = 'Directory group';
const OWNER = 'Owner';

export const GROUP_ACTIONS = {
  'directory.group-changed': group(DIRECTORY, membersMoved),
  'directory.group-created': group(DIRECTORY, CREATE),
  'directory.group-linked': group(DIRECTORY, other('Link to an owner')),
  'directory.group-removed': group(DIRECTORY, DELETE),
  'mapping.added': privileges({ id: 1, name: 'Assign Privileges' }),
  'mapping.removed': privileges({ id: 2, name: 'Revoke Privileges' }),
  'owner.created': group(OWNER, CREATE),
  'owner.edited': group(OWNER, UPDATE),
  'owner.left-empty': group(OWNER, other('Left without members')),
  'owner.member-added': group(OWNER, ADD_USER),
  'owner.member-removed': group(OWNER, REMOVE_USER),
  'owner.removed': group(OWNER, DELETE),
} as const;
