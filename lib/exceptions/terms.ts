import { addDays, daysBetween } from '@/lib/kernel/dates';
import { conflict, invalid } from '@/lib/kernel/errors';
import type { Policy } from '@/lib/policies/model';
import { SEVERITIES } from '@/lib/policies/model';
import { cannotBind, firstBroken, itemFacts } from './conditions';
import { ALWAYS, type Condition, MOST_DAYS_AHEAD } from './model';
import type { RequestException } from './schema';
import type { ItemRecord, Subject } from './store';

/** A day as the moment it begins. */
export const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** The greatest number of days an exception may last for a finding of this severity. */
export function longestDays(policy: Policy, severity: number): number {
  return policy.exceptionLimits[SEVERITIES[severity] ?? 'critical'].days;
}

export interface Span {
  startsAt: Date | null;
  expiresAt: Date;
}

/**
 * @throws `exception/expiry-past`, `exception/starts-late`, `exception/too-long` with the last day that is allowed.
 */
export function checkSpan({ startsAt, expiresAt }: Span, severity: number, policy: Policy, now: Date): void {
  const from = startsAt && startsAt > now ? startsAt : now;
  if (expiresAt <= now)
    throw invalid(
      'exception/expiry-past',
      `It would have ended on ${dayOf(expiresAt)}, and today is ${dayOf(now)}. Choose a later day.`,
      { fields: { endsOn: 'Choose a day after today.' } },
    );
  if (startsAt && startsAt > addDays(now, MOST_DAYS_AHEAD))
    throw invalid(
      'exception/starts-late',
      `It would begin on ${dayOf(startsAt)}; it may begin at most ${MOST_DAYS_AHEAD} days from now.`,
      { fields: { startsOn: `At most ${MOST_DAYS_AHEAD} days from now.` } },
    );
  if (expiresAt <= from)
    throw invalid('exception/ends-first', 'It would end before it begins.', {
      fields: { endsOn: 'Choose a day after it begins.' },
    });
  const longest = longestDays(policy, severity);
  if (daysBetween(from, expiresAt) > longest) {
    const last = dayOf(addDays(from, longest));
    throw invalid(
      'exception/too-long',
      `The policy allows ${longest} days for a ${SEVERITIES[severity] ?? 'critical'} finding, so at the latest ${last}. What takes longer is asked for again.`,
      { fields: { endsOn: `At the latest ${last}.` } },
    );
  }
}

/** The conditions asked for, besides those of every exception. */
export function conditionsOf({
  network,
  useDays,
}: Pick<RequestException, 'network' | 'useDays'>): Condition[] {
  return [
    ...ALWAYS,
    ...(network ? [{ kind: 'network' as const }] : []),
    ...(useDays === null ? [] : [{ kind: 'use' as const, days: useDays }]),
  ];
}

/** @throws `exception/condition` naming a credential that cannot be held to a condition. */
export function checkConditions(conditions: readonly Condition[], subjects: readonly Subject[]): void {
  for (const condition of conditions)
    for (const subject of subjects) {
      const why = cannotBind(condition, itemFacts(subject.facts));
      if (why)
        throw invalid(
          'exception/condition',
          `${subject.credential} cannot be held to this condition: ${why}. Leave the condition out, or the credential.`,
          {
            fields: {
              [condition.kind === 'network' ? 'network' : 'useDays']: `Not for ${subject.credential}.`,
            },
          },
        );
    }
}

/** @throws `exception/changed-since` when what was asked for is no longer what it is. */
export function checkUnchanged(
  conditions: readonly Condition[],
  items: readonly ItemRecord[],
  subjects: readonly Subject[],
): void {
  const asked = new Map(items.map((item) => [item.findingId, item.facts]));
  for (const subject of subjects) {
    const before = asked.get(subject.id);
    const why = before && firstBroken(conditions, before, itemFacts(subject.facts));
    if (why)
      throw conflict(
        'exception/changed-since',
        `Nothing was approved: ${subject.credential} is not what it was when this was asked for; ${why}. It has to be asked for anew.`,
      );
  }
}
