import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { failure, json, pageOf } from '@/lib/demo/azure/answers';
import { createAzureEndpoint } from '@/lib/demo/azure-endpoint';
import { azureEstate } from '@/lib/demo/estate/azure';
import { type Answers, allowed, runAgainst } from '@/lib/testing/collector-azure';
import { startTlsEndpoint, type TlsEndpoint } from '@/lib/testing/tls';
import { type ApplicationRow, appCredentials } from './app-credentials';
import type { AzureClients } from './provider';
import { type SignIns, signInKey } from './shared/sign-ins';
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
const DENIED: SignIns = { lastAt: null, reason: 'denied' };
const observe = (change: Partial<ApplicationRow> = {}, signIns: SignIns = DENIED) =>
  appCredentials.observe({ principal: { ...ROW, ...change }, signIns }, SCOPE, TODAY);

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
        federatedCredentials: null,
        lastUsedSupported: false,
        signInReport: 'denied',
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

const REPORT = '/beta/reports/appCredentialSignInActivities';

/** A tenant with so many applications, and a report of sign-ins that answers as told. */
const tenantOf =
  (count: number, report: Answers, expands = true): Answers =>
  (request, world) => {
    if (request.url.pathname === REPORT) return report(request, world);
    if (!expands && request.url.searchParams.has('$expand')) return failure(400, 'BadRequest', 'no');
    const rows = Array.from({ length: count }, (_, index) => ({
      ...ROW,
      id: `app-${index}`,
      appId: `client-${index}`,
      ...(expands ? { federatedIdentityCredentials: [{ id: 'f' }] } : {}),
    }));
    const { value, next } = pageOf(rows, request.url, world.baseUrl(), 999);
    return json(200, { value, ...(next ? { '@odata.nextLink': next } : {}) });
  };
const signedIn = (appId: string, keyId: string, at: string | null) => ({
  appId,
  keyId,
  signInActivity: { lastSignInDateTime: at },
});

test.each([0, 1, 999, 1999])('lists %d applications and all sign-ins within its budget', async (count) => {
  const report: Answers = () => json(200, { value: [signedIn('CLIENT-0', 'KEY-1', '2026-11-20T08:00:00Z')] });
  const { observations, calls } = await runAgainst(appCredentials, 'global', tenantOf(count, report));
  expect(observations).toHaveLength(count);
  expect(calls).toHaveLength(allowed(appCredentials, count));
  const used = observations
    .filter((one) => one.lastUsed !== null)
    .map((one) => [one.externalId, one.lastUsed]);
  expect(used).toEqual(count === 0 ? [] : [['app-0/key-1', new Date('2026-11-20T08:00:00Z')]]);
  for (const { facts } of observations)
    expect(facts).toMatchObject({ lastUsedSupported: true, federatedCredentials: 1 });
});

test.each([
  [403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', 'denied'],
  [400, 'BadRequest', 'malformed'],
  [503, 'ServiceUnavailable', 'unavailable'],
])('a report answered with %d leaves the last use unknown and says so', async (status, code, reason) => {
  const report: Answers = () => failure(status, code, 'no');
  const { observations } = await runAgainst(appCredentials, 'global', tenantOf(2, report));
  expect(observations).toHaveLength(2);
  for (const one of observations)
    expect(one).toMatchObject({ lastUsed: null, facts: { lastUsedSupported: false, signInReport: reason } });
});

test('a tenant that refuses to count federated credentials is listed without them', async () => {
  const { observations } = await runAgainst(
    appCredentials,
    'global',
    tenantOf(3, () => undefined, false),
  );
  expect(observations.map(({ facts }) => facts.federatedCredentials)).toEqual([null, null, null]);
});

test.each([
  ['its own', signInKey('client-1', 'key-1'), new Date('2026-11-01T00:00:00Z')],
  ['that of another application with the same certificate', signInKey('client-2', 'key-1'), null],
])('a credential takes only %s sign-in', (_, key, lastUsed) => {
  const signIns = { lastAt: new Map([[key, new Date('2026-11-01T00:00:00Z')]]), reason: null };
  expect(observe({}, signIns)[0]?.lastUsed).toEqual(lastUsed);
});
