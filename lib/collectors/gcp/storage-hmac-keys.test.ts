import { describe, expect, it } from 'vitest';
import { denied, json } from '@/lib/demo/gcp/answers';
import { callsAllowed, collectScripted, listing, TODAY } from '@/lib/testing/collector-gcp';
import { type HmacKey, storageHmacKeys } from './storage-hmac-keys';

const SCOPE = { account: 'my-project', accountName: null, region: 'global' };
const CELL = 'gcp.storage-hmac-keys@my-project';
const key = (accessId: string, changes: Partial<HmacKey> = {}): HmacKey => ({
  accessId,
  serviceAccountEmail: 'a@p',
  state: 'ACTIVE',
  timeCreated: '2026-10-01T08:00:00Z',
  ...changes,
});

describe('fetch', () => {
  it('takes a call for 250 keys and none for any of them', async () => {
    const keys = Array.from({ length: 501 }, (_, i) => key(`GOOG1E${i}`));
    const { outcomes, observations } = await collectScripted({ '/hmacKeys': listing(keys, 'items', 250) });
    expect(observations).toHaveLength(501);
    expect(outcomes[CELL]).toMatchObject({ state: 'complete', calls: 3 });
    expect(callsAllowed(storageHmacKeys, keys.length)).toBe(3);
  });

  it('is complete without a key, denied without the permission and unreadable without a list', async () => {
    expect((await collectScripted({})).outcomes[CELL]).toMatchObject({ state: 'complete', listed: 0 });
    const lacking = await collectScripted({ '/hmacKeys': denied('x') });
    expect(lacking.outcomes[CELL]).toMatchObject({
      state: 'denied',
      failure: { permission: 'storage.hmacKeys.list' },
    });
    expect((await collectScripted({ '/hmacKeys': json({ items: {} }) })).outcomes[CELL]?.state).toBe(
      'malformed',
    );
  });
});

describe('observe', () => {
  const observe = (changes: Partial<HmacKey>) =>
    storageHmacKeys.observe({ key: key('GOOG1E', changes), labels: { owner: 'data' } }, SCOPE, TODAY);

  it('tells whose it is, since when, and never the secret', () => {
    expect(observe({ secret: 'hunter2' } as Partial<HmacKey>)).toEqual([
      expect.objectContaining({
        kind: 'cloud-access-key',
        externalId: 'GOOG1E',
        holder: { type: 'service-account', id: 'a@p', name: 'a@p' },
        createdAt: new Date('2026-10-01T08:00:00Z'),
        valueChangedAt: new Date('2026-10-01T08:00:00Z'),
        lastRotated: 'never',
        tags: { owner: 'data' },
      }),
    ]);
    expect(JSON.stringify(observe({ secret: 'hunter2' } as Partial<HmacKey>))).not.toContain('hunter2');
  });

  it.each([
    ['ACTIVE', 'active'],
    ['INACTIVE', 'disabled'],
    ['FROZEN', null],
    [undefined, null],
  ])('in state %s is %s', (state, status) => {
    expect(observe({ state })[0]?.status).toBe(status);
  });

  it('is none any more once deleted', () => {
    expect(observe({ state: 'DELETED' })).toEqual([]);
  });

  it('refuses a key without access id', () => {
    expect(() => observe({ accessId: '' })).toThrow('without name');
  });
});
