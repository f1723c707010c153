import type { KeyRotationPolicyProperties } from '@azure/keyvault-keys';
import { expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { json } from '@/lib/demo/azure/answers';
import { type Answers, allowed, listOf, runAgainst } from '@/lib/testing/collector-azure';
import { keyVaultKeys } from './key-vault-keys';
import { durationDays } from './shared/duration';
import type { VaultKeyRow } from './shared/vault-keys';
import { TODAY } from './test-context';

const SCOPE = { account: 'tenant', accountName: null, region: 'prod-kv' };
const FIRST = new Date('2026-01-01T00:00:00Z');
const SECOND = new Date('2026-10-01T00:00:00Z');
const END = new Date('2027-01-01T00:00:00Z');
const KEY: VaultKeyRow['key'] = {
  id: 'https://prod-kv.vault.azure.net/keys/disk',
  name: 'disk',
  vaultUrl: 'https://prod-kv.vault.azure.net',
  enabled: true,
  tags: { owner: 'platform' },
};
const observe = (
  change: Partial<VaultKeyRow['key']>,
  policy: KeyRotationPolicyProperties | null = {},
  versionsCreatedOn: (Date | undefined)[] = [SECOND, FIRST],
) => keyVaultKeys.observe({ key: { ...KEY, ...change }, versionsCreatedOn, policy }, SCOPE, TODAY);

/** A vault with so many keys of one version each. */
const vaultOf =
  (count: number, mayReadPolicies: boolean): Answers =>
  (request, world) => {
    const { pathname } = request.url;
    const row = (name: string) => ({
      kid: `https://prod-kv.vault.azure.net/keys/${name}`,
      attributes: { enabled: true, created: 1_790_000_000 },
    });
    if (pathname.endsWith('/keys'))
      return listOf(
        Array.from({ length: count }, (_, index) => row(`k${index}`)),
        request,
        world,
        25,
      );
    if (pathname.endsWith('/versions')) return listOf([row('k/1')], request, world, 25);
    if (!mayReadPolicies || !pathname.endsWith('/rotationpolicy')) return undefined;
    const lifetimeActions = [{ trigger: { timeAfterCreate: 'P90D' }, action: { type: 'rotate' } }];
    return json(200, { id: 'x', lifetimeActions, attributes: { expiryTime: 'P120D' } });
  };

test.each([0, 1, 25, 51])('lists %d keys within its budget', async (count) => {
  const { observations, calls } = await runAgainst(keyVaultKeys, 'prod-kv', vaultOf(count, true));
  expect(observations).toHaveLength(count);
  expect(calls).toHaveLength(allowed(keyVaultKeys, count));
  for (const one of observations)
    expect(one).toMatchObject({
      rotationMethod: 'automatic',
      rotationIntervalDays: 90,
      lastRotated: 'never',
    });
});

test('asks for no key itself', async () => {
  const { asked } = await runAgainst(keyVaultKeys, 'prod-kv', vaultOf(3, true));
  expect(asked.filter((line) => !/\/keys\?|\/versions\?|\/rotationpolicy\?/.test(line))).toEqual([]);
});

test('where rotation policies are denied it names the permission, asks no more, and keeps the keys', async () => {
  const policies: unknown[] = [];
  const noting: typeof keyVaultKeys = {
    ...keyVaultKeys,
    observe(row) {
      policies.push(row.policy);
      return [];
    },
  };
  const vault = vaultOf(30, false);
  let policiesAsked = 0;
  const failing = runAgainst(noting, 'prod-kv', (request, world) => {
    if (request.url.pathname.endsWith('/rotationpolicy')) policiesAsked++;
    return vault(request, world);
  });
  await expect(failing).rejects.toMatchObject({
    failure: { reason: 'denied', permission: 'Microsoft.KeyVault/vaults/keyrotationpolicies/read' },
  });
  expect(policiesAsked).toBe(1);
  expect(policies).toEqual(Array.from({ length: 30 }, () => null));
});

test('a key becomes one observation with its own id, age and rotation', () => {
  expect(observe({ expiresOn: END, notBefore: FIRST })).toMatchObject([
    {
      kind: 'encryption-key',
      account: 'tenant',
      region: 'prod-kv',
      resource: 'keyvault.key',
      externalId: KEY.id,
      name: 'disk',
      status: 'active',
      createdAt: FIRST,
      valueChangedAt: SECOND,
      lastRotated: SECOND,
      expires: END,
      tags: { owner: 'platform' },
      facts: { vault: 'prod-kv', versions: 2, notBefore: FIRST.toISOString(), lastUsedSupported: false },
    },
  ]);
});

const rotate = (timeAfterCreate?: string, timeBeforeExpiry?: string) => ({
  lifetimeActions: [
    {
      action: 'Rotate' as const,
      ...(timeAfterCreate ? { timeAfterCreate } : {}),
      ...(timeBeforeExpiry ? { timeBeforeExpiry } : {}),
    },
  ],
});
const notify = (timeBeforeExpiry: string) => ({
  lifetimeActions: [{ action: 'Notify' as const, timeBeforeExpiry }],
});

test.each<[string, KeyRotationPolicyProperties | null, Date | undefined, unknown[]]>([
  ['a rotation after a time', rotate('P90D'), undefined, ['automatic', 90, '2026-12-30T00:00:00.000Z']],
  ['a rotation in months', rotate('P18M'), undefined, ['automatic', 540, '2028-03-24T00:00:00.000Z']],
  [
    'a rotation before the end',
    { ...rotate(undefined, 'P30D'), expiresIn: 'P2Y' },
    END,
    ['automatic', 700, '2026-12-02T00:00:00.000Z'],
  ],
  [
    'a rotation before an end of its own',
    rotate(undefined, 'P30D'),
    END,
    ['automatic', 62, '2026-12-02T00:00:00.000Z'],
  ],
  ['a rotation that says not when', rotate(), END, ['automatic', null, null]],
  ['a notice before its end', notify('P30D'), END, ['reminder', 62, null]],
  ['a notice before an end it has not', notify('P30D'), undefined, ['manual', null, null]],
  ['no actions', {}, END, ['manual', null, null]],
  ['a policy that may not be read', null, END, [null, null, null]],
])('a key with %s', (_, policy, expiresOn, expected) => {
  const [key] = observe({ expiresOn }, policy);
  expect([key?.rotationMethod, key?.rotationIntervalDays, key?.facts.nextRotationAt]).toEqual(expected);
});

test.each([
  ['switched off', { enabled: false }, { status: 'disabled', expires: 'none' }],
  ['without attributes', { enabled: undefined }, { status: null, expires: null }],
  ['without tags', { tags: undefined }, { tags: {} }],
])('a key %s', (_, change, facts) => {
  expect(observe(change)[0]).toMatchObject(facts);
});

test('without the dates of all versions the age is unknown', () => {
  const [key] = observe({}, {}, [FIRST, undefined]);
  expect(key).toMatchObject({ createdAt: null, valueChangedAt: null, lastRotated: null });
});

test('the key of a certificate is not a key of its own', () => {
  expect(observe({ managed: true })).toEqual([]);
});

test('refuses a key without id', () => {
  expect(() => observe({ id: undefined })).toThrow(CollectorFailure);
});

test.each([
  ['P90D', 90],
  ['P1Y6M', 545],
  ['P2W', 14],
  ['PT12H', null],
  ['soon', null],
  [undefined, null],
])('a duration of %s is %s days', (text, days) => {
  expect(durationDays(text)).toBe(days);
});
