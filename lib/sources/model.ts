import type { FinalCollectionState } from './states';

const MINUTE_MS = 60_000;
/** A cell is stale when its last complete read is older than this many intervals of its source. */
export const STALE_AFTER_INTERVALS = 2;
export const MIN_INTERVAL_MINUTES = 5;
export const MAX_INTERVAL_MINUTES = 10_080;
export const DEFAULT_INTERVAL_MINUTES = 360;

/** Reasons of the collectors' contract and three states of our own; a test holds the two lists together. */
export type CoverageState =
  | 'complete'
  | 'partial'
  | 'pending'
  | 'unauthenticated'
  | 'denied'
  | 'throttled'
  | 'unavailable'
  | 'malformed'
  | 'timeout'
  | 'cancelled'
  | 'not-enabled';
export type Tone = 'good' | 'warn' | 'bad' | 'neutral' | 'unknown';

interface CoverageFacts {
  label: string;
  /** Whether this state by itself means that credentials in the cell may go unseen. */
  darkens: boolean;
  tone: Tone;
  meaning: string;
}

/** What the last attempt at a cell came to. `not-enabled` and `cancelled` hide nothing by themselves. */
export const COVERAGE_STATES: Record<CoverageState, CoverageFacts> = {
  complete: { label: 'Complete', darkens: false, tone: 'good', meaning: 'Everything there was listed.' },
  partial: {
    label: 'In part',
    darkens: true,
    tone: 'warn',
    meaning: 'Some of it could not be read; nothing is concluded about the rest.',
  },
  denied: { label: 'Denied', darkens: true, tone: 'bad', meaning: 'A permission is missing.' },
  unauthenticated: {
    label: 'Not signed in',
    darkens: true,
    tone: 'bad',
    meaning: 'The credentials of the source are wrong or have expired.',
  },
  throttled: {
    label: 'Throttled',
    darkens: true,
    tone: 'warn',
    meaning: 'The provider kept asking us to slow down.',
  },
  unavailable: { label: 'Unavailable', darkens: true, tone: 'warn', meaning: 'The provider did not answer.' },
  malformed: {
    label: 'Unreadable answer',
    darkens: true,
    tone: 'bad',
    meaning: 'The provider answered something that is not what it documents.',
  },
  timeout: {
    label: 'Out of time',
    darkens: true,
    tone: 'warn',
    meaning: 'The time budget ran out before the end of the list.',
  },
  cancelled: {
    label: 'Cancelled',
    darkens: false,
    tone: 'neutral',
    meaning: 'Stopped by a person; the last complete read still counts until it is stale.',
  },
  'not-enabled': {
    label: 'Not enabled',
    darkens: false,
    tone: 'neutral',
    meaning: 'The service or region is switched off there, so it holds nothing.',
  },
  pending: { label: 'Not read yet', darkens: true, tone: 'unknown', meaning: 'No attempt has ended yet.' },
};

export const COVERAGE_STATE_IDS = Object.keys(COVERAGE_STATES) as CoverageState[];
/** States in which a cell holds nothing, so that it cannot grow stale. */
export const EMPTY_STATES: readonly CoverageState[] = ['not-enabled'];

/** The facts of a state; one that this version does not know is treated as not read. */
export function coverageFacts(state: string): CoverageFacts {
  return COVERAGE_STATES[state as CoverageState] ?? COVERAGE_STATES.pending;
}

export interface CellFacts {
  state: CoverageState;
  completedAt: Date | null;
}

export type Freshness = 'fresh' | 'stale' | 'never' | 'not-applicable';

/** How old the last complete read of a cell is, measured in the interval of its source. */
export function freshness(cell: CellFacts, intervalMinutes: number, now: Date): Freshness {
  if (EMPTY_STATES.includes(cell.state)) return 'not-applicable';
  if (!cell.completedAt) return 'never';
  return now.getTime() - cell.completedAt.getTime() > staleAfterMs(intervalMinutes) ? 'stale' : 'fresh';
}

/** Age past which a complete read is stale. */
export function staleAfterMs(intervalMinutes: number): number {
  return STALE_AFTER_INTERVALS * intervalMinutes * MINUTE_MS;
}

