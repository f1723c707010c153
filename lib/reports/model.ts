import type { Period } from '@/lib/evidence/model';
import { addDays } from '@/lib/kernel/dates';

export const REPORT_IDS = [
  'rotation-compliance',
  'orphaned-and-unused',
  'policy-drift',
  'before-after',
] as const;
export type ReportId = (typeof REPORT_IDS)[number];

export const REPORT_TITLES: Readonly<Record<ReportId, string>> = {
  'rotation-compliance': 'Rotation compliance',
  'orphaned-and-unused': 'Orphaned and unused',
  'policy-drift': 'Policy drift since the last review',
  'before-after': 'Before and after',
};

/** How often a schedule builds: over each calendar month, quarter or year, in UTC. */
export const EVERY = ['month', 'quarter', 'year'] as const;
export type Every = (typeof EVERY)[number];
export const EVERY_TITLES: Readonly<Record<Every, string>> = {
  month: 'Monthly',
  quarter: 'Quarterly',
  year: 'Yearly',
};
const MONTHS: Readonly<Record<Every, number>> = { month: 1, quarter: 3, year: 12 };

/** Where the calendar month, quarter or year that holds `at` ends: the first instant after it. */
export function endOfSpan(every: Every, at: Date): Date {
  const months = MONTHS[every];
  const begun = Math.floor(at.getUTCMonth() / months) * months;
  return new Date(Date.UTC(at.getUTCFullYear(), begun + months, 1));
}

/** The calendar month, quarter or year that ends at `to`. */
export function spanEndingAt(every: Every, to: Date): Period {
  return { from: new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() - MONTHS[every], 1)), to };
}

/** What a reviewer says of a run. */
export const STATEMENTS = ['accepted', 'remarks', 'rejected'] as const;
export type Statement = (typeof STATEMENTS)[number];
export const STATEMENT_TITLES: Readonly<Record<Statement, string>> = {
  accepted: 'Accepted',
  remarks: 'Accepted with remarks',
  rejected: 'Rejected',
};

/** Days within which reviewers sign off. */
export const SIGN_OFF_DAYS = 14;
/** Estates of more credentials than this are reported on by a worker, not while a page waits. */
export const LIVE_MOST = 100_000;
/** Seconds after which a page stops waiting for its report. */
export const LIVE_SECONDS = 20;
/** Rows of a report that a page shows; all of them are in its CSV. */
export const SHOWN_ROWS = 100;

export interface SignOffState {
  builtAt: Date | null;
  reviewers: number;
  signed: number;
}
export type SignOffStanding = 'none-asked' | 'waiting' | 'overdue' | 'signed';

/** How the sign-off of a run stands; a run that is not built is not waited for. */
export function signOffStanding({ builtAt, reviewers, signed }: SignOffState, now: Date): SignOffStanding {
  if (reviewers === 0 || builtAt === null) return 'none-asked';
  if (signed >= reviewers) return 'signed';
  return addDays(builtAt, SIGN_OFF_DAYS) <= now ? 'overdue' : 'waiting';
}

/** A number of a report with what it is a number of. */
export interface Figure {
  id: string;
  label: string;
  /** Null: not known. */
  value: number | null;
  /** The same at the first of two dates; absent where there is one. */
  before?: number | null;
  /** What it is a share of; null: it is no share. */
  of: number | null;
  /** What `before` is a share of. */
  beforeOf?: number | null;
  /** Left out of the share because it is not known. */
  unknown: number;
  /** Marks of the rows it counts; null: see `hrefs`. */
  marks: readonly string[] | null;
  /** Lists of the console with exactly what it counts, at its dates. */
  hrefs?: { value: string; before?: string };
  /** Figures of one group stand in a table of their own. */
  group?: string;
}

/** What rows are counted by. */
export const DIMENSIONS = ['kind', 'class', 'owner'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** How many rows of one value of a dimension have each mark. */
export interface Part {
  value: string;
  rows: number;
  marks: Readonly<Record<string, number>>;
}

/** A report without its rows. */
export interface Summary {
  figures: readonly Figure[];
  parts: Readonly<Record<Dimension, readonly Part[]>>;
  rows: number;
  /** Rows that have each mark. */
  marks: Readonly<Record<string, number>>;
}
