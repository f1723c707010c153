import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { createAzureEndpoint } from '@/lib/demo/azure-endpoint';
import { azureEstate } from '@/lib/demo/estate/azure';
import { startTlsEndpoint, type TlsEndpoint } from '@/lib/testing/tls';
import { type ApplicationRow, appCredentials } from './app-credentials';
import type { AzureClients } from './provider';
import { collect, connectTo, scopeOf, TODAY } from './test-context';

const SCOPE = { account: 'tenant', accountName: null, region: 'global' };
const SECRET = {
  keyId: 'key-1',
  lastUsedSupported: false,
  displayName: 'ci',
  hint: 'Zq9',
  startDateTime: '2026-10-01T08:00:00Z',
  endDateTime: '2027-01-01T08:00:00Z',
  customKeyIdentifier: null,
};
const ROW: ApplicationRow = {
  id: 'app-1',
  appId: 'client-1',
  displayName: 'checkout-api',
  tags: ['owner:payments', 'class=B', 'HideApp'],
  passwordCredentials: [SECRET],
  keyCredentials: [],
};
const observe = (change: Partial<ApplicationRow> = {}) =>
  appCredentials.observe({ ...ROW, ...change }, SCOPE, TODAY);

describe('against the local tenant', () => {
  const estate = azureEstate({ seed: 'test', size: 1, today: TODAY });
  const endpoint = createAzureEndpoint(estate, { throttleEvery: 7 });
  let server: TlsEndpoint;
  let client: AzureClients;
  beforeAll(async () => {
    server = await startTlsEndpoint(endpoint, () => TODAY);
    client = await connectTo(estate, server.baseUrl);
  });
  afterAll(() => server.close());

  test('lists every secret and certificate of every application, as they stand', async () => {
    const seen = await collect(appCredentials, client, scopeOf(estate), TODAY);
    const rows = estate.state(TODAY).applications;
    expect(seen.map((one) => [one.externalId, one.createdAt?.getTime(), Number(one.expires)]).sort()).toEqual(
      rows
        .flatMap((app) =>
          [...(app.passwordCredentials ?? []), ...(app.keyCredentials ?? [])].map((key) => [
            `${app.id}/${key.keyId}`,
            Date.parse(key.startDateTime ?? ''),
            Date.parse(key.endDateTime ?? ''),
          ]),
        )
        .sort(),
    );
    expect(endpoint.log.filter((line) => line === 'GET /v1.0/applications').length).toBeGreaterThan(1);
    expect(JSON.stringify(seen)).not.toContain('Zq9');
  });

  test('shows the administrative application that nobody owns', async () => {
    const seen = await collect(appCredentials, client, scopeOf(estate), TODAY);
    const story = seen.find((one) => one.externalId === estate.stories.adminApp.id);
    expect(story).toMatchObject({
      name: 'tenant-admin-automation / initial',
      tags: { class: 'A', environment: 'production' },
    });
  });
});

test('a secret becomes one observation with its own id, dates and tags, without its hint', () => {
  expect(observe()).toEqual([
    {
      kind: 'client-secret',
      provider: 'azure',
      account: 'tenant',
      accountName: null,
      region: 'global',
      resource: 'entra.application-password',
      externalId: 'app-1/key-1',
      name: 'checkout-api / ci',
      holder: { type: 'application', id: 'app-1', name: 'checkout-api' },
      status: 'active',
      createdAt: new Date('2026-10-01T08:00:00Z'),
      valueChangedAt: new Date('2026-10-01T08:00:00Z'),
      lastRotated: 'never',
      lastUsed: null,
      expires: new Date('2027-01-01T08:00:00Z'),
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: null,
      privilege: null,
      tags: { owner: 'payments', class: 'B', HideApp: '' },
      facts: {
        applicationCreatedAt: null,
        serviceManagementReference: null,
        appId: 'client-1',
        keyId: 'key-1',
        lastUsedSupported: false,
      },
    },
  ]);
});

test.each([
  ['no end', { endDateTime: null }, 'none'],
  ['an end that was not listed', { endDateTime: undefined }, null],
  ['an end that is no date', { endDateTime: 'soon' }, null],
])('a secret with %s', (_, change, expires) => {
  expect(observe({ passwordCredentials: [{ ...SECRET, ...change }] })[0]?.expires).toBe(expires);
});

test.each([
  ['tags that were not listed', { tags: undefined }, { tags: null }],
  ['no name', { displayName: null }, { name: 'client-1 / ci' }],
  [
    'a start that is no date',
    { passwordCredentials: [{ ...SECRET, startDateTime: 'x' }] },
    { createdAt: null },
  ],
  [
    'a block by Microsoft',
    { disabledByMicrosoftStatus: 'DisabledDueToViolationOfServicesAgreement' },
    { status: 'disabled' },
  ],
])('an application with %s', (_, change, facts) => {
  expect(observe(change)[0]).toMatchObject(facts);
});

test.each([
  ['id', { id: undefined }],
  ['list of secrets', { passwordCredentials: undefined }],
  ['list of certificates', { keyCredentials: null }],
  ['id of a secret', { passwordCredentials: [{ ...SECRET, keyId: null }] }],
])('refuses an application without %s rather than reading it as empty', (_, change) => {
  expect(() => observe(change)).toThrow(CollectorFailure);
});
