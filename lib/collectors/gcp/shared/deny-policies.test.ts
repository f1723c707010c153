import { describe, expect, it } from 'vitest';
import { denied, json } from '@/lib/demo/gcp/answers';
import { collectScripted } from '@/lib/testing/collector-gcp';
import { verdictOf } from './deny-policies';

const EVERYONE = ['principalSet://goog/public:all'];
const CREATE = ['iam.googleapis.com/serviceAccountKeys.create'];
const policy = (denyRule: object) => ({ name: 'policies/x%2Fy/denypolicies/z', rules: [{ denyRule }] });
const full = { deniedPrincipals: EVERYONE, deniedPermissions: CREATE };

describe('deny policies', () => {
  it.each([
    ['none', [], false],
    ['one for everyone', [policy(full)], true],
    [
      'one for all of keys',
      [policy({ ...full, deniedPermissions: ['iam.googleapis.com/serviceAccountKeys.*'] })],
      true,
    ],
    [
      'one of another permission',
      [policy({ ...full, deniedPermissions: ['iam.googleapis.com/roles.create'] })],
      false,
    ],
    ['one for some', [policy({ ...full, deniedPrincipals: ['principal://x'] })], false],
    ['one under a condition', [policy({ ...full, denialCondition: { expression: 'x' } })], false],
    ['one that excepts it', [policy({ ...full, exceptionPermissions: CREATE })], false],
    ['one without rules', [{ name: 'x' }], false],
  ])('with %s the making of keys is denied: %3$s', (_, policies, expected) => {
    expect(verdictOf(policies, true).denied).toBe(expected);
  });

  it('are unknown where a level could not be read, unless another denies it', () => {
    expect(verdictOf([], false).denied).toBeNull();
    expect(verdictOf([policy(full)], false)).toEqual({
      denied: true,
      by: ['policies/x/y/denypolicies/z'],
      exceptions: 0,
    });
  });

  it('count whom they except', () => {
    expect(
      verdictOf([policy({ ...full, exceptionPrincipals: ['a', 'b'] }), policy(full)], true).exceptions,
    ).toBe(2);
  });

  it('that may not be read leave the keys listed and the control unknown', async () => {
    const key = { name: 'projects/my-project/serviceAccounts/a/keys/k', keyType: 'USER_MANAGED' };
    const { outcomes, observations } = await collectScripted({
      '/assets': json({
        assets: [{ assetType: 'iam.googleapis.com/ServiceAccountKey', resource: { data: key } }],
      }),
      '/denypolicies': denied('iam.denypolicies.list'),
    });
    expect(outcomes['gcp.service-account-keys@my-project']?.state).toBe('complete');
    expect(observations[0]?.facts).toMatchObject({ keyCreationDenied: null, keyCreationDeniedBy: [] });
  });
});
