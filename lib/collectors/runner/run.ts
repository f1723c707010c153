import { type AccountScope, CollectorFailure, type Failure, type Provider } from '@/lib/collectors/contract';
import { invalid } from '@/lib/kernel/errors';
import { callWithRetries, stopped } from './call';
import { type CellContext, runCell } from './cell';
import { createLimiter, forEachLimited, type Limiter } from './limiter';
import {
  BATCHES_AT_ONCE,
  type CellOutcome,
  DEFAULT_LIMITS,
  type RunnerLimits,
  type RunOptions,
} from './model';
import { tellingRefusals } from './refused';
import { type Bounded, bounded, waitForReal } from './signals';
import { countCells, type Task, tasksOf } from './tasks';

export type { CellOutcome, RunnerLimits, RunOptions } from './model';

type Lane = 'cells' | 'batches';

/** The run as a whole: its limits, its end, and its way to the caller. */
interface Run {
  options: RunOptions;
  limits: RunnerLimits;
  bound: Bounded;
  client: unknown;
  /** Hands over to the caller, as many calls at a time as the lane lets through; an error ends the run. */
  hand(lane: Lane, work: () => Promise<void> | void): Promise<void>;
  /** The account turned out to have other cells than it was listed with. */
  replan(before: AccountScope, now: AccountScope): void;
  onDone(outcome: CellOutcome): void;
  onListed(count: number): void;
}

/**
 * Reads every cell of one source. What a provider refuses ends up in the outcome of its cell and never stops
 * the others. When `signal` aborts, running cells end as `cancelled` and the rest are not begun; then it
 * resolves.
 * @throws CollectorFailure when the scopes cannot be read (wrong credentials above all), MusterError
 * `collection/config` for a configuration the provider does not take, and whatever `connect` or a handler
 * throws.
 */
export async function runCollection(given: RunOptions): Promise<void> {
  const options = { ...given, provider: tellingRefusals(given.provider, given.connectContext.agents) };
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const config = parseConfig(options.provider, options.config);
  const client = await options.provider.connect(config, options.connectContext);
  const bound = bounded(options.signal, limits.runBudgetMs, 'The collection');
  try {
    const scopes = await listScopes(options, limits, client, bound.signal);
    const run = startRun(options, limits, bound, client, scopes);
    await forEachLimited(scopes, limits.accountsAtOnce, (scope) => runAccount(run, scope));
  } catch (error) {
    if (!isCancelled(options, error)) throw error;
  } finally {
    bound.release();
  }
}

/** Whether it ended because the caller stopped it before the cells were known. */
function isCancelled({ signal }: RunOptions, error: unknown): boolean {
  return signal.aborted && error instanceof CollectorFailure && error.failure.reason === 'cancelled';
}

function parseConfig(provider: Provider, config: unknown): unknown {
  const read = provider.config.safeParse(config);
  if (read.success) return read.data;
  const fields = [...new Set(read.error.issues.map((issue) => String(issue.path[0] ?? 'config')))].join(', ');
  throw invalid('collection/config', `The stored configuration of this source is not usable: ${fields}.`);
}

/** Which accounts and regions there are; found under the same retries and time limits as any other call. */
async function listScopes(
  options: RunOptions,
  limits: RunnerLimits,
  client: unknown,
  signal: AbortSignal,
): Promise<AccountScope[]> {
  const { provider } = options;
  const context = { ...callContext(options, limits), limiter: createLimiter(1), signal };
  const scopes = await callWithRetries(context, `${provider.id} scopes`, (attempt) =>
    provider.scopes(client, attempt),
  );
  // A list that grows while it is paged through names the one at the edge twice.
  return [...new Map(scopes.map((scope) => [`${scope.sort}\0${scope.account}`, scope])).values()];
}

/** What calls outside of the cells share; nobody counts them. */
function callContext(
  { provider, wait = waitForReal, random = Math.random }: RunOptions,
  limits: RunnerLimits,
) {
  return { provider, limits, wait, random, onAttempt: () => undefined };
}

