import { expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { allowed, listOf, runAgainst } from '@/lib/testing/collector-azure';
import { type StorageAccountRow, storageAccountKeys } from './storage-account-keys';
import { TODAY } from './test-context';

const SCOPE = { account: 'sub-1', accountName: 'Production', region: 'global' };
const PROPERTIES = {
  creationTime: '2025-01-01T00:00:00Z',
  keyCreationTime: { key1: '2025-01-01T00:00:02Z', key2: '2026-10-01T00:00:00Z' },
};
const ROW: StorageAccountRow = {
  id: '/subscriptions/SUB-1/resourceGroups/RG/providers/Microsoft.Storage/storageAccounts/ledger',
  name: 'ledger',
  location: 'westeurope',
  kind: 'StorageV2',
  tags: { owner: 'payments' },
  properties: PROPERTIES,
};
const observe = (properties: StorageAccountRow['properties'] = {}) =>
  storageAccountKeys.observe({ ...ROW, properties: { ...PROPERTIES, ...properties } }, SCOPE, TODAY);

test.each([0, 1, 100, 201])(
  'lists the keys of %d accounts within its budget, without asking for a key',
  async (count) => {
    const rows = Array.from({ length: count }, (_, index) => ({ ...ROW, id: `${ROW.id}${index}` }));
    const { observations, calls, asked } = await runAgainst(storageAccountKeys, 'global', (request, world) =>
      listOf(rows, request, world, 100),
    );
    expect(observations).toHaveLength(count * 2);
    expect(new Set(observations.map((one) => one.externalId)).size).toBe(count * 2);
    expect(calls).toHaveLength(allowed(storageAccountKeys, count));
    expect(asked.filter((line) => !line.includes('/providers/Microsoft.Storage/storageAccounts?'))).toEqual(
      [],
    );
  },
);

test('names the permission when it is denied', async () => {
  const denied = runAgainst(storageAccountKeys, 'global', () => undefined);
  await expect(denied).rejects.toMatchObject({
    failure: { reason: 'denied', permission: 'Microsoft.Storage/storageAccounts/read' },
  });
});

test('each key has its own id, age and last rotation', () => {
  expect(observe()).toMatchObject([
    {
      kind: 'cloud-access-key',
      account: 'sub-1',
      region: 'westeurope',
      externalId:
        '/subscriptions/sub-1/resourcegroups/rg/providers/microsoft.storage/storageaccounts/ledger/keys/key1',
      name: 'ledger / key1',
      status: 'active',
      createdAt: new Date('2025-01-01T00:00:00Z'),
      valueChangedAt: new Date('2025-01-01T00:00:02Z'),
      lastRotated: 'never',
      lastUsed: null,
      expires: 'none',
      rotationMethod: 'manual',
      tags: { owner: 'payments' },
    },
    {
      name: 'ledger / key2',
      valueChangedAt: new Date('2026-10-01T00:00:00Z'),
      lastRotated: new Date('2026-10-01T00:00:00Z'),
    },
  ]);
});

test('the two keys of an account are no duplicates of each other', () => {
  expect(new Set(observe().map((one) => one.resource)).size).toBe(2);
});

test.each([
  ['shared keys refused', { allowSharedKeyAccess: false }, { status: 'disabled' }],
  ['no times', { keyCreationTime: null }, { valueChangedAt: null, lastRotated: null }],
  ['a time that is none', { keyCreationTime: { key1: 'soon' } }, { valueChangedAt: null }],
  ['no creation', { creationTime: undefined }, { createdAt: null, lastRotated: null }],
  [
    'a period that only reminds',
    { keyPolicy: { keyExpirationPeriodInDays: 60 } },
    { rotationMethod: 'reminder', rotationIntervalDays: 60, expires: 'none' },
  ],
])('an account with %s', (_, properties, facts) => {
  expect(observe(properties)[0]).toMatchObject(facts);
});

test('without properties nothing is known', () => {
  const [key] = storageAccountKeys.observe({ ...ROW, properties: null }, SCOPE, TODAY);
  expect(key).toMatchObject({ status: null, valueChangedAt: null });
});

test('refuses an account without id', () => {
  expect(() => storageAccountKeys.observe({ ...ROW, id: undefined }, SCOPE, TODAY)).toThrow(CollectorFailure);
});
