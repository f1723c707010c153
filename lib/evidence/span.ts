import { isBound, wholePeriods } from '@/lib/access/grants';
import { latestInstant } from '@/lib/access/instants';
import type { Viewer } from '@/lib/access/roles';
import { addDays, DAY_MS } from '@/lib/kernel/dates';
import { forbidden, invalid } from '@/lib/kernel/errors';
import { instantText, readInstant } from '@/lib/kernel/instants';
import { shownText } from '@/lib/kernel/search-text';
import { LONGEST_DAYS, type Period } from './model';

/** A period of whole days in UTC, asked for by its first and last; it ends now where its last day has not ended. */
export interface DaySpan {
  firstDay: string;
  lastDay: string;
  period: Period;
}

export interface AskedSpan {
  from?: string | null | undefined;
  to?: string | null | undefined;
}

const TWELVE_MONTHS = 365;
export const dayText = (at: Date): string => at.toISOString().slice(0, 10);
const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/**
 * The period asked for: the twelve months until today where nothing is said, and never anything the viewer may not look at.
 * What it is asked for tells of the whole estate, so an auditor takes a period that was granted for all of it.
 * @throws MusterError `evidence/span`, `evidence/not-granted`.
 */
export function spanAsked(viewer: Viewer, { from, to }: AskedSpan, now: Date): DaySpan {
  const latest = latestInstant(viewer);
  const end = latest && latest < now ? latest : now;
  const newest = dayText(new Date(end.getTime() - 1));
  const lastDay = to ? dayOf('last', to) : newest;
  const granted = wholePeriods(viewer).find(
    (each) => each.from <= startOf(lastDay) && startOf(lastDay) < each.to,
  );
  const yearBefore = addDays(startOf(lastDay), 1 - TWELVE_MONTHS);
  const firstDay = from
    ? dayOf('first', from)
    : dayText(granted && granted.from > yearBefore ? granted.from : yearBefore);
  if (lastDay > newest)
    throw refusal(
      `${lastDay} is later than what you may look at, which ends ${instantText(end)}. Choose a last day up to ${newest}.`,
    );
  if (firstDay > lastDay)
    throw refusal(`The period ends (${lastDay}) before it begins (${firstDay}). Exchange the two days.`);
  const midnight = addDays(startOf(lastDay), 1);
  const period = { from: startOf(firstDay), to: new Date(Math.min(midnight.getTime(), end.getTime())) };
  if (isBound(viewer) && !(granted && granted.from <= period.from && period.to <= granted.to))
    throw forbidden(
      'evidence/not-granted',
      `The period from ${firstDay} to ${lastDay} is not inside one that was granted to you for the whole estate. Choose another, or ask a security lead for a grant.`,
    );
  if ((period.to.getTime() - period.from.getTime()) / DAY_MS > LONGEST_DAYS)
    throw refusal(`A period is at most ${LONGEST_DAYS} days long. Choose a later first day.`);
  return { firstDay, lastDay, period };
}

const refusal = (message: string) => invalid('evidence/span', message);

function dayOf(which: string, text: string): string {
  const at = /^\d{4}-\d\d-\d\d$/.test(text.trim()) ? readInstant(text.trim()) : null;
  if (!at)
    throw refusal(
      `“${shownText(text)}” is no day for the ${which} of the period. Give one such as 2026-09-30.`,
    );
  return dayText(at);
}

/** Every day of the span, in order. */
export function daysOf({ firstDay, lastDay }: Pick<DaySpan, 'firstDay' | 'lastDay'>): string[] {
  const days: string[] = [];
  for (let day = firstDay; day <= lastDay; day = dayText(addDays(startOf(day), 1))) days.push(day);
  return days;
}
