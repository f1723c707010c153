import type { CredentialFacts } from '@/lib/credentials/model';
import { isoSeconds } from '@/lib/kernel/dates';
import { dayOf, hasData } from '@/lib/policies/labels';
import type { Policy, Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

const mustExpire = ({ kind, resource }: CredentialFacts, policy: Policy): boolean =>
  policy.mustExpire.some(
    (each) =>
      each.kind === kind &&
      (each.resource === null || each.resource === resource) &&
      !each.except?.includes(resource),
  );

/**
 * Has no end although it could have one. Which credentials have to end is a list in the policy, because some providers
 * cannot end theirs (Google's API keys, access keys of IAM) and a finding nobody can close helps nobody.
 */
export const noExpiry: Rule = {
  id: 'no-expiry',
  code: 'NO_EXPIRY',
  title: 'Never expires',
  severity: 'medium',
  remedy: 'Give it an end within its age limit, or replace it by one that has an end.',
  controls: ['CIS Azure 5.0 8.3.1', 'CIS Azure 5.0 8.3.2', 'CIS Azure 5.0 8.3.3', 'CIS Azure 5.0 8.3.4'],
  appliesTo: (facts, policy) => grantsAccess(facts) && mustExpire(facts, policy),
  judge({ expires }): Verdict {
    if (expires === null) return { state: 'unknown', data: {}, validUntil: null };
    if (expires === 'none') return { state: 'fail', data: { end: 'none' }, validUntil: null };
    return { state: 'pass', data: { expiresAt: isoSeconds(expires) }, validUntil: null };
  },
  sentence(data) {
    if (data.end === 'none') return 'It has no end, so it stays valid until someone remembers it.';
    return hasData(data, 'expiresAt')
      ? `It has an end: ${dayOf(data, 'expiresAt')}.`
      : 'It is not known whether it has an end.';
  },
};
