import {
  type Collector,
  CollectorFailure,
  type FetchContext,
  type PageOf,
  type Scope,
} from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { type AzureClients, type AzureConfig, azureProvider } from './provider';

export const TODAY = new Date('2026-11-21T12:00:00Z');
const ATTEMPTS = 5;

/** What the tests need to know of a tenant. */
interface Tenant {
  tenantId: string;
  subscription: string;
  reader: { clientId: string; clientSecret: string };
}

/** Where a collector runs in the tests of this folder. */
export function scopeOf(tenant: Tenant, region = 'global'): Scope {
  return { account: tenant.tenantId, accountName: null, region };
}

/** The real clients, signed in as the tenant's reader; `changes` to the configuration, or another secret. */
export function connectTo(
  tenant: Tenant,
  endpoint: string,
  changes: Partial<AzureConfig> = {},
  secret = tenant.reader.clientSecret,
): Promise<AzureClients> {
  const own = {
    tenantId: tenant.tenantId,
    clientId: tenant.reader.clientId,
    clientSecret: 'env:TEST_SECRET',
    subscriptions: tenant.subscription,
    endpoint,
  };
  return azureProvider.connect({ ...own, ...changes }, { now: TODAY, resolveReference: async () => secret });
}

/** What a collector observes in one cell. Throws CollectorFailure where the cell cannot be read. */
export async function collect<Row>(
  collector: Collector<AzureClients, Row>,
  client: AzureClients,
  scope: Scope,
  now: Date,
): Promise<Observation[]> {
  const observations: Observation[] = [];
  for await (const row of collector.fetch(testContext(client, scope, now)))
    observations.push(...collector.observe(row, scope, now));
  return observations;
}

/** A runner that asks again at once when throttled, and refuses a cursor that repeats. */
function testContext(client: AzureClients, scope: Scope, now: Date): FetchContext<AzureClients> {
  const { signal } = new AbortController();
  async function call<T>(operation: string, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await run(signal);
      } catch (error) {
        const failure = azureProvider.classify(error, operation);
        if (failure.reason !== 'throttled' || attempt === ATTEMPTS)
          throw new CollectorFailure(failure, { cause: error });
      }
    }
  }
  async function* pages<Item>(
    operation: string,
    page: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<Item>>,
  ): AsyncIterable<Item> {
    const seen = new Set<string | undefined>();
    let cursor: string | undefined;
    do {
      if (seen.has(cursor))
        throw new CollectorFailure({ reason: 'malformed', message: 'The cursor repeats.' });
      seen.add(cursor);
      const from = cursor;
      const { items, next } = await call(operation, (stop) => page(from, stop));
      yield* items;
      cursor = next ?? undefined;
    } while (cursor);
  }
  async function* mapEach<In, Out>(
    items: Iterable<In>,
    work: (item: In) => Promise<Out>,
  ): AsyncIterable<Out> {
    yield* await Promise.all([...items].map(work));
  }
  return { client, scope, now, signal, call, pages, mapEach, dataAsOf: () => undefined };
}

/** Observations counted by kind. */
export function countKinds(observations: readonly Observation[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of observations) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
