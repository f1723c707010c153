import { describe, expect, it } from 'vitest';
import { changedFacts, endSeen, reductionSeen, type Snapshot } from './snapshot';

const snapshot: Snapshot = {
  version: 1,
  kind: 'cloud-access-key',
  provider: 'aws',
  account: 'payments',
  region: 'global',
  identifier: 'example-key-1',
  holder: 'deploy-bot',
  holderType: 'machine-user',
  status: 'active',
  privilege: 'write',
  class: 'B',
  environment: 'prod',
  owner: 'payments',
  createdAt: '2026-01-01T00:00:00Z',
  valueChangedAt: '2026-01-01T00:00:00Z',
  lastUsed: 'never',
  expires: 'none',
  standing: 'in',
  failing: [],
  facts: { policies: ['deploy', 'read-logs'] },
};

describe('what changed between two snapshots', () => {
  it('names each fact with both values, further facts one by one, and no version', () => {
    const after = { ...snapshot, version: 3, class: 'A', facts: { policies: ['deploy'], mfaActive: true } };
    expect(changedFacts(snapshot, after)).toEqual([
      { fact: 'class', before: 'B', after: 'A' },
      { fact: 'policies', before: ['deploy', 'read-logs'], after: ['deploy'] },
      { fact: 'mfaActive', before: null, after: true },
    ]);
  });

  it('is the first use, but no later one', () => {
    const used = { ...snapshot, lastUsed: '2026-05-01T00:00:00Z' };
    expect(changedFacts(snapshot, used)).toMatchObject([{ fact: 'lastUsed', before: 'never' }]);
    expect(changedFacts(used, { ...used, lastUsed: '2026-05-02T00:00:00Z' })).toEqual([]);
  });

  it('is nothing where nothing did', () =>
    expect(changedFacts(snapshot, { ...snapshot, version: 2 })).toEqual([]));
});

describe('the end of a credential', () => {
  it.each([
    [{ goneAt: new Date(), status: 'active' }, 'no longer listed'],
    [{ goneAt: null, status: 'disabled' }, 'disabled'],
    [{ goneAt: null, status: 'pending-deletion' }, 'pending deletion'],
    [{ goneAt: null, status: 'active' }, null],
    [{ goneAt: null, status: null }, null],
  ])('%o', (now, expected) => expect(endSeen(now)).toBe(expected));
});

describe('a reduction', () => {
  const with_ = (more: Partial<Snapshot>): Snapshot => ({ ...snapshot, ...more });
  it.each([
    ['a lower privilege', with_({ privilege: 'read' }), 'privilege write → read'],
    ['a policy less', with_({ facts: { policies: ['read-logs'] } }), 'policies without deploy'],
    ['no policy left', with_({ facts: { policies: [] } }), 'policies without deploy, read-logs'],
  ])('%s', (_, now, expected) => expect(reductionSeen(snapshot, now)).toBe(expected));

  it.each([
    ['nothing', snapshot],
    ['a higher privilege', with_({ privilege: 'administrative' })],
    ['a privilege that is no longer said', with_({ privilege: null })],
    ['a policy for another', with_({ facts: { policies: ['everything'] } })],
    ['a policy more', with_({ facts: { policies: ['deploy', 'read-logs', 'more'] } })],
    ['policies that can no longer be read', with_({ facts: { policies: null } })],
    ['a new value', with_({ valueChangedAt: '2026-05-01T00:00:00Z' })],
    ['an unrelated fact', with_({ expires: '2027-01-01T00:00:00Z' })],
  ])('is not %s', (_, now) => expect(reductionSeen(snapshot, now)).toBeNull());

  it('of an unrestricted key is a restriction', () => {
    const open = with_({ privilege: null, facts: { restrictedToServices: false } });
    const shut = with_({ privilege: null, facts: { restrictedToServices: true } });
    expect(reductionSeen(open, shut)).toBe('restricted to named services');
    expect(reductionSeen(shut, open)).toBeNull();
    const unread = with_({ privilege: null, facts: { restrictedToServices: null } });
    expect(reductionSeen({ ...unread, privilege: 'write' }, { ...shut, privilege: 'write' })).toBeNull();
  });

  it('of one whose provider says nothing of what it may do is any change but its use and its value', () => {
    const mute = with_({ privilege: null, facts: {} });
    expect(reductionSeen(mute, { ...mute, expires: '2027-01-01T00:00:00Z' })).toBe('changed: expires');
    expect(reductionSeen(mute, { ...mute, lastUsed: '2026-05-01T00:00:00Z', standing: 'out' })).toBeNull();
  });
});
