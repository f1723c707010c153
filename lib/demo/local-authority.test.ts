import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { createLocalAuthority } from './local-authority';

const NOW = new Date('2026-11-21T12:00:00Z');

test('makes a server certificate for the given hosts, signed by its authority, valid now', async () => {
  const authority = await createLocalAuthority({ hosts: ['127.0.0.1', 'localhost'], now: NOW });
  const [ca, server] = [new X509Certificate(authority.caPem), new X509Certificate(authority.certPem)];
  expect(server.verify(ca.publicKey)).toBe(true);
  expect(server.checkIssued(ca)).toBe(true);
  expect([ca.ca, server.ca]).toEqual([true, false]);
  expect([server.checkIP('127.0.0.1'), server.checkHost('localhost')]).toEqual(['127.0.0.1', 'localhost']);
  expect(server.checkHost('example.org')).toBeUndefined();
  expect(server.validFromDate < NOW && NOW < server.validToDate).toBe(true);
  expect(authority.keyPem).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
});

test('two authorities do not trust each other', async () => {
  const [one, other] = [
    await createLocalAuthority({ hosts: ['localhost'], now: NOW }),
    await createLocalAuthority({ hosts: ['localhost'], now: NOW }),
  ];
  expect(new X509Certificate(one.certPem).verify(new X509Certificate(other.caPem).publicKey)).toBe(false);
});
