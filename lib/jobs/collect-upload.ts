import { closeAbsent, leaveCell } from '@/lib/credentials/merge/close-absent';
import { IdSet } from '@/lib/credentials/merge/id-set';
import { holdFence, type MergeTarget, mergeBatch } from '@/lib/credentials/merge/merge-batch';
import { invalid } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import { sql } from '@/lib/platform/database/client';
import { closeCell, openCell } from '@/lib/sources/store';
import { collectorOf, formatById } from '@/lib/uploads/formats/registry';
import { closeLeaks, mergeLeaks } from '@/lib/uploads/leaks';
import { reconcileWith, type UploadTally } from '@/lib/uploads/reconcile';
import { leakOf, observationOf } from '@/lib/uploads/staged';
import { type StoredUpload, stagedCells, stagedRows, uploadOf } from '@/lib/uploads/store';
import type { CellRun, RunInput } from './collect-cells';
import type { CollectContext } from './collect-context';
import { endedCells, keyOf } from './ended-cells';

const BATCH = 2_000;
const NOT_COMPLETE =
  'The file was not declared complete, so nothing is concluded about what it does not list.';
const OLDER =
  'The file is older than what this source has read before, so nothing is concluded about what it does not list.';

interface Cell {
  account: string;
  accountName: null;
  region: string;
  collector: string;
}

/** Takes in what was read of an uploaded file, cell by cell, as of the date that the file represents. */
export async function collectUpload(
  { runtime }: CollectContext,
  { collectionId, source, fence: leaseFence, signal }: RunInput,
  run: CellRun,
): Promise<void> {
  const { database, clock } = runtime;
  const upload = await uploadOf(database, collectionId);
  const format = formatById(upload?.format ?? '');
  if (!upload?.dataAt || !format)
    throw invalid('upload/not-found', 'What was read of the file is no longer there. Upload the file again.');
  const { dataAt } = upload;
  const fence = { sourceId: source.id, fence: leaseFence };
  const cells = await cellsOf(upload);
  const ended = await endedCells(database, collectionId);
  run.progress.cells = cells.length;
  for (const cell of cells) {
    signal.throwIfAborted();
    const before = ended.get(keyOf(cell));
    if (before) {
      run.states.push(before.state);
      run.progress.listed += before.listed;
    } else await takeIn(cell);
    run.progress.cellsDone += 1;
  }

  async function cellsOf({ id, account, complete }: StoredUpload): Promise<Cell[]> {
    const staged = await stagedCells(database, id);
    // An empty list that is complete says of its account that there is nothing.
    const places = staged.length === 0 && complete && account ? [{ account, region: 'global' }] : staged;
    return places.map((place) => ({
      ...place,
      accountName: null,
      collector: collectorOf(format ?? { id: '' }),
    }));
  }

  async function takeIn(cell: Cell): Promise<void> {
    run.progress.current = `${cell.collector} of ${cell.account}, ${cell.region}`;
    const { cellId, hadAt } = await fenced(async (client) => {
      const cellId = await openCell(client, { ...cell, collectionId, sourceId: source.id, at: clock.now() });
      const { rows } = await client.query<{ data_at: Date | null }>(
        'SELECT data_at FROM coverage_cell WHERE id = $1',
        [cellId],
      );
      return { cellId, hadAt: rows[0]?.data_at ?? null };
    });
    const target: MergeTarget = { cellId, collectionId, now: clock.now(), knownAt: dataAt, fence };
    const isOlder = hadAt !== null && hadAt > dataAt;
    const listed = await merge(cell, target, isOlder);
    const reason = isOlder ? OLDER : upload?.complete ? null : NOT_COMPLETE;
    await fenced((client) =>
      closeCell(client, {
        collectionId,
        cellId,
        state: reason === null ? 'complete' : 'partial',
        reason,
        permission: null,
        listed,
        calls: 0,
        dataAt: isOlder ? hadAt : dataAt,
        // Its age is that of the file, not of the day somebody brought it.
        completedAt: dataAt,
        at: clock.now(),
      }),
    );
    run.states.push(reason === null ? 'complete' : 'partial');
  }

  /** Returns how many were listed. */
  async function merge(cell: Cell, target: MergeTarget, isOlder: boolean): Promise<number> {
    const rows = stagedRows(database, upload?.id ?? '', cell, BATCH);
    const closes = upload?.complete === true && !isOlder;
    return isLeak() ? mergeScan(rows, target, closes) : mergeCredentials(rows, cell, target, closes);
  }

  function isLeak(): boolean {
    return format?.finds === 'leaks';
  }

  async function mergeCredentials(
    rows: AsyncIterable<JsonObject[]>,
    cell: Cell,
    target: MergeTarget,
    closes: boolean,
  ): Promise<number> {
    const seen = new IdSet();
    const tally: UploadTally = { older: 0, absorbed: [] };
    const { cellId } = target;
    const isSuperseded = await wasLookedAtSince(cell);
    const reconcile = reconcileWith(
      { cellId, account: cell.account, dataAt, statesTags: format?.statesTags === true, isSuperseded },
      tally,
    );
    let listed = 0;
    for await (const some of rows) {
      signal.throwIfAborted();
      const { counts, ids } = await mergeBatch(database, { ...target, reconcile }, some.map(observationOf));
      for (const id of ids) seen.add(id);
      for (const name of Object.keys(counts) as (keyof typeof counts)[]) run.totals[name] += counts[name];
      listed += some.length;
      run.progress.listed += some.length;
    }
    run.totals.older = (run.totals.older ?? 0) + tally.older;
    run.totals.gone += await leaveCell(database, target, tally.absorbed);
    if (closes) run.totals.gone += await closeAbsent(database, target, seen);
    return listed;
  }

  async function mergeScan(
    rows: AsyncIterable<JsonObject[]>,
    target: MergeTarget,
    closes: boolean,
  ): Promise<number> {
    let listed = 0;
    for await (const some of rows) {
      signal.throwIfAborted();
      const counts = await mergeLeaks(database, target, some.map(leakOf));
      for (const name of Object.keys(counts) as (keyof typeof counts)[]) run.totals[name] += counts[name];
      listed += some.length;
      run.progress.listed += some.length;
    }
    if (closes) run.totals.gone += await closeLeaks(database, target);
    return listed;
  }

  /** Whether live sources have read the same to its end after the date of the file. */
  async function wasLookedAtSince(cell: Cell): Promise<boolean> {
    const collectors = format?.sameAs ?? [];
    if (collectors.length === 0) return false;
    const rows = await database.query<{ collector: string }>(sql`
      SELECT DISTINCT v.collector FROM coverage_cell v JOIN source s ON s.id = v.source_id
      WHERE s.removed_at IS NULL AND v.account = ${cell.account} AND v.region = ${cell.region}
        AND v.collector = ANY(${[...collectors]}::text[]) AND v.state = 'complete' AND v.data_at > ${dataAt}`);
    return rows.length === collectors.length;
  }

  /** In a transaction of whoever holds the lease: a worker that lost it writes nothing. */
  function fenced<T>(work: (client: Parameters<typeof holdFence>[0]) => Promise<T>): Promise<T> {
    return database.transaction(async (client) => {
      await holdFence(client, fence);
      return work(client);
    });
  }
}
