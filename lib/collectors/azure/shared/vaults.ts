import { CollectorFailure } from '@/lib/collectors/contract';
import { type AzureClients, vaultName } from './clients';
import { readSdkPage } from './sdk-page';

export const VAULTS_READ = 'Microsoft.KeyVault/vaults/read';
const SUBSCRIPTION = 'subscription:';
const MAX_PAGES = 1000;

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
