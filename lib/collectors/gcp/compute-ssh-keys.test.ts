import { describe, expect, it } from 'vitest';
import { denied, json, pageOf } from '@/lib/demo/gcp/answers';
import { callsAllowed, collectScripted, TODAY } from '@/lib/testing/collector-gcp';
import { computeSshKeys, type SshMetadataRow } from './compute-ssh-keys';

const SCOPE = { account: 'my-project', accountName: null, region: 'global' };
const CELL = 'gcp.compute-ssh-keys@my-project';
const KEY = 'deploy:ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDkmQAQp2yFAeOPeYphg1Cxj9fRG2KSTOIb/688NJrGZ a@b';
const PRINT = 'SHA256:VeVgIEKDqQM02Og95c5nlzpctyfPuMn0gOWzspegDfE';
const metadata = (...items: [string, string][]) => ({ items: items.map(([key, value]) => ({ key, value })) });
const instance = (name: string) => ({
  selfLink: `https://www.googleapis.com/compute/v1/projects/my-project/zones/europe-west1-b/instances/${name}`,
  labels: { owner: 'web' },
  metadata: metadata(['startup-script', 'export PASSWORD=hunter2'], ['ssh-keys', KEY]),
});
const project = json({ commonInstanceMetadata: metadata(['db-password', 'hunter2'], ['ssh-keys', KEY]) });
const zone = (...instances: object[]) =>
  json({ items: { 'zones/a': { instances }, 'zones/b': { warning: { code: 'NO_RESULTS_ON_PAGE' } } } });

describe('fetch', () => {
  it('takes a call for the project and one for 500 instances of all zones', async () => {
    const all = Array.from({ length: 501 }, (_, i) => instance(`i${i}`));
    const { outcomes, observations } = await collectScripted({
      'compute/v1/projects/my-project': project,
      '/aggregated/instances': (url) => {
        url.searchParams.set('pageSize', url.searchParams.get('maxResults') ?? '');
        const answer = pageOf(all, url, 500);
        return json({
          items: { 'zones/a': { instances: answer?.page } },
          nextPageToken: answer?.nextPageToken,
        });
      },
    });
    expect(observations).toHaveLength(502);
    expect(outcomes[CELL]).toMatchObject({ state: 'complete', calls: 3 });
    expect(callsAllowed(computeSshKeys, all.length)).toBe(3);
    expect(JSON.stringify(observations)).not.toContain('hunter2');
  });

  it('asks for no more of an instance than it needs', async () => {
    const { requests } = await collectScripted({ 'compute/v1/projects/my-project': project });
    const asked = requests.filter(({ path }) => path.includes('/compute/'));
    expect(asked).toHaveLength(2);
  });

  it('lists the keys of the project where instances are denied, as partial', async () => {
    const { outcomes } = await collectScripted({
      'compute/v1/projects/my-project': project,
      '/aggregated/instances': denied('x'),
    });
    expect(outcomes[CELL]).toMatchObject({
      state: 'partial',
      listed: 1,
      failure: { permission: 'compute.instances.list' },
    });
  });

  it.each([
    ['a zone', { items: { 'zones/b': { warning: { code: 'UNREACHABLE' } } } }],
    ['a scope', { unreachables: ['zones/b'] }],
  ])('is partial where Google could not reach %s', async (_, answer) => {
    const { outcomes } = await collectScripted({
      'compute/v1/projects/my-project': project,
      '/aggregated/instances': json(answer),
    });
    expect(outcomes[CELL]).toMatchObject({ state: 'partial', failure: { reason: 'unavailable' } });
  });

  it('goes on where one instance cannot be told from others', async () => {
    const { outcomes } = await collectScripted({
      'compute/v1/projects/my-project': project,
      '/aggregated/instances': zone({ metadata: metadata(['ssh-keys', KEY]) }, instance('b')),
    });
    expect(outcomes[CELL]).toMatchObject({ state: 'partial', listed: 2, failure: { reason: 'malformed' } });
  });
});

describe('observe', () => {
  const observe = (changes: Partial<SshMetadataRow>) =>
    computeSshKeys.observe(
      {
        path: 'projects/my-project',
        entries: { 'ssh-keys': KEY },
        projectOsLogin: false,
        labels: {},
        ...changes,
      },
      SCOPE,
      TODAY,
    );
  const INSTANCE = 'projects/my-project/zones/europe-west1-b/instances/web-1';

  it('tells whose key it is, where it opens, and nothing of the key but its fingerprint', () => {
    const [seen] = observe({ path: INSTANCE, labels: { owner: 'web' } });
    expect(seen).toMatchObject({
      kind: 'ssh-key',
      region: 'europe-west1-b',
      externalId: `${INSTANCE}/ssh-keys/deploy/${PRINT}`,
      name: 'deploy on web-1',
      holder: { type: 'user', id: 'deploy' },
      algorithm: 'ED25519',
      createdAt: null,
      expires: 'none',
      tags: { owner: 'web' },
      facts: { fingerprint: PRINT, comment: 'a@b', placedIn: 'instance', blocksProjectKeys: false },
    });
    expect(JSON.stringify(seen)).not.toContain('AAAA');
    expect(observe({})[0]).toMatchObject({ region: 'global', name: 'deploy on all instances' });
  });

  it.each([
    ['nowhere', {}, false, 'active'],
    ['in the project', {}, true, 'disabled'],
    ['on the instance', { 'enable-oslogin': 'TRUE' }, false, 'disabled'],
    ['in the project but not on the instance', { 'enable-oslogin': 'false' }, true, 'active'],
  ] as const)('OS Login %s', (_, own, projectOsLogin, status) => {
    const entries = { 'ssh-keys': KEY, ...own };
    expect(observe({ path: INSTANCE, entries, projectOsLogin })[0]?.status).toBe(status);
  });

  it('reads the older entry, too, and knows when an instance turns away the keys of its project', () => {
    expect(observe({ entries: { sshKeys: KEY } })).toHaveLength(1);
    const entries = { 'ssh-keys': KEY, 'block-project-ssh-keys': 'true' } as const;
    expect(observe({ path: INSTANCE, entries })[0]?.facts.blocksProjectKeys).toBe(true);
  });

  it('a key that Google put there ends when Google says', () => {
    const google = `${KEY.replace(' a@b', '')} google-ssh {"userName":"a@x","expireOn":"2026-12-01T00:00:00+0000"}`;
    expect(observe({ entries: { 'ssh-keys': google }, labels: null })[0]).toMatchObject({
      holder: { id: 'deploy', name: 'a@x' },
      expires: new Date('2026-12-01T00:00:00Z'),
      tags: null,
    });
  });
});
