import type { AccountScope, FailureReason, Provider } from '@/lib/collectors/contract';
import * as collectors from './collectors';
import { FINDS_SUBSCRIPTIONS } from './shared/arm';
import { classifyAzure } from './shared/classify';
import { type AzureClients, connectAzure, GRAPH_SCOPE } from './shared/clients';
import { AzureConfig } from './shared/config';
import { listSubscriptions, type Subscription } from './shared/subscriptions';
import { ALL_SUBSCRIPTIONS, listVaults, subscriptionRegion, VAULTS_READ } from './shared/vaults';

export type { AzureClients, AzureConfig };

/**
 * One Entra tenant with the Key Vaults and the subscriptions in it. What Entra and the vaults hold has the tenant as
 * its account, with the name of the vault as region; what a subscription holds has the subscription.
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
/** Subscriptions whose vaults are looked for together: hundreds must fit into the time of one call. */
const AT_ONCE = 10;

/**
 * The tenant with a region per vault, and an account per subscription. A subscription whose vaults may not be
 * listed becomes a region of its own, which the vault collectors report as dark: missing vaults are then seen,
 * and everything else is read all the same. Throws the client's error when the sign-in fails, and when asking
 * again may help.
 */
async function listScopes(clients: AzureClients, signal: AbortSignal): Promise<AccountScope[]> {
  await clients.credential.getToken(GRAPH_SCOPE, { abortSignal: signal });
  const regions = new Set(clients.vaults.keys());
  const subscriptions = await subscriptionsOf(clients, signal);
  if (subscriptions === null) regions.add(subscriptionRegion(ALL_SUBSCRIPTIONS));
  for (let from = 0; from < (subscriptions ?? []).length; from += AT_ONCE) {
    const some = (subscriptions ?? []).slice(from, from + AT_ONCE);
    const found = await Promise.all(some.map(({ id }) => regionsOf(clients, id, signal)));
    for (const region of found.flat()) regions.add(region);
  }
  return [
    { sort: 'tenant', account: clients.tenantId, accountName: null, regions: [...regions].sort() },
    ...(subscriptions ?? []).map(({ id, name }) => ({
      sort: 'subscription',
      account: id,
      accountName: name,
      regions: [],
    })),
  ];
}

/** Those that are configured, or else all of the tenant; null when they may not be listed. */
async function subscriptionsOf(
  clients: AzureClients,
  signal: AbortSignal,
): Promise<readonly Subscription[] | null> {
  const chosen = clients.subscriptions;
  try {
    const listed = await listSubscriptions(clients, signal);
    if (chosen.length === 0) return listed;
    return chosen.map((id) => listed.find((one) => one.id === id) ?? { id, name: null });
  } catch (error) {
    const { reason } = classifyAzure(error, FINDS_SUBSCRIPTIONS.action);
    if (!LASTING.includes(reason)) throw error;
    return chosen.length === 0 ? null : chosen.map((id) => ({ id, name: null }));
  }
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
