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

/** The moment as ISO 8601 UTC with milliseconds cut to seconds: `2026-11-21T04:00:00Z`. */
export function isoSeconds(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}
