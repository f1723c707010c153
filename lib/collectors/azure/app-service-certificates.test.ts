import { expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { allowed, listOf, runAgainst } from '@/lib/testing/collector-azure';
import { type AppServiceCertificateRow, appServiceCertificates } from './app-service-certificates';
import { TODAY } from './test-context';

const SCOPE = { account: 'sub-1', accountName: 'Production', region: 'global' };
const ROW: AppServiceCertificateRow = {
  id: '/subscriptions/sub-1/resourceGroups/RG/providers/Microsoft.Web/certificates/www',
  name: 'www',
  location: 'West Europe',
  properties: {
    subjectName: 'www.northwind.example',
    hostNames: ['www.northwind.example', 'northwind.example'],
    issuer: 'GeoTrust',
    issueDate: '2026-07-01T00:00:00+00:00',
    expirationDate: '2026-12-28T00:00:00+00:00',
  },
};
const observe = (properties: AppServiceCertificateRow['properties']) =>
  appServiceCertificates.observe(
    { ...ROW, properties: properties && { ...ROW.properties, ...properties } },
    SCOPE,
    TODAY,
  )[0];

test.each([0, 1, 100, 201])('lists %d of them within its budget', async (count) => {
  const rows = Array.from({ length: count }, (_, index) => ({ ...ROW, id: `${ROW.id}${index}` }));
  const { observations, calls, asked } = await runAgainst(
    appServiceCertificates,
    'global',
    (request, world) => listOf(rows, request, world, 100),
  );
  expect(observations).toHaveLength(count);
  expect(new Set(observations.map((one) => one.externalId)).size).toBe(count);
  expect(calls).toHaveLength(allowed(appServiceCertificates, count));
  expect(asked.filter((line) => !line.includes('/providers/Microsoft.Web/certificates?'))).toEqual([]);
});

test('names the permission when it is denied', async () => {
  await expect(runAgainst(appServiceCertificates, 'global', () => undefined)).rejects.toMatchObject({
    failure: { reason: 'denied', permission: 'Microsoft.Web/certificates/read' },
  });
});

test('a certificate with its validity and host names', () => {
  expect(observe({})).toMatchObject({
    kind: 'tls-certificate',
    name: 'www.northwind.example',
    status: 'active',
    valueChangedAt: new Date('2026-07-01T00:00:00Z'),
    expires: new Date('2026-12-28T00:00:00Z'),
    rotationMethod: 'manual',
    facts: {
      notBefore: '2026-07-01T00:00:00.000Z',
      hostNames: 'www.northwind.example, northwind.example',
      certificateAuthority: null,
    },
  });
});

test.each([
  ['that App Service orders', { canonicalName: 'www' }, 'automatic', 180, 'public'],
  ['followed in a vault', { keyVaultId: '/vaults/x' }, 'automatic', null, null],
  ['signed by itself', { issuer: 'www.northwind.example' }, 'manual', null, 'self-signed'],
])('one %s', (_, properties, method, days, authority) => {
  const seen = observe(properties);
  expect([seen?.rotationMethod, seen?.rotationIntervalDays, seen?.facts.certificateAuthority]).toEqual([
    method,
    days,
    authority,
  ]);
});

test.each([
  ['no dates', { issueDate: null, expirationDate: 'soon' }, { valueChangedAt: null, expires: null }],
  ['no properties', null, { status: null, rotationMethod: null, name: 'www' }],
])('one with %s', (_, properties, facts) => {
  expect(observe(properties)).toMatchObject(facts);
});

test('refuses one without id', () => {
  expect(() => appServiceCertificates.observe({ ...ROW, id: undefined }, SCOPE, TODAY)).toThrow(
    CollectorFailure,
  );
});
