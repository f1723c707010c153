import {
  type Collector,
  CollectorFailure,
  type Failure,
  type FetchContext,
  type Provider,
} from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import type { Clock } from '@/lib/kernel/clock';
import { createBatches, problemOf } from './batches';
import { callWithRetries, failureOf } from './call';
import type { Limiter } from './limiter';
import { mapInOrder } from './map-each';
import type { Cell, CellOutcome, RunnerLimits, Wait } from './model';
import { readPages } from './pages';
import { bounded, orAbort } from './signals';
import { storable } from './storable';

/** What all cells of a run share. */
export interface CellContext {
  provider: Provider;
  client: unknown;
  clock: Clock;
  limits: RunnerLimits;
  /** Of the account. */
  limiter: Limiter;
  /** Of the run. */
  signal: AbortSignal;
  wait: Wait;
  random(): number;
  /** Awaited before listing goes on. What it throws ends the run, not the cell. */
  deliver(observations: Observation[]): Promise<void>;
}

/** What a cell has come to so far. */
interface Tally {
  listed: number;
  calls: number;
  dataAt: Date | null;
  failure: Failure | undefined;
}

/**
 * Reads one cell to its end. Provider failures come back in the outcome, together with what was listed before
 * them.
 * @throws only what `deliver` throws.
 */
export async function runCell(context: CellContext, cell: Cell, collector: Collector): Promise<CellOutcome> {
  const startedAt = context.clock.now();
  const budget = bounded(context.signal, context.limits.cellBudgetMs, collector.title);
  const tally: Tally = { listed: 0, calls: 0, dataAt: null, failure: undefined };
  const batches = createBatches(context.limits.batchSize);
  const deliver = async () => {
    const batch = batches.take();
    if (batch.length === 0) return;
    await context.deliver(batch);
    tally.listed += batch.length;
  };
  try {
    const rows = collector.fetch(fetchContext(context, cell, tally, budget.signal, startedAt));
    for await (const row of untilAborted(rows, budget.signal)) {
      for (const observation of observed(collector, row, cell, startedAt, tally)) {
        batches.add(observation);
        if (batches.isFull()) await deliver().catch(asHandlerError);
      }
    }
  } catch (error) {
    if (error instanceof HandlerError) throw error.cause;
    const failure = failureOf({ provider: context.provider, signal: budget.signal }, error, collector.id);
    // What stopped the cell outranks what it had only noted.
    tally.failure = failure;
  } finally {
    budget.release();
  }
  if (tally.failure?.reason !== 'cancelled') await deliver();
  return outcomeOf(tally, batches.duplicates, startedAt, context.clock.now());
}

/** Keeps a failing database apart from a failing provider. */
class HandlerError extends Error {}

function asHandlerError(cause: unknown): never {
  throw new HandlerError('A batch could not be taken.', { cause });
}

function outcomeOf(tally: Tally, duplicates: number, startedAt: Date, finishedAt: Date): CellOutcome {
  const { listed, calls, failure } = tally;
  const isRead = !failure || listed > 0;
  return {
    state: !failure ? 'complete' : listed > 0 && failure.reason !== 'cancelled' ? 'partial' : failure.reason,
    ...(failure ? { failure } : {}),
    listed,
    duplicates,
    calls,
    dataAt: isRead ? (tally.dataAt ?? startedAt) : null,
    startedAt,
    finishedAt,
  };
}

function fetchContext(
  context: CellContext,
  cell: Cell,
  tally: Tally,
  signal: AbortSignal,
  now: Date,
): FetchContext<unknown> {
  const { limits } = context;
  const onAttempt = () => {
    tally.calls++;
  };
  const call: FetchContext<unknown>['call'] = (operation, run) =>
    callWithRetries({ ...context, signal, onAttempt }, operation, run);
  return {
    client: context.client,
    scope: { account: cell.account, accountName: cell.accountName, region: cell.region },
    now,
    signal,
    call,
    pages: (operation, page) =>
      readPages(operation, limits.pageCeiling, (cursor) =>
        call(operation, (attempt) => page(cursor, attempt)),
      ),
    mapEach: (items, work) =>
      mapInOrder(items, limits.concurrencyPerAccount, work, (failure) => {
        tally.failure ??= failure;
      }),
    dataAsOf(at) {
      if (!tally.dataAt || at < tally.dataAt) tally.dataAt = at;
    },
  };
}

/** What can be kept of one row. A row that cannot be read is left out and noted; the others go on. */
function observed(collector: Collector, row: unknown, cell: Cell, now: Date, tally: Tally): Observation[] {
  const refuse = (failure: Failure) => {
    tally.failure ??= failure;
  };
  const unreadable = (why: string): Failure => ({
    reason: 'malformed',
    message: `${collector.title}: an entry could not be read (${why}).`,
  });
  try {
    const { account, accountName, region } = cell;
    const seen = collector.observe(row, { account, accountName, region }, now).map(storable);
    return seen.filter((observation) => {
      const problem = problemOf(observation);
      if (problem) refuse(unreadable(problem));
      return problem === null;
    });
  } catch (error) {
    refuse(
      error instanceof CollectorFailure ? error.failure : unreadable('it is not in the documented form'),
    );
    return [];
  }
}

/** `rows` until the signal aborts, even if the one who makes them ignores it. */
async function* untilAborted<Row>(rows: AsyncIterable<Row>, signal: AbortSignal): AsyncIterable<Row> {
  const iterator = rows[Symbol.asyncIterator]();
  try {
    for (;;) {
      signal.throwIfAborted();
      const step = await orAbort(signal, iterator.next());
      if (step.done) return;
      yield step.value;
    }
  } finally {
    // Not awaited: a source that hangs would hang here too.
    iterator.return?.()?.then(undefined, () => undefined);
  }
}
