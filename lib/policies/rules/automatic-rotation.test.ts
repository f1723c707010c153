import { addDays } from '@/lib/kernel/dates';
import { automaticRotation } from '@/lib/policies/rules/automatic-rotation';
import { daysAgo, TEST_NOW } from '@/lib/testing/credential-facts';
import { describeRule } from '@/lib/testing/describe-rule';

const secret = { kind: 'managed-secret', resource: 'secretsmanager.secret' } as const;
const automatic = { ...secret, rotationMethod: 'automatic', rotationIntervalDays: 30 } as const;

describeRule(automaticRotation, {
  pass: [
    {
      name: 'set up, whether or not it runs, which another rule judges',
      facts: { ...automatic, lastRotated: daysAgo(60) },
      validUntil: null,
    },
    { name: 'set up, but not yet due', facts: { ...automatic, lastRotated: 'never' }, validUntil: null },
    { name: 'without a stated last rotation', facts: { ...automatic, lastRotated: null } },
    {
      name: 'without a stated interval',
      facts: { ...automatic, lastRotated: daysAgo(900), rotationIntervalDays: null },
    },
    {
      name: 'a reminder that was followed',
      facts: { ...secret, rotationMethod: 'reminder', rotationIntervalDays: 30, lastRotated: daysAgo(10) },
      validUntil: addDays(TEST_NOW, 50),
    },
  ],
  fail: [
    {
      name: 'a reminder only',
      facts: { ...secret, rotationMethod: 'reminder' },
      data: { method: 'reminder' },
    },
    {
      name: 'a reminder that nobody follows',
      facts: { ...secret, rotationMethod: 'reminder', rotationIntervalDays: 30, lastRotated: daysAgo(80) },
    },
    { name: 'nothing at all', facts: { ...secret, rotationMethod: 'manual' }, validUntil: null },
    { name: 'an encryption key', facts: { kind: 'encryption-key', rotationMethod: 'manual' } },
  ],
  unknown: [{ name: 'nobody states how', facts: { ...secret, rotationMethod: null } }],
  notApplicable: [
    { name: 'a kind that need not rotate by itself', facts: {} },
    {
      name: 'a key its provider cannot rotate',
      facts: { kind: 'encryption-key', facts: { rotationSupported: false } },
    },
    { name: 'a disabled one', facts: { ...secret, status: 'disabled' } },
  ],
});
