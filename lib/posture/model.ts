import { addDays, daysBetween, isoSeconds } from '@/lib/kernel/dates';
import { AGE_BUCKETS, EXPIRY_BUCKETS, OWNERSHIP_BUCKETS } from '@/lib/policies/buckets';
import { AGE_BUCKET_LABELS, EXPIRY_BUCKET_LABELS, OWNERSHIP_LABELS } from '@/lib/policies/labels';

/** What the rows of the heatmap stand for; each is a filter of the credentials list under the same name. */
export const DIMENSIONS = ['owner', 'kind', 'provider', 'account', 'environment', 'class'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const DIMENSION_LABELS: Record<Dimension, string> = {
  owner: 'Owner',
  kind: 'Kind',
  provider: 'Provider',
  account: 'Account',
  environment: 'Environment',
  class: 'Class',
};

/** What its columns measure. */
export const MEASURES = ['age', 'expiry', 'ownership'] as const;
export type Measure = (typeof MEASURES)[number];

export const MEASURE_LABELS: Record<Measure, string> = {
  age: 'Compliance age',
  expiry: 'Time to expiry',
  ownership: 'Ownership',
};

export const MEASURE_MEANINGS: Record<Measure, string> = {
  age: 'Age of the current value against the limit in force. 100 % is the day it goes out of policy.',
  expiry: 'Time until the credential ends by itself.',
  ownership: 'Whether a team answers for the credential.',
};

/** Colour of a column; its head says the same in words. */
export type BucketTone = 'good' | 'warn' | 'bad' | 'neutral' | 'unknown';

export interface Bucket {
  id: string;
  /** In full, for reading out and on hover. */
  label: string;
  /** Short, for the head of a column. */
  head: string;
  tone: BucketTone;
  /** Rows with much of this come first. */
  isWorst: boolean;
}

const AGE_LOOKS: Record<(typeof AGE_BUCKETS)[number], [head: string, tone: BucketTone, isWorst: boolean]> = {
  '0-50': ['0–50 %', 'good', false],
  '50-80': ['50–80 %', 'good', false],
  '80-100': ['80–100 %', 'warn', false],
  'over-30d': ['over ≤ 30 d', 'bad', true],
  'over-90d': ['over 30–90 d', 'bad', true],
  'over-more': ['over > 90 d', 'bad', true],
  'no-limit': ['No limit', 'neutral', false],
  unknown: ['Unknown', 'unknown', false],
};
const EXPIRY_LOOKS: Record<
  (typeof EXPIRY_BUCKETS)[number],
  [head: string, tone: BucketTone, isWorst: boolean]
> = {
  expired: ['Expired', 'bad', true],
  '7d': ['≤ 7 d', 'bad', true],
  '30d': ['≤ 30 d', 'warn', false],
  '90d': ['≤ 90 d', 'warn', false],
  '1y': ['≤ 1 y', 'good', false],
  later: ['> 1 y', 'good', false],
  none: ['Never', 'neutral', false],
  unknown: ['Unknown', 'unknown', false],
};

/** The columns of each measure, in their order. */
export const BUCKETS: Record<Measure, readonly Bucket[]> = {
  age: AGE_BUCKETS.map((id) => bucket(id, AGE_BUCKET_LABELS[id], AGE_LOOKS[id])),
  expiry: EXPIRY_BUCKETS.map((id) => bucket(id, EXPIRY_BUCKET_LABELS[id], EXPIRY_LOOKS[id])),
  ownership: OWNERSHIP_BUCKETS.map((id) =>
    bucket(id, OWNERSHIP_LABELS[id], id === 'owned' ? ['Owned', 'good', false] : ['No owner', 'bad', true]),
  ),
};

function bucket(id: string, label: string, [head, tone, isWorst]: [string, BucketTone, boolean]): Bucket {
  return { id, label, head, tone, isWorst };
}

/** How strongly a cell is coloured, in percent: a trace is visible, and text keeps its contrast on the fullest. */
export function heat(count: number, total: number): number {
  if (count === 0 || total === 0) return 0;
  return Math.round(8 + 30 * (count / total));
}

/** How many credentials end in a half-open span of time; its ends as the filter of the list takes them. */
export interface Ending {
  from: string;
  to: string;
  count: number;
}

export interface Week extends Ending {
  /** `2026-W48` */
  id: string;
  /** Monday, as a UTC day: `2026-11-23`. The first week of an outlook begins later, now. */
  startsOn: string;
}

/** What ends in the time ahead. Weeks are those of ISO 8601, Monday to Sunday in UTC. */
export interface ExpiryOutlook {
  weeks: Week[];
  next30: Ending;
  next90: Ending;
  /** The calendar month after this one, `2026-12`. */
  nextMonth: Ending & { id: string };
}

const dayText = (at: Date) => at.toISOString().slice(0, 10);
const startOfDay = (at: Date) => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()));

/** From this second until the end of the UTC day that lies so many days ahead. */
export function daysAhead(now: Date, days: number): Omit<Ending, 'count'> {
  return { from: isoSeconds(now), to: dayText(addDays(startOfDay(now), days + 1)) };
}

export const OUTLOOK_DAYS = 90;

/** The outlook from how many end on each UTC day; days without any need not be there. */
export function expiryOutlook(now: Date, perDay: ReadonlyMap<string, number>): ExpiryOutlook {
  const counted = (span: Omit<Ending, 'count'>): Ending => {
    let count = 0;
    for (const [day, some] of perDay) if (day >= span.from.slice(0, 10) && day < span.to) count += some;
    return { ...span, count };
  };
  const next90 = counted(daysAhead(now, OUTLOOK_DAYS));
  const month = (ahead: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
  const weeks: Week[] = [];
  for (let monday = mondayOf(now); dayText(monday) < next90.to; monday = addDays(monday, 7)) {
    const startsOn = dayText(monday);
    const [to = next90.to] = [dayText(addDays(monday, 7)), next90.to].sort();
    const from = weeks.length === 0 ? next90.from : startsOn;
    weeks.push({ id: isoWeek(monday), startsOn, ...counted({ from, to }) });
  }
  return {
    weeks,
    next30: counted(daysAhead(now, 30)),
    next90,
    nextMonth: {
      id: dayText(month(1)).slice(0, 7),
      ...counted({ from: dayText(month(1)), to: dayText(month(2)) }),
    },
  };
}

function mondayOf(at: Date): Date {
  return addDays(startOfDay(at), -((at.getUTCDay() + 6) % 7));
}

/** The ISO 8601 week a Monday begins; a week belongs to the year its Thursday is in. */
export function isoWeek(monday: Date): string {
  const thursday = addDays(monday, 3);
  const year = thursday.getUTCFullYear();
  const number = Math.floor(daysBetween(new Date(Date.UTC(year, 0, 1)), thursday) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}
