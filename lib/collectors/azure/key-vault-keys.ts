import type { Collector, FetchContext } from '@/lib/collectors/contract';
import type { AzureClients } from './shared/clients';
import { fetchVaultKeys, KEY_REVOCATION, observeVaultKey, type VaultKeyRow } from './shared/vault-keys';
import { refuseSubscription, subscriptionOf, VAULTS_READ } from './shared/vaults';

const LIST = 'Microsoft.KeyVault/vaults/keys/read';
const POLICY = 'Microsoft.KeyVault/vaults/keyrotationpolicies/read';

/** Keys of Key Vaults with their rotation policies; one cell per vault, as with its secrets. */
export const keyVaultKeys: Collector<AzureClients, VaultKeyRow> = {
  id: 'azure.key-vault-keys',
  title: 'Key Vault keys',
  provider: 'azure',
  produces: ['encryption-key'],
  per: 'region',
  accounts: 'tenant',
  // Listed 25 a page; neither the versions of a key nor its rotation policy are in the list.
  budget: { perCell: 0, pageSize: 25, perItem: 2 },
  permissions: [
    { action: VAULTS_READ, list: 'azure-role', why: 'Finds the vaults of the subscriptions.' },
    {
      action: LIST,
      list: 'azure-data',
      why:
        'Lists names, dates and tags of keys and their versions, never key material. ' +
        'Vaults with access policies need the key permission List instead.',
    },
    {
      action: POLICY,
      list: 'azure-data',
      why:
        'Reads whether and how often a key is rotated. Vaults with access policies need the key permission ' +
        'Get rotation policy instead.',
    },
  ],
  revocation: { 'keyvault.key': KEY_REVOCATION },
  fetch: fetchKeys,
  observe: (row, scope) =>
    observeVaultKey(row, scope, {
      resource: 'keyvault.key',
      region: scope.region,
      place: { vault: scope.region },
    }),
};

async function* fetchKeys(context: FetchContext<AzureClients>): AsyncIterable<VaultKeyRow> {
  const subscription = subscriptionOf(context.scope.region);
  if (subscription) return void (await refuseSubscription(context, subscription));
  yield* fetchVaultKeys(context, context.client.keys(context.scope.region), { list: LIST, policy: POLICY });
}
