import { knownFacts } from '@/lib/credentials/known-facts';
import { DAY_MS, isoSeconds } from '@/lib/kernel/dates';
import type { JsonObject } from '@/lib/kernel/json';
import { dayOf, daysOf, hasData, textOf } from '@/lib/policies/labels';
import { idleLimitFor } from '@/lib/policies/limits';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/**
 * Not used for longer than the kind's idle limit. One that was never used counts from its creation or, where that is not
 * stated (passwords), from when its value was set: it cannot have been used before. Where the provider
 * has no way to tell (`facts.lastUsedSupported` is false) the rule does not apply, and the detail page says so.
 */
export const unused: Rule = {
  id: 'unused',
  code: 'STALE_UNUSED',
  title: 'Unused',
  severity: 'medium',
  remedy: 'Ask the owner whether anything still needs it; if not, disable it, wait, then delete it.',
  controls: ['CIS AWS 7.0 2.11', 'CIS Controls 8.1 5.3', 'AWS Security Hub SecretsManager.3', 'SOC 2 CC6.2'],
  appliesTo: (facts, policy) =>
    idleLimitFor(facts, policy) !== null &&
    knownFacts(facts.facts).lastUsedSupported !== false &&
    grantsAccess(facts),
  judge(facts, policy, now): Verdict {
    const limit = idleLimitFor(facts, policy);
    const days = limit?.days ?? 0;
    const data: JsonObject = { idleDays: days };
    if (limit?.clause.basis) data.clauseTitle = limit.clause.title;
    const { lastUsed } = facts;
    if (lastUsed === null) return { state: 'unknown', data, validUntil: null };
    const since = lastUsed === 'never' ? (facts.createdAt ?? facts.valueChangedAt) : lastUsed;
    if (lastUsed === 'never') data.neverUsed = true;
    if (since === null) return { state: 'unknown', data, validUntil: null };
    const what = lastUsed === 'never' ? (facts.createdAt ? 'createdAt' : 'setAt') : 'lastUsedAt';
    data[what] = isoSeconds(since);
    const stale = new Date(since.getTime() + days * DAY_MS);
    if (now < stale) return { state: 'pass', data, validUntil: stale };
    data.staleSince = isoSeconds(stale);
    return { state: 'fail', data, validUntil: null };
  },
  sentence(data) {
    const set = hasData(data, 'clauseTitle') ? ` (${textOf(data, 'clauseTitle')})` : '';
    const limit = `limit of ${daysOf(data, 'idleDays')}${set}`;
    let use = '';
    if (hasData(data, 'lastUsedAt')) use = `Last used on ${dayOf(data, 'lastUsedAt')}`;
    else if (hasData(data, 'createdAt')) use = `Never used since its creation on ${dayOf(data, 'createdAt')}`;
    else if (hasData(data, 'setAt')) use = `Never used since it was set on ${dayOf(data, 'setAt')}`;
    else if (data.neverUsed === true)
      return `Never used, but it is not known since when; the idle ${limit} cannot be checked.`;
    else return `It is not known when it was last used; the idle ${limit} cannot be checked.`;
    return hasData(data, 'staleSince')
      ? `${use}; over the idle ${limit} since ${dayOf(data, 'staleSince')}.`
      : `${use}; within the idle ${limit}.`;
  },
};
