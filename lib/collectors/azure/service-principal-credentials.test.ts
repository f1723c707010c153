import { afterAll, beforeAll, expect, test } from 'vitest';
import { json, pageOf } from '@/lib/demo/azure/answers';
import { createAzureEndpoint } from '@/lib/demo/azure-endpoint';
import { azureEstate } from '@/lib/demo/estate/azure';
import { azureExpected } from '@/lib/demo/estate/azure-expected';
import { allowed, runAgainst } from '@/lib/testing/collector-azure';
import { startTlsEndpoint, type TlsEndpoint } from '@/lib/testing/tls';
import type { AzureClients } from './provider';
import { type ServicePrincipalRow, servicePrincipalCredentials } from './service-principal-credentials';
import { signInKey } from './shared/sign-ins';
import { collect, connectTo, scopeOf, TODAY } from './test-context';

const SCOPE = { account: 'tenant', accountName: null, region: 'global' };
const MARK = 'q83vEg==';
const ROW: ServicePrincipalRow = {
  id: 'principal-1',
  appId: 'client-1',
  displayName: 'payroll',
  accountEnabled: true,
  appOwnerOrganizationId: 'tenant',
  servicePrincipalType: 'Application',
  tags: [],
  passwordCredentials: [],
  keyCredentials: [{ keyId: 'k1', type: 'AsymmetricX509Cert', usage: 'Verify', customKeyIdentifier: MARK }],
};
const SIGN_INS = { lastAt: new Map([[signInKey('client-1', 'k1'), TODAY]]), reason: null };
const observe = (change: Partial<ServicePrincipalRow> = {}) =>
  servicePrincipalCredentials.observe({ principal: { ...ROW, ...change }, signIns: SIGN_INS }, SCOPE, TODAY);

const estate = azureEstate({ seed: 'test', size: 1, today: TODAY });
const endpoint = createAzureEndpoint(estate, { throttleEvery: 7 });
let server: TlsEndpoint;
let client: AzureClients;
beforeAll(async () => {
  server = await startTlsEndpoint(endpoint, () => TODAY);
  client = await connectTo(estate, server.baseUrl);
});
afterAll(() => server.close());

test('lists the keys of own service principals only', async () => {
  const seen = await collect(servicePrincipalCredentials, client, scopeOf(estate), TODAY);
  const only = { ...estate, applications: [], vaults: [], hsms: [], resources: [] };
  expect(seen.length).toBe(azureExpected(only, TODAY).total);
  const foreign = estate.servicePrincipals.filter(
    (one) => one.ownerTenant !== estate.tenantId || one.type === 'ManagedIdentity',
  );
  expect(foreign.some((one) => one.keys.length > 0)).toBe(true);
  const holders = new Set(seen.map((one) => one.holder?.id));
  expect(foreign.filter((one) => holders.has(one.id))).toEqual([]);
});

test.each([
  ['Microsoft', { appOwnerOrganizationId: 'F8CDEF31-A31E-4B4A-93E4-5F571E91255A' }],
  ['a managed identity', { servicePrincipalType: 'ManagedIdentity' }],
])('leaves out the keys of %s', (_, change) => {
  expect(observe(change)).toEqual([]);
});

test.each([
  [true, 'active'],
  [false, 'disabled'],
  [undefined, null],
])('accountEnabled %s is status %s', (accountEnabled, status) => {
  expect(observe({ accountEnabled })[0]?.status).toBe(status);
});

test('a SAML signing certificate counts once, not as its three entries', () => {
  const seen = observe({
    passwordCredentials: [{ keyId: 'k2', customKeyIdentifier: MARK }],
    keyCredentials: [
      { keyId: 'k2', type: 'X509CertAndPassword', usage: 'Sign', customKeyIdentifier: MARK },
      { keyId: 'k3', type: 'AsymmetricX509Cert', usage: 'Verify', customKeyIdentifier: MARK },
    ],
  });
  expect(seen.map(({ kind, externalId }) => [kind, externalId])).toEqual([['signing-key', 'principal-1/k2']]);
});

test.each([
  ['AsymmetricX509Cert', 'Verify', 'client-certificate'],
  ['X509CertAndPassword', 'Sign', 'signing-key'],
  ['Symmetric', 'Verify', 'client-secret'],
])('a key of type %s for %s is a %s', (type, usage, kind) => {
  expect(observe({ keyCredentials: [{ keyId: 'k1', type, usage }] })[0]?.kind).toBe(kind);
});

test.each([0, 1, 1999])('lists %d principals and all sign-ins within its budget', async (count) => {
  const rows = Array.from({ length: count }, (_, index) => ({ ...ROW, id: `p-${index}` }));
  const { observations, calls } = await runAgainst(
    servicePrincipalCredentials,
    'global',
    (request, world) => {
      if (request.url.pathname.startsWith('/beta/')) return json(200, { value: [] });
      const { value, next } = pageOf(rows, request.url, world.baseUrl(), 999);
      return json(200, { value, ...(next ? { '@odata.nextLink': next } : {}) });
    },
  );
  expect(observations).toHaveLength(count);
  expect(calls).toHaveLength(allowed(servicePrincipalCredentials, count));
});

test('shows when it last signed in', () => {
  expect(observe()[0]).toMatchObject({ lastUsed: TODAY, facts: { lastUsedSupported: true } });
});
