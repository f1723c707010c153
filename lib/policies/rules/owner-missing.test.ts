import { ownerMissing } from '@/lib/policies/rules/owner-missing';
import { describeRule } from '@/lib/testing/describe-rule';

describeRule(ownerMissing, {
  pass: [
    { name: 'a team answers for it', facts: {}, data: { owner: 'payments' } },
    { name: 'named by hand, tags unreadable', facts: { tags: null } },
  ],
  fail: [
    { name: 'nobody', facts: { ownerTeam: null, tags: {} }, validUntil: null },
    { name: 'nobody, though disabled', facts: { ownerTeam: null, status: 'disabled' } },
  ],
  unknown: [{ name: 'tags that could not be read', facts: { ownerTeam: null, tags: null } }],
  notApplicable: [{ name: 'waiting for deletion', facts: { ownerTeam: null, status: 'pending-deletion' } }],
});
