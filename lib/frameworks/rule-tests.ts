import type { Population } from './contract';

/** How a rule reads as a test of a control. */
export interface RuleTest {
  /** Raised when what passes changes. */
  version: string;
  attribute: string;
  logic: string;
  passes: string;
  notApplicable: string;
  /** Where its subjects are and which columns tell, where they are no credentials. */
  over?: { population: Population; columns: readonly string[] };
}

/** Rules about access judge what can be used. */
const NOT_USABLE = 'Disabled, or waiting for deletion.';

/** Every rule as a test; a credential of which the provider does not say enough is not tested. */
export const RULE_TESTS: Readonly<Record<string, RuleTest>> = {
  'root-credential': {
    version: '1',
    attribute: 'no key of a root user',
    logic: 'The holder of an access key is compared with the root user of its account.',
    passes: 'The holder is not the root user.',
    notApplicable: `Not an access key, or a key of a machine identity. ${NOT_USABLE}`,
  },
  'hardcoded-in-repo': {
    version: '1',
    attribute: 'value not in source code',
    logic: 'Ids of keys that uploaded scans found in source code are matched with the inventory.',
    passes:
      'No credential passes: a scan says nothing of what it did not find. A finding ends when the value no longer works.',
    notApplicable: `No scan found it. ${NOT_USABLE}`,
  },
  'max-age': {
    version: '1',
    attribute: 'value within the age limit in force',
    logic:
      'Time since the current value was made is compared with the strictest limit that the policy of that date has for it.',
    passes: 'The age is below the limit.',
    notApplicable: `The policy has no age limit for it. ${NOT_USABLE}`,
  },
  expired: {
    version: '1',
    attribute: 'not past its end',
    logic: 'The end that the provider states is compared with the date.',
    passes: 'The end lies ahead.',
    notApplicable: `It has no end. ${NOT_USABLE}`,
  },
  'weak-algorithm': {
    version: '1',
    attribute: 'strong algorithm and size',
    logic: 'Algorithm and key size are compared with the least sizes of the policy.',
    passes: 'The algorithm is known to be strong and the size is at least the least.',
    notApplicable: `A kind without a key of its own, of which no algorithm is stated. ${NOT_USABLE}`,
  },
  'no-mfa': {
    version: '1',
    attribute: 'second factor set',
    logic: 'The second factor of an account with a password is read from the provider.',
    passes: 'A second factor is set; for a root user a device of its own where the policy asks for one.',
    notApplicable: `Not a password of a person. ${NOT_USABLE}`,
  },
  'automatic-rotation': {
    version: '1',
    attribute: 'replaced by itself',
    logic:
      'How the value is replaced is read from the provider; a reminder counts only where it was followed.',
    passes: 'Replacement is automatic, or every reminder was followed in time.',
    notApplicable: `The policy does not ask for it of this kind, or the provider cannot. ${NOT_USABLE}`,
  },
  'rotation-overdue': {
    version: '1',
    attribute: 'replacement runs as scheduled',
    logic: 'The date of the schedule, with the grace of the policy, is compared with the last replacement.',
    passes: 'The last attempt did not fail, and the date plus grace has not passed.',
    notApplicable: `No automatic schedule. ${NOT_USABLE}`,
  },
  unused: {
    version: '1',
    attribute: 'used within the limit in force',
    logic:
      'Time since the last use, or since creation where there was none, is compared with the limit of the policy of that date.',
    passes: 'The time is below the limit.',
    notApplicable: `The policy has no such limit for it, or the provider cannot tell use. ${NOT_USABLE}`,
  },
  'owner-missing': {
    version: '1',
    attribute: 'has an owner',
    logic: 'The owner is read from decisions here and from tags, and its team from the directory.',
    passes: 'An owner is named, and somebody active is in it.',
    notApplicable: 'Waiting for deletion.',
  },
  'duplicate-active': {
    version: '1',
    attribute: 'one working credential per holder',
    logic:
      'Working credentials of one holder are compared by when they were made; the overlap of the policy is allowed.',
    passes: 'There is no newer one, or the overlap has not ended.',
    notApplicable: `Kinds of which a holder may have several. ${NOT_USABLE}`,
  },
  'no-expiry': {
    version: '1',
    attribute: 'has an end',
    logic: 'The end that the provider states is read.',
    passes: 'An end is set.',
    notApplicable: `The policy does not ask for an end of it. ${NOT_USABLE}`,
  },
  'unrestricted-key': {
    version: '1',
    attribute: 'limited to services and callers',
    logic: 'The restrictions of an API key are read from the provider.',
    passes: 'It is limited to named services and callers, as far as the provider knows such limits.',
    notApplicable: `Not an API key, or its provider knows no restrictions. ${NOT_USABLE}`,
  },
  unmanaged: {
    version: '1',
    attribute: 'held by a secret store',
    logic: 'Where the master password of a database is kept is read from the provider.',
    passes: 'A secret store holds it.',
    notApplicable: `Not a master password. ${NOT_USABLE}`,
  },
  'weak-password-policy': {
    version: '1',
    attribute: 'password settings of an account',
    logic: 'Length, reuse and composition are compared with the minima of the policy.',
    passes: 'Each setting is at least the minimum.',
    notApplicable: 'Not the password settings of an account.',
  },
  'long-ttl': {
    version: '1',
    attribute: 'lifetime of issued tokens',
    logic:
      'The lifetime is compared with that of the policy for what the tokens are for. No framework sets one.',
    passes: 'The lifetime is within it.',
    notApplicable: 'Not a token setting, or switched off.',
  },
  'exceeds-ca-limit': {
    version: '1',
    attribute: 'validity within what public authorities may issue',
    logic: 'Validity is compared with the limit on the day of issue, for certificates of public authorities.',
    passes: 'The validity is within it.',
    notApplicable: `Not a TLS certificate, or one of a private authority or signed by itself. ${NOT_USABLE}`,
  },
  'static-cloud-key': {
    version: '1',
    attribute: 'no long-lived cloud key',
    logic: 'Long-lived access keys are listed.',
    passes: 'No key passes: a role or federation in its place does.',
    notApplicable: `Not a cloud access key, a root key, or one the provider itself manages. ${NOT_USABLE}`,
  },
  unclassified: {
    version: '1',
    attribute: 'classified in time',
    logic: 'The time since it was first seen is compared with the deadline of the policy.',
    passes: 'It has a class, or the deadline lies ahead.',
    notApplicable: `Kinds whose class sets no limit. ${NOT_USABLE}`,
  },
  recreated: {
    version: '1',
    attribute: 'replaced in good time',
    logic:
      'The age at which a predecessor of the same name or holder went is compared with the limit of then.',
    passes: 'The predecessor went in good time, or the time to look at it has passed.',
    notApplicable: `No limit when the predecessor went, or there was none. ${NOT_USABLE}`,
  },
  'new-region': {
    version: '1',
    attribute: 'used where it was used before',
    logic: 'The region of the last use is compared with those seen before.',
    passes: 'The region is known, or the time to look at it has passed.',
    notApplicable: `The provider states no region of use. ${NOT_USABLE}`,
  },
  'pending-deletion': {
    version: '1',
    attribute: 'no deletion that loses data',
    logic: 'The state of a key is read from the provider.',
    passes: 'Nobody has scheduled its deletion.',
    notApplicable: 'Not an encryption key, and not waiting for deletion.',
  },
  expiring: {
    version: '1',
    attribute: 'renewed in good time',
    logic: 'The share of its life that is left is compared with that of the policy.',
    passes: 'Enough of its life is left. Past its end the test of ends takes over.',
    notApplicable: `It has no end. ${NOT_USABLE}`,
  },
  'lost-visibility': {
    version: '1',
    attribute: 'every place can be read',
    logic: 'Places that were read before and are refused now are listed with the permission that is missing.',
    passes: 'No place is refused that was read before.',
    notApplicable: 'The source was removed, and none was before.',
    over: { population: 'coverage/connectors.csv', columns: ['reads_lost', 'status'] },
  },
  'duty-overdue': {
    version: '1',
    attribute: 'duty done in time',
    logic: 'The day a duty was due is compared with when it was done.',
    passes: 'It was done by that day, or the day lies ahead.',
    notApplicable: 'Before that day a later one was done, or nobody or nothing was left for it.',
    over: { population: 'population/duties.csv', columns: ['due_at', 'ended_at', 'state'] },
  },
};
