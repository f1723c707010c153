import { addDays } from '@/lib/kernel/dates';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { maxAge } from '@/lib/policies/rules/max-age';
import { daysAgo, TEST_NOW } from '@/lib/testing/credential-facts';
import { describeRule } from '@/lib/testing/describe-rule';

const classOnly = {
  ...DEFAULT_POLICY,
  kindLimits: { ...DEFAULT_POLICY.kindLimits, 'api-key': { days: null, byClass: true, source: 'test' } },
};

describeRule(maxAge, {
  pass: [
    {
      name: 'a value within the limit of its kind',
      facts: {},
      data: { limitDays: 90 },
      validUntil: addDays(TEST_NOW, 80),
    },
    {
      name: 'a value one millisecond short of it',
      facts: { valueChangedAt: new Date(daysAgo(90).getTime() + 1) },
    },
    {
      name: 'one the classification deadline will judge more strictly',
      facts: { class: null, firstSeenAt: daysAgo(9), valueChangedAt: daysAgo(80) },
      validUntil: addDays(TEST_NOW, 5),
    },
    {
      name: 'class D past the limit of its kind',
      facts: { class: 'D', valueChangedAt: daysAgo(300) },
      data: { clause: 'class:D' },
    },
    {
      name: 'no limit in force before its class is due',
      facts: { kind: 'api-key', class: null },
      policy: classOnly,
    },
    { name: 'a value from the future of a clock that is off', facts: { valueChangedAt: daysAgo(-1) } },
  ],
  fail: [
    {
      name: 'a value at the very limit',
      facts: { valueChangedAt: daysAgo(90) },
      data: { clause: 'kind:cloud-access-key' },
    },
    {
      name: 'class A after 14 days',
      facts: { class: 'A', valueChangedAt: daysAgo(14) },
      data: { clause: 'class:A', limitDays: 14 },
    },
    {
      name: 'unclassified past the deadline, as class A',
      facts: { class: null, firstSeenAt: daysAgo(14), valueChangedAt: daysAgo(20) },
      data: { clause: 'class:unclassified' },
      validUntil: null,
    },
    {
      name: 'one that fails already, until the deadline makes its limit stricter',
      facts: { class: null, firstSeenAt: daysAgo(1), valueChangedAt: daysAgo(91) },
      validUntil: addDays(TEST_NOW, 13),
    },
    {
      name: 'an encryption key after a year',
      facts: { kind: 'encryption-key', valueChangedAt: daysAgo(365), class: 'A' },
    },
  ],
  unknown: [
    {
      name: 'a value nobody states the date of',
      facts: { valueChangedAt: null },
      data: { limitDays: 90 },
      validUntil: null,
    },
    {
      name: 'the same under a limit that will change',
      facts: { valueChangedAt: null, class: null },
      validUntil: addDays(TEST_NOW, 5),
    },
  ],
  notApplicable: [
    { name: 'a password', facts: { kind: 'password', valueChangedAt: daysAgo(4000) } },
    { name: 'a certificate', facts: { kind: 'tls-certificate' } },
    { name: 'a disabled key', facts: { status: 'disabled', valueChangedAt: daysAgo(400) } },
    { name: 'a key waiting for deletion', facts: { status: 'pending-deletion' } },
  ],
});
