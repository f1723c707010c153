import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { createAzureEndpoint } from '@/lib/demo/azure-endpoint';
import { azureEstate } from '@/lib/demo/estate/azure';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { startTlsEndpoint, type TlsEndpoint } from '@/lib/testing/tls';
import { keyVaultSecrets, type VaultSecretRow } from './key-vault-secrets';
import type { AzureClients } from './provider';
import { collect, connectTo, scopeOf, TODAY } from './test-context';

const SCOPE = { account: 'tenant', accountName: null, region: 'prod-kv' };
const FIRST = new Date('2026-01-01T00:00:00Z');
const SECOND = new Date('2026-10-01T00:00:00Z');
const SECRET: VaultSecretRow['secret'] = {
  id: 'https://prod-kv.vault.azure.net/secrets/db',
  name: 'db',
  vaultUrl: 'https://prod-kv.vault.azure.net',
  enabled: true,
  tags: { owner: 'payments' },
};
const observe = (
  change: Partial<VaultSecretRow['secret']>,
  versionsCreatedOn: (Date | undefined)[] = [FIRST],
) => keyVaultSecrets.observe({ secret: { ...SECRET, ...change }, versionsCreatedOn }, SCOPE, TODAY);

describe('against the local tenant', () => {
  const estate = azureEstate({ seed: 'test', size: 1, today: TODAY });
  const endpoint = createAzureEndpoint(estate, { throttleEvery: 7 });
  const clock = new ManualClock(TODAY);
  let server: TlsEndpoint;
  let client: AzureClients;
  beforeAll(async () => {
    server = await startTlsEndpoint(endpoint, () => clock.now());
    client = await connectTo(estate, server.baseUrl);
  });
  afterAll(() => server.close());

  test.each(['northwind-prod-kv', 'northwind-shared-kv'])(
    'reads %s as it stands, page by page',
    async (name) => {
      const seen = await collect(keyVaultSecrets, client, scopeOf(estate, name), TODAY);
      const vault = estate.state(TODAY).vaults.find((one) => one.name === name);
      const expected = (vault?.secrets ?? [])
        .filter((secret) => !secret.isManaged)
        .map((secret) => ({
          externalId: `https://${name}.vault.azure.net/secrets/${secret.name}`,
          status: secret.isEnabled ? 'active' : 'disabled',
          createdAt: secret.versions[0]?.createdAt,
          valueChangedAt: secret.versions.at(-1)?.createdAt,
          lastRotated: secret.versions.length > 1 ? secret.versions.at(-1)?.createdAt : 'never',
          expires: secret.versions.at(-1)?.expiresAt ?? 'none',
          tags: secret.tags,
        }));
      expect(expected.length).toBeGreaterThan(25);
      expect(seen).toHaveLength(expected.length);
      expect(seen).toMatchObject(expected);
      expect(endpoint.valueReads).toEqual([]);
    },
  );

  test('a denied vault names the permission and leaves the other readable', async () => {
    const at = addDays(TODAY, -113);
    clock.set(at);
    const denied = collect(keyVaultSecrets, client, scopeOf(estate, 'northwind-shared-kv'), at);
    await expect(denied).rejects.toMatchObject({
      failure: { reason: 'denied', permission: 'Microsoft.KeyVault/vaults/secrets/readMetadata/action' },
    });
    const other = await collect(keyVaultSecrets, client, scopeOf(estate, 'northwind-prod-kv'), at);
    expect(other.length).toBeGreaterThan(0);
    clock.set(TODAY);
  });

  test('a secret past its end that is switched on is active and expired', async () => {
    const scope = scopeOf(estate, 'northwind-prod-kv');
    const seen = await collect(keyVaultSecrets, client, scope, TODAY);
    const story = seen.find((one) => one.externalId === estate.stories.expiredEnabled.id);
    expect(story?.status).toBe('active');
    expect(Number(story?.expires)).toBeLessThan(TODAY.getTime());
  });

  test('asking for a value is refused and seen', async () => {
    await expect(client.vault('northwind-prod-kv').getSecret('tracking-carrier-api-key')).rejects.toThrow();
    expect(endpoint.valueReads).not.toEqual([]);
  });
});

test.each([
  ['one version', [FIRST], { createdAt: FIRST, valueChangedAt: FIRST, lastRotated: 'never' }],
  [
    'two versions in any order',
    [SECOND, FIRST],
    { createdAt: FIRST, valueChangedAt: SECOND, lastRotated: SECOND },
  ],
  ['no versions', [], { createdAt: null, valueChangedAt: null, lastRotated: null }],
  [
    'a version without date',
    [FIRST, undefined],
    { createdAt: null, valueChangedAt: null, lastRotated: null },
  ],
])('dates of a secret with %s', (_, versions, dates) => {
  expect(observe({}, versions)[0]).toMatchObject(dates);
});

test.each([
  ['switched off', { enabled: false }, { status: 'disabled', expires: 'none' }],
  ['without attributes', { enabled: undefined }, { status: null, expires: null }],
  ['with an end', { expiresOn: SECOND }, { expires: SECOND }],
  ['without tags', { tags: undefined }, { tags: {} }],
])('a secret %s', (_, change, facts) => {
  expect(observe(change)[0]).toMatchObject(facts);
});

test('the secret half of a certificate is not a secret of its own', () => {
  expect(observe({ managed: true })).toEqual([]);
});

test('refuses a secret without id', () => {
  expect(() => observe({ id: undefined })).toThrow(CollectorFailure);
});
