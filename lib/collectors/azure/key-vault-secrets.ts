import type { SecretProperties } from '@azure/keyvault-secrets';
import { type Collector, CollectorFailure, type FetchContext, type Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { STORE_ONLY } from '@/lib/credentials/revocation-entry';
import type { AzureClients } from './shared/clients';
import { readSdkPage } from './shared/sdk-page';
import { eachInBatches, refuseSubscription, subscriptionOf, VAULTS_READ } from './shared/vaults';
import { versionDates } from './shared/versions';

const LIST = 'Microsoft.KeyVault/vaults/secrets/readMetadata/action';

/** A secret as listed, and when each of its versions was made; neither carries a value. */
export interface VaultSecretRow {
  secret: SecretProperties;
  versionsCreatedOn: (Date | undefined)[];
}

/**
 * Secrets of Key Vaults by their metadata; one cell per vault, so that a denied vault darkens only itself.
 */
export const keyVaultSecrets: Collector<AzureClients, VaultSecretRow> = {
  id: 'azure.key-vault-secrets',
  title: 'Key Vault secrets',
  provider: 'azure',
  produces: ['managed-secret'],
  per: 'region',
  accounts: 'tenant',
  // Listed 25 a page; the dates of each need its versions.
  budget: { perCell: 0, pageSize: 25, perItem: 1 },
  permissions: [
    { action: VAULTS_READ, list: 'azure-role', why: 'Finds the vaults of the subscriptions.' },
    {
      action: LIST,
      list: 'azure-data',
      why:
        'Lists names, dates and tags of secrets and their versions, never a value. ' +
        'Vaults with access policies need the secret permission List instead.',
    },
  ],
  revocation: {
    'keyvault.secret': {
      how: 'Change the value where it is accepted, then disable the old version with enabled: false.',
      effect: `${STORE_ONLY} Disabling is usually effective within seconds; not stated by the provider.`,
      undo: 'Set enabled: true; a deleted secret can be recovered for 7 to 90 days.',
    },
  },
  fetch: fetchSecrets,
  observe: observeSecret,
};

async function* fetchSecrets(context: FetchContext<AzureClients>): AsyncIterable<VaultSecretRow> {
  const subscription = subscriptionOf(context.scope.region);
  if (subscription) return void (await refuseSubscription(context, subscription));
  const vault = context.client.vault(context.scope.region);
  const withVersions = async (secret: SecretProperties): Promise<VaultSecretRow> => {
    const versionsCreatedOn: (Date | undefined)[] = [];
    if (!secret.managed)
      for await (const version of context.pages(LIST, (cursor, signal) =>
        readSdkPage(() => vault.listPropertiesOfSecretVersions(secret.name), vault.vaultUrl, cursor, signal),
      ))
        versionsCreatedOn.push(version.createdOn);
    return { secret, versionsCreatedOn };
  };
  const secrets = context.pages(LIST, (cursor, signal) =>
    readSdkPage(() => vault.listPropertiesOfSecrets(), vault.vaultUrl, cursor, signal),
  );
  yield* eachInBatches(context, secrets, withVersions);
}

function observeSecret({ secret, versionsCreatedOn }: VaultSecretRow, scope: Scope): Observation[] {
  // The secret half of a Key Vault certificate: replaced with the certificate and governed as one.
  if (secret.managed) return [];
  if (!secret.id || !secret.name)
    throw new CollectorFailure({ reason: 'malformed', message: 'Key Vault listed a secret without id.' });
  const hasAttributes = secret.enabled !== undefined;
  return [
    {
      kind: 'managed-secret',
      provider: 'azure',
      account: scope.account,
      accountName: scope.accountName,
      region: scope.region,
      resource: 'keyvault.secret',
      externalId: secret.id,
      name: secret.name,
      holder: null,
      status: hasAttributes ? (secret.enabled ? 'active' : 'disabled') : null,
      ...versionDates(versionsCreatedOn),
      lastUsed: null,
      expires: secret.expiresOn ?? (hasAttributes ? 'none' : null),
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: null,
      privilege: null,
      tags: { ...secret.tags },
      facts: {
        vault: scope.region,
        // Key Vault rotates keys by policy, secrets never.
        rotationSupported: false,
        lastUsedSupported: false,
        contentType: secret.contentType ?? null,
        versions: versionsCreatedOn.length,
        notBefore: secret.notBefore?.toISOString() ?? null,
        updatedAt: secret.updatedOn?.toISOString() ?? null,
      },
    },
  ];
}
