import { expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { allowed, listOf, runAgainst } from '@/lib/testing/collector-azure';
import { type PostgreSqlServerRow, postgresqlAdministrators } from './postgresql-administrators';
import { TODAY } from './test-context';

const SCOPE = { account: 'sub-1', accountName: 'Production', region: 'global' };
const ROW: PostgreSqlServerRow = {
  id: '/subscriptions/sub-1/resourceGroups/rg/providers/Microsoft.DBforPostgreSQL/flexibleServers/orders',
  name: 'orders',
  location: 'West Europe',
  systemData: { createdAt: '2025-03-01T00:00:00Z' },
  properties: { administratorLogin: 'pgadmin', authConfig: { passwordAuth: 'Enabled' }, version: '16' },
};

test.each([0, 1, 100, 201])('lists %d of them within its budget', async (count) => {
  const rows = Array.from({ length: count }, (_, index) => ({ ...ROW, id: `${ROW.id}${index}` }));
  const { observations, calls, asked } = await runAgainst(
    postgresqlAdministrators,
    'global',
    (request, world) => listOf(rows, request, world, 100),
  );
  expect(observations).toHaveLength(count);
  expect(new Set(observations.map((one) => one.externalId)).size).toBe(count);
  expect(calls).toHaveLength(allowed(postgresqlAdministrators, count));
  expect(
    asked.filter((line) => !line.includes('/providers/Microsoft.DBforPostgreSQL/flexibleServers?')),
  ).toEqual([]);
});

test('names the permission when it is denied', async () => {
  await expect(runAgainst(postgresqlAdministrators, 'global', () => undefined)).rejects.toMatchObject({
    failure: { reason: 'denied', permission: 'Microsoft.DBforPostgreSQL/flexibleServers/read' },
  });
});

test.each([
  ['Enabled', 'active'],
  ['Disabled', 'disabled'],
  [undefined, null],
])('passwordAuth %s is %s', (passwordAuth, status) => {
  const properties = { ...ROW.properties, authConfig: { passwordAuth } };
  expect(postgresqlAdministrators.observe({ ...ROW, properties }, SCOPE, TODAY)).toMatchObject([
    {
      kind: 'database-master',
      name: 'orders / pgadmin',
      status,
      createdAt: new Date('2025-03-01T00:00:00Z'),
      valueChangedAt: null,
      facts: { managedIn: 'none', version: '16' },
    },
  ]);
});

test('a server made without a login has no such password', () => {
  const properties = { authConfig: { passwordAuth: 'Disabled' } };
  expect(postgresqlAdministrators.observe({ ...ROW, properties }, SCOPE, TODAY)).toEqual([]);
});

test('refuses one without id', () => {
  expect(() => postgresqlAdministrators.observe({ ...ROW, id: undefined }, SCOPE, TODAY)).toThrow(
    CollectorFailure,
  );
});
