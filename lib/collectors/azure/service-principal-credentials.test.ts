import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAzureEndpoint } from '@/lib/demo/azure-endpoint';
import { azureEstate } from '@/lib/demo/estate/azure';
import { azureExpected } from '@/lib/demo/estate/azure-expected';
import { startTlsEndpoint, type TlsEndpoint } from '@/lib/testing/tls';
import type { AzureClients } from './provider';
import { type ServicePrincipalRow, servicePrincipalCredentials } from './service-principal-credentials';
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
const observe = (change: Partial<ServicePrincipalRow> = {}) =>
  servicePrincipalCredentials.observe({ ...ROW, ...change }, SCOPE, TODAY);

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
  const only = { ...estate, applications: [], vaults: [], resources: [] };
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
