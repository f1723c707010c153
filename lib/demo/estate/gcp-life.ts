import { addDays, DAY_MS } from '@/lib/kernel/dates';
import type { Random } from './random';

/** When a thing exists: from `createdAt` until before `deletedAt`. */
export interface Life {
  createdAt: Date;
  deletedAt: Date | null;
}

/**
 * Days the past of the estate reaches back, and days it goes on past its "today" so that a demo left running
 * lives.
 */
export const PAST_DAYS = 400;
export const FUTURE_DAYS = 60;

/**
 * Limits in days under the default policy, by the class a label names; without one a key or secret has 90.
 */
export const CLASS_LIMITS = { a: 14, b: 30, c: 90, d: 365 } as const;
export type Grade = keyof typeof CLASS_LIMITS;

export function isAlive(life: Life, at: Date): boolean {
  return life.createdAt <= at && (life.deletedAt === null || at < life.deletedAt);
}

/** Whole seconds at an hour of the working day, some days before `today`. */
export function daysAgo(random: Random, today: Date, days: number): Date {
  const at = addDays(today, -days);
  at.setUTCHours(random.int(6, 17), random.int(0, 59), random.int(0, 59), 0);
  return at < today ? at : addDays(at, -1);
}

/** Two thirds are older than the past that is told; one in twelve is gone by now. */
export function lifeOf(random: Random, today: Date): Life {
  const age = random.chance(0.66) ? random.int(PAST_DAYS + 5, 900) : random.int(2, PAST_DAYS);
  const isGone = age > 60 && random.chance(1 / 12);
  const deletedAt = isGone ? daysAgo(random, today, random.int(3, Math.min(age - 30, PAST_DAYS - 20))) : null;
  return { createdAt: daysAgo(random, today, age), deletedAt };
}

/**
 * Moments at which the value was made anew, the birth included: every `intervalDays` where a pipeline does
 * it. Without one (`null`) the value of the birth stays.
 */
export function replacements(life: Life, today: Date, intervalDays: number | null): Date[] {
  if (intervalDays === null) return [life.createdAt];
  const end = life.deletedAt ?? addDays(today, FUTURE_DAYS);
  const moments: Date[] = [];
  for (let at = life.createdAt; at < end; at = addDays(at, intervalDays)) moments.push(at);
  return moments;
}

/** Google tells days, not times: midnight of California. */
export function googleDay(at: Date): Date {
  const eightHoursMs = DAY_MS / 3;
  return new Date(Math.floor((at.getTime() - eightHoursMs) / DAY_MS) * DAY_MS + eightHoursMs);
}
