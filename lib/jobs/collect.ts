import { CollectorFailure, type Failure } from '@/lib/collectors/contract';
import { settleLists } from '@/lib/credentials/merge/settle';
import { MusterError, messageOf } from '@/lib/kernel/errors';
import type { Database } from '@/lib/platform/database/client';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { recordPostureDay } from '@/lib/posture/day';
import { finishCollection } from '@/lib/sources/commands/finish-collection';
import { startCollection } from '@/lib/sources/commands/start-collection';
import { conclude } from '@/lib/sources/model';
import type { CollectionState } from '@/lib/sources/states';
import { UPLOAD_KIND } from '@/lib/uploads/model';
import { forgetRows } from '@/lib/uploads/store';
import { type CellRun, collectCells } from './collect-cells';
import type { CollectContext, CollectInput } from './collect-context';
import { collectUpload } from './collect-upload';
import { acquireLease, releaseLease, renewLease } from './lease';
import { isWorthAnotherRun, writtenBy } from './retry';
import { CancelRequested, LeaseLost, watchCollection } from './watch-collection';

const LEASE_WAIT_MS = 90_000;

/**
 * Runs one collection to its end, under the lease of its source. Started again after a kill it goes on with the cells
 * that had not ended; a collection that has ended is left alone. Provider failures end up in the ledger, not here.
 * @throws whatever stopped the worker or nobody foresaw; the collection stays open, and a live worker goes on with it.
 */
export async function collect(context: CollectContext, input: CollectInput): Promise<void> {
  const { database, log } = context.runtime;
  const { collectionId } = input;
  const state = await stateOf(database, collectionId);
  if (state !== 'queued' && state !== 'running') return;
  const fence = await waitForLease(context, input.sourceId);
  const watch = watchCollection(context, input, fence);
  const run: CellRun = {
    totals: { created: 0, changed: 0, returned: 0, unchanged: 0, useMoved: 0, gone: 0 },
    states: [],
    progress: watch.progress,
  };
  const finish = async (end: 'complete' | 'partial' | 'failed' | 'cancelled', failure?: Failure) => {
    if (!(await renewLease(database, input.sourceId, fence))) throw new LeaseLost();
    const isRestart = state === 'running';
    const counts = countsOf(run, isRestart ? await writtenBy(database, collectionId) : null);
    const ending = { collectionId, state: end, counts, ...(failure ? { failure: brief(failure) } : {}) };
    await runCommand(context.runtime, finishCollection, context.viewer, ending);
    await forgetRows(database, collectionId);
  };
  try {
    const { source } = await runCommand(context.runtime, startCollection, context.viewer, {
      collectionId,
      from: state,
    });
    const walk = source.kind === UPLOAD_KIND ? collectUpload : collectCells;
    await walk(context, { ...input, source, fence, signal: watch.signal }, run);
    await settleLists(database);
    await recordPostureDay(database, context.runtime.clock.now());
    await finish(conclude(run.states));
  } catch (error) {
    if (watch.signal.reason instanceof CancelRequested || isStopping(error)) await finish('cancelled');
    else if (watch.signal.aborted) throw watch.signal.reason;
    else if (isLeaseLost(error)) throw error;
    else {
      log.error({ collection: collectionId, error: messageOf(error) }, 'a collection broke off');
      if (!isForeseen(error) && (await isWorthAnotherRun(database, collectionId))) throw error;
      await finish('failed', failureOf(error));
    }
  } finally {
    await watch.end();
    await releaseLease(database, input.sourceId, fence).catch(() => undefined);
  }
}

const isStopping = (error: unknown) => error instanceof MusterError && error.code === 'collection/stopping';
const isLeaseLost = (error: unknown) =>
  error instanceof LeaseLost || (error instanceof MusterError && error.code === 'collection/lost-lease');
const isForeseen = (error: unknown) => error instanceof CollectorFailure || error instanceof MusterError;

function countsOf(
  run: CellRun,
  written: Awaited<ReturnType<typeof writtenBy>> | null,
): Record<string, number> {
  const { cells, cellsDone, listed, calls } = run.progress;
  const counts = { ...run.totals, cells, cellsDone, listed, calls };
  if (!written) return counts;
  const { created, changed, returned } = written;
  return { ...counts, ...written, unchanged: Math.max(0, listed - created - changed - returned) };
}

async function stateOf(database: Database, id: string): Promise<CollectionState | null> {
  const [row] = await database.query<{ state: CollectionState }>(
    sql`SELECT state FROM collection WHERE id = ${id}::uuid`,
  );
  return row?.state ?? null;
}

async function waitForLease(
  { runtime, workerId, signal }: CollectContext,
  sourceId: number,
): Promise<number> {
  const deadline = performance.now() + LEASE_WAIT_MS;
  for (;;) {
    signal.throwIfAborted();
    const fence = await acquireLease(runtime.database, sourceId, workerId);
    if (fence !== null) return fence;
    if (performance.now() > deadline) throw new Error('the lease of the source is held by another worker');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** What stopped the whole run: wrong credentials, an unusable configuration, or something nobody foresaw. */
function failureOf(error: unknown): Failure {
  if (error instanceof CollectorFailure) return error.failure;
  if (error instanceof MusterError) {
    const reason = error.code === 'source/endpoint' ? 'unavailable' : 'unauthenticated';
    return { reason, message: error.message };
  }
  return {
    reason: 'unavailable',
    message: 'The collection ended unexpectedly; the log of the worker says why.',
  };
}

function brief({ reason, message, permission }: Failure) {
  return { reason, message: message.slice(0, 2_000), permission: permission ?? null };
}
