import { AGE_BUCKETS, EXPIRY_BUCKETS, OWNERSHIP_BUCKETS } from '@/lib/policies/buckets';
import { AGE_BUCKET_LABELS, EXPIRY_BUCKET_LABELS, OWNERSHIP_LABELS } from '@/lib/policies/descriptions';

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

export interface Week {
  /** `2026-W48` */
  id: string;
  /** Monday 00:00 UTC, as a day: `2026-11-23`. */
  startsOn: string;
  count: number;
}

const DAY_MS = 86_400_000;

/** Every ISO week (Monday to Sunday, UTC) that the days from `now` on touch, with zero where `counts` has none. */
export function weeksAhead(now: Date, days: number, counts: ReadonlyMap<string, number>): Week[] {
  const end = now.getTime() + days * DAY_MS;
  const weeks: Week[] = [];
  for (let monday = mondayOf(now); monday.getTime() < end; monday = new Date(monday.getTime() + 7 * DAY_MS)) {
    const startsOn = monday.toISOString().slice(0, 10);
    weeks.push({ id: isoWeek(monday), startsOn, count: counts.get(startsOn) ?? 0 });
  }
  return weeks;
}

function mondayOf(at: Date): Date {
  const day = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate());
  return new Date(day - ((at.getUTCDay() + 6) % 7) * DAY_MS);
}

/** The ISO 8601 week a Monday begins; a week belongs to the year its Thursday is in. */
export function isoWeek(monday: Date): string {
  const thursday = new Date(monday.getTime() + 3 * DAY_MS);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}
