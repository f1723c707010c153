import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { weakPasswordPolicy } from '@/lib/policies/rules/weak-password-policy';
import { describeRule } from '@/lib/testing/describe-rule';

const strong = {
  minimumLength: 14,
  passwordReusePrevention: 24,
  requiresLowercase: true,
  requiresUppercase: true,
  requiresNumbers: true,
  requiresSymbols: false,
};
const policyWith = (changes: Record<string, number | boolean | null>) => ({
  kind: 'token-policy' as const,
  resource: 'iam.password-policy',
  facts: { ...strong, ...changes },
});
const withSymbols = {
  ...DEFAULT_POLICY,
  passwordPolicy: { ...DEFAULT_POLICY.passwordPolicy, symbols: true },
};

describeRule(weakPasswordPolicy, {
  pass: [
    { name: 'all that is asked for', facts: policyWith({}), data: { short: [], notStated: [] } },
    { name: 'what the policy does not ask for may be missing', facts: policyWith({ requiresSymbols: null }) },
  ],
  fail: [
    { name: '13 characters', facts: policyWith({ minimumLength: 13 }), data: { short: ['length'] } },
    { name: 'the last 23', facts: policyWith({ passwordReusePrevention: 23 }), data: { short: ['reuse'] } },
    { name: 'no digits', facts: policyWith({ requiresNumbers: false }), data: { short: ['numbers'] } },
    {
      name: 'no letters, and a part not stated',
      facts: policyWith({ requiresLowercase: false, requiresUppercase: false, minimumLength: null }),
      data: { short: ['lowercase', 'uppercase'], notStated: ['length'] },
    },
    { name: 'no symbols where the policy asks for them', facts: policyWith({}), policy: withSymbols },
  ],
  unknown: [
    {
      name: 'a part not stated',
      facts: policyWith({ minimumLength: null }),
      data: { notStated: ['length'] },
    },
    { name: 'nothing stated', facts: { ...policyWith({}), facts: {} } },
  ],
  notApplicable: [
    { name: 'a policy for tokens', facts: { ...policyWith({}), resource: 'entra.token-lifetime-policy' } },
    { name: 'a password', facts: { kind: 'password' } },
  ],
});
