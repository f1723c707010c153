import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { allowed, listOf, runAgainst } from '@/lib/testing/collector-azure';
import { readSshKey } from './shared/ssh-key';
import { type SshPublicKeyRow, sshPublicKeys } from './ssh-public-keys';
import { TODAY } from './test-context';

const SCOPE = { account: 'sub-1', accountName: 'Production', region: 'global' };
const MADE = '2026-09-01T00:00:00Z';
const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f amara@northwind.example';
const ROW: SshPublicKeyRow = {
  id: '/subscriptions/sub-1/resourceGroups/RG/providers/Microsoft.Compute/sshPublicKeys/ops',
  name: 'ops',
  location: 'westeurope',
  systemData: { createdAt: MADE, lastModifiedAt: MADE },
  properties: { publicKey: KEY },
};
const observe = (change: Partial<SshPublicKeyRow>) =>
  sshPublicKeys.observe({ ...ROW, ...change }, SCOPE, TODAY);

test.each([0, 1, 100, 201])('lists %d of them within its budget', async (count) => {
  const rows = Array.from({ length: count }, (_, index) => ({ ...ROW, id: `${ROW.id}${index}` }));
  const { observations, calls, asked } = await runAgainst(sshPublicKeys, 'global', (request, world) =>
    listOf(rows, request, world, 100),
  );
  expect(observations).toHaveLength(count);
  expect(new Set(observations.map((one) => one.externalId)).size).toBe(count);
  expect(calls).toHaveLength(allowed(sshPublicKeys, count));
  expect(asked.filter((line) => !line.includes('/providers/Microsoft.Compute/sshPublicKeys?'))).toEqual([]);
});

test('names the permission when it is denied', async () => {
  await expect(runAgainst(sshPublicKeys, 'global', () => undefined)).rejects.toMatchObject({
    failure: { reason: 'denied', permission: 'Microsoft.Compute/sshPublicKeys/read' },
  });
});

test('a key with type and fingerprint, without the comment', () => {
  const seen = observe({});
  expect(seen).toMatchObject([
    {
      kind: 'ssh-key',
      name: 'ops',
      status: 'active',
      createdAt: new Date(MADE),
      valueChangedAt: new Date(MADE),
      lastRotated: 'never',
      algorithm: 'ED25519',
      facts: { fingerprint: expect.stringMatching(/^SHA256:[A-Za-z0-9+/]{43}$/) },
    },
  ]);
  expect(JSON.stringify(seen)).not.toContain('amara');
});

test.each([
  [
    'changed since',
    { createdAt: MADE, lastModifiedAt: '2026-10-01T00:00:00Z' },
    { valueChangedAt: null, lastRotated: null },
  ],
  ['of an API that says nothing', undefined, { createdAt: null, valueChangedAt: null, lastRotated: null }],
])('the age of one that is %s', (_, systemData, facts) => {
  expect(observe({ systemData })[0]).toMatchObject(facts);
});

test('a resource that has no key yet holds none', () => {
  expect(observe({ properties: {} })).toEqual([]);
});

/** A public key as OpenSSH writes it. */
function rsaLine(bits: number): string {
  const { n = '' } = generateKeyPairSync('rsa', { modulusLength: bits }).publicKey.export({ format: 'jwk' });
  const field = (data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, data]);
  };
  const modulus = Buffer.concat([Buffer.from([0]), Buffer.from(n, 'base64url')]);
  const blob = Buffer.concat([field(Buffer.from('ssh-rsa')), field(Buffer.from([1, 0, 1])), field(modulus)]);
  return `ssh-rsa ${blob.toString('base64')}`;
}

test.each([
  [rsaLine(1024), 'RSA_1024'],
  [rsaLine(2048), 'RSA_2048'],
  [KEY, 'ED25519'],
  ['ecdsa-sha2-nistp256 AAAA', 'ECDSA_256'],
  ['ssh-dss AAAA', 'DSA'],
  ['ssh-rsa AAAA', null],
  ['ssh-rsa', null],
  ['nonsense', null],
])('reads the type of %.40s', (line, algorithm) => {
  expect(readSshKey(line).algorithm).toBe(algorithm);
});

test('keys that differ have fingerprints that differ, whatever their comment', () => {
  expect(readSshKey(KEY).fingerprint).toBe(readSshKey(KEY.replace('amara', 'other')).fingerprint);
  expect(readSshKey('one').fingerprint).not.toBe(readSshKey('two').fingerprint);
});

test('refuses one without id', () => {
  expect(() => sshPublicKeys.observe({ ...ROW, id: undefined }, SCOPE, TODAY)).toThrow(CollectorFailure);
});