function startRun(
  options: RunOptions,
  limits: RunnerLimits,
  bound: Bounded,
  client: unknown,
  scopes: readonly AccountScope[],
): Run {
  const progress = { cells: 0, cellsDone: 0, listed: 0, calls: 0 };
  const report = () => options.onProgress?.({ ...progress });
  const lanes = { cells: createLimiter(1), batches: createLimiter(BATCHES_AT_ONCE) };
  let broken: { error: unknown } | null = null;
  const plan = (scope: AccountScope, sign: 1 | -1) => {
    const { cells, skipped } = countCells(options, scope);
    progress.cells += sign * cells;
    progress.cellsDone += sign * skipped;
  };
  const announce = () => {
    options.onPlan?.(progress.cells);
    report();
  };
  for (const scope of scopes) plan(scope, 1);
  announce();
  return {
    options,
    limits,
    bound,
    client,
    hand: (lane, work) =>
      lanes[lane].run(async () => {
        if (broken) throw broken.error;
        try {
          await work();
        } catch (error) {
          broken = { error };
          bound.abort(error);
          throw error;
        }
      }),
    replan(before, now) {
      plan(before, -1);
      plan(now, 1);
      announce();
    },
    onDone(outcome) {
      progress.cellsDone++;
      progress.calls += outcome.calls;
      report();
    },
    onListed(count) {
      progress.listed += count;
      report();
    },
  };
}

async function runAccount(run: Run, listed: AccountScope): Promise<void> {
  const limiter = createLimiter(run.limits.concurrencyPerAccount);
  const scope = await withOwnRegions(run, limiter, listed);
  const open = function* () {
    for (const task of tasksOf(run.options.provider, scope)) if (!run.options.skip?.(task.cell)) yield task;
  };
  await forEachLimited(open(), run.limits.cellsAtOncePerAccount, (task) =>
    runTask(run, limiter, task, scope.unreadable),
  );
}

/** The account with its own regions; as it was listed where they cannot be had, so that each cell says why. */
async function withOwnRegions(run: Run, limiter: Limiter, scope: AccountScope): Promise<AccountScope> {
  const { options, limits, bound } = run;
  const { findRegions } = scope;
  if (!findRegions || bound.signal.aborted) return scope;
  const context = { ...callContext(options, limits), limiter, signal: bound.signal };
  try {
    const regions = await callWithRetries(context, `${options.provider.id} regions`, findRegions);
    const found = { ...scope, regions };
    run.replan(scope, found);
    return found;
  } catch (error) {
    if (error instanceof CollectorFailure) return scope;
    throw error;
  }
}

async function runTask(
  run: Run,
  limiter: Limiter,
  { cell, collector }: Task,
  unreadable: Failure | undefined,
): Promise<void> {
  const { options, limits, bound, client } = run;
  if (options.signal.aborted) return;
  await run.hand('cells', () => options.onCellStart?.(cell));
  const context: CellContext = {
    provider: options.provider,
    client,
    clock: options.clock,
    limits,
    limiter,
    signal: bound.signal,
    wait: options.wait ?? waitForReal,
    random: options.random ?? Math.random,
    deliver: async (observations) => {
      await run.hand('batches', () => options.onBatch(cell, observations));
      run.onListed(observations.length);
    },
  };
  const failure = bound.signal.aborted ? stopped(bound.signal.reason) : unreadable;
  const outcome = failure ? neverBegun(run, failure) : await runCell(context, cell, collector);
  await run.hand('cells', () => options.onCellEnd(cell, outcome));
  run.onDone(outcome);
}

/** The outcome of a cell whose turn came after the run was out of time, or whose account cannot be read. */
function neverBegun({ options }: Run, failure: Failure): CellOutcome {
  const now = options.clock.now();
  const nothing = { listed: 0, duplicates: 0, calls: 0, dataAt: null };
  return { state: failure.reason, failure, ...nothing, startedAt: now, finishedAt: now };
}
