/** Events of duties and incidents; AUDIT_ACTIONS checks their form. */
export const DUTY_ACTIONS = {
  'duty.attested-by-review': {
    class: 'decision',
    title: 'ended an attestation by a review',
    fields: ['owner', 'period', 'state', 'review'],
  },
  'duty.closed': {
    class: 'operation',
    title: 'closed a duty nobody can do',
    fields: ['kind', 'owner', 'period', 'reason'],
  },
  'duty.done': {
    class: 'decision',
    title: 'did a duty',
    fields: ['kind', 'owner', 'period', 'verdict', 'note', 'summary', 'late'],
  },
  'duty.opened': {
    class: 'operation',
    title: 'opened a duty',
    fields: ['kind', 'owner', 'period', 'due'],
  },
  'duty.overdue': {
    class: 'operation',
    title: 'found a duty overdue',
    fields: ['kind', 'owner', 'period', 'due'],
  },
  'duty.skipped': {
    class: 'decision',
    title: 'did a later duty in place of one',
    fields: ['kind', 'owner', 'period', 'doneInstead'],
  },
  'incident.closed': { class: 'decision', title: 'closed an incident', fields: ['conclusion'] },
  'incident.recorded': {
    class: 'decision',
    title: 'recorded an incident',
    fields: ['credential', 'owner', 'kind', 'note', 'ticket', 'happenedAt', 'alike'],
  },
} as const;
