import { expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { allowed, listOf, runAgainst } from '@/lib/testing/collector-azure';
import { type CosmosAccountRow, cosmosDbKeys } from './cosmos-db-keys';
import { TODAY } from './test-context';

const SCOPE = { account: 'sub-1', accountName: 'Production', region: 'global' };
const MADE = '2026-09-01T00:00:00Z';
const ROW: CosmosAccountRow = {
  id: '/subscriptions/sub-1/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/tracking',
  name: 'tracking',
  location: 'West Europe',
  systemData: { createdAt: '2025-01-01T00:00:00Z' },
  properties: { keysMetadata: { primaryMasterKey: { generationTime: MADE } } },
};
const observe = (change: Partial<CosmosAccountRow> = {}) =>
  cosmosDbKeys.observe({ ...ROW, ...change }, SCOPE, TODAY);

test.each([0, 1, 100, 201])(
  'lists the keys of %d accounts within its budget, without asking for a key',
  async (count) => {
    const rows = Array.from({ length: count }, (_, index) => ({ ...ROW, id: `${ROW.id}${index}` }));
    const { observations, calls, asked } = await runAgainst(cosmosDbKeys, 'global', (request, world) =>
      listOf(rows, request, world, 100),
    );
    expect(observations).toHaveLength(count * 4);
    expect(new Set(observations.map((one) => one.externalId)).size).toBe(count * 4);
    expect(calls).toHaveLength(allowed(cosmosDbKeys, count));
    expect(
      asked.filter((line) => !line.includes('/providers/Microsoft.DocumentDB/databaseAccounts?')),
    ).toEqual([]);
  },
);

test('names the permission when it is denied', async () => {
  await expect(runAgainst(cosmosDbKeys, 'global', () => undefined)).rejects.toMatchObject({
    failure: { reason: 'denied', permission: 'Microsoft.DocumentDB/databaseAccounts/read' },
  });
});

test('the keys have their own ids, privileges and ages; one without a date is of unknown age', () => {
  const seen = observe();
  expect(seen.map((one) => [one.name, one.privilege, one.valueChangedAt?.toISOString() ?? null])).toEqual([
    ['tracking / primary-key', 'administrative', '2026-09-01T00:00:00.000Z'],
    ['tracking / secondary-key', 'administrative', null],
    ['tracking / primary-readonly-key', 'read', null],
    ['tracking / secondary-readonly-key', 'read', null],
  ]);
  expect(new Set(seen.map((one) => one.resource)).size).toBe(4);
  expect(seen[0]).toMatchObject({
    status: 'active',
    createdAt: new Date('2025-01-01T00:00:00Z'),
    expires: 'none',
  });
});

test.each([
  ['keys refused', { properties: { disableLocalAuth: true } }, { status: 'disabled' }],
  ['no properties', { properties: null }, { status: null, valueChangedAt: null }],
  ['no tags', { tags: undefined }, { tags: {} }],
])('an account with %s', (_, change, facts) => {
  expect(observe(change)[0]).toMatchObject(facts);
});

test('refuses an account without name', () => {
  expect(() => observe({ name: undefined })).toThrow(CollectorFailure);
});
