import { addDays } from '@/lib/kernel/dates';
import { rotationOverdue } from '@/lib/policies/rules/rotation-overdue';
import { daysAgo, TEST_NOW } from '@/lib/testing/credential-facts';
import { describeRule } from '@/lib/testing/describe-rule';

const secret = {
  kind: 'managed-secret',
  resource: 'secretsmanager.secret',
  rotationMethod: 'automatic',
  rotationIntervalDays: 30,
} as const;
const next = (days: number) => ({ nextRotationAt: daysAgo(-days).toISOString() });

describeRule(rotationOverdue, {
  pass: [
    { name: 'a date to come', facts: { ...secret, facts: next(5) }, validUntil: addDays(TEST_NOW, 6) },
    { name: 'due within the grace', facts: { ...secret, facts: next(-0.5) } },
    {
      name: 'an interval after the last rotation',
      facts: { ...secret, lastRotated: daysAgo(10) },
      validUntil: addDays(TEST_NOW, 21),
    },
    {
      name: 'the stated date counts more than the interval',
      facts: { ...secret, lastRotated: daysAgo(100), facts: next(3) },
    },
    {
      name: 'no date, but the provider says that no attempt failed',
      facts: {
        ...secret,
        rotationIntervalDays: null,
        valueChangedAt: null,
        facts: { rotationFailed: false },
      },
      validUntil: null,
    },
    {
      name: 'never yet, and not due',
      facts: { ...secret, lastRotated: 'never', valueChangedAt: daysAgo(3) },
    },
  ],
  fail: [
    { name: 'its date has passed', facts: { ...secret, facts: next(-1) }, validUntil: null },
    { name: 'an interval and the grace have passed', facts: { ...secret, lastRotated: daysAgo(31) } },
    {
      name: 'the last attempt failed',
      facts: { ...secret, facts: { ...next(5), rotationFailed: true } },
      data: { failed: true },
    },
    { name: 'a key', facts: { ...secret, kind: 'encryption-key', facts: next(-40) } },
  ],
  unknown: [
    {
      name: 'never yet, though an interval has passed since its making',
      facts: { ...secret, lastRotated: 'never', valueChangedAt: daysAgo(40) },
    },
    {
      name: 'no date at all',
      facts: { ...secret, lastRotated: null, valueChangedAt: null, createdAt: null },
    },
    {
      name: 'a date the provider leaves out',
      facts: { ...secret, rotationIntervalDays: null, facts: { nextRotationAt: null } },
    },
  ],
  notApplicable: [
    { name: 'nothing replaces it', facts: { ...secret, rotationMethod: 'manual' } },
    {
      name: 'a reminder, which replaces nothing',
      facts: { ...secret, rotationMethod: 'reminder', facts: next(-9) },
    },
    { name: 'replaced when its end is near', facts: { ...secret, rotationIntervalDays: null } },
    { name: 'disabled', facts: { ...secret, facts: next(-9), status: 'disabled' } },
  ],
});
