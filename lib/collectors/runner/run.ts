import {
  type AccountScope,
  type Collector,
  CollectorFailure,
  type Provider,
  runsIn,
} from '@/lib/collectors/contract';
import { invalid } from '@/lib/kernel/errors';
import { callWithRetries, stopped } from './call';
import { type CellContext, runCell } from './cell';
import { createLimiter, forEachLimited, type Limiter } from './limiter';
import {
  BATCHES_AT_ONCE,
  type Cell,
  type CellOutcome,
  DEFAULT_LIMITS,
  type RunnerLimits,
  type RunOptions,
} from './model';
import { tellingRefusals } from './refused';
import { type Bounded, bounded, waitForReal } from './signals';

export type { CellOutcome, RunnerLimits, RunOptions } from './model';

/** A cell and what reads it. */
interface Task {
  cell: Cell;
  collector: Collector;
}

type Lane = 'cells' | 'batches';

/** The run as a whole: its limits, its end, and its way to the caller. */
interface Run {
  options: RunOptions;
  limits: RunnerLimits;
  bound: Bounded;
  client: unknown;
  /** Hands over to the caller, as many calls at a time as the lane lets through; an error ends the run. */
  hand(lane: Lane, work: () => Promise<void> | void): Promise<void>;
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
    const accounts = scopes.map((scope) => tasksOf(options.provider, scope));
    const run = startRun(options, limits, bound, client, accounts.flat());
    await forEachLimited(accounts, limits.accountsAtOnce, (tasks) => runAccount(run, tasks));
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
  { provider, wait = waitForReal, random = Math.random }: RunOptions,
  limits: RunnerLimits,
  client: unknown,
  signal: AbortSignal,
): Promise<AccountScope[]> {
  const context = {
    provider,
    limits,
    limiter: createLimiter(1),
    signal,
    wait,
    random,
    onAttempt: () => undefined,
  };
  return callWithRetries(context, `${provider.id} scopes`, (attempt) => provider.scopes(client, attempt));
}

/** The cells of one account, those without regions first. */
function tasksOf(provider: Provider, scope: AccountScope): Task[] {
  const { account, accountName } = scope;
  const collectors = (provider.collectors as readonly Collector[]).filter((one) => runsIn(one, scope));
  const task = (collector: Collector, region: string): Task => ({
    cell: { account, accountName, region, collector: collector.id },
    collector,
  });
  const global = collectors.filter(({ per }) => per === 'account');
  const regional = collectors.filter(({ per }) => per === 'region');
  const regions = [...new Set(scope.regions)];
  return [
    ...global.map((collector) => task(collector, 'global')),
    ...regions.flatMap((region) => regional.map((collector) => task(collector, region))),
  ];
}

function startRun(
  options: RunOptions,
  limits: RunnerLimits,
  bound: Bounded,
  client: unknown,
  tasks: readonly Task[],
): Run {
  const skipped = tasks.filter(({ cell }) => options.skip?.(cell)).length;
  const progress = { cells: tasks.length, cellsDone: skipped, listed: 0, calls: 0 };
  const report = () => options.onProgress?.({ ...progress });
  const lanes = { cells: createLimiter(1), batches: createLimiter(BATCHES_AT_ONCE) };
  let broken: { error: unknown } | null = null;
  options.onPlan?.(tasks.length);
  report();
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

async function runAccount(run: Run, tasks: readonly Task[]): Promise<void> {
  const limiter = createLimiter(run.limits.concurrencyPerAccount);
  const open = tasks.filter(({ cell }) => !run.options.skip?.(cell));
  await forEachLimited(open, run.limits.cellsAtOncePerAccount, (task) => runTask(run, limiter, task));
}

async function runTask(run: Run, limiter: Limiter, { cell, collector }: Task): Promise<void> {
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
  const outcome = bound.signal.aborted ? neverBegun(run) : await runCell(context, cell, collector);
  await run.hand('cells', () => options.onCellEnd(cell, outcome));
  run.onDone(outcome);
}

/** The outcome of a cell whose turn came after the run was out of time. */
function neverBegun({ bound, options }: Run): CellOutcome {
  const failure = stopped(bound.signal.reason);
  const now = options.clock.now();
  const nothing = { listed: 0, duplicates: 0, calls: 0, dataAt: null };
  return { state: failure.reason, failure, ...nothing, startedAt: now, finishedAt: now };
}
