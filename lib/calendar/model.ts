import { addDays } from '@/lib/kernel/dates';

/** Feeds one person may have at a time. */
export const FEEDS_PER_PERSON = 20;
/** A feed holds what ends from this many days ago until that many from now. */
export const FEED_PAST_DAYS = 30;
export const FEED_FUTURE_DAYS = 400;
/** Calendar programs choke on more; the soonest come first and the feed says that it was cut. */
export const FEED_MOST = 2_000;

/** A month of the calendar as `2026-12`. */
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The first day of the month asked for, or of the one we are in; `isIgnored` when what was given is none. */
export function monthOf(given: string | undefined, now: Date): { month: Date; isIgnored: boolean } {
  const parts = MONTH.exec(given ?? '');
  if (parts) return { month: new Date(`${given}-01T00:00:00Z`), isIgnored: false };
  const month = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  return { month, isIgnored: given !== undefined && given !== '' };
}

export const dayText = (at: Date): string => at.toISOString().slice(0, 10);
export const monthText = (at: Date): string => at.toISOString().slice(0, 7);

/** The same month later or earlier by some. */
export function otherMonth(month: Date, by: number): Date {
  return new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + by, 1));
}

/** The weeks of a month, Monday first, filled up with the days around it. */
export function weeksOf(month: Date): Date[][] {
  const first = addDays(month, -((month.getUTCDay() + 6) % 7));
  const end = otherMonth(month, 1);
  const weeks: Date[][] = [];
  for (let monday = first; monday < end; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)));
  return weeks;
}
