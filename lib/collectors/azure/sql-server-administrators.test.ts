import { expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { allowed, listOf, runAgainst } from '@/lib/testing/collector-azure';
import { type SqlServerRow, sqlServerAdministrators } from './sql-server-administrators';
import { TODAY } from './test-context';

const SCOPE = { account: 'sub-1', accountName: 'Production', region: 'global' };
const ROW: SqlServerRow = {
  id: '/subscriptions/sub-1/resourceGroups/RG/providers/Microsoft.Sql/servers/ledger',
  name: 'ledger',
  location: 'westeurope',
  tags: { owner: 'payments' },
  properties: { administratorLogin: 'sqladmin', state: 'Ready' },
};
const observe = (properties: SqlServerRow['properties']) =>
  sqlServerAdministrators.observe({ ...ROW, properties: { ...ROW.properties, ...properties } }, SCOPE, TODAY);

test.each([0, 1, 100, 201])('lists %d of them within its budget', async (count) => {
  const rows = Array.from({ length: count }, (_, index) => ({ ...ROW, id: `${ROW.id}${index}` }));
  const { observations, calls, asked } = await runAgainst(
    sqlServerAdministrators,
    'global',
    (request, world) => listOf(rows, request, world, 100),
  );
  expect(observations).toHaveLength(count);
  expect(new Set(observations.map((one) => one.externalId)).size).toBe(count);
  expect(calls).toHaveLength(allowed(sqlServerAdministrators, count));
  expect(asked.filter((line) => !line.includes('/providers/Microsoft.Sql/servers?'))).toEqual([]);
});

test('names the permission when it is denied', async () => {
  await expect(runAgainst(sqlServerAdministrators, 'global', () => undefined)).rejects.toMatchObject({
    failure: { reason: 'denied', permission: 'Microsoft.Sql/servers/read' },
  });
});

test('asks for the Entra administrators in the same list', async () => {
  const { asked } = await runAgainst(sqlServerAdministrators, 'global', (request, world) => {
    expect(request.url.searchParams.get('$expand')).toBe('administrators/activedirectory');
    return listOf([ROW], request, world, 100);
  });
  expect(asked).toHaveLength(1);
});

test('an administrator whose password nobody but people keeps, and of unknown age', () => {
  expect(observe({})).toMatchObject([
    {
      kind: 'database-master',
      account: 'sub-1',
      region: 'westeurope',
      externalId:
        '/subscriptions/sub-1/resourcegroups/rg/providers/microsoft.sql/servers/ledger/administrator',
      name: 'ledger / sqladmin',
      status: 'active',
      valueChangedAt: null,
      lastRotated: null,
      expires: 'none',
      rotationMethod: 'manual',
      tags: { owner: 'payments' },
      facts: { managedIn: 'none', entraOnlyAuthentication: false, rotationSupported: false },
    },
  ]);
});

test.each([
  ['Entra only', { administrators: { azureADOnlyAuthentication: true } }, 'disabled'],
  ['Entra as well', { administrators: { azureADOnlyAuthentication: false } }, 'active'],
  ['an Entra administrator that says no more', { administrators: { login: 'dba' } }, null],
])('a server with %s is %s', (_, properties, status) => {
  expect(observe(properties)[0]?.status).toBe(status);
});

test('a server made without a login has no such password', () => {
  expect(observe({ administratorLogin: null })).toEqual([]);
});

test('refuses one without id', () => {
  expect(() => sqlServerAdministrators.observe({ ...ROW, id: undefined }, SCOPE, TODAY)).toThrow(
    CollectorFailure,
  );
});
