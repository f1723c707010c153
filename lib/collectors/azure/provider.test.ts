import { afterAll, beforeAll, expect, test } from 'vitest';
import { runsIn } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { failure, json } from '@/lib/demo/azure/answers';
import { createAzureEndpoint } from '@/lib/demo/azure-endpoint';
import type { DemoEndpoint, DemoRequest, DemoResponse } from '@/lib/demo/endpoint';
import { azureEstate } from '@/lib/demo/estate/azure';
import { azureExpected } from '@/lib/demo/estate/azure-expected';
import { ManualClock } from '@/lib/kernel/clock';
import { startTlsEndpoint, type TlsEndpoint } from '@/lib/testing/tls';
import { keyVaultSecrets } from './key-vault-secrets';
import { type AzureClients, azureProvider } from './provider';
import { readGraphPage } from './shared/graph-page';
import { readSdkPage } from './shared/sdk-page';
import { listSubscriptions } from './shared/subscriptions';
import { listVaults } from './shared/vaults';
import { storageAccountKeys } from './storage-account-keys';
import { collect, connectTo, countKinds, scopeOf, TODAY } from './test-context';

const { signal } = new AbortController();
const estate = azureEstate({ seed: 'test', size: 1, today: TODAY });
const endpoint = createAzureEndpoint(estate, { throttleEvery: 7 });
const clock = new ManualClock(TODAY);
let server: TlsEndpoint;
let client: AzureClients;
beforeAll(async () => {
  server = await startTlsEndpoint(endpoint, () => clock.now());
  client = await connectTo(estate, server.baseUrl);
});
afterAll(() => server.close());

const TENANT = {
  sort: 'tenant',
  account: estate.tenantId,
  accountName: null,
  regions: ['northwind-prod-kv', 'northwind-shared-kv'],
};
const [production, development, legacy] = estate.subscriptions.map(({ id }) => id);
const accountOf = (account: string | undefined, accountName: string | null) => ({
  sort: 'subscription',
  account,
  accountName,
  regions: [],
});

test('finds the vaults of the chosen subscription through all pages, and its name', async () => {
  const scopes = await azureProvider.scopes(client, signal);
  expect(scopes).toEqual([TENANT, accountOf(production, 'Northwind Production')]);
});

test('without a choice every subscription is an account, and one that is switched off says so', async () => {
  const client = await connectTo(estate, server.baseUrl, { subscriptions: '' });
  expect(await azureProvider.scopes(client, signal)).toEqual([
    TENANT,
    accountOf(production, 'Northwind Production'),
    accountOf(development, 'Northwind Development'),
    accountOf(legacy, 'Northwind Legacy (disabled)'),
  ]);
});

test.each([
  [403, 'AuthorizationFailed', 'denied'],
  [503, 'ServerBusy', 'unavailable'],
])(
  'subscriptions that are answered with %d leave Entra readable or stop the run',
  async (status, code, reason) => {
    const closed = await startTlsEndpoint(withSubscriptions(failure(status, code, 'no')), () => TODAY);
    const client = await connectTo(estate, closed.baseUrl, { subscriptions: '' });
    const found = await azureProvider.scopes(client, signal).catch((error: unknown) => error);
    if (reason === 'denied') {
      expect(found).toEqual([{ ...TENANT, regions: ['subscription:all'] }]);
      const dark = collect(keyVaultSecrets, client, scopeOf(estate, 'subscription:all'), TODAY);
      await expect(dark).rejects.toMatchObject({ failure: { reason } });
    } else expect(azureProvider.classify(found, 'x').reason).toBe(reason);
    await closed.close();
  },
);

test('subscriptions of another tenant belong to a source of their own', async () => {
  const row = (subscriptionId: string, tenantId: string) => ({ subscriptionId, tenantId, displayName: 'x' });
  const rows = [
    row('DELEGATED', '11111111-2222-4333-8444-555555555555'),
    row('OWN', estate.tenantId.toUpperCase()),
  ];
  const shared = await startTlsEndpoint(withSubscriptions(json(200, { value: rows })), () => TODAY);
  const client = await connectTo(estate, shared.baseUrl, { subscriptions: '' });
  const scopes = await azureProvider.scopes(client, signal);
  expect(scopes.map(({ account }) => account)).toEqual([estate.tenantId, 'own']);
  await shared.close();
});

/** The estate, but for the list of subscriptions. */
function withSubscriptions(answer: DemoResponse): DemoEndpoint {
  const handle: DemoEndpoint['handle'] = async (request, world) =>
    request.url.pathname === '/subscriptions' ? answer : endpoint.handle(request, world);
  return { name: 'other', tls: true, handle };
}

test('adds the vaults named in the configuration', async () => {
  const vaults = 'https://Other.vault.azure.net/';
  const client = await connectTo(estate, server.baseUrl, { vaults });
  expect((await azureProvider.scopes(client, signal))[0]?.regions).toEqual([...TENANT.regions, 'other']);
});

test('a subscription that cannot be read becomes a dark cell of its own', async () => {
  const hidden = '11111111-2222-4333-8444-555555555555';
  const client = await connectTo(estate, server.baseUrl, {
    subscriptions: `${estate.subscription}, ${hidden}`,
  });
  const region = `subscription:${hidden}`;
  expect((await azureProvider.scopes(client, signal))[0]?.regions).toContain(region);
  await expect(collect(keyVaultSecrets, client, scopeOf(estate, region), TODAY)).rejects.toMatchObject({
    failure: { reason: 'denied', permission: 'Microsoft.KeyVault/vaults/read' },
  });
  const inHidden = collect(storageAccountKeys, client, { ...scopeOf(estate), account: hidden }, TODAY);
  await expect(inHidden).rejects.toMatchObject({ failure: { reason: 'denied' } });
  const inOther = collect(
    storageAccountKeys,
    client,
    { ...scopeOf(estate), account: estate.subscription },
    TODAY,
  );
  expect((await inOther).length).toBeGreaterThan(0);
});

