import { addDays } from '@/lib/kernel/dates';
import { unused } from '@/lib/policies/rules/unused';
import { daysAgo, TEST_NOW } from '@/lib/testing/credential-facts';
import { describeRule } from '@/lib/testing/describe-rule';

describeRule(unused, {
  pass: [
    { name: 'used yesterday', facts: {}, data: { idleDays: 45 }, validUntil: addDays(TEST_NOW, 44) },
    { name: 'never used but new', facts: { lastUsed: 'never' }, validUntil: addDays(TEST_NOW, 35) },
    { name: 'a secret within its longer limit', facts: { kind: 'managed-secret', lastUsed: daysAgo(89) } },
  ],
  fail: [
    { name: 'last used at the very limit', facts: { lastUsed: daysAgo(45) }, validUntil: null },
    {
      name: 'a machine user’s key never used since its creation',
      facts: { lastUsed: 'never', createdAt: daysAgo(60) },
    },
    {
      name: 'a password nobody signed in with',
      facts: { kind: 'password', lastUsed: 'never', createdAt: daysAgo(45) },
    },
    {
      name: 'the same where only the day it was set is stated',
      facts: { kind: 'password', lastUsed: 'never', createdAt: null, valueChangedAt: daysAgo(45) },
      data: { neverUsed: true },
    },
  ],
  unknown: [
    { name: 'the provider does not state the last use', facts: { lastUsed: null } },
    {
      name: 'never used, since nobody knows when',
      facts: { lastUsed: 'never', createdAt: null, valueChangedAt: null },
    },
  ],
  notApplicable: [
    { name: 'an encryption key', facts: { kind: 'encryption-key', lastUsed: daysAgo(999) } },
    {
      name: 'a credential whose provider has no way to tell',
      facts: { kind: 'client-secret', lastUsed: null, facts: { lastUsedSupported: false } },
    },
    { name: 'a disabled key', facts: { status: 'disabled', lastUsed: 'never' } },
  ],
});