/** Whether credentials in this cell may go unseen now: its last attempt says so, or nobody has looked for too long. */
export function isDark(cell: CellFacts, intervalMinutes: number, now: Date): boolean {
  const age = freshness(cell, intervalMinutes, now);
  return coverageFacts(cell.state).darkens || age === 'stale' || age === 'never';
}

/** States in which a list was reached, so that no permission to read it is missing. */
const REACHED: readonly CoverageState[] = ['complete', 'not-enabled'];
/** States that a refusal ends in; `partial` only where it names a permission. */
export const REFUSED: readonly CoverageState[] = ['denied', 'unauthenticated', 'partial'];

/** What is known of the permissions of a cell. */
export interface CellPermissions {
  state: CoverageState;
  permission: string | null;
  completedAt: Date | null;
  attemptedAt: Date | null;
  lostAt: Date | null;
  lostPermission: string | null;
}

export interface Loss {
  at: Date;
  /** Null where the provider names none: the sign-in itself, for one. */
  permission: string | null;
}

/**
 * Since when a cell that was once read to its end is refused, and for want of which permission. An attempt that says
 * nothing of permissions (throttled, out of time, cancelled) leaves it as it was.
 */
export function lossOf(cell: CellPermissions): Loss | null {
  if (REACHED.includes(cell.state) || !cell.completedAt) return null;
  if (cell.state === 'partial' && cell.permission === null) return null;
  const known = cell.lostAt ? { at: cell.lostAt, permission: cell.lostPermission } : null;
  if (!REFUSED.includes(cell.state)) return known;
  return { at: known?.at ?? cell.attemptedAt ?? cell.completedAt, permission: cell.permission };
}

/** A cell that lost what it could read, as rules see it. */
export interface LostCell {
  account: string;
  accountName: string | null;
  region: string;
  collector: string;
  /** Credentials it listed when it was last read. */
  listed: number;
  lostAt: Date;
  permission: string | null;
  isSignIn: boolean;
}

/** The first planned time after `now`, in step with the plan: runs that were missed are not made up for. */
export function nextAfter(plannedAt: Date, intervalMinutes: number, now: Date): Date {
  const step = intervalMinutes * MINUTE_MS;
  const missed = Math.floor((now.getTime() - plannedAt.getTime()) / step);
  return new Date(plannedAt.getTime() + Math.max(missed + 1, 1) * step);
}

/** What a run over these cells came to. A run that was cancelled or could not begin says so itself. */
export function conclude(states: readonly CoverageState[]): FinalCollectionState {
  const read = states.filter((state) => !coverageFacts(state).darkens && state !== 'cancelled').length;
  if (states.length > 0 && read === states.length) return 'complete';
  return read > 0 || states.includes('partial') ? 'partial' : 'failed';
}

/** Live counts of a run; `cells` grows while scopes are being discovered. */
export interface Progress {
  cells: number;
  cellsDone: number;
  listed: number;
  calls: number;
  /** What is being read now, for people. */
  current: string | null;
}

export const NO_PROGRESS: Progress = { cells: 0, cellsDone: 0, listed: 0, calls: 0, current: null };

/** Progress as stored, with zero for what is missing. */
export function progressFrom(stored: unknown): Progress {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const count = (key: string) => (typeof given[key] === 'number' ? given[key] : 0);
  return {
    cells: count('cells'),
    cellsDone: count('cellsDone'),
    listed: count('listed'),
    calls: count('calls'),
    current: typeof given.current === 'string' ? given.current : null,
  };
}

export interface CoverageCounts {
  cells: number;
  complete: number;
  dark: number;
  stale: number;
}

/** Coverage in words: `142 of 150 cells read, 8 dark (2 stale)`. */
export function coverageWords(counts: CoverageCounts): string {
  if (counts.cells === 0) return 'Nothing read yet';
  const read = `${counts.cells - counts.dark} of ${counts.cells} cells read`;
  if (counts.dark === 0) return read;
  return `${read}, ${counts.dark} dark${counts.stale > 0 ? ` (${counts.stale} stale)` : ''}`;
}

/** An interval in words: `every 6 hours`. */
export function intervalWords(minutes: number): string {
  const [count, unit] =
    minutes % 1440 === 0
      ? [minutes / 1440, 'day']
      : minutes % 60 === 0
        ? [minutes / 60, 'hour']
        : [minutes, 'minute'];
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`;
}
