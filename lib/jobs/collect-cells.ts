import { type CellOutcome, runCollection } from '@/lib/collectors/runner/run';
import { closeAbsent } from '@/lib/credentials/merge/close-absent';
import { IdSet } from '@/lib/credentials/merge/id-set';
import { holdFence, type MergeCounts, mergeBatch } from '@/lib/credentials/merge/merge-batch';
import type { PoolClient } from '@/lib/platform/database/client';
import { assertEndpoints } from '@/lib/sources/config';
import { assertEndpoint, endpointAgents } from '@/lib/sources/endpoint';
import type { CoverageState, Progress } from '@/lib/sources/model';
import { ownReader } from '@/lib/sources/own-credentials';
import { requireProvider } from '@/lib/sources/providers';
import { resolveReference } from '@/lib/sources/references';
import type { StoredSource } from '@/lib/sources/source-store';
import { closeCell, openCell } from '@/lib/sources/store';
import type { CollectContext } from './collect-context';
import { type Cell, endedCells, keyOf } from './ended-cells';

/** What a run has come to so far. */
export interface CellRun {
  /** `older`: rows of a file that say less than is known already. */
  totals: MergeCounts & { gone: number; older?: number };
  states: CoverageState[];
  progress: Progress;
}

export interface RunInput {
  collectionId: string;
  source: StoredSource;
  fence: number;
  signal: AbortSignal;
}

/** Walks every cell of the source that has not ended yet in this collection, and merges each batch as it arrives. */
export async function collectCells(
  { runtime, pace }: CollectContext,
  input: RunInput,
  run: CellRun,
): Promise<void> {
  const { database, clock } = runtime;
  const { collectionId, source, signal } = input;
  const fence = { sourceId: source.id, fence: input.fence };
  const ended = await endedCells(database, collectionId);
  for (const { state, listed, calls } of ended.values()) {
    run.states.push(state);
    run.progress.listed += listed;
    run.progress.calls += calls;
  }
  run.progress.cellsDone = ended.size;
  const open = new Map<string, { id: number; seen: IdSet }>();

  const cellOf = (cell: Cell) => {
    const found = open.get(keyOf(cell));
    if (!found) throw new Error(`the cell ${cell.collector} was not opened`);
    return found;
  };
  const target = (cellId: number) => ({
    cellId,
    collectionId,
    now: clock.now(),
    fence,
  });
  /** Runs in a transaction of whoever holds the lease, as the merges do: a worker that lost it writes nothing. */
  const fenced = <T>(work: (client: PoolClient) => Promise<T>) =>
    database.transaction(async (client) => {
      await holdFence(client, fence);
      return work(client);
    });

  async function endCell(cell: Cell, outcome: CellOutcome): Promise<void> {
    const { id, seen } = cellOf(cell);
    // Only a read to the end says that what was not listed is gone.
    if (outcome.state === 'complete') run.totals.gone += await closeAbsent(database, target(id), seen);
    open.delete(keyOf(cell));
    // A run that is being stopped leaves its unfinished cells open, for whoever goes on with it.
    if (signal.aborted && outcome.state !== 'complete') return;
    await fenced((client) =>
      closeCell(client, {
        collectionId,
        cellId: id,
        state: outcome.state,
        reason: outcome.failure?.message ?? null,
        permission: outcome.failure?.permission ?? null,
        listed: outcome.listed,
        calls: outcome.calls,
        dataAt: outcome.dataAt,
        at: clock.now(),
      }),
    );
    run.states.push(outcome.state);
    run.progress.cellsDone += 1;
    run.progress.calls += outcome.calls;
  }

  await assertEndpoints({ assertEndpoint }, source.config);
  await runCollection({
    provider: requireProvider(source.kind),
    config: source.config,
    connectContext: { now: clock.now(), resolveReference, agents: endpointAgents(), own: ownReader(runtime) },
    clock,
    signal,
    ...pace,
    skip: (cell) => ended.has(keyOf(cell)),
    onPlan: (cells) => {
      run.progress.cells = cells;
    },
    onCellStart: async (cell) => {
      run.progress.current = `${cell.collector} in ${cell.accountName ?? cell.account}, ${cell.region}`;
      const id = await fenced((client) =>
        openCell(client, { ...cell, collectionId, sourceId: source.id, at: clock.now() }),
      );
      open.set(keyOf(cell), { id, seen: new IdSet() });
    },
    onBatch: async (cell, observations) => {
      const { id, seen } = cellOf(cell);
      const { counts, ids } = await mergeBatch(database, target(id), observations);
      for (const credentialId of ids) seen.add(credentialId);
      for (const name of Object.keys(counts) as (keyof MergeCounts)[]) run.totals[name] += counts[name];
      run.progress.listed += observations.length;
    },
    onCellEnd: endCell,
  });
  signal.throwIfAborted();
}
