import { addDays, DAY_MS, HOUR_MS } from '@/lib/kernel/dates';
import type { Random } from './random';

/** When a thing exists: from `createdAt` until before `deletedAt`. */
export interface AwsLife {
  createdAt: Date;
  deletedAt: Date | null;
}

/** A thing used again and again, `everyMs` apart, from `from` until `until` (null: to this day). */
export interface Use {
  from: Date;
  until: Date | null;
  everyMs: number;
}

/** How far the estate goes on living past its "today", so that a demo left running keeps moving. */
export const FUTURE_DAYS = 400;
/** The demo shows this much of the past. */
export const PAST_DAYS = 400;

export function isAliveAt({ createdAt, deletedAt }: AwsLife, at: Date): boolean {
  return createdAt <= at && (deletedAt === null || at < deletedAt);
}

/** The last use up to `at`; null when there was none. */
export function lastUseAt(use: Use | null, at: Date): Date | null {
  if (!use || at < use.from) return null;
  const end = Math.min(at.getTime(), use.until?.getTime() ?? Number.POSITIVE_INFINITY);
  if (end < use.from.getTime()) return null;
  const times = Math.floor((end - use.from.getTime()) / use.everyMs);
  return new Date(use.from.getTime() + times * use.everyMs);
}

/** The last of ascending dates that is not after `at`. */
export function latestAt(dates: readonly Date[], at: Date): Date | null {
  return dates.findLast((date) => date <= at) ?? null;
}

/** Whole seconds at an hour of the working day, always before `today`. */
export function daysBefore(random: Random, today: Date, days: number): Date {
  const at = addDays(today, -days);
  at.setUTCHours(random.int(6, 17), random.int(0, 59), random.int(0, 59), 0);
  return at < today ? at : addDays(at, -1);
}

/** Dates `everyDays` apart after `start`, past today by the estate's future. */
export function repeated(start: Date, everyDays: number, today: Date, until: Date | null = null): Date[] {
  const end = until ?? addDays(today, FUTURE_DAYS);
  const dates: Date[] = [];
  for (let at = addDays(start, everyDays); at < end; at = addDays(at, everyDays)) dates.push(at);
  return dates;
}

/** Most things are older than the demo's past; some were made within it. */
export function bornBefore(random: Random, today: Date): Date {
  return daysBefore(
    random,
    today,
    random.chance(0.7) ? random.int(PAST_DAYS + 5, 1000) : random.int(4, PAST_DAYS),
  );
}

/** A thing that was there and is gone, so that the past shows departures. */
export function endedLife(random: Random, today: Date): { createdAt: Date; deletedAt: Date } {
  return {
    createdAt: daysBefore(random, today, random.int(PAST_DAYS + 5, 900)),
    deletedAt: daysBefore(random, today, random.int(8, PAST_DAYS - 20)),
  };
}

/** Used every few hours or days from its creation on. */
export function regularUse(random: Random, from: Date, until: Date | null = null): Use {
  const everyMs = random.pick([HOUR_MS, 6 * HOUR_MS, DAY_MS, DAY_MS, 3 * DAY_MS]);
  return { from: new Date(from.getTime() + random.int(1, 20) * 60_000), until, everyMs };
}
