import { longTtl } from '@/lib/policies/rules/long-ttl';
import { describeRule } from '@/lib/testing/describe-rule';

const HOUR = 3600;
const policyOf = (lifetimeSeconds: number | null, tokenUse: string | null = null) => ({
  kind: 'token-policy' as const,
  resource: 'entra.token-lifetime-policy',
  facts: { lifetimeSeconds, tokenUse },
});

describeRule(longTtl, {
  pass: [
    { name: 'access tokens of an hour', facts: policyOf(HOUR, 'access') },
    { name: 'machine tokens of an hour', facts: policyOf(HOUR, 'machine') },
    { name: 'refresh tokens of a week', facts: policyOf(7 * 24 * HOUR, 'refresh') },
    { name: 'service tokens of a day', facts: policyOf(24 * HOUR, 'service') },
    { name: 'tokens for something not stated within the strictest limit', facts: policyOf(HOUR) },
  ],
  fail: [
    {
      name: 'access tokens of a second more than an hour',
      facts: policyOf(HOUR + 1, 'access'),
      data: { limitSeconds: HOUR },
    },
    { name: 'machine tokens of a day', facts: policyOf(24 * HOUR, 'machine') },
    { name: 'refresh tokens of 90 days', facts: policyOf(90 * 24 * HOUR, 'refresh') },
    { name: 'service tokens of a year', facts: policyOf(365 * 24 * HOUR, 'service') },
    { name: 'tokens for something not stated beyond the laxest limit', facts: policyOf(8 * 24 * HOUR) },
  ],
  unknown: [
    { name: 'a lifetime not stated', facts: policyOf(null, 'access') },
    { name: 'between the limits for something not stated', facts: policyOf(2 * HOUR) },
    { name: 'at the laxest limit for something not stated', facts: policyOf(7 * 24 * HOUR) },
  ],
  notApplicable: [
    {
      name: 'a policy for passwords',
      facts: { ...policyOf(9 * HOUR, 'access'), resource: 'iam.password-policy' },
    },
    { name: 'a token', facts: { kind: 'service-account-token', facts: { lifetimeSeconds: 10 ** 9 } } },
    { name: 'switched off', facts: { ...policyOf(9 * HOUR, 'access'), status: 'disabled' } },
  ],
});
