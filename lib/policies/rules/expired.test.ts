import { expired } from '@/lib/policies/rules/expired';
import { daysAgo, TEST_NOW } from '@/lib/testing/credential-facts';
import { describeRule } from '@/lib/testing/describe-rule';

describeRule(expired, {
  pass: [{ name: 'still valid', facts: { expires: daysAgo(-1) }, validUntil: daysAgo(-1) }],
  fail: [
    { name: 'at the very end', facts: { expires: TEST_NOW }, validUntil: null },
    { name: 'long past it, status not stated', facts: { expires: daysAgo(400), status: null } },
    {
      name: 'renewed automatically, yet past it',
      facts: { expires: daysAgo(2), rotationMethod: 'automatic' },
    },
  ],
  unknown: [{ name: 'nobody states an end', facts: { expires: null } }],
  notApplicable: [
    { name: 'no end', facts: { expires: 'none' } },
    { name: 'disabled', facts: { expires: daysAgo(2), status: 'disabled' } },
  ],
});
