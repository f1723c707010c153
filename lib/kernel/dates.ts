export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;

/** `at` moved by a number of days of 24 hours (fractions allowed). */
export function addDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}

/** Days of 24 hours from `from` to `to`, with fraction; negative when `to` is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / DAY_MS;
}

const twoDigits = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));
const dayTexts = new Map<number, string>();
const DAY_TEXTS_MOST = 20_000;

/**
 * The moment as ISO 8601 UTC with milliseconds cut to seconds: `2026-11-21T04:00:00Z`. Every verdict carries some, and
 * `toISOString` would be a sixth of judging; so the text of a day is remembered.
 */
export function isoSeconds(at: Date): string {
  const day = Math.floor(at.getTime() / DAY_MS);
  let text = dayTexts.get(day);
  if (text === undefined) {
    text = at.toISOString().split('T')[0] as string;
    if (dayTexts.size >= DAY_TEXTS_MOST) dayTexts.clear();
    dayTexts.set(day, text);
  }
  const second = Math.floor((at.getTime() - day * DAY_MS) / 1_000);
  const minute = Math.floor(second / 60);
  return `${text}T${twoDigits[Math.floor(minute / 60)]}:${twoDigits[minute % 60]}:${twoDigits[second % 60]}Z`;
}
