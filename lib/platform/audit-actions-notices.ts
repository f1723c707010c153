/** Events of notices and their channels; AUDIT_ACTIONS checks their form. */
export const NOTICE_ACTIONS = {
  'notice.channel-added': {
    class: 'decision',
    title: 'added a channel for notices',
    fields: ['kind', 'name', 'owners', 'roles', 'everything', 'urgentOnly', 'digestHour', 'configured'],
  },
  'notice.channel-removed': {
    class: 'decision',
    title: 'removed a channel for notices',
    fields: ['kind', 'name', 'givenUp'],
  },
  'notice.preferences-set': {
    class: 'decision',
    title: 'chose what notices to be sent',
    fields: ['muted', 'digestHour'],
  },
  'notice.retried': { class: 'operation', title: 'had a notice sent again', fields: ['channel', 'from'] },
  'notice.test-requested': { class: 'operation', title: 'sent a test notice', fields: ['kind', 'name'] },
} as const;
