import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { noMfa } from '@/lib/policies/rules/no-mfa';
import { describeRule } from '@/lib/testing/describe-rule';

const password = {
  kind: 'password',
  resource: 'iam.login-profile',
  holder: { type: 'user', id: 'u', name: 'u' },
} as const;
const root = {
  ...password,
  resource: 'iam.root-password',
  holder: { type: 'root', id: 'r', name: 'root' },
} as const;
const hardware = {
  ...DEFAULT_POLICY,
  secondFactor: { ...DEFAULT_POLICY.secondFactor, rootHardware: true },
};
const withFactor = (mfaKind: string | null) => ({ mfaActive: true, mfaKind });

describeRule(noMfa, {
  pass: [
    { name: 'a person with a second factor', facts: { ...password, facts: { mfaActive: true } } },
    { name: 'a root user with an app', facts: { ...root, facts: withFactor('virtual') } },
    {
      name: 'a root user with a device where the policy asks for one',
      facts: { ...root, facts: withFactor('hardware') },
      policy: hardware,
    },
    {
      name: 'a person with an app where the policy asks the root user for a device',
      facts: { ...password, facts: withFactor('virtual') },
      policy: hardware,
    },
    { name: 'the sort of factor alone is stated', facts: { ...password, facts: { mfaKind: 'virtual' } } },
  ],
  fail: [
    { name: 'a person without', facts: { ...password, facts: { mfaActive: false } }, severity: 'high' },
    { name: 'a root user without', facts: { ...root, facts: { mfaActive: false } }, severity: 'critical' },
    { name: 'the sort says none', facts: { ...password, facts: { mfaKind: 'none' } } },
    {
      name: 'a root user with an app where the policy asks for a device',
      facts: { ...root, facts: withFactor('virtual') },
      policy: hardware,
    },
  ],
  unknown: [
    { name: 'nobody states it', facts: password },
    { name: 'nobody states it of a root user', facts: root, severity: 'critical' },
    {
      name: 'the sort is not stated where the policy asks for a device',
      facts: { ...root, facts: withFactor(null) },
      policy: hardware,
    },
  ],
  notApplicable: [
    { name: 'an access key', facts: { facts: { mfaActive: false } } },
    {
      name: 'a password of an application',
      facts: {
        ...password,
        holder: { type: 'application', id: 'a', name: 'a' },
        facts: { mfaActive: false },
      },
    },
    { name: 'disabled', facts: { ...password, facts: { mfaActive: false }, status: 'disabled' } },
  ],
});
