import type { ConnectContext, Failure, FailureReason, Provider, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import type { Clock } from '@/lib/kernel/clock';

/** One collector in one account and region: the unit that is complete or not. */
export interface Cell extends Scope {
  /** Id of the collector. */
  collector: string;
}

/** `partial`: it ended early, and what had been listed until then was delivered. */
export type CellState = 'complete' | 'partial' | FailureReason;

export interface CellOutcome {
  state: CellState;
  /** Why it is not complete; for `partial` the first thing that went wrong. */
  failure?: Failure;
  /** Observations delivered. */
  listed: number;
  /** Observations of a credential this cell had already delivered; they were dropped. */
  duplicates: number;
  /** Attempts at provider calls, retries included. */
  calls: number;
  /** How old the data is; null when nothing was read. */
  dataAt: Date | null;
  startedAt: Date;
  finishedAt: Date;
}

export interface RunProgress {
  cells: number;
  cellsDone: number;
  listed: number;
  calls: number;
}

export interface RunnerLimits {
  /** Provider calls in flight per account, over all of its cells. */
  concurrencyPerAccount: number;
  cellsAtOncePerAccount: number;
  accountsAtOnce: number;
  pageCeiling: number;
  /** Tries per call, the first included. */
  attempts: number;
  attemptTimeoutMs: number;
  /** Longest wait between two tries, and the cap of a provider's own hint. */
  backoffCeilingMs: number;
  retryAfterCeilingMs: number;
  cellBudgetMs: number;
  runBudgetMs: number;
  /** Most observations handed over at once. */
  batchSize: number;
}

export const DEFAULT_LIMITS: RunnerLimits = {
  concurrencyPerAccount: 6,
  cellsAtOncePerAccount: 4,
  accountsAtOnce: 3,
  pageCeiling: 10_000,
  attempts: 6,
  attemptTimeoutMs: 60_000,
  backoffCeilingMs: 30_000,
  retryAfterCeilingMs: 120_000,
  cellBudgetMs: 15 * 60_000,
  runBudgetMs: 2 * 60 * 60_000,
  batchSize: 5_000,
};

/** Resolves after `ms`; rejects with the signal's reason when it aborts first. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** Batches handed over at once, of different cells: while the database writes one, the next is compared and judged. */
export const BATCHES_AT_ONCE = 2;

/**
 * What the caller does with a run. Calls are awaited, one at a time but for the batches of different cells; what they
 * throw ends the run.
 */
export interface RunHandlers {
  /** How many cells there are, those to be skipped included; again when an account turns out to have others. */
  onPlan?(cells: number): void;
  onCellStart?(cell: Cell): Promise<void> | void;
  /** The run goes on listing only until its next batch is full, so memory stays bounded. */
  onBatch(cell: Cell, observations: Observation[]): Promise<void> | void;
  onCellEnd(cell: Cell, outcome: CellOutcome): Promise<void> | void;
  onProgress?(progress: RunProgress): void;
}

export interface RunOptions extends RunHandlers {
  provider: Provider;
  /** As stored; read by the provider's schema. */
  config: unknown;
  connectContext: ConnectContext;
  clock: Clock;
  signal: AbortSignal;
  limits?: Partial<RunnerLimits>;
  /** Cells that an earlier attempt of the same collection has finished. */
  skip?(cell: Cell): boolean;
  wait?: Wait;
  /** Uniform in [0, 1); spreads the waits. */
  random?(): number;
}
