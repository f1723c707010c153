import type { ControlEntry } from './control-entry';

/** Controls that rules test: what is judged of each credential with every collection. */
export const JUDGED_CONTROLS = {
  'MUS-01': {
    description:
      'The credentials of every connected place are read on a schedule. What could not be read is recorded and shown, and nothing counts as gone before a complete reading no longer lists it.',
    type: 'det',
    automation: 'auto',
    frequency: 'on the schedule of each source',
    ownerRole: 'Platform engineer',
    rules: ['lost-visibility'],
  },
  'MUS-02': {
    description:
      'Each credential has a team that answers for it. Teams look into use, attest need and audit what they own by a date.',
    type: 'det',
    automation: 'hybrid',
    frequency: 'with each collection; duties monthly, quarterly and yearly',
    ownerRole: 'Security lead',
    rules: ['owner-missing', 'duty-overdue'],
  },
  'MUS-03': {
    description:
      'Each credential is put into a class within the deadline of the policy, by rule, tag or a person.',
    type: 'det',
    automation: 'hybrid',
    frequency: 'with each collection',
    ownerRole: 'Security lead',
    rules: ['unclassified'],
  },
  'MUS-04': {
    description:
      'A value that reaches the age limit in force opens a finding, and so does a rotation that is switched off or has not run.',
    type: 'det',
    automation: 'auto',
    frequency: 'with each collection, and at the moment a limit is reached',
    ownerRole: 'Security lead',
    rules: ['max-age', 'rotation-overdue', 'automatic-rotation', 'recreated'],
  },
  'MUS-05': {
    description: 'A credential without use for longer than the limit in force opens a finding.',
    type: 'det',
    automation: 'auto',
    frequency: 'with each collection, and at the moment a limit is reached',
    ownerRole: 'Security lead',
    rules: ['unused'],
  },
  'MUS-06': {
    description: 'Two working credentials of one holder are let pass only for the overlap of a replacement.',
    type: 'det',
    automation: 'auto',
    frequency: 'with each collection, and when the overlap ends',
    ownerRole: 'Security lead',
    rules: ['duplicate-active'],
  },
  'MUS-07': {
    description:
      'Certificates and other credentials with an end are watched: coming up, past it, without one, or longer than public authorities may issue.',
    type: 'det',
    automation: 'auto',
    frequency: 'with each collection, and when an end comes near',
    ownerRole: 'Platform engineer',
    rules: ['expired', 'expiring', 'no-expiry', 'exceeds-ca-limit'],
  },
  'MUS-08': {
    description:
      'Keys and certificates are held against the least algorithm and size of the policy, and a deletion of a key that is under way is told.',
    type: 'det',
    automation: 'auto',
    frequency: 'with each collection',
    ownerRole: 'Platform engineer',
    rules: ['weak-algorithm', 'pending-deletion'],
  },
  'MUS-09': {
    description:
      'Standing keys are kept few and narrow: root keys, long-lived cloud keys and keys without restrictions are findings.',
    type: 'det',
    automation: 'auto',
    frequency: 'with each collection',
    ownerRole: 'Security lead',
    rules: ['root-credential', 'static-cloud-key', 'unrestricted-key'],
  },
  'MUS-10': {
    description:
      'Passwords of people are checked for a second factor, and the password settings of accounts against the minima of the policy.',
    type: 'det',
    automation: 'auto',
    frequency: 'with each collection',
    ownerRole: 'Security lead',
    rules: ['no-mfa', 'weak-password-policy'],
  },
  'MUS-11': {
    description:
      'Credentials that a scanner found in source code stay a finding until their value no longer works.',
    type: 'det',
    automation: 'hybrid',
    frequency: 'with each uploaded scan and each collection',
    ownerRole: 'Security lead',
    rules: ['hardcoded-in-repo'],
  },
  'MUS-12': {
    description: 'Master passwords of databases that no secret store holds are findings.',
    type: 'det',
    automation: 'auto',
    frequency: 'with each collection',
    ownerRole: 'Platform engineer',
    rules: ['unmanaged'],
  },
  'MUS-13': {
    description: 'Lifetimes of issued tokens are held against those of the policy.',
    type: 'det',
    automation: 'auto',
    frequency: 'with each collection',
    ownerRole: 'Platform engineer',
    rules: ['long-ttl'],
  },
  'MUS-14': {
    description: 'Use from a region where a credential had never been used before is a finding for a while.',
    type: 'det',
    automation: 'auto',
    frequency: 'with each collection',
    ownerRole: 'Security lead',
    rules: ['new-region'],
  },
} as const satisfies Record<`MUS-${string}`, ControlEntry>;
