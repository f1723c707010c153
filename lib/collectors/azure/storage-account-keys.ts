import type { Collector, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { ARM_PAGE, type ArmResource, armResources, FINDS_SUBSCRIPTIONS } from './shared/arm';
import { armObservation, type KnownResource, knownResource } from './shared/arm-observation';
import type { AzureClients } from './shared/clients';
import { moment } from './shared/moment';

const READ = 'Microsoft.Storage/storageAccounts/read';
const SLOTS = ['key1', 'key2'] as const;

interface StorageAccount {
  creationTime?: string | null;
  /** When each key came to be; Azure leaves it out for accounts older than the field. */
  keyCreationTime?: { key1?: string | null; key2?: string | null } | null;
  /** Only announces: Azure does not replace a key by itself. */
  keyPolicy?: { keyExpirationPeriodInDays?: number | null } | null;
  allowSharedKeyAccess?: boolean | null;
}
export type StorageAccountRow = ArmResource<StorageAccount>;

/** The two keys of every storage account, by the dates in the list of accounts; the keys are never asked for. */
export const storageAccountKeys: Collector<AzureClients, StorageAccountRow> = {
  id: 'azure.storage-account-keys',
  title: 'Storage account keys',
  provider: 'azure',
  produces: ['cloud-access-key'],
  per: 'account',
  accounts: 'subscription',
  budget: { items: 'accounts', perCell: 0, pageSize: ARM_PAGE, perItem: 0 },
  permissions: [
    FINDS_SUBSCRIPTIONS,
    {
      action: READ,
      list: 'azure-role',
      why: 'Lists storage accounts with the creation times of their keys, never a key.',
    },
  ],
  fetch: (context) =>
    armResources(context, READ, 'Microsoft.Storage/storageAccounts', 'api-version=2023-05-01'),
  observe(row, scope) {
    const account = knownResource(row);
    return SLOTS.map((slot) => observeKey(account, slot, scope));
  },
};

function observeKey(
  account: KnownResource<StorageAccount>,
  slot: (typeof SLOTS)[number],
  scope: Scope,
): Observation {
  const { creationTime, keyCreationTime, keyPolicy, allowSharedKeyAccess } = account.properties ?? {};
  const createdAt = moment(creationTime);
  const changedAt = moment(keyCreationTime?.[slot]);
  const period = keyPolicy?.keyExpirationPeriodInDays ?? null;
  return armObservation(account, scope, {
    kind: 'cloud-access-key',
    // A resource of its own for each slot: an account always has both keys, so one is no duplicate of the other.
    resource: `storage.account-${slot}`,
    externalId: `${account.id}/keys/${slot}`,
    name: `${account.name} / ${slot}`,
    holder: { type: 'service', id: account.id, name: account.name },
    // Azure takes the keys unless it was told not to; the field is left out where nobody decided.
    status: account.properties ? (allowSharedKeyAccess === false ? 'disabled' : 'active') : null,
    createdAt,
    valueChangedAt: changedAt,
    lastRotated: lastRotated(createdAt, changedAt),
    expires: 'none',
    rotationMethod: period === null ? 'manual' : 'reminder',
    rotationIntervalDays: period,
    privilege: 'administrative',
    facts: {
      storageAccount: account.name,
      slot,
      accountKind: account.kind ?? null,
      allowSharedKeyAccess: allowSharedKeyAccess ?? null,
      lastUsedSupported: false,
      rotationSupported: false,
    },
  });
}

/** The first keys are made together with the account, within seconds. */
const TOGETHER_MS = 60_000;

function lastRotated(createdAt: Date | null, changedAt: Date | null): Observation['lastRotated'] {
  if (!createdAt || !changedAt) return null;
  return changedAt.getTime() - createdAt.getTime() > TOGETHER_MS ? changedAt : 'never';
}
