import type { Revocation } from '@/lib/credentials/revocation-entry';
import { awsProvider } from './aws/provider';
import { azureProvider } from './azure/provider';
import type { Collector, Provider } from './contract';
import { gcpProvider } from './gcp/provider';
import { musterProvider } from './muster/provider';

/** Every provider Muster can connect to. A new one is a folder beside these and a line here. */
export const PROVIDERS: readonly Provider[] = [
  awsProvider as Provider,
  azureProvider as Provider,
  gcpProvider as Provider,
];

/** All of them, with the one that comes with Muster and that nobody connects. */
export const EVERY_PROVIDER: readonly Provider[] = [...PROVIDERS, musterProvider as Provider];

export function providerById(id: string): Provider | undefined {
  return EVERY_PROVIDER.find((provider) => provider.id === id);
}

export function collectorById(id: string): Collector | undefined {
  return EVERY_PROVIDER.flatMap((provider) => provider.collectors as readonly Collector[]).find(
    (collector) => collector.id === id,
  );
}

/** The words of the collector that finds this resource on how it is revoked. */
export function declaredRevocation(provider: string, resource: string): Revocation | undefined {
  const collectors = (providerById(provider)?.collectors ?? []) as readonly Collector[];
  // Own entries only: a resource may be called like something every object inherits.
  const words = collectors.find(({ revocation }) => revocation && Object.hasOwn(revocation, resource));
  return words?.revocation?.[resource];
}
