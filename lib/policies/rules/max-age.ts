import { DAY_MS, isoSeconds } from '@/lib/kernel/dates';
import type { JsonObject } from '@/lib/kernel/json';
import { dayOf, daysOf, hasData, textOf } from '@/lib/policies/labels';
import { hasLimit, limitChangesAt, limitFor } from '@/lib/policies/limits';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/** The current value is older than the limit in force; out of policy from the very moment the limit is reached. */
export const maxAge: Rule = {
  id: 'max-age',
  code: 'EXCEEDS_COMPLIANCE_AGE',
  title: 'Older than policy allows',
  severity: 'high',
  remedy: 'Replace the value, move every user of it over, then disable the old one.',
  controls: [
    'CIS AWS 7.0 2.12',
    'CIS GCP 5.0 1.8',
    'CIS GCP 5.0 1.16',
    'PCI DSS 4.0.1 8.6.3',
    'NIST 800-53 IA-5(f)',
    'SOC 2 CC6.1',
  ],
  appliesTo: (facts, policy) => grantsAccess(facts) && hasLimit(facts, policy),
  judge(facts, policy, now): Verdict {
    const limit = limitFor(facts, policy, now);
    let until = limitChangesAt(facts, policy, now);
    // A deadline that brings a further clause but leaves the winning one changes nothing here.
    if (until && limitFor(facts, policy, until)?.clause.id === limit?.clause.id) until = null;
    if (!limit) return { state: 'pass', data: {}, validUntil: until };
    const data: JsonObject = {
      limitDays: limit.days,
      clause: limit.clause.id,
      clauseTitle: limit.clause.title,
    };
    if (!facts.valueChangedAt) return { state: 'unknown', data, validUntil: until };
    const reaches = new Date(facts.valueChangedAt.getTime() + limit.days * DAY_MS);
    data.valueChangedAt = isoSeconds(facts.valueChangedAt);
    if (now >= reaches) {
      data.reachedLimitAt = isoSeconds(reaches);
      return { state: 'fail', data, validUntil: until };
    }
    data.reachesLimitAt = isoSeconds(reaches);
    return { state: 'pass', data, validUntil: until && until < reaches ? until : reaches };
  },
  sentence(data) {
    if (!hasData(data, 'limitDays')) return 'No age limit is in force until its class is due.';
    const limit = `limit of ${daysOf(data, 'limitDays')} (${textOf(data, 'clauseTitle')})`;
    if (!hasData(data, 'valueChangedAt'))
      return `It is not known when the value was last changed; the ${limit} cannot be checked.`;
    const value = `The value dates from ${dayOf(data, 'valueChangedAt')}`;
    return hasData(data, 'reachedLimitAt')
      ? `${value} and reached the ${limit} on ${dayOf(data, 'reachedLimitAt')}.`
      : `${value} and reaches the ${limit} on ${dayOf(data, 'reachesLimitAt')}.`;
  },
};
