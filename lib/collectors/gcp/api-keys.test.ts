import { describe, expect, it } from 'vitest';
import { denied, failure, json } from '@/lib/demo/gcp/answers';
import { callsAllowed, collectScripted, listing, TODAY } from '@/lib/testing/collector-gcp';
import { apiKeys, type GoogleApiKey } from './api-keys';

const SCOPE = { account: 'my-project', accountName: null, region: 'global' };
const CELL = 'gcp.api-keys@my-project';
const LIST = '/locations/global/keys';
const key = (id: string, changes: Partial<GoogleApiKey> = {}): GoogleApiKey => ({
  name: `projects/1/locations/global/keys/${id}`,
  uid: id,
  createTime: '2026-10-01T08:00:00Z',
  ...changes,
});

describe('fetch', () => {
  it('takes a call for 300 keys and none for any of them', async () => {
    const keys = Array.from({ length: 301 }, (_, i) => key(`k${i}`));
    const { outcomes, observations, requests } = await collectScripted({
      [LIST]: listing(keys, 'keys', 300),
    });
    expect(observations).toHaveLength(301);
    expect(outcomes[CELL]).toMatchObject({ state: 'complete', calls: 2 });
    expect(callsAllowed(apiKeys, keys.length)).toBe(2);
    expect(requests.some(({ path }) => path.includes('keyString'))).toBe(false);
  });

  it('is complete without a key', async () => {
    expect((await collectScripted({})).outcomes[CELL]).toMatchObject({ state: 'complete', listed: 0 });
  });

  it('names the permission it lacks, and the API that is off', async () => {
    const lacking = await collectScripted({ [LIST]: denied('apikeys.keys.list') });
    expect(lacking.outcomes[CELL]).toMatchObject({
      state: 'denied',
      failure: { permission: 'apikeys.keys.list' },
    });
    const off = failure('PERMISSION_DENIED', 'off', { reason: 'SERVICE_DISABLED' });
    expect((await collectScripted({ [LIST]: off })).outcomes[CELL]?.state).toBe('not-enabled');
  });

  it('goes on without the labels of the project, and asks for them once more only where they were denied', async () => {
    const { outcomes, observations } = await collectScripted({
      '/v3/projects/my-project': denied('resourcemanager.projects.get'),
      [LIST]: json({ keys: [key('a')] }),
    });
    expect(outcomes[CELL]).toMatchObject({ state: 'complete', calls: 2 });
    expect(observations[0]).toMatchObject({ tags: null, facts: { tagsFrom: null } });
  });
});

describe('observe', () => {
  const observe = (changes: Partial<GoogleApiKey>, labels: Record<string, string> | null = {}) =>
    apiKeys.observe({ key: key('k', changes), labels }, SCOPE, TODAY)[0];

  it.each([
    ['nothing', undefined, false, false, null],
    ['an empty restriction', {}, false, false, null],
    ['a service', { apiTargets: [{ service: 'maps' }] }, true, false, null],
    ['a target without service', { apiTargets: [{}] }, false, false, null],
    ['addresses', { serverKeyRestrictions: { allowedIps: ['203.0.113.1'] } }, false, true, 'addresses'],
    ['referrers', { browserKeyRestrictions: { allowedReferrers: ['x'] } }, false, true, 'referrers'],
    ['nobody', { browserKeyRestrictions: { allowedReferrers: [] } }, false, false, null],
    ['apps', { androidKeyRestrictions: { allowedApplications: [{}] } }, false, true, 'android-apps'],
    ['bundles', { iosKeyRestrictions: { allowedBundleIds: ['x'] } }, false, true, 'ios-apps'],
  ])('restricted to %s', (_, restrictions, services, callers, kind) => {
    expect(observe({ restrictions })?.facts).toMatchObject({
      restrictedToServices: services,
      restrictedToCallers: callers,
      callerRestriction: kind,
    });
  });

  it('is named as people named it, and by its id where nobody did', () => {
    expect(observe({ displayName: 'Maps web' })?.name).toBe('Maps web');
    expect(observe({})?.name).toBe('k');
  });

  it('takes tags from the project, and its own annotations before them', () => {
    expect(observe({ annotations: { owner: 'web' } }, { owner: 'data', class: 'b' })?.tags).toEqual({
      owner: 'web',
      class: 'b',
    });
    expect(observe({}, null)?.tags).toBeNull();
  });

  it('stands for a service account where it is bound to one', () => {
    expect(observe({ serviceAccountEmail: 'a@p' })?.holder).toEqual({
      type: 'service-account',
      id: 'a@p',
      name: 'a@p',
    });
  });

  it('never carries the key string, even if an answer did', () => {
    expect(JSON.stringify(observe({ keyString: 'hunter2' } as Partial<GoogleApiKey>))).not.toContain(
      'hunter2',
    );
  });

  it.each([
    [{ deleteTime: '2026-11-01T00:00:00Z' }, { status: 'pending-deletion' }],
    [{ createTime: 'x' }, { createdAt: null, valueChangedAt: null, status: 'active' }],
  ])('with %j is %j', (changes, expected) => {
    expect(observe(changes)).toMatchObject(expected);
  });

  it('refuses a key without name', () => {
    expect(() => observe({ name: '' })).toThrow('without name');
  });
});
