/** Events of the directory, of leavers, and of owners nobody is in; AUDIT_ACTIONS checks their form. */
export const DIRECTORY_ACTIONS = {
  'directory.configured': {
    class: 'decision',
    title: 'changed how the directory is used',
    fields: ['before', 'after', 'linked'],
  },
  'directory.group-changed': {
    class: 'decision',
    title: 'changed a group of the directory',
    fields: ['name', 'before', 'membersAdded', 'membersRemoved', 'ownersLeftEmpty'],
  },
  'directory.group-created': {
    class: 'decision',
    title: 'brought a group of the directory',
    fields: ['name', 'externalId'],
  },
  'directory.group-linked': {
    class: 'decision',
    title: 'chose the owner of a group',
    fields: ['group', 'owner', 'ownersLeftEmpty'],
  },
  'directory.group-removed': {
    class: 'decision',
    title: 'removed a group of the directory',
    fields: ['name', 'ownersLeftEmpty'],
  },
  'directory.user-activated': {
    class: 'decision',
    title: 'recorded that somebody is back',
    fields: ['userName', 'reason'],
  },
  'directory.user-changed': {
    class: 'decision',
    title: 'changed a user of the directory',
    fields: ['userName', 'changed', 'active'],
  },
  'directory.user-created': {
    class: 'decision',
    title: 'brought a user of the directory',
    fields: ['userName', 'externalId', 'active'],
  },
  'directory.user-deactivated': {
    class: 'decision',
    title: 'recorded that somebody left',
    fields: ['userName', 'reason'],
  },
  'directory.user-removed': {
    class: 'decision',
    title: 'removed a user of the directory',
    fields: ['userName'],
  },
  'leaver.items-dismissed': {
    class: 'decision',
    title: 'dismissed items of a leaver',
    fields: ['credentials', 'dismissed', 'reason'],
  },
  'leaver.items-ended': {
    class: 'operation',
    title: 'saw what became of items of a leaver',
    fields: ['rotated', 'gone', 'excepted', 'reopened'],
  },
  'leaver.recorded': {
    class: 'decision',
    title: 'made the list of a leaver',
    fields: ['user', 'trigger', 'teams', 'emptyTeams', 'items'],
  },
  'leaver.returned': {
    class: 'decision',
    title: 'closed the list of somebody who came back',
    fields: ['user'],
  },
  'owner.left-empty': {
    class: 'operation',
    title: 'found owners that nobody active is in',
    fields: ['owners'],
  },
} as const;
