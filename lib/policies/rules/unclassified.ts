import { DAY_MS, isoSeconds } from '@/lib/kernel/dates';
import { dayOf, hasData, textOf } from '@/lib/policies/labels';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/**
 * No class by the deadline, counted from when Muster first saw it; the age rule then judges it as class A.
 * Past the deadline it is unknown when its tags could not be read, as they may state one.
 */
export const unclassified: Rule = {
  id: 'unclassified',
  code: 'UNCLASSIFIED',
  title: 'Not classified in time',
  severity: 'low',
  remedy:
    'Set its class (A to D): by a classification rule of the policy, a class tag at the provider, or by hand. Until then the ' +
    'limit of class A holds.',
  controls: [],
  appliesTo: (facts, policy) => policy.kindLimits[facts.kind].byClass && grantsAccess(facts),
  judge(facts, policy, now): Verdict {
    if (facts.class !== null) return { state: 'pass', data: { class: facts.class }, validUntil: null };
    const due = new Date(facts.firstSeenAt.getTime() + policy.classificationDeadlineDays * DAY_MS);
    const firstSeenAt = isoSeconds(facts.firstSeenAt);
    if (now < due) return { state: 'pass', data: { firstSeenAt, dueAt: isoSeconds(due) }, validUntil: due };
    const data = { firstSeenAt, wasDueAt: isoSeconds(due), tagsRead: facts.tags !== null };
    return { state: facts.tags === null ? 'unknown' : 'fail', data, validUntil: null };
  },
  sentence(data) {
    if (hasData(data, 'class')) return `It is in class ${textOf(data, 'class')}.`;
    const seen = `First seen on ${dayOf(data, 'firstSeenAt')}`;
    if (hasData(data, 'dueAt')) return `${seen}; its class is due by ${dayOf(data, 'dueAt')}.`;
    const due = `${seen} and without a class since it was due on ${dayOf(data, 'wasDueAt')}`;
    return data.tagsRead === false ? `${due}; its tags, which may state one, could not be read.` : `${due}.`;
  },
};
