const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;

/** `3 h ago`, `in 12 d`, `2 y ago`; the unit is the largest that keeps at least two of it, except near now. */
export function relativeText(at: Date, now: Date): string {
  const difference = at.getTime() - now.getTime();
  const size = Math.abs(difference);
  if (size < MINUTE) return difference > 0 ? 'in under 1 min' : 'just now';
  const text = span(size);
  return difference > 0 ? `in ${text}` : `${text} ago`;
}

function span(size: number): string {
  if (size < HOUR) return `${Math.floor(size / MINUTE)} min`;
  if (size < 2 * DAY) return `${Math.floor(size / HOUR)} h`;
  if (size < 2 * YEAR) return `${Math.floor(size / DAY)} d`;
  return `${Math.floor(size / YEAR)} y`;
}

/** The exact moment for a title: `2026-11-21 04:00:00 UTC`. */
export function exactText(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
