import { describe, expect, it } from 'vitest';
import { denied, json } from '@/lib/demo/gcp/answers';
import { createLocalAuthority } from '@/lib/demo/local-authority';
import { callsAllowed, collectScripted, listing, TODAY } from '@/lib/testing/collector-gcp';
import { certificateManagerCertificates, type ManagedCertificate } from './certificate-manager-certificates';

const SCOPE = { account: 'my-project', accountName: null, region: 'global' };
const CELL = 'gcp.certificate-manager-certificates@my-project';
const LIST = '/locations/-/certificates';
const certificate = (id: string, changes: Partial<ManagedCertificate> = {}): ManagedCertificate => ({
  name: `projects/my-project/locations/europe-west1/certificates/${id}`,
  expireTime: '2027-01-01T00:00:00Z',
  ...changes,
});

describe('fetch', () => {
  it('takes a call for 500 certificates of all locations', async () => {
    const all = Array.from({ length: 501 }, (_, i) => certificate(`c${i}`));
    const { outcomes, observations } = await collectScripted({ [LIST]: listing(all, 'certificates', 500) });
    expect(observations).toHaveLength(501);
    expect(outcomes[CELL]).toMatchObject({ state: 'complete', calls: 2 });
    expect(callsAllowed(certificateManagerCertificates, all.length)).toBe(2);
  });

  it('is partial where Google could not reach a location, and denied without the permission', async () => {
    const answer = json({ certificates: [certificate('a')], unreachable: ['europe-west9'] });
    expect((await collectScripted({ [LIST]: answer })).outcomes[CELL]).toMatchObject({
      state: 'partial',
      listed: 1,
      failure: { reason: 'unavailable' },
    });
    const lacking = await collectScripted({ [LIST]: denied('x') });
    expect(lacking.outcomes[CELL]).toMatchObject({
      state: 'denied',
      failure: { permission: 'certificatemanager.certs.list' },
    });
  });
});

describe('observe', () => {
  const observe = (changes: Partial<ManagedCertificate>) =>
    certificateManagerCertificates.observe(certificate('c', changes), SCOPE, TODAY)[0];

  it.each([
    ['Google renews', { managed: { state: 'ACTIVE' } }, 'automatic', 'public', 'active', false],
    [
      'a private authority issues',
      { managed: { issuanceConfig: 'x' } },
      'automatic',
      'private',
      'active',
      false,
    ],
    [
      'stands for a workload',
      { managedIdentity: { identity: 'spiffe://x' } },
      'automatic',
      'private',
      'active',
      false,
    ],
    ['Google failed to renew', { managed: { state: 'FAILED' } }, 'automatic', 'public', 'active', true],
    [
      'was never issued',
      { managed: { state: 'PROVISIONING' }, expireTime: undefined },
      'automatic',
      'public',
      'disabled',
      false,
    ],
    ['somebody uploaded', { selfManaged: {} }, 'manual', null, 'active', null],
  ] as const)('one that %s', (_, changes, rotationMethod, certificateAuthority, status, rotationFailed) => {
    expect(observe(changes)).toMatchObject({
      rotationMethod,
      status,
      facts: { certificateAuthority, rotationFailed },
    });
  });

  it('reads begin, algorithm and authority from the certificate itself', async () => {
    const { caPem } = await createLocalAuthority({ hosts: ['localhost'], now: TODAY });
    const seen = observe({ selfManaged: {}, pemCertificate: caPem });
    expect(seen?.valueChangedAt).toBeInstanceOf(Date);
    expect(seen?.algorithm).toMatch(/^(RSA|EC)_/);
    expect(seen?.facts).toMatchObject({
      certificateAuthority: 'self-signed',
      notBefore: seen?.valueChangedAt instanceof Date ? seen.valueChangedAt.toISOString() : '',
    });
  });

  it('tells place, names and end', () => {
    expect(observe({ sanDnsnames: ['a.example'], labels: { owner: 'web' } })).toMatchObject({
      name: 'c',
      region: 'europe-west1',
      expires: new Date('2027-01-01T00:00:00Z'),
      tags: { owner: 'web' },
      facts: { domains: ['a.example'], notBefore: null },
    });
    expect(observe({ expireTime: 'x' })?.expires).toBeNull();
  });

  it('refuses one without name', () => {
    expect(() => observe({ name: '' })).toThrow('without name');
  });
});
