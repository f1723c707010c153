import type { Requirement } from './contract';
import { BENCHMARK_SETTING, numbered } from './thresholds';

type Item =
  | 'rootKey'
  | 'rootMfa'
  | 'rootHardware'
  | 'userMfa'
  | 'atCreation'
  | 'unused'
  | 'oneKey'
  | 'age'
  | 'certificates'
  | 'kms';

/** Numbers of the items by version of the benchmark; an item that a version no longer has is left out. */
const NUMBERS: Record<string, Partial<Record<Item, string>>> = {
  '3.0': {
    rootKey: '1.4',
    rootMfa: '1.5',
    rootHardware: '1.6',
    userMfa: '1.10',
    atCreation: '1.11',
    unused: '1.12',
    oneKey: '1.13',
    age: '1.14',
    certificates: '1.19',
    kms: '3.6',
  },
  '4.0': {
    rootKey: '1.4',
    rootMfa: '1.5',
    rootHardware: '1.6',
    userMfa: '1.10',
    atCreation: '1.11',
    unused: '1.12',
    oneKey: '1.13',
    age: '1.14',
    certificates: '1.19',
    kms: '3.6',
  },
  '5.0': {
    rootKey: '1.3',
    rootMfa: '1.4',
    rootHardware: '1.5',
    userMfa: '1.9',
    atCreation: '1.10',
    unused: '1.11',
    oneKey: '1.12',
    age: '1.13',
    certificates: '1.18',
    kms: '3.6',
  },
  '6.0': {
    rootKey: '2.3',
    rootMfa: '2.4',
    rootHardware: '2.5',
    userMfa: '2.9',
    atCreation: '2.10',
    unused: '2.11',
    oneKey: '2.12',
    age: '2.13',
    certificates: '2.18',
    kms: '4.6',
  },
  '7.0': {
    rootKey: '2.4',
    rootMfa: '2.5',
    rootHardware: '2.6',
    userMfa: '2.10',
    unused: '2.11',
    age: '2.12',
    certificates: '2.17',
    kms: '4.6',
  },
};

const ACCOUNTS = 'Accounts of the organisation that are not connected.';
const CREDENTIALS = ['population/credentials.csv'] as const;
const recommended = (value: string) => numbered(value, 'benchmark', 'Recommended by the benchmark.');

const ITEMS: Record<Item, Omit<Requirement, 'id'>> = {
  rootKey: {
    paraphrase: 'The root user has no access key.',
    proves: 'Keys of root users in the accounts that were read.',
    cannot: ACCOUNTS,
    populations: CREDENTIALS,
    attributes: ['no key exists'],
    threshold: recommended('0 keys'),
    controls: ['MUS-09'],
  },
  rootMfa: {
    paraphrase: 'The root user has a second factor.',
    proves: 'The second factor of each root user.',
    cannot: ACCOUNTS,
    populations: CREDENTIALS,
    attributes: ['second factor is set'],
    threshold: BENCHMARK_SETTING,
    controls: ['MUS-10'],
  },
  rootHardware: {
    paraphrase: 'The second factor of the root user is a device of its own.',
    proves: 'The sort of factor, where AWS states it; it is a finding where the policy asks for a device.',
    cannot: ACCOUNTS,
    populations: CREDENTIALS,
    attributes: ['factor is a device'],
    threshold: BENCHMARK_SETTING,
    controls: ['MUS-10'],
  },
  userMfa: {
    paraphrase: 'Users with a console password have a second factor.',
    proves: 'Console passwords without a second factor.',
    cannot: ACCOUNTS,
    populations: CREDENTIALS,
    attributes: ['second factor is set'],
    threshold: BENCHMARK_SETTING,
    controls: ['MUS-10'],
  },
  atCreation: {
    paraphrase: 'Users get no access key when they are set up with a console password.',
    proves: 'When each key and password appeared.',
    cannot: 'What was chosen in the form: a key made shortly after looks the same between two collections.',
    populations: ['population/lifecycle_events.csv'],
    attributes: ['key is not of the day of the user'],
    threshold: BENCHMARK_SETTING,
    controls: ['MUS-22'],
  },
  unused: {
    paraphrase: 'Credentials without use are disabled.',
    proves: 'Keys and passwords without use, with their days, and when they were disabled.',
    cannot: 'AWS refreshes its credential report at most every 4 hours.',
    populations: ['population/inactive.csv'],
    attributes: ['no enabled one without use for longer'],
    threshold: recommended('45 days'),
    controls: ['MUS-05'],
  },
  oneKey: {
    paraphrase: 'A user has one active access key.',
    proves:
      'Users with two active keys, and since when. The policy may allow an overlap while one replaces the other.',
    cannot: ACCOUNTS,
    populations: CREDENTIALS,
    attributes: ['one active key, or within the overlap'],
    threshold: recommended('1 key'),
    controls: ['MUS-06'],
  },
  age: {
    paraphrase: 'Access keys are replaced in time.',
    proves: 'The age of each key on each date, and replacements.',
    cannot: ACCOUNTS,
    populations: ['population/credentials.csv', 'population/rotation_events.csv'],
    attributes: ['age within the limit'],
    threshold: recommended('90 days'),
    controls: ['MUS-04'],
  },
  certificates: {
    paraphrase: 'Expired certificates are removed from IAM.',
    proves: 'Certificates in IAM past their end.',
    cannot: ACCOUNTS,
    populations: ['population/certificates.csv'],
    attributes: ['none past its end'],
    threshold: recommended('0 certificates'),
    controls: ['MUS-07'],
  },
  kms: {
    paraphrase: 'Rotation of symmetric customer keys in KMS is on (level 2).',
    proves: 'The rotation setting of each key and the versions that followed.',
    cannot:
      'Asymmetric and imported keys have no automatic rotation; they are held against their period by hand.',
    populations: ['population/crypto_keys.csv'],
    attributes: ['rotation is on'],
    threshold: {
      value: null,
      basis: 'benchmark',
      reference: 'Recommended by the benchmark as a setting; its audit text speaks of yearly.',
    },
    controls: ['MUS-04'],
  },
};

/** The items of one version of the benchmark, in its order; null for a version it does not know. */
export function cisAwsRequirements(version: string): readonly Requirement[] | null {
  const numbers = NUMBERS[version];
  if (!numbers) return null;
  return (Object.keys(ITEMS) as Item[]).flatMap((item) => {
    const id = numbers[item];
    return id ? [{ id, ...ITEMS[item] }] : [];
  });
}
