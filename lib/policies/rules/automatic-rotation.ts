import { knownFacts } from '@/lib/credentials/known-facts';
import { DAY_MS, isoSeconds } from '@/lib/kernel/dates';
import type { JsonObject } from '@/lib/kernel/json';
import { dayOf, daysOf, hasData } from '@/lib/policies/labels';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

function reminderSentence(data: JsonObject): string {
  const base = 'Only a reminder is sent; a person has to replace the value';
  if (!hasData(data, 'lastRotatedAt')) return `${base}.`;
  return hasData(data, 'missedAt')
    ? `${base}, and nobody has since ${dayOf(data, 'lastRotatedAt')}.`
    : `${base}, last done on ${dayOf(data, 'lastRotatedAt')}.`;
}

/** Of how many intervals without a rotation we say it is not happening; one more than due absorbs windows and retries. */
const MISSED_INTERVALS = 2;

/**
 * Nothing replaces the value in time. A reminder is not a rotation unless it was followed. Whether what is set up runs is
 * the rule rotation-overdue's. Where the provider cannot rotate (`facts.rotationSupported` is false) this does not apply.
 */
export const automaticRotation: Rule = {
  id: 'automatic-rotation',
  code: 'NO_ROTATION',
  title: 'No automatic rotation',
  severity: 'medium',
  remedy:
    'Switch on the rotation of the store that holds it, or replace it by a credential issued on demand.',
  controls: [
    'CIS AWS 7.0 4.6',
    'AWS Security Hub SecretsManager.1',
    'AWS Security Hub KMS.4',
    'FedRAMP 20x KSI-SVC-ASM',
  ],
  appliesTo: (facts, policy) =>
    policy.rotationRequired.includes(facts.kind) &&
    knownFacts(facts.facts).rotationSupported !== false &&
    grantsAccess(facts),
  judge(facts, _policy, now): Verdict {
    const { rotationMethod: method, rotationIntervalDays: interval, lastRotated } = facts;
    if (method === null) return { state: 'unknown', data: {}, validUntil: null };
    const data: JsonObject = { method, intervalDays: interval };
    // A reminder is no rotation, but one that was followed is: what counts is that the value was replaced in time.
    const isFollowed = method === 'reminder' && lastRotated instanceof Date && interval !== null;
    if (method !== 'automatic' && !isFollowed) return { state: 'fail', data, validUntil: null };
    if (!(lastRotated instanceof Date)) return { state: 'pass', data, validUntil: null };
    data.lastRotatedAt = isoSeconds(lastRotated);
    if (method === 'automatic' || interval === null) return { state: 'pass', data, validUntil: null };
    const missed = new Date(lastRotated.getTime() + Math.ceil(MISSED_INTERVALS * interval * DAY_MS));
    if (now < missed) return { state: 'pass', data, validUntil: missed };
    data.missedAt = isoSeconds(missed);
    return { state: 'fail', data, validUntil: null };
  },
  sentence(data) {
    if (!hasData(data, 'method')) return 'It is not known whether anything replaces the value by itself.';
    if (data.method === 'reminder') return reminderSentence(data);
    if (data.method === 'manual') return 'Nothing replaces the value unless a person does.';
    const pace = hasData(data, 'intervalDays') ? ` every ${daysOf(data, 'intervalDays')}` : '';
    if (!hasData(data, 'lastRotatedAt')) return `It is set to be replaced automatically${pace}.`;
    return `It is set to be replaced automatically${pace}, last done on ${dayOf(data, 'lastRotatedAt')}.`;
  },
};
