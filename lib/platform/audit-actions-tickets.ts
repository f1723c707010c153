/** Events of tickets and their trackers; AUDIT_ACTIONS checks their form. The subject of a ticket's event is its finding. */
export const TICKET_ACTIONS = {
  'ticket.tracker-added': {
    class: 'decision',
    title: 'connected a tracker',
    fields: ['kind', 'name', 'automatic', 'mappedOnly', 'dailyLimit', 'owners', 'configured'],
  },
  'ticket.tracker-changed': {
    class: 'decision',
    title: 'changed how a tracker is used',
    fields: ['name', 'automatic', 'mappedOnly', 'dailyLimit', 'owners', 'changed'],
  },
  'ticket.tracker-removed': {
    class: 'decision',
    title: 'removed a tracker',
    fields: ['kind', 'name', 'givenUp', 'noLongerFollowed'],
  },
  'ticket.tracker-tested': { class: 'operation', title: 'tested a tracker', fields: ['kind', 'name'] },
  'ticket.requested': {
    class: 'decision',
    title: 'asked for a ticket',
    fields: ['ticket', 'tracker', 'place', 'code', 'credential', 'automatic'],
  },
  'ticket.created': {
    class: 'operation',
    title: 'made a ticket',
    fields: ['ticket', 'tracker', 'key', 'found'],
  },
  'ticket.closed': {
    class: 'operation',
    title: 'closed a ticket',
    fields: ['ticket', 'tracker', 'key', 'reason'],
  },
  'ticket.reopened': {
    class: 'operation',
    title: 'opened a ticket again',
    fields: ['ticket', 'tracker', 'key'],
  },
  'ticket.reminded': {
    class: 'operation',
    title: 'said on a closed ticket that the finding is open',
    fields: ['ticket', 'tracker', 'key'],
  },
  'ticket.dropped': {
    class: 'operation',
    title: 'had nothing left to do in a tracker',
    fields: ['ticket', 'tracker', 'step'],
  },
  'ticket.seen': {
    class: 'operation',
    title: 'saw a ticket change',
    fields: ['ticket', 'tracker', 'key', 'before', 'after'],
  },
  'ticket.failed': {
    class: 'operation',
    title: 'could not do something in a tracker',
    fields: ['ticket', 'tracker', 'step', 'error'],
  },
  'ticket.retried': {
    class: 'operation',
    title: 'had something tried again in a tracker',
    fields: ['tracker', 'step'],
  },
} as const;
