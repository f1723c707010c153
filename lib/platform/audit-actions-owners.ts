/** Events of owners and of who answers for what; AUDIT_ACTIONS checks their form. */
export const OWNER_ACTIONS = {
  'owner-rules.saved': {
    class: 'decision',
    title: 'saved the rules that name owners',
    fields: ['version', 'rules'],
  },
  'owner.created': {
    class: 'decision',
    title: 'registered an owner',
    fields: ['name', 'kind', 'mail', 'slackChannel', 'fallbackId'],
  },
  'owner.edited': { class: 'decision', title: 'changed an owner', fields: ['name', 'before', 'after'] },
  'owner.member-added': { class: 'decision', title: 'made a member of an owner', fields: ['owner', 'mail'] },
  'owner.member-removed': {
    class: 'decision',
    title: 'removed a member of an owner',
    fields: ['owner', 'mail'],
  },
  'owner.removed': {
    class: 'decision',
    title: 'removed an owner',
    fields: ['name', 'handTo', 'credentials', 'members', 'reviewItems'],
  },
  'ownership.accepted': {
    class: 'decision',
    title: 'accepted ownership',
    fields: ['before', 'after', 'reason', 'changed', 'asked'],
  },
  'ownership.asked': {
    class: 'decision',
    title: 'asked an owner',
    fields: ['owner', 'named', 'basis', 'reason', 'due'],
  },
  'ownership.declined': {
    class: 'decision',
    title: 'declined ownership',
    fields: ['owner', 'reason', 'hint'],
  },
  'ownership.escalated': {
    class: 'decision',
    title: 'asked on, as no answer came',
    fields: ['owner', 'named', 'basis', 'reason', 'due', 'to'],
  },
  'ownership.handed-over': {
    class: 'decision',
    title: 'handed ownership over',
    fields: ['owner', 'named', 'basis', 'reason', 'due'],
  },
} as const;
