import { isoSeconds } from '@/lib/kernel/dates';
import { dayOf, hasData, textOf } from '@/lib/policies/labels';
import type { Rule, Verdict } from '@/lib/policies/model';

/**
 * No team answers for the credential, or one that nobody active is in any more. Unknown when its tags could not be read, as they may name one.
 * Disabled credentials count: someone has to decide whether they come back or go.
 */
export const ownerMissing: Rule = {
  id: 'owner-missing',
  code: 'ORPHANED_OWNER',
  title: 'No owner',
  severity: 'medium',
  remedy:
    'Name the team that answers for it, with an owner tag at the provider or here; if none will, retire it.',
  controls: ['CIS Controls 8.1 5.5', 'SOC 2 CC6.1', 'SOC 2 CC1.3'],
  appliesTo: (facts) => facts.status !== 'pending-deletion',
  judge(facts): Verdict {
    const { ownerless } = facts.derived;
    if (ownerless && ownerless.team === facts.ownerTeam) {
      const data = { owner: ownerless.team, emptySince: isoSeconds(ownerless.since) };
      return { state: 'fail', data, validUntil: null };
    }
    if (facts.ownerTeam !== null)
      return { state: 'pass', data: { owner: facts.ownerTeam }, validUntil: null };
    if (facts.tags === null) return { state: 'unknown', data: { tagsRead: false }, validUntil: null };
    return { state: 'fail', data: { tagsRead: true }, validUntil: null };
  },
  sentence(data) {
    if (hasData(data, 'emptySince'))
      return `Team ${textOf(data, 'owner')} answers for it, and nobody active has been in it since ${dayOf(data, 'emptySince')}.`;
    if (hasData(data, 'owner')) return `Team ${textOf(data, 'owner')} answers for it.`;
    return data.tagsRead === false
      ? 'Its tags could not be read and nobody here has named a team, so its owner is not known.'
      : 'No team answers for it: neither a tag nor anyone here names one.';
  },
};
