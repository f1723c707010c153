import { describe, expect, test } from 'vitest';
import { cleanGroups, grantableScopes, type Mapping, standingOf, tokenState, withMemberships } from './model';
import { AddMapping, CreateToken } from './schema';
import { limitKey } from './sign-in-limit';
import { hashToken, looksLikeToken, newTokenValue } from './token-value';

const map = (groupName: string, role: Mapping['role'], team: string | null = null): Mapping => ({
  groupName,
  role,
  team,
});

describe('withMemberships', () => {
  test('adds teams to those of the groups, makes an owner of nobody else, and takes no role away', () => {
    expect(withMemberships({ role: 'owner', teams: ['data'] }, ['payments', 'data'])).toEqual({
      role: 'owner',
      teams: ['data', 'payments'],
    });
    expect(withMemberships({ role: null, teams: [] }, ['payments'])).toEqual({
      role: 'owner',
      teams: ['payments'],
    });
    expect(withMemberships({ role: 'security', teams: [] }, ['payments']).role).toBe('security');
    expect(withMemberships({ role: null, teams: [] }, [])).toEqual({ role: null, teams: [] });
  });
});

describe('standingOf', () => {
  const all = [
    map('s', 'security'),
    map('e', 'engineer'),
    map('a', 'auditor'),
    map('p', 'owner', 'payments'),
    map('d', 'owner', 'data'),
    map('v', 'viewer'),
  ];

  test.each([
    [['v', 'p', 'a', 'e', 's'], 'security'],
    [['v', 'p', 'a', 'e'], 'engineer'],
    [['v', 'p', 'a'], 'auditor'],
    [['v', 'p'], 'owner'],
    [['v'], 'viewer'],
    [['S'], null],
    [[], null],
  ] as const)('groups %j act as %s', (groups, role) => {
    expect(standingOf(groups, all).role).toBe(role);
  });

  test('an owner answers for every team their groups name, once each', () => {
    expect(standingOf(['p', 'd'], [...all, map('p', 'owner', 'data')])).toEqual({
      role: 'owner',
      teams: ['data', 'payments'],
    });
  });

  test('the bootstrap group counts only while nothing is mapped, and only for its members', () => {
    expect(standingOf(['it'], [], 'it').role).toBe('security');
    expect(standingOf(['other'], [], 'it').role).toBeNull();
    expect(standingOf(['it'], all, 'it').role).toBeNull();
  });
});

test('a groups claim is cleaned: texts only, once each, without blanks', () => {
  expect(cleanGroups([' b ', 'a', 'b', '', 3, null])).toEqual(['a', 'b']);
  expect(cleanGroups('only')).toEqual(['only']);
  expect(cleanGroups(undefined)).toEqual([]);
  expect(cleanGroups({ a: 1 })).toEqual([]);
});

describe('tokens', () => {
  test('a value has a fixed shape, is never the same, and shows only its beginning', () => {
    const one = newTokenValue();
    expect(looksLikeToken(one.value)).toBe(true);
    expect(newTokenValue().value).not.toBe(one.value);
    expect(one.value.startsWith(one.hint.slice(0, -1))).toBe(true);
    expect(one.hint).toHaveLength(9);
    expect(Buffer.from(hashToken(one.value)).equals(Buffer.from(one.hash))).toBe(true);
    for (const wrong of ['', 'mst_', `${one.value}x`, ` ${one.value}`, one.value.replace('mst_', 'xxx_')])
      expect(looksLikeToken(wrong)).toBe(false);
  });

  test('a token ends at its end', () => {
    const at = new Date('2026-11-21T00:00:00Z');
    expect(tokenState({ expiresAt: at, revokedAt: null }, new Date(at.getTime() - 1))).toBe('active');
    expect(tokenState({ expiresAt: at, revokedAt: null }, at)).toBe('expired');
    expect(tokenState({ expiresAt: at, revokedAt: at }, new Date(0))).toBe('revoked');
  });

  test('no role can give away what it may not do, nor the making of tokens', () => {
    expect(grantableScopes('viewer')).not.toContain('credential:export');
    for (const role of ['security', 'engineer', 'owner', 'auditor', 'viewer'] as const) {
      expect(grantableScopes(role)).not.toContain('token:create');
      expect(grantableScopes(role)).not.toContain('collection:run');
    }
  });

  test.each([[0], [91], [1.5], ['abc']])('%s days are refused', (days) => {
    expect(CreateToken.safeParse({ name: 'x', scopes: ['posture:read'], days }).success).toBe(false);
  });
});

test('only owners have a team, and they must', () => {
  expect(AddMapping.safeParse({ groupName: 'g', role: 'owner' }).success).toBe(false);
  expect(AddMapping.safeParse({ groupName: 'g', role: 'owner', team: ' ' }).success).toBe(false);
  expect(AddMapping.safeParse({ groupName: 'g', role: 'security', team: 'x' }).success).toBe(false);
  expect(AddMapping.safeParse({ groupName: 'g', role: 'root' }).success).toBe(false);
  expect(AddMapping.parse({ groupName: ' g ', role: 'owner', team: ' data ' })).toEqual({
    groupName: 'g',
    role: 'owner',
    team: 'data',
  });
});

test.each([
  [null, 'unknown'],
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('the sign-ins of %s are counted as %s', (address, key) => {
  expect(limitKey(address)).toBe(key);
});
