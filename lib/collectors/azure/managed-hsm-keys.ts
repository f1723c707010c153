import { type Collector, CollectorFailure, type FetchContext } from '@/lib/collectors/contract';
import { type ArmResource, armResources, FINDS_SUBSCRIPTIONS } from './shared/arm';
import { knownResource } from './shared/arm-observation';
import type { AzureClients } from './shared/clients';
import { fetchVaultKeys, KEY_REVOCATION, observeVaultKey, type VaultKeyRow } from './shared/vault-keys';

const FIND = 'Microsoft.KeyVault/managedHSMs/read';
const READ = 'Microsoft.KeyVault/managedHsm/keys/read/action';

type Hsm = ArmResource<{ hsmUri?: string | null }>;

/** A key, and the HSM it is in. */
export interface HsmKeyRow extends VaultKeyRow {
  hsm: { name: string; location: string };
}

/** Keys of managed HSMs with their rotation policies. One HSM that is denied does not hide the others. */
export const managedHsmKeys: Collector<AzureClients, HsmKeyRow> = {
  id: 'azure.managed-hsm-keys',
  title: 'Managed HSM keys',
  provider: 'azure',
  produces: ['encryption-key'],
  per: 'account',
  accounts: 'subscription',
  // The list of HSMs, and of each its keys; organisations have one of them or two.
  budget: { perCell: 1, pageSize: 25, perItem: 2 },
  permissions: [
    FINDS_SUBSCRIPTIONS,
    { action: FIND, list: 'azure-role', why: 'Finds the managed HSMs of the subscriptions.' },
    {
      action: READ,
      list: 'azure-hsm',
      why: 'Lists names, dates, tags and rotation policies of keys, never key material.',
    },
  ],
  revocation: { 'managedhsm.key': KEY_REVOCATION },
  fetch: fetchKeys,
  observe: ({ hsm, ...row }, scope) =>
    observeVaultKey(row, scope, {
      resource: 'managedhsm.key',
      region: hsm.location,
      place: { managedHsm: hsm.name },
    }),
};

async function* fetchKeys(context: FetchContext<AzureClients>): AsyncIterable<HsmKeyRow> {
  let denial: CollectorFailure | null = null;
  for await (const row of armResources<{ hsmUri?: string | null }>(
    context,
    FIND,
    'Microsoft.KeyVault/managedHSMs',
    'api-version=2023-07-01',
  )) {
    try {
      yield* keysOf(context, row);
    } catch (error) {
      if (!(error instanceof CollectorFailure) || error.failure.reason !== 'denied') throw error;
      denial ??= error;
    }
  }
  if (denial) throw denial;
}

async function* keysOf(context: FetchContext<AzureClients>, row: Hsm): AsyncIterable<HsmKeyRow> {
  const { name, location, properties } = knownResource(row);
  // One that was ordered and not activated yet has no address and no keys.
  if (!properties?.hsmUri) return;
  const hsm = { name, location: location ?? 'global' };
  const keys = fetchVaultKeys(context, context.client.hsm(properties.hsmUri), { list: READ, policy: READ });
  for await (const key of keys) yield { ...key, hsm };
}
