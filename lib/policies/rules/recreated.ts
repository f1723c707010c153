import type { CredentialFacts } from '@/lib/credentials/model';
import { DAY_MS, daysBetween, isoSeconds } from '@/lib/kernel/dates';
import type { JsonObject } from '@/lib/kernel/json';
import { dayOf, daysOf, hasData, textOf } from '@/lib/policies/labels';
import { limitFor } from '@/lib/policies/limits';
import type { Limit, Policy, Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/** The age limit in force when the predecessor went; what becomes of the successor's class later is not its matter. */
const limitThen = (facts: CredentialFacts, policy: Policy): Limit | null =>
  facts.derived.predecessor && limitFor(facts, policy, facts.derived.predecessor.goneAt);

/**
 * Made anew after one of the same name or holder was deleted at or near its limit. The value is new, so its compliance
 * age stays its own; but no overlap was seen in which anything moved over, and a deletion with a new name is also how an
 * age is reset. Reported for a while, with the predecessor named, so that somebody looks; a predecessor replaced in good
 * time passes.
 */
export const recreated: Rule = {
  id: 'recreated',
  code: 'RECREATED',
  title: 'Re-created instead of replaced',
  severity: 'low',
  remedy:
    'Make sure that its users were moved over and that it was not made anew only to look young; replace the next before its ' +
    'limit. It closes by itself.',
  controls: [],
  appliesTo: (facts, policy) => grantsAccess(facts) && limitThen(facts, policy) !== null,
  judge(facts, policy, now): Verdict {
    const { predecessor } = facts.derived;
    const limit = limitThen(facts, policy);
    const data: JsonObject = {
      predecessor: predecessor?.externalId ?? null,
      goneAt: predecessor && isoSeconds(predecessor.goneAt),
      limitDays: limit?.days ?? null,
    };
    if (!predecessor?.valueChangedAt || !limit) return { state: 'unknown', data, validUntil: null };
    const age = daysBetween(predecessor.valueChangedAt, predecessor.goneAt);
    data.ageDays = Math.floor(age);
    if (age < policy.recreated.share * limit.days) return { state: 'pass', data, validUntil: null };
    const made = facts.createdAt ?? facts.firstSeenAt;
    const ends = new Date(made.getTime() + policy.recreated.days * DAY_MS);
    data.shownUntil = isoSeconds(ends);
    return now >= ends
      ? { state: 'pass', data, validUntil: null }
      : { state: 'fail', data, validUntil: ends };
  },
  sentence(data) {
    const stead = `It stands in for ${textOf(data, 'predecessor')}, gone on ${dayOf(data, 'goneAt')}`;
    if (!hasData(data, 'ageDays')) return `${stead}; how old that was is not stated.`;
    const age = `${stead} at an age of ${daysOf(data, 'ageDays')} (limit ${daysOf(data, 'limitDays')})`;
    return hasData(data, 'shownUntil')
      ? `${age}: its own age began anew. Shown until ${dayOf(data, 'shownUntil')}.`
      : `${age}, in good time.`;
  },
};
