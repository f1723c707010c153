import { addDays } from '@/lib/kernel/dates';
import { EXPIRING_DAYS, REMINDER_DAYS } from './model';
import { type ExceptionState, isInForce } from './states';

/** What the clock looks at. */
export interface Timed {
  state: ExceptionState;
  startsAt: Date | null;
  expiresAt: Date | null;
  approvedAt: Date | null;
  /** Of a break-glass approval that nobody has looked at yet. */
  reviewDueAt: Date | null;
  /** Of those that were queued, the reminder nearest to the end. */
  remindedDays: number | null;
  /** Covers whatever comes to match a filter. */
  isByFilter: boolean;
}

export type Step = 'lapse' | 'begin' | 'unreviewed' | 'expire' | 'warn' | 'remind';

/** How often a filter is looked through for findings that have come to match. */
export const FILTER_EVERY_MS = 10 * 60_000;

/** What the clock does to it now, the first thing first; empty while there is nothing to do. */
export function dueSteps(exception: Timed, now: Date): Step[] {
  const { state, startsAt, expiresAt, reviewDueAt } = exception;
  const isPast = (moment: Date | null) => moment !== null && moment <= now;
  if (state === 'requested') return isPast(expiresAt) ? ['lapse'] : [];
  if (state === 'approved') return isPast(expiresAt) ? ['lapse'] : isPast(startsAt) ? ['begin'] : [];
  if (!isInForce(state)) return [];
  if (isPast(reviewDueAt)) return ['unreviewed'];
  if (isPast(expiresAt)) return ['expire'];
  const steps: Step[] = [];
  if (state === 'active' && isPast(warnsAt(expiresAt))) steps.push('warn');
  if (dueReminder(exception, now) !== null) steps.push('remind');
  return steps;
}

const warnsAt = (expiresAt: Date | null) => expiresAt && addDays(expiresAt, -EXPIRING_DAYS);

/**
 * The reminder that has come and was not queued yet, in days before the end: of several that were missed only the one
 * nearest to the end. Dates that lay behind when it was approved are none of its dates.
 */
export function dueReminder(
  { expiresAt, approvedAt, remindedDays }: Pick<Timed, 'expiresAt' | 'approvedAt' | 'remindedDays'>,
  now: Date,
): number | null {
  if (!expiresAt) return null;
  const due = REMINDER_DAYS.filter((days) => {
    const at = addDays(expiresAt, -days);
    return (
      at <= now && (approvedAt === null || at > approvedAt) && (remindedDays === null || days < remindedDays)
    );
  });
  return due.at(-1) ?? null;
}

/** When the clock has to look at it next; null: never, as long as nobody does something to it. */
export function nextMoment(exception: Timed, now: Date): Date | null {
  const { state, startsAt, expiresAt, reviewDueAt } = exception;
  const moments: (Date | null)[] = [];
  if (state === 'requested') moments.push(expiresAt);
  if (state === 'approved') moments.push(startsAt, expiresAt);
  if (isInForce(state)) {
    moments.push(expiresAt, reviewDueAt);
    if (state === 'active') moments.push(warnsAt(expiresAt));
    if (expiresAt) moments.push(...REMINDER_DAYS.map((days) => addDays(expiresAt, -days)));
    if (exception.isByFilter) moments.push(new Date(now.getTime() + FILTER_EVERY_MS));
  }
  const coming = moments.flatMap((moment) => (moment && moment > now ? [moment.getTime()] : []));
  return coming.length > 0 ? new Date(Math.min(...coming)) : null;
}
