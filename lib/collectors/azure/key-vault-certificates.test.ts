import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { json } from '@/lib/demo/azure/answers';
import { createLocalAuthority } from '@/lib/demo/local-authority';
import { type Answers, allowed, listOf, runAgainst } from '@/lib/testing/collector-azure';
import { keyVaultCertificates, type VaultCertificateRow } from './key-vault-certificates';
import { TODAY } from './test-context';

const SCOPE = { account: 'tenant', accountName: null, region: 'prod-kv' };
const START = new Date('2026-06-01T00:00:00Z');
const END = new Date('2026-12-18T00:00:00Z');
const LISTED: VaultCertificateRow['listed'] = {
  id: 'https://prod-kv.vault.azure.net/certificates/www',
  name: 'www',
  enabled: true,
  notBefore: START,
  expiresOn: END,
  tags: { owner: 'storefront' },
};
const POLICY = {
  issuerName: 'DigiCert',
  subject: 'CN=www.northwind.example',
  keyType: 'RSA',
  keySize: 2048,
  lifetimeActions: [{ action: 'AutoRenew', daysBeforeExpiry: 30 }],
} as unknown as NonNullable<VaultCertificateRow['policy']>;
const observe = (change: Partial<VaultCertificateRow> = {}) =>
  keyVaultCertificates.observe(
    { listed: LISTED, policy: POLICY, certificate: null, versionsCreatedOn: [START], ...change },
    SCOPE,
    TODAY,
  );

/** A vault with so many certificates of two versions each. */
const vaultOf =
  (count: number): Answers =>
  (request, world) => {
    const { pathname } = request.url;
    const row = (name: string, created: number) => ({
      id: `https://prod-kv.vault.azure.net/certificates/${name}`,
      attributes: { enabled: true, created, nbf: created, exp: 1_800_000_000 },
    });
    if (pathname.endsWith('/certificates'))
      return listOf(
        Array.from({ length: count }, (_, index) => row(`c${index}`, 1_790_000_000)),
        request,
        world,
        25,
      );
    if (pathname.endsWith('/versions'))
      return listOf([row('c/1', 1_780_000_000), row('c/2', 1_790_000_000)], request, world, 25);
    return json(200, {
      ...row('c/2', 1_790_000_000),
      policy: {
        issuer: { name: 'Self' },
        key_props: { kty: 'EC', crv: 'P-256' },
        lifetime_actions: [{ trigger: { lifetime_percentage: 80 }, action: { action_type: 'AutoRenew' } }],
      },
    });
  };

test.each([0, 1, 25, 51])('lists %d certificates within its budget', async (count) => {
  const { observations, calls, asked } = await runAgainst(keyVaultCertificates, 'prod-kv', vaultOf(count));
  expect(observations).toHaveLength(count);
  expect(calls).toHaveLength(allowed(keyVaultCertificates, count));
  expect(asked.filter((line) => /\/(secrets|keys)/.test(line))).toEqual([]);
  for (const one of observations)
    expect(one).toMatchObject({
      rotationMethod: 'automatic',
      createdAt: new Date(1_780_000_000_000),
      lastRotated: new Date(1_790_000_000_000),
      algorithm: 'EC_P-256',
      facts: { certificateAuthority: 'self-signed', issuerName: 'Self' },
    });
});

test('names the permission when it is denied', async () => {
  await expect(runAgainst(keyVaultCertificates, 'prod-kv', () => undefined)).rejects.toMatchObject({
    failure: { reason: 'denied', permission: 'Microsoft.KeyVault/vaults/certificates/read' },
  });
});

test('a certificate becomes one observation with validity, issuer and renewal', () => {
  expect(observe()).toMatchObject([
    {
      kind: 'tls-certificate',
      resource: 'keyvault.certificate',
      externalId: LISTED.id,
      name: 'www',
      status: 'active',
      createdAt: START,
      valueChangedAt: START,
      lastRotated: 'never',
      expires: END,
      rotationMethod: 'automatic',
      rotationIntervalDays: 170,
      algorithm: 'RSA_2048',
      facts: {
        notBefore: START.toISOString(),
        certificateAuthority: 'public',
        subject: 'CN=www.northwind.example',
        nextRotationAt: '2026-11-18T00:00:00.000Z',
      },
    },
  ]);
});

const withPolicy = (change: Record<string, unknown>) =>
  observe({ policy: { ...POLICY, ...change } as typeof POLICY })[0];

test.each([
  [
    'renews at a share of its life',
    { lifetimeActions: [{ action: 'AutoRenew', lifetimePercentage: 80 }] },
    'automatic',
    160,
  ],
  [
    'only mails somebody',
    { lifetimeActions: [{ action: 'EmailContacts', daysBeforeExpiry: 30 }] },
    'reminder',
    170,
  ],
  ['has no actions', { lifetimeActions: undefined }, 'manual', null],
  ['was imported, whatever its policy says', { issuerName: 'Unknown' }, 'manual', null],
])('one that %s', (_, change, method, days) => {
  const seen = withPolicy(change);
  expect([seen?.rotationMethod, seen?.rotationIntervalDays]).toEqual([method, days]);
  expect(method === 'automatic' || seen?.facts.nextRotationAt === null).toBe(true);
});

test('without a policy renewal and authority are unknown', () => {
  expect(observe({ policy: null })[0]).toMatchObject({
    rotationMethod: null,
    algorithm: null,
    facts: { certificateAuthority: null, nextRotationAt: null },
  });
});

test('of an imported certificate the certificate itself tells who signed it', async () => {
  const { caPem, certPem } = await createLocalAuthority({ hosts: ['a.example'], now: TODAY });
  const imported = (pem: string) =>
    observe({
      policy: { ...POLICY, issuerName: 'Unknown' } as typeof POLICY,
      certificate: new X509Certificate(pem).raw,
    })[0]?.facts;
  expect(imported(caPem)).toMatchObject({ certificateAuthority: 'self-signed' });
  expect(imported(certPem)).toMatchObject({
    certificateAuthority: null,
    issuer: new X509Certificate(certPem).issuer,
  });
  expect(observe({ certificate: new Uint8Array([1, 2]) })[0]?.facts.issuer).toBeNull();
});

test.each([
  ['switched off', { enabled: false }, { status: 'disabled' }],
  ['without attributes', { enabled: undefined, expiresOn: undefined }, { status: null, expires: null }],
])('a certificate %s', (_, change, facts) => {
  expect(observe({ listed: { ...LISTED, ...change } })[0]).toMatchObject(facts);
});

test('refuses a certificate without id', () => {
  expect(() => observe({ listed: { ...LISTED, id: undefined } })).toThrow(CollectorFailure);
});
