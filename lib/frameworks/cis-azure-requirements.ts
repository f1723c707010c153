import type { Requirement } from './contract';
import { BENCHMARK_SETTING, numbered, OWN_NUMBER } from './thresholds';

type Item =
  | 'rbacKeys'
  | 'keys'
  | 'rbacSecrets'
  | 'secrets'
  | 'rotation'
  | 'certificates'
  | 'reminders'
  | 'regenerated'
  | 'keyAccess'
  | 'sas'
  | 'vault'
  | 'privilegedRoles'
  | 'roles';

const VAULT_5 = {
  rbacKeys: '8.3.1',
  keys: '8.3.2',
  rbacSecrets: '8.3.3',
  secrets: '8.3.4',
  rotation: '8.3.9',
  certificates: '8.3.11',
};
const STORAGE_5 = { reminders: '9.3.1.1', regenerated: '9.3.1.2', keyAccess: '9.3.1.3' };
const ROLES_5 = { privilegedRoles: '5.3.4', roles: '5.3.7' };

/** Numbers of the items by version of the benchmark; an item that a version does not have is left out. */
const NUMBERS: Record<string, Partial<Record<Item, string>>> = {
  '3.0': {
    rbacKeys: '3.3.1',
    keys: '3.3.2',
    rbacSecrets: '3.3.3',
    secrets: '3.3.4',
    rotation: '3.3.8',
    reminders: '4.3',
    regenerated: '4.4',
    sas: '4.5',
    vault: '9.11',
  },
  '4.0': {
    rbacKeys: '9.3.1',
    keys: '9.3.2',
    rbacSecrets: '9.3.3',
    secrets: '9.3.4',
    rotation: '9.3.9',
    reminders: '10.3.1.1',
    regenerated: '10.3.1.2',
    keyAccess: '10.3.1.3',
  },
  '5.0': { ...VAULT_5, ...STORAGE_5, ...ROLES_5 },
  '6.0': { ...VAULT_5, ...STORAGE_5, ...ROLES_5 },
};

const SUBSCRIPTIONS = 'Subscriptions that are not connected.';
const recommended = (value: string) => numbered(value, 'benchmark', 'Recommended by the benchmark.');

/** An end is set on what a vault holds. */
const ends = (what: string, population: 'population/crypto_keys.csv' | 'population/credentials.csv') =>
  ({
    paraphrase: `${what} have an end.`,
    proves: 'The end of each, and those without one.',
    cannot: `${SUBSCRIPTIONS} The benchmark names no day; whether the end is soon enough is for your policy.`,
    populations: [population],
    attributes: ['an end is set'],
    threshold: OWN_NUMBER,
    controls: ['MUS-07'],
  }) as const;
const reviewed = (what: string) =>
  ({
    paraphrase: `${what} are reviewed from time to time.`,
    proves: 'Reviews of credentials with their privilege.',
    cannot: 'Role assignments as such: Muster reviews credentials.',
    populations: ['population/access_reviews.csv'],
    attributes: ['reviewed'],
    threshold: OWN_NUMBER,
    controls: ['MUS-16'],
  }) as const;

const ITEMS: Record<Item, Omit<Requirement, 'id'>> = {
  privilegedRoles: reviewed('Privileged role assignments'),
  roles: reviewed('Role assignments without privilege'),
  rbacKeys: ends('Keys in vaults with role-based access', 'population/crypto_keys.csv'),
  keys: ends('Keys in vaults without role-based access', 'population/crypto_keys.csv'),
  rbacSecrets: ends('Secrets in vaults with role-based access', 'population/credentials.csv'),
  secrets: ends('Secrets in vaults without role-based access', 'population/credentials.csv'),
  rotation: {
    paraphrase: 'Automatic rotation of keys in Key Vault is on.',
    proves: 'The rotation policy of each key and the versions that followed.',
    cannot: SUBSCRIPTIONS,
    populations: ['population/crypto_keys.csv'],
    attributes: ['rotation is on'],
    threshold: BENCHMARK_SETTING,
    controls: ['MUS-04'],
  },
  certificates: {
    paraphrase: 'Certificates in Key Vault have a limited validity.',
    proves: 'The validity of each certificate.',
    cannot: `${SUBSCRIPTIONS} No rule of Muster limits the validity of private certificates; the number is in the population.`,
    populations: ['population/certificates.csv'],
    attributes: ['validity within the limit'],
    threshold: recommended('12 months'),
    controls: ['MUS-07'],
  },
  reminders: {
    paraphrase: 'Storage accounts send reminders to replace their keys.',
    proves: 'Whether a key period is set on the account, as the provider states it.',
    cannot: 'A reminder replaces nothing; what counts is the age of the key.',
    populations: ['population/credentials.csv'],
    attributes: ['reminder is set'],
    threshold: recommended('90 days'),
    controls: ['MUS-04'],
  },
  regenerated: {
    paraphrase: 'Keys of storage accounts are regenerated in time.',
    proves: 'The age of each key on each date, and replacements.',
    cannot: SUBSCRIPTIONS,
    populations: ['population/credentials.csv', 'population/rotation_events.csv'],
    attributes: ['age within the limit'],
    threshold: recommended('90 days'),
    controls: ['MUS-04'],
  },
  keyAccess: {
    paraphrase: 'Storage accounts cannot be opened by account key.',
    proves: 'Whether each account lets its keys open it.',
    cannot: SUBSCRIPTIONS,
    populations: ['population/credentials.csv'],
    attributes: ['access by key is off'],
    threshold: BENCHMARK_SETTING,
    controls: ['MUS-09'],
  },
  sas: {
    paraphrase: 'Shared access signatures end soon.',
    proves: null,
    cannot: 'Azure lists no signatures that were issued.',
    populations: [],
    attributes: [],
    threshold: recommended('1 hour'),
    controls: [],
  },
  vault: {
    paraphrase: 'Secrets are stored in Key Vault.',
    proves: 'Secrets in the vaults that were read, and administrators of databases.',
    cannot: 'Secrets that are elsewhere.',
    populations: ['population/credentials.csv'],
    attributes: ['kept in a vault'],
    threshold: BENCHMARK_SETTING,
    controls: ['MUS-12'],
  },
};

/** The items of one version of the benchmark; null for a version it does not know. */
export function cisAzureRequirements(version: string): readonly Requirement[] | null {
  const numbers = NUMBERS[version];
  if (!numbers) return null;
  return (Object.keys(ITEMS) as Item[]).flatMap((item) => {
    const id = numbers[item];
    return id ? [{ id, ...ITEMS[item] }] : [];
  });
}
