import type { AccountScope, FailureReason, Provider } from '@/lib/collectors/contract';
import * as collectors from './collectors';
import { classifyAzure } from './shared/classify';
import { type AzureClients, connectAzure, GRAPH_SCOPE } from './shared/clients';
import { AzureConfig } from './shared/config';
import { listVaults, subscriptionRegion, VAULTS_READ } from './shared/vaults';

export type { AzureClients, AzureConfig };

/**
 * One Entra tenant and the Key Vaults of its subscriptions. Account = tenant id, region = name of the vault.
 */
export const azureProvider: Provider<AzureConfig, AzureClients> = {
  id: 'azure',
  title: 'Microsoft Azure and Entra ID',
  config: AzureConfig,
  connect: connectAzure,
  scopes: listScopes,
  classify: classifyAzure,
  collectors: Object.values(collectors),
};

/** Failures that asking again does not cure; the others are the runner's to repeat. */
const LASTING: readonly FailureReason[] = ['denied', 'not-enabled', 'malformed'];

/**
 * One account, the tenant, with a region per vault. A subscription whose vaults may not be listed becomes a
 * region of its own, which the vault collector reports as dark: missing vaults are then seen, and Entra is
 * read all the same. Throws the client's error when the sign-in fails, and when asking again may help.
 */
async function listScopes(clients: AzureClients, signal: AbortSignal): Promise<AccountScope[]> {
  await clients.credential.getToken(GRAPH_SCOPE, { abortSignal: signal });
  const regions = new Set(clients.vaults.keys());
  for (const subscription of clients.subscriptions)
    for (const region of await regionsOf(clients, subscription, signal)) regions.add(region);
  return [{ account: clients.tenantId, accountName: null, regions: [...regions].sort() }];
}

async function regionsOf(
  clients: AzureClients,
  subscription: string,
  signal: AbortSignal,
): Promise<string[]> {
  try {
    return await listVaults(clients, subscription, signal);
  } catch (error) {
    const { reason } = classifyAzure(error, VAULTS_READ);
    if (!LASTING.includes(reason)) throw error;
    return [subscriptionRegion(subscription)];
  }
}
