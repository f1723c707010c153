import type { CredentialKind } from '@/lib/credentials/model';
import { DAY_MS, isoSeconds } from '@/lib/kernel/dates';
import type { JsonObject } from '@/lib/kernel/json';
import { dayOf, daysOf, hasData, textOf } from '@/lib/policies/labels';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/** Kinds of which a holder needs one; for these newer siblings are looked for. */
const ONE_EACH: readonly CredentialKind[] = ['cloud-access-key', 'client-secret'];

/**
 * Its holder has a newer one that works as well. Replacing one takes both for a while, so the older is reported only
 * when the overlap the policy allows has passed, counted from when the newer one was made.
 */
export const duplicateActive: Rule = {
  id: 'duplicate-active',
  code: 'DUPLICATE_ACTIVE',
  title: 'Newer one of the same holder in place',
  severity: 'medium',
  remedy: 'Move what still uses the older one over to the newer, then disable the older and delete it.',
  controls: ['CIS AWS 6.0 2.12'],
  appliesTo: (facts) =>
    ONE_EACH.includes(facts.kind) && facts.facts.keyType !== 'SYSTEM_MANAGED' && grantsAccess(facts),
  judge(facts, policy, now): Verdict {
    const { newerSibling } = facts.derived;
    if (!newerSibling)
      return {
        state: facts.holder ? 'pass' : 'unknown',
        data: { alone: facts.holder !== null },
        validUntil: null,
      };
    const { days } = policy.overlap;
    const ends = new Date(newerSibling.since.getTime() + days * DAY_MS);
    const data: JsonObject = {
      newer: newerSibling.externalId,
      since: isoSeconds(newerSibling.since),
      overlapDays: days,
    };
    if (now >= ends) return { state: 'fail', data: { ...data, endedAt: isoSeconds(ends) }, validUntil: null };
    return { state: 'pass', data: { ...data, endsAt: isoSeconds(ends) }, validUntil: ends };
  },
  sentence(data) {
    if (data.alone === true) return 'Its holder has no newer one that works.';
    if (data.alone === false)
      return 'It is not known whose it is, so whether there is a newer one cannot be told.';
    const newer = `Its holder has had a newer one, ${textOf(data, 'newer')}, since ${dayOf(data, 'since')}`;
    return hasData(data, 'endedAt')
      ? `${newer}; the overlap of ${daysOf(data, 'overlapDays')} ended on ${dayOf(data, 'endedAt')}.`
      : `${newer}; both may work until ${dayOf(data, 'endsAt')}.`;
  },
};
