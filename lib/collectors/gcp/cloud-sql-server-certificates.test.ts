import { describe, expect, it } from 'vitest';
import { denied } from '@/lib/demo/gcp/answers';
import { callsAllowed, collectScripted, listing, TODAY } from '@/lib/testing/collector-gcp';
import { cloudSqlServerCertificates } from './cloud-sql-server-certificates';
import type { SqlInstance } from './shared/sql';

const SCOPE = { account: 'my-project', accountName: null, region: 'global' };
const CELL = 'gcp.cloud-sql-server-certificates@my-project';
const serverCaCert = {
  commonName: 'C=US,O=Google',
  sha1Fingerprint: 'abc',
  createTime: '2017-01-01T00:00:00Z',
  expirationTime: '2026-12-30T00:00:00Z',
};
const instance = (name: string, changes: Partial<SqlInstance> = {}): SqlInstance => ({
  name,
  region: 'europe-west1',
  serverCaCert,
  ...changes,
});

describe('fetch', () => {
  it('takes a call for 1,000 instances and none for any of them', async () => {
    const instances = Array.from({ length: 1_001 }, (_, i) => instance(`db-${i}`));
    const { outcomes, observations } = await collectScripted({
      '/instances': listing(instances, 'items', 1000),
      '/users': denied('cloudsql.users.list'),
    });
    expect(observations).toHaveLength(1_001);
    expect(outcomes[CELL]).toMatchObject({ state: 'complete', calls: 2 });
    expect(callsAllowed(cloudSqlServerCertificates, instances.length)).toBe(2);
  });
});

describe('observe', () => {
  const observe = (changes: Partial<SqlInstance>) =>
    cloudSqlServerCertificates.observe(instance('db', changes), SCOPE, TODAY);

  it('tells its end and who vouches for it', () => {
    expect(observe({})).toEqual([
      expect.objectContaining({
        kind: 'tls-certificate',
        region: 'europe-west1',
        externalId: 'projects/my-project/instances/db/serverCaCerts/abc',
        createdAt: new Date('2017-01-01T00:00:00Z'),
        expires: new Date('2026-12-30T00:00:00Z'),
        facts: expect.objectContaining({
          certificateAuthority: 'self-signed',
          notBefore: '2017-01-01T00:00:00.000Z',
        }),
      }),
    ]);
  });

  it('is of a private authority where the instance shares one', () => {
    const settings = { ipConfiguration: { serverCaMode: 'GOOGLE_MANAGED_CAS_CA' } };
    expect(observe({ settings })[0]?.facts.certificateAuthority).toBe('private');
  });

  it('is none where the instance has none; an end that is not said is unknown', () => {
    expect(observe({ serverCaCert: undefined })).toEqual([]);
    expect(observe({ serverCaCert: { sha1Fingerprint: 'abc' } })[0]).toMatchObject({
      createdAt: null,
      expires: null,
    });
  });

  it('refuses one that cannot be told from its successor', () => {
    expect(() => observe({ serverCaCert: {} })).toThrow('without name');
    expect(() => observe({ name: '' })).toThrow('without name');
  });
});
