import type { Requirement } from './contract';
import { NO_NUMBER, numbered } from './thresholds';

const SETTINGS = 'Settings of systems other than the cloud accounts that were read.';
const NO_RECORD = { proves: null, populations: [], attributes: [], controls: [] } as const;

/** Requirements 8.3: authentication of users and administrators. */
export const PCI_AUTHENTICATION: readonly Requirement[] = [
  {
    id: '8.3.1',
    paraphrase: 'Users and administrators authenticate with at least one factor.',
    proves: 'Passwords and second factors of cloud accounts, as the provider states them.',
    cannot: 'Factors at the identity provider and in applications.',
    populations: ['population/credentials.csv'],
    attributes: ['a factor is set'],
    threshold: NO_NUMBER,
    controls: ['MUS-10'],
  },
  {
    id: '8.3.2',
    paraphrase: 'Authentication factors are unreadable in transit and in storage, by strong cryptography.',
    proves: 'Which secret store holds a secret, and master passwords that none holds.',
    cannot: 'Encryption in transit, and secrets outside the connected stores.',
    populations: ['population/credentials.csv'],
    attributes: ['kept in a store that encrypts'],
    threshold: NO_NUMBER,
    controls: ['MUS-12'],
  },
  {
    id: '8.3.5',
    paraphrase: 'Passwords of first use and after a reset are unique and changed at first use.',
    cannot: 'No provider states it to Muster.',
    threshold: NO_NUMBER,
    ...NO_RECORD,
  },
  {
    id: '8.3.6',
    paraphrase: 'Passwords of users have a least length and mix letters and digits.',
    proves: 'The password settings of cloud accounts against the minima of the policy.',
    cannot: SETTINGS,
    populations: ['population/credentials.csv', 'testing/test_results.csv'],
    attributes: ['least length', 'letters and digits'],
    threshold: numbered(
      '12 characters (8 where the system cannot)',
      'text',
      'In the text, with letters and digits.',
    ),
    controls: ['MUS-10'],
  },
  {
    id: '8.3.7',
    paraphrase: 'A new password is none of the last ones.',
    proves: 'The reuse setting of cloud accounts against the minimum of the policy.',
    cannot: SETTINGS,
    populations: ['population/credentials.csv', 'testing/test_results.csv'],
    attributes: ['reuse is prevented'],
    threshold: numbered('last 4 passwords', 'text', 'In the text.'),
    controls: ['MUS-10'],
  },
  {
    id: '8.3.9',
    paraphrase:
      'For users whose password is the only factor: either it is changed in time, or the posture of the account is analysed as it is used. It does not apply where a second factor is used.',
    proves:
      'Passwords of people in cloud accounts that stand alone, with their age; and, where all have a second factor, that none stands alone.',
    cannot:
      'Analysis of posture, and passwords elsewhere. The requirement is about people: what applications hold is under 8.6.3.',
    populations: ['population/credentials.csv', 'population/rotation_events.csv'],
    attributes: ['sole factor or not', 'age within the limit, or the other option shown'],
    threshold: numbered('90 days', 'text', 'In the text, as one of two options, for users with one factor.'),
    controls: ['MUS-04', 'MUS-10'],
  },
  {
    id: '8.3.10.1',
    paraphrase:
      'Service providers: the same two options where customers sign in with a password as their only factor.',
    cannot: 'Muster reads no accounts of your customers.',
    threshold: numbered('90 days', 'text', 'In the text, as one of two options, for users with one factor.'),
    ...NO_RECORD,
  },
  {
    id: '8.3.11',
    paraphrase: 'Tokens, smart cards and certificates as factors belong to one person and are not shared.',
    proves: 'The holder of certificates and keys of people, as the provider names them.',
    cannot: 'Hardware tokens and smart cards, and whether a factor is lent.',
    populations: ['population/credentials.csv'],
    attributes: ['one owner'],
    threshold: NO_NUMBER,
    controls: ['MUS-02'],
  },
];
