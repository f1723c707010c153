import type { ControlEntry } from './control-entry';

/** Controls that people carry out and Muster holds to, tested over what was done. */
export const DONE_CONTROLS = {
  'MUS-15': {
    description:
      'Incidents on credentials are recorded with when they happened, concluded in writing, and the policy is looked at again by owner and security.',
    type: 'corr',
    automation: 'hybrid',
    frequency: 'on each incident',
    ownerRole: 'Security lead',
    rules: [],
  },
  'MUS-16': {
    description:
      'Campaigns ask for each credential in scope whether it is still needed and fit; removals are followed up, and management acknowledges the result.',
    type: 'det',
    automation: 'hybrid',
    frequency: 'on the schedule of each campaign',
    ownerRole: 'Security lead',
    rules: [],
  },
  'MUS-17': {
    description:
      'Who leaves gets a list of the credentials they held or could have read, which is worked through to the end.',
    type: 'corr',
    automation: 'hybrid',
    frequency: 'on each departure',
    ownerRole: 'Security lead',
    rules: [],
  },
  'MUS-18': {
    description:
      'What stays out of policy needs an approved exception with reason and end, decided by somebody other than who asked.',
    type: 'prev',
    automation: 'hybrid',
    frequency: 'on each request',
    ownerRole: 'Security lead',
    rules: [],
  },
  'MUS-19': {
    description:
      'Limits and rules are versioned. A change is simulated before it is published, and one that loosens is published by somebody other than its author.',
    type: 'prev',
    automation: 'hybrid',
    frequency: 'on each change of the policy',
    ownerRole: 'Security lead',
    rules: [],
  },
  'MUS-20': {
    description:
      'Policy documents and targeted risk analyses are kept as versions, approved by somebody other than their author, and reviewed in their cycle.',
    type: 'prev',
    automation: 'manual',
    frequency: 'on each version, and in the cycle of each document',
    ownerRole: 'Security lead',
    rules: [],
  },
  'MUS-21': {
    description:
      'What people and workers do in Muster is written to a hash-chained, signed trail in the transaction of the change, and the chain is verified.',
    type: 'det',
    automation: 'auto',
    frequency: 'on each action; verified daily',
    ownerRole: 'Platform engineer',
    rules: [],
  },
  'MUS-22': {
    description:
      'Creation, change and removal of credentials are observed and held against the approval known for them.',
    type: 'det',
    automation: 'hybrid',
    frequency: 'with each collection',
    ownerRole: 'Security lead',
    rules: [],
  },
  'MUS-23': {
    description:
      'Who may do what in Muster follows the groups of the identity provider, and changes of sources, scope and roles are recorded with who made them.',
    type: 'prev',
    automation: 'auto',
    frequency: 'on each request and each change',
    ownerRole: 'Platform engineer',
    rules: [],
  },
} as const satisfies Record<`MUS-${string}`, ControlEntry>;
