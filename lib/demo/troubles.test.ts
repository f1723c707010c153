import { expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { createAzureEndpoint } from './azure-endpoint';
import type { DemoEndpoint, DemoResponse } from './endpoint';
import { azureEstate } from './estate/azure';
import { gcpEstate } from './estate/gcp';
import { createGcpEndpoint } from './gcp-endpoint';
import { azureTroubles, gcpTroubles, withTroubles } from './troubles';

const TODAY = new Date('2026-11-21T12:00:00Z');
const OPTIONS = { seed: 'troubles', size: 0.3, today: TODAY };

async function get(endpoint: DemoEndpoint, path: string, daysAgo: number): Promise<DemoResponse> {
  const request = {
    method: 'GET',
    url: new URL(path, 'http://demo.test'),
    headers: { authorization: 'Bearer any' },
    body: '',
  };
  return endpoint.handle(request, { now: () => addDays(TODAY, -daysAgo), baseUrl: () => 'http://demo.test' });
}

it("troubles of Google's cloud begin on their day and touch nothing else", async () => {
  const estate = gcpEstate(OPTIONS);
  const endpoint = withTroubles(createGcpEndpoint(estate, { throttleEvery: 0 }), gcpTroubles(estate, TODAY));
  const [commerce, , , sandbox] = estate.projects.map(({ id }) => id);
  const keys = (project: string | undefined) => `/v2/projects/${project}/locations/global/keys`;
  const statuses = await Promise.all([
    get(endpoint, keys(sandbox), 5),
    get(endpoint, keys(sandbox), 2),
    get(endpoint, keys(commerce), 2),
    get(endpoint, `/v1/projects/${sandbox}/locations/-/certificates`, 300),
  ]);
  expect(statuses.map(({ status }) => status)).toEqual([200, 403, 200, 403]);
  expect(String(statuses[3]?.body)).toContain('SERVICE_DISABLED');
  const [secret] = estate.projects[0]?.secrets.filter(({ deletedAt }) => deletedAt === null) ?? [];
  const versions = `/v1/projects/${commerce}/secrets/${secret?.name}/versions`;
  expect((await get(endpoint, versions, 5)).status).not.toBe(403);
  expect((await get(endpoint, versions, 1)).status).toBe(403);
});

it('a vault that moved is no longer listed, and the HSM asks to slow down', async () => {
  const estate = azureEstate(OPTIONS);
  const usual: DemoEndpoint = {
    ...createAzureEndpoint(estate),
    handle: async () => ({
      status: 200,
      body: JSON.stringify({ value: estate.vaults.map(({ name }) => ({ name })), nextLink: 'x' }),
    }),
  };
  const endpoint = withTroubles(usual, azureTroubles(estate, TODAY));
  const list = '/subscriptions/s/providers/Microsoft.KeyVault/vaults';
  const named = async (daysAgo: number) =>
    JSON.parse(String((await get(endpoint, list, daysAgo)).body)) as {
      value: { name: string }[];
      nextLink: string;
    };
  expect((await named(5)).value.map(({ name }) => name)).toContain('northwind-shared-kv');
  const now = await named(2);
  expect(now.value.map(({ name }) => name)).toEqual(['northwind-prod-kv']);
  expect(now.nextLink).toBe('x');
  expect((await get(endpoint, '/vault/northwind-hsm/keys', 1)).status).toBe(200);
  expect((await get(endpoint, '/vault/northwind-hsm/keys', 0)).status).toBe(429);
});
