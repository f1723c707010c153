import type { PackScope } from '@/lib/evidence/model';
import type { SignOffStanding } from '@/lib/reports/model';

const day = (at: Date): string => at.toISOString().slice(0, 10);

/** `2026-04-01 to 2026-06-30`; the end is the midnight after the last day. */
export const spanText = ({ from, to }: { from: Date; to: Date }): string =>
  `${day(from)} to ${day(new Date(to.getTime() - 1))}`;

/** `the whole estate`, or what it is narrowed to. */
export function scopeText(scope: PackScope): string {
  const parts = Object.entries(scope)
    .filter(([, values]) => values !== null)
    .map(([name, values]) => `${name}: ${values?.join(', ')}`);
  return parts.length > 0 ? parts.join('; ') : 'the whole estate';
}

export const STANDING_TITLES: Readonly<Record<SignOffStanding, string>> = {
  'none-asked': 'Nobody asked',
  waiting: 'Waiting for sign-off',
  overdue: 'Sign-off overdue',
  signed: 'Signed off',
};