test('a wrong client secret is found before anything is read, and never quoted', async () => {
  const client = await connectTo(estate, server.baseUrl, {}, 'wrong-secret-value');
  const error: unknown = await azureProvider.scopes(client, signal).catch((reason: unknown) => reason);
  const failure = azureProvider.classify(error, 'Application.Read.All');
  expect(failure).toMatchObject({
    reason: 'unauthenticated',
    message: expect.stringContaining('AADSTS7000215'),
  });
  expect(JSON.stringify(failure)).not.toContain('wrong-secret-value');
});

test('an endpoint that nobody serves is unavailable', async () => {
  const client = await connectTo(estate, server.baseUrl, { endpoint: 'https://127.0.0.1:9' });
  const error: unknown = await azureProvider.scopes(client, signal).catch((reason: unknown) => reason);
  expect(azureProvider.classify(error, 'Application.Read.All').reason).toBe('unavailable');
});

test('a run that is cancelled stops every client', async () => {
  const stopped = AbortSignal.abort();
  const reads = [
    () => readGraphPage(client, '/applications', undefined, stopped),
    () => listVaults(client, estate.subscription, stopped),
    () => listSubscriptions(client, stopped),
    () => readSdkPage(() => client.vault('v').listPropertiesOfSecrets(), server.baseUrl, undefined, stopped),
  ];
  for (const read of reads) {
    const error: unknown = await read().catch((reason: unknown) => reason);
    expect(azureProvider.classify(error, 'x').reason).toBe('cancelled');
  }
});

test('a body that is no JSON is malformed, in every client', async () => {
  const broken = { name: 'broken', tls: true, handle: async (request: DemoRequest) => garble(request) };
  const other = await startTlsEndpoint(broken, () => TODAY);
  const own = await connectTo(estate, other.baseUrl);
  const { signal } = new AbortController();
  const reads = [
    () => readGraphPage(own, '/applications', undefined, signal),
    () => listVaults(own, estate.subscription, signal),
    () => listSubscriptions(own, signal),
    () => readSdkPage(() => own.vault('v').listPropertiesOfSecrets(), other.baseUrl, undefined, signal),
  ];
  for (const read of reads) {
    const error: unknown = await read().catch((reason: unknown) => reason);
    expect(azureProvider.classify(error, 'x').reason).toBe('malformed');
  }
  await other.close();

  /** Sign-in works, everything else answers 200 with half a document. */
  async function garble(request: DemoRequest): Promise<DemoResponse> {
    const isSignIn = request.url.pathname.startsWith(`/${estate.tenantId}`);
    if (isSignIn) return endpoint.handle(request, { now: () => TODAY, baseUrl: () => other.baseUrl });
    return { status: 200, headers: { 'content-type': 'application/json' }, body: '{"value":[' };
  }
});

test.each([0, 60, 113, 200, 380])(
  'collects what existed %d days ago, without asking for a value',
  async (days) => {
    const at = new Date(TODAY.getTime() - days * 86_400_000);
    clock.set(at);
    const expected = azureExpected(estate, at);
    const client = await connectTo(estate, server.baseUrl, { subscriptions: '' });
    const seen: Observation[] = [];
    for (const scope of await azureProvider.scopes(client, signal))
      for (const collector of azureProvider.collectors.filter((one) => runsIn(one, scope)))
        for (const region of collector.per === 'account' ? ['global'] : scope.regions)
          if (!expected.dark.includes(region))
            seen.push(...(await collect(collector, client, { ...scope, region }, at)));
    clock.set(TODAY);
    const readable = Object.entries(expected.readable).filter(([, count]) => count > 0);
    expect(countKinds(seen)).toEqual(Object.fromEntries(readable));
    expect(new Set(seen.map((one) => `${one.resource} ${one.externalId}`)).size).toBe(seen.length);
    expect(endpoint.valueReads).toEqual([]);
  },
);

test.each([
  ['a plain secret', { clientSecret: 'pl4in-secret' }, /env:NAME or file:PATH/],
  ['a secret without client', { clientId: undefined }, /client ID/],
  ['secret and certificate', { clientCertificatePath: '/c.pem' }, /not both/],
  ['an unknown field', { secret: 'x' }, /secret/],
  ['plain http', { endpoint: 'http://127.0.0.1:1' }, /https/],
  [
    'an endpoint for the identity of the machine',
    { endpoint: 'https://127.0.0.1:1', clientSecret: undefined },
    /never sent/,
  ],
  ['a vault without https', { vaults: 'my-vault' }, /https/],
  ['a subscription that is no GUID', { subscriptions: 'prod' }, /GUID/],
  ['no tenant', { tenantId: 'contoso' }, /GUID/],
])('refuses %s', (_, change, message) => {
  const guid = '11111111-2222-4333-8444-555555555555';
  const valid = { tenantId: guid, clientId: guid, clientSecret: 'env:AZURE_CLIENT_SECRET' };
  expect(azureProvider.config.safeParse(valid).success).toBe(true);
  const result = azureProvider.config.safeParse({ ...valid, ...change });
  expect(result.error?.message).toMatch(message);
  expect(result.error?.message).not.toContain('pl4in-secret');
});
