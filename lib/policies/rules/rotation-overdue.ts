import { knownFacts } from '@/lib/credentials/known-facts';
import type { CredentialFacts } from '@/lib/credentials/model';
import { DAY_MS, isoSeconds } from '@/lib/kernel/dates';
import type { JsonObject } from '@/lib/kernel/json';
import { dayOf, daysOf, hasData } from '@/lib/policies/labels';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

interface Due {
  at: Date;
  /** Only a guess where no rotation was seen yet: the schedule may be younger than the value. */
  isSure: boolean;
}

/** When its schedule wants it replaced next: the date the provider states, else an interval after the last time. */
function dueOf({
  facts,
  lastRotated,
  rotationIntervalDays,
  valueChangedAt,
  createdAt,
}: CredentialFacts): Due | null {
  const { nextRotationAt } = knownFacts(facts);
  if (nextRotationAt) return { at: new Date(nextRotationAt), isSure: true };
  const last = lastRotated instanceof Date ? lastRotated : (valueChangedAt ?? createdAt);
  if (last === null || rotationIntervalDays === null) return null;
  const at = new Date(last.getTime() + Math.ceil(rotationIntervalDays * DAY_MS));
  return { at, isSure: lastRotated instanceof Date };
}

/**
 * Set to be replaced automatically, and has not been: the last attempt failed, or its date has passed by more than the
 * policy's grace. A setting is no rotation. Without any date there is only the word of the provider that none failed.
 */
export const rotationOverdue: Rule = {
  id: 'rotation-overdue',
  code: 'NO_ROTATION',
  title: 'Rotation overdue by its own schedule',
  severity: 'medium',
  remedy:
    'Find out why the rotation does not run (function, permission, schedule), repair it, and rotate it by hand now.',
  controls: ['AWS Security Hub SecretsManager.2', 'FedRAMP 20x KSI-SVC-ASM'],
  appliesTo: (facts) =>
    facts.rotationMethod === 'automatic' &&
    grantsAccess(facts) &&
    (facts.rotationIntervalDays !== null ||
      knownFacts(facts.facts).nextRotationAt !== undefined ||
      knownFacts(facts.facts).rotationFailed !== undefined),
  judge(facts, policy, now): Verdict {
    const due = dueOf(facts);
    const data: JsonObject = { intervalDays: facts.rotationIntervalDays };
    if (facts.lastRotated instanceof Date) data.lastRotatedAt = isoSeconds(facts.lastRotated);
    if (due?.isSure) data.dueAt = isoSeconds(due.at);
    const { rotationFailed: failed } = knownFacts(facts.facts);
    if (failed === true) return { state: 'fail', data: { ...data, failed }, validUntil: null };
    if (!due && failed === false) return { state: 'pass', data: { ...data, failed }, validUntil: null };
    if (!due) return { state: 'unknown', data, validUntil: null };
    const ends = new Date(due.at.getTime() + policy.rotationGrace.days * DAY_MS);
    if (now < ends) return { state: 'pass', data, validUntil: ends };
    data.overdueSince = isoSeconds(due.at);
    return { state: due.isSure ? 'fail' : 'unknown', data, validUntil: null };
  },
  sentence(data) {
    const last = hasData(data, 'lastRotatedAt') ? `, last done on ${dayOf(data, 'lastRotatedAt')}` : '';
    if (data.failed === true) return `The last attempt to replace it automatically failed${last}.`;
    if (hasData(data, 'dueAt'))
      return hasData(data, 'overdueSince')
        ? `Its schedule wanted it replaced by ${dayOf(data, 'dueAt')}, and nothing has done so${last}.`
        : `Its schedule replaces it by ${dayOf(data, 'dueAt')}${last}.`;
    if (data.failed === false)
      return `It is replaced automatically, and no attempt is known to have failed${last}.`;
    const pace = hasData(data, 'intervalDays') ? ` every ${daysOf(data, 'intervalDays')}` : '';
    return `It is set to be replaced automatically${pace}, but no date of a rotation is stated yet.`;
  },
};
