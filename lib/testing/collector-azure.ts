import { type AzureClients, azureProvider } from '@/lib/collectors/azure/provider';
import { connectTo, TODAY } from '@/lib/collectors/azure/test-context';
import { type Collector, callsFor } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { failure, json, pageOf } from '@/lib/demo/azure/answers';
import { createAzureEndpoint } from '@/lib/demo/azure-endpoint';
import type { DemoEndpoint, DemoRequest, DemoResponse, DemoWorld } from '@/lib/demo/endpoint';
import { azureEstate } from '@/lib/demo/estate/azure';
import { createTestContext, observeAll } from './collector-context';
import { startTlsEndpoint } from './tls';

/** Answers of the collector's own service; undefined is an empty 403. */
export type Answers = (request: DemoRequest, world: DemoWorld) => DemoResponse | undefined;

export interface Run {
  observations: Observation[];
  /** Operations in the order of their calls. */
  calls: string[];
  /** Paths with query, in the order they were asked for; sign-in left out. */
  asked: string[];
  leftOut: string[];
}

/** Calls that a budget allows for so many items. */
export function allowed({ budget }: Pick<Collector, 'budget'>, items: number): number {
  return callsFor(budget, items);
}

/** Runs a collector with the real clients against a local HTTPS address that answers as told. */
export async function runAgainst<Row>(
  collector: Collector<AzureClients, Row>,
  region: string,
  answers: Answers,
): Promise<Run> {
  const estate = azureEstate({ seed: 'calls', size: 0.02, today: TODAY });
  const signIn = createAzureEndpoint(estate, { throttleEvery: 0 });
  const asked: string[] = [];
  const endpoint: DemoEndpoint = {
    name: 'test',
    tls: true,
    async handle(request, world) {
      const { pathname, search } = request.url;
      const isSigningIn = pathname.startsWith(`/${estate.tenantId}/`) || !request.headers.authorization;
      if (isSigningIn) return signIn.handle(request, world);
      asked.push(`${request.method} ${pathname}${search}`);
      return answers(request, world) ?? failure(403, 'AuthorizationFailed', 'Not allowed.');
    },
  };
  const server = await startTlsEndpoint(endpoint, () => TODAY);
  try {
    const client = await connectTo(estate, server.baseUrl);
    const account = collector.accounts === 'subscription' ? estate.subscription : estate.tenantId;
    const scope = { account, accountName: null, region };
    const test = createTestContext({ client, scope, now: TODAY, provider: azureProvider });
    const observations = await observeAll(collector, test);
    return { observations, calls: test.calls, asked, leftOut: test.leftOut.map(({ message }) => message) };
  } finally {
    await server.close();
  }
}

/** A list as Resource Manager and the vaults give it, so many a page. */
export function listOf(rows: readonly object[], { url }: DemoRequest, world: DemoWorld, pageSize: number) {
  const { value, next } = pageOf(rows, url, world.baseUrl(), pageSize);
  return json(200, { value, ...(next ? { nextLink: next } : {}) });
}
