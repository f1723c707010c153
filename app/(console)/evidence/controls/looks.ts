import type { DayState } from '@/lib/evidence/calendar/model';

/** A ground of the state; not evidenced is hatched besides, and deviating carries a mark, so that they read without colour. */
export const GROUNDS: Record<DayState, string> = {
  operating: 'bg-good-soft',
  deviating: 'bg-bad-soft',
  'not-evidenced': 'bg-unknown-soft hatched',
};
export const INKS: Record<DayState, string> = {
  operating: 'text-good',
  deviating: 'text-bad font-semibold',
  'not-evidenced': 'text-unknown',
};
/** Grounds of the line of a period, where there is no text on them. */
export const BARS: Record<DayState, string> = {
  operating: 'bg-good',
  deviating: 'bg-bad',
  'not-evidenced': 'bg-unknown-soft hatched',
};
