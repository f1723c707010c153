import { type Change, changesHref } from '@/lib/credentials/changes/model';
import { DAY_MS } from '@/lib/kernel/dates';
import { atInstant } from '@/lib/kernel/instants';
import type { Facts } from './facts-model';
import type { Figure, Gap, Shown } from './model';

const numbers = new Intl.NumberFormat('en-US');

export const amount = (value: number): string => numbers.format(value);

/** `1 credential`, `1,204 credentials`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${numbers.format(value)} ${value === 1 ? one : many}`;
}

/** `is` after one, `are` after any other number. */
export const are = (value: number): string => (value === 1 ? 'is' : 'are');

export const dayText = (at: Date): string => at.toISOString().slice(0, 10);
export const periodDays = ({ period }: Facts): number =>
  Math.ceil((period.to.getTime() - period.from.getTime()) / DAY_MS);
/** Whether something began on a later day than the period. */
export const beganLater = ({ period }: Facts, at: Date | null): at is Date =>
  at !== null && dayText(at) > dayText(period.from);

/** The same address as of the end of the period; as it is where that is now. */
export const atEnd = (facts: Facts, href: string): string =>
  facts.period.to < facts.now ? atInstant(href, facts.period.to) : href;

/** What changed between the two ends of the period. */
export const changed = ({ period, now }: Facts, what: Change): string =>
  changesHref({ from: period.from, to: period.to < now ? period.to : null, what });

export const figure = (label: string, value: number | null, href: string | null = null): Figure => ({
  label,
  value,
  href,
});
export const page = (label: string, href: string): Shown => ({ label, href });
export const command = (text: string): Shown => ({ label: text, href: null });

export const gap = (missing: string, why: string, close: string): Gap => ({ missing, why, close });

/** The gap where the condition holds. */
export const when = (condition: boolean, ...given: Parameters<typeof gap>): Gap[] =>
  condition ? [gap(...given)] : [];

/** Why nothing over credentials can be answered; null: something was collected. */
export const nothingCollected = ({ collection }: Facts): Gap | null =>
  collection.firstAt === null
    ? gap(
        'Every credential of the period',
        'No source had been collected when the period ended.',
        'Connect a source, or upload a file of one, and ask again.',
      )
    : null;

/** What questions over all credentials lack: the time before the first collection, and what could not be read. */
export function sightGaps(facts: Facts): Gap[] {
  const { firstAt, darkParts, parts } = facts.collection;
  if (firstAt === null) return [];
  return [
    ...when(
      beganLater(facts, firstAt),
      `What was there from ${dayText(facts.period.from)} to ${dayText(firstAt)}`,
      `The first collection was on ${dayText(firstAt)}, after the period began.`,
      `Choose a period from ${dayText(firstAt)} on, or tell the auditor what stands for the time before.`,
    ),
    ...when(
      darkParts > 0,
      `New credentials in ${count(darkParts, 'part')} of ${numbers.format(parts)} that could not be read when the period ended`,
      'The provider refused, failed or was not reached; what had been seen there before stays in the count.',
      'Give the permissions that the coverage of each source names, and collect again.',
    ),
  ];
}
