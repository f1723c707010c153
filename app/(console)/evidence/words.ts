import type { PackRow } from '@/lib/evidence/queries';
import { findFramework } from '@/lib/frameworks/registry';

/** `SOC 2, PCI DSS`. */
export const frameworksText = (ids: readonly string[]): string =>
  ids.map((id) => findFramework(id)?.title ?? id).join(', ');

const day = (at: Date): string => at.toISOString().slice(0, 10);
/** The last day of a period; its end is the midnight after it. */
const lastDay = (to: Date): string => day(new Date(to.getTime() - 1));

/** `2025-10-01 to 2026-09-30`, or `end of 2026-09-30`. */
export function periodText({ type, from, to }: Pick<PackRow, 'type' | 'from' | 'to'>): string {
  return type === 'type-1' ? `end of ${lastDay(to)}` : `${day(from)} to ${lastDay(to)}`;
}

const UNITS = ['bytes', 'kB', 'MB', 'GB'];
/** `3.4 MB`; units of 1,000. */
export function sizeText(bytes: number | null): string {
  if (bytes === null) return '–';
  let value = bytes;
  let unit = 0;
  while (value >= 1_000 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`;
}
