import { describe, expect, it } from 'vitest';
import { json } from '@/lib/demo/gcp/answers';
import { callsAllowed, collectScripted, listing, TODAY } from '@/lib/testing/collector-gcp';
import { type KmsKey, type KmsVersion, kmsKeys } from './kms-keys';

const SCOPE = { account: 'my-project', accountName: 'My Project', region: 'global' };
const CELL = 'gcp.kms-keys@my-project';
const RING = 'projects/my-project/locations/europe-west1/keyRings/r';

const version = (key: string, number: number, state = 'ENABLED', createTime = '2026-01-01T00:00:00Z') => ({
  name: `${RING}/cryptoKeys/${key}/cryptoKeyVersions/${number}`,
  state,
  createTime,
});
const key = (id: string, changes: Partial<KmsKey> = {}): KmsKey => ({
  name: `${RING}/cryptoKeys/${id}`,
  purpose: 'ENCRYPT_DECRYPT',
  createTime: '2026-01-01T00:00:00Z',
  ...changes,
});
const asset = (data: KmsKey | KmsVersion) => {
  const assetType = data.name?.includes('/cryptoKeyVersions/') ? 'CryptoKeyVersion' : 'CryptoKey';
  return { assetType: `cloudkms.googleapis.com/${assetType}`, resource: { data } };
};

describe('fetch', () => {
  it('joins keys with their versions, in whatever order and on whatever page they come', async () => {
    const keys = Array.from({ length: 700 }, (_, i) => key(`k${i}`));
    const versions = keys.flatMap((_, i) => [version(`k${i}`, 2), version(`k${i}`, 1)]);
    const assets = [...versions, ...keys].map(asset);
    const { outcomes, observations } = await collectScripted({ '/assets': listing(assets, 'assets', 1000) });
    expect(observations).toHaveLength(700);
    expect(observations.every(({ facts }) => facts.versions === 2)).toBe(true);
    expect(outcomes[CELL]).toMatchObject({ state: 'complete', calls: callsAllowed(kmsKeys, assets.length) });
    expect(outcomes[CELL]?.calls).toBe(3);
  });

  it('is as old as the inventory says', async () => {
    const readTime = '2026-11-21T11:30:00Z';
    const { outcomes } = await collectScripted({ '/assets': json({ readTime, assets: [asset(key('a'))] }) });
    expect(outcomes[CELL]?.dataAt).toEqual(new Date(readTime));
  });

  it('is complete without a list, and unreadable with another thing in its place', async () => {
    expect((await collectScripted({})).outcomes[CELL]).toMatchObject({ state: 'complete', listed: 0 });
    const { outcomes } = await collectScripted({ '/assets': json({ assets: 'x' }) });
    expect(outcomes[CELL]).toMatchObject({ state: 'malformed', listed: 0 });
  });

  it('tells nothing of keys whose versions did not all come', async () => {
    const assets = [key('a'), key('b'), version('a', 1)].map(asset);
    const { outcomes, observations } = await collectScripted({
      '/assets': (url) =>
        url.searchParams.has('pageToken')
          ? json({ error: { code: 403, status: 'PERMISSION_DENIED' } }, 403)
          : listing(assets, 'assets', 2)(url),
    });
    expect(observations).toEqual([]);
    expect(outcomes[CELL]).toMatchObject({
      state: 'denied',
      failure: { permission: 'cloudasset.assets.listResource' },
    });
  });
});

describe('observe', () => {
  const observe = (changes: Partial<KmsKey>, versions: KmsVersion[] = []) =>
    kmsKeys.observe({ key: key('k', changes), versions }, SCOPE, TODAY)[0];

  it('tells schedule, place, use and age', () => {
    const primary = {
      ...version('k', 3, 'ENABLED', '2026-09-01T00:00:00Z'),
      algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION',
    };
    const seen = observe(
      {
        primary,
        rotationPeriod: '7776000s',
        nextRotationTime: '2026-11-30T00:00:00Z',
        labels: { owner: 'payments' },
      },
      [primary, version('k', 2)],
    );
    expect(seen).toMatchObject({
      kind: 'encryption-key',
      region: 'europe-west1',
      name: 'k',
      status: 'active',
      valueChangedAt: new Date('2026-09-01T00:00:00Z'),
      lastRotated: new Date('2026-09-01T00:00:00Z'),
      rotationMethod: 'automatic',
      rotationIntervalDays: 90,
      algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION',
      tags: { owner: 'payments' },
      facts: {
        rotationSupported: true,
        nextRotationAt: '2026-11-30T00:00:00.000Z',
        keyRing: 'r',
        versions: 2,
      },
    });
  });

  it.each([
    ['ENABLED', 'active'],
    ['DISABLED', 'disabled'],
    ['DESTROYED', 'disabled'],
    ['DESTROY_SCHEDULED', 'pending-deletion'],
    ['FROZEN', null],
  ])('a primary version that is %s makes it %s', (state, status) => {
    expect(observe({ primary: version('k', 1, state) })?.status).toBe(status);
  });

  it('says when a destruction that waits takes effect', () => {
    const primary = { ...version('k', 1, 'DESTROY_SCHEDULED'), destroyTime: '2026-12-20T00:00:00Z' };
    expect(observe({ primary })?.facts.deletionAt).toBe('2026-12-20T00:00:00.000Z');
    expect(observe({ primary: version('k', 1) })?.facts.deletionAt).toBeNull();
  });

  it.each([
    ['one enabled among destroyed', ['DESTROYED', 'ENABLED'], 'active'],
    ['one disabled, one on its way out', ['DESTROY_SCHEDULED', 'DISABLED'], 'disabled'],
    ['all on their way out', ['DESTROY_SCHEDULED', 'DESTROYED'], 'pending-deletion'],
    ['no version', [], null],
  ])('a signing key with %s is %3$s', (_, states, status) => {
    const versions = states.map((state, i) => version('k', i + 1, state));
    expect(observe({ purpose: 'ASYMMETRIC_SIGN' }, versions)).toMatchObject({
      kind: 'signing-key',
      status,
      facts: { rotationSupported: false },
    });
  });

  it('without a schedule it waits for a person; what Google did not say is unknown', () => {
    expect(observe({ createTime: undefined })).toMatchObject({
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      createdAt: null,
      valueChangedAt: null,
      lastRotated: null,
      algorithm: null,
    });
  });

  it.each([[{ importOnly: true }], [{ versionTemplate: { protectionLevel: 'EXTERNAL_VPC' } }]])(
    'a key with %j cannot rotate by itself',
    (changes) => {
      expect(observe(changes)?.facts.rotationSupported).toBe(false);
    },
  );

  it('refuses a key without name', () => {
    expect(() => observe({ name: '' })).toThrow('without name');
  });
});
