import { NOTHING_DERIVED } from '@/lib/credentials/derived';
import { ownerMissing } from '@/lib/policies/rules/owner-missing';
import { describeRule } from '@/lib/testing/describe-rule';

const since = new Date('2026-02-01T00:00:00Z');
const left = (team: string) => ({ ...NOTHING_DERIVED, ownerless: { team, since } });

describeRule(ownerMissing, {
  pass: [
    { name: 'a team answers for it', facts: {}, data: { owner: 'payments' } },
    { name: 'named by hand, tags unreadable', facts: { tags: null } },
    { name: 'another team than the one nobody is left in', facts: { derived: left('data') } },
  ],
  fail: [
    {
      name: 'a team nobody is left in',
      facts: { derived: left('payments') },
      data: { owner: 'payments', emptySince: '2026-02-01T00:00:00Z' },
      validUntil: null,
    },
    { name: 'nobody', facts: { ownerTeam: null, tags: {} }, validUntil: null },
    { name: 'nobody, though disabled', facts: { ownerTeam: null, status: 'disabled' } },
  ],
  unknown: [{ name: 'tags that could not be read', facts: { ownerTeam: null, tags: null } }],
  notApplicable: [{ name: 'waiting for deletion', facts: { ownerTeam: null, status: 'pending-deletion' } }],
});
