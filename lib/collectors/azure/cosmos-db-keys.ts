import type { Collector, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { ARM_PAGE, type ArmResource, armResources, FINDS_SUBSCRIPTIONS } from './shared/arm';
import { armObservation, type KnownResource, knownResource } from './shared/arm-observation';
import type { AzureClients } from './shared/clients';
import { moment } from './shared/moment';

const READ = 'Microsoft.DocumentDB/databaseAccounts/read';

/** The four keys: their field in the list, their type in our words, and what they allow. */
const SLOTS = [
  { field: 'primaryMasterKey', slot: 'primary-key', privilege: 'administrative' },
  { field: 'secondaryMasterKey', slot: 'secondary-key', privilege: 'administrative' },
  { field: 'primaryReadonlyMasterKey', slot: 'primary-readonly-key', privilege: 'read' },
  { field: 'secondaryReadonlyMasterKey', slot: 'secondary-readonly-key', privilege: 'read' },
] as const;
type Slot = (typeof SLOTS)[number];

interface CosmosAccount {
  /** Left out for keys made before 18 June 2022. */
  keysMetadata?: Partial<Record<Slot['field'], { generationTime?: string | null } | null>> | null;
  disableLocalAuth?: boolean | null;
  disableKeyBasedMetadataWriteAccess?: boolean | null;
}
export type CosmosAccountRow = ArmResource<CosmosAccount>;

/** The keys of every Cosmos DB account, by the dates in the list of accounts; the keys are never asked for. */
export const cosmosDbKeys: Collector<AzureClients, CosmosAccountRow> = {
  id: 'azure.cosmos-db-keys',
  title: 'Cosmos DB account keys',
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
      why: 'Lists Cosmos DB accounts with the creation times of their keys, never a key.',
    },
  ],
  fetch: (context) =>
    armResources(context, READ, 'Microsoft.DocumentDB/databaseAccounts', 'api-version=2024-11-15'),
  observe(row, scope) {
    const account = knownResource(row);
    return SLOTS.map((slot) => observeKey(account, slot, scope));
  },
};

function observeKey(account: KnownResource<CosmosAccount>, own: Slot, scope: Scope): Observation {
  const { keysMetadata, disableLocalAuth, disableKeyBasedMetadataWriteAccess } = account.properties ?? {};
  const { slot, field, privilege } = own;
  return armObservation(account, scope, {
    kind: 'cloud-access-key',
    // A resource of its own for each slot: an account always has all keys, so one is no duplicate of another.
    resource: `cosmosdb.${slot}`,
    externalId: `${account.id}/keys/${slot}`,
    name: `${account.name} / ${slot}`,
    holder: { type: 'service', id: account.id, name: account.name },
    status: account.properties ? (disableLocalAuth === true ? 'disabled' : 'active') : null,
    createdAt: moment(account.systemData?.createdAt),
    valueChangedAt: moment(keysMetadata?.[field]?.generationTime),
    expires: 'none',
    rotationMethod: 'manual',
    privilege,
    facts: {
      cosmosAccount: account.name,
      slot,
      disableLocalAuth: disableLocalAuth ?? null,
      disableKeyBasedMetadataWriteAccess: disableKeyBasedMetadataWriteAccess ?? null,
      lastUsedSupported: false,
      rotationSupported: false,
    },
  });
}
