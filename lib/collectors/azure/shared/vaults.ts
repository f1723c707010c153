import { CollectorFailure, type FetchContext } from '@/lib/collectors/contract';
import { type AzureClients, vaultName } from './clients';
import { readSdkPage } from './sdk-page';
import { listSubscriptions } from './subscriptions';

export const VAULTS_READ = 'Microsoft.KeyVault/vaults/read';
/** Things of which more is asked together, so that memory does not grow with the vault. */
const BATCH = 25;
const SUBSCRIPTION = 'subscription:';
const MAX_PAGES = 1000;
/** Stands for the subscriptions of a tenant when they could not be listed. */
export const ALL_SUBSCRIPTIONS = 'all';

/** Region that stands for a subscription whose vaults could not be found. */
export function subscriptionRegion(subscription: string): string {
  return `${SUBSCRIPTION}${subscription}`;
}

/** The subscription a region stands for; null when it is a vault. */
export function subscriptionOf(region: string): string | null {
  return region.startsWith(SUBSCRIPTION) ? region.slice(SUBSCRIPTION.length) : null;
}

/**
 * Names of the vaults in a subscription; remembers their addresses. Throws the client's error, and
 * CollectorFailure `malformed` for a list without end.
 */
export async function listVaults(
  clients: AzureClients,
  subscription: string,
  signal: AbortSignal,
): Promise<string[]> {
  const { vaults } = clients.management(subscription);
  const names: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { items, next } = await readSdkPage(
      () => vaults.listBySubscription(),
      clients.managementUrl,
      cursor,
      signal,
    );
    for (const { properties } of items) {
      if (!properties.vaultUri) continue;
      const name = vaultName(properties.vaultUri);
      clients.locateVault(name, properties.vaultUri);
      names.push(name);
    }
    if (!next) return names;
    cursor = next;
  }
  throw new CollectorFailure({ reason: 'malformed', message: 'Azure listed vaults without end.' });
}

/**
 * The cell of a subscription whose vaults could not be found: fails with the reason, and never as complete.
 */
export async function refuseSubscription(
  context: FetchContext<AzureClients>,
  subscription: string,
): Promise<never> {
  await context.call<unknown>(VAULTS_READ, (signal) =>
    subscription === ALL_SUBSCRIPTIONS
      ? listSubscriptions(context.client, signal)
      : listVaults(context.client, subscription, signal),
  );
  throw new CollectorFailure({
    reason: 'unavailable',
    message:
      'The vaults of this subscription could not be listed when the run began; the next run reads them.',
  });
}

/** `work` over everything listed, a batch at a time. */
export async function* eachInBatches<In, Out>(
  context: Pick<FetchContext<unknown>, 'mapEach'>,
  listed: AsyncIterable<In>,
  work: (item: In) => Promise<Out>,
): AsyncIterable<Out> {
  let batch: In[] = [];
  for await (const item of listed) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield* context.mapEach(batch, work);
    batch = [];
  }
  yield* context.mapEach(batch, work);
}
