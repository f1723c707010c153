import { expect, it } from 'vitest';
import { createLocalAuthority } from '@/lib/demo/local-authority';
import { readCertificate } from './certificate';

const NOW = new Date('2026-11-21T12:00:00Z');

it('reads the first certificate of a chain', async () => {
  const { caPem, certPem } = await createLocalAuthority({ hosts: ['localhost'], now: NOW });
  const leaf = readCertificate(`${certPem}\n${caPem}`);
  expect(leaf).toMatchObject({ isSelfSigned: false, fingerprint: expect.stringMatching(/^[0-9A-F]{64}$/) });
  expect(leaf?.algorithm).toMatch(/^(RSA_\d{4}|EC_prime256v1)$/);
  expect(Math.abs((leaf?.notBefore.getTime() ?? 0) - NOW.getTime())).toBeLessThan(2 * 86_400_000);
  expect(readCertificate(caPem)).toMatchObject({ isSelfSigned: true });
});

it.each([undefined, '', 'x', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'])(
  '%j is none',
  (pem) => {
    expect(readCertificate(pem)).toBeNull();
  },
);
