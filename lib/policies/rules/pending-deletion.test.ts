import { pendingDeletion } from '@/lib/policies/rules/pending-deletion';
import { describeRule } from '@/lib/testing/describe-rule';

const key = { kind: 'encryption-key', resource: 'kms.key' } as const;
const waiting = { status: 'pending-deletion' } as const;

describeRule(pendingDeletion, {
  pass: [
    { name: 'a key in use', facts: key, data: { status: 'active' } },
    { name: 'a disabled key', facts: { ...key, status: 'disabled' } },
  ],
  fail: [
    {
      name: 'a key that decrypts data',
      facts: { ...key, ...waiting, facts: { deletionAt: '2026-06-22T12:00:00Z' } },
      data: { deletionAt: '2026-06-22T12:00:00Z' },
      severity: 'critical',
    },
    { name: 'a signing key', facts: { ...waiting, kind: 'signing-key' }, severity: 'medium' },
    { name: 'a secret somebody retires', facts: { ...waiting, kind: 'managed-secret' }, severity: 'notice' },
  ],
  unknown: [{ name: 'a key whose state is not stated', facts: { ...key, status: null } }],
  notApplicable: [{ name: 'an access key in use', facts: {} }],
});
