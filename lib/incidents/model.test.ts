import { describe, expect, it } from 'vitest';
import { areAlike, type Likeness } from './model';
import { standingOf } from './states';

const key: Likeness = { kind: 'cloud-access-key', provider: 'aws', account: '1', ownerTeam: 'payments' };

describe('credentials are alike', () => {
  it.each([
    ['same kind and owner, elsewhere', { account: '2', provider: 'gcp' }, true],
    ['same kind and account, of another owner', { ownerTeam: 'data' }, true],
    ['same kind and account, of nobody', { ownerTeam: null }, true],
    ['another kind, the same in all else', { kind: 'password' }, false],
    ['same kind, another owner and account', { ownerTeam: 'data', account: '2' }, false],
    ['an account of the same number at another provider', { ownerTeam: 'data', provider: 'gcp' }, false],
  ])('%s: %j is %s', (_, other, expected) => {
    expect(areAlike(key, { ...key, ...other })).toBe(expected);
    expect(areAlike({ ...key, ...other }, key)).toBe(expected);
  });

  it('not for having no owner both', () => {
    const nobodys = { ...key, ownerTeam: null };
    expect(areAlike(nobodys, { ...nobodys, account: '2' })).toBe(false);
  });
});

it('an incident waits for its reviews before its conclusion', () => {
  expect(standingOf('open', 2)).toBe('in-review');
  expect(standingOf('open', 0)).toBe('to-conclude');
  expect(standingOf('closed', 0)).toBe('closed');
});
