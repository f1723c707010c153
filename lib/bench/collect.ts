import { randomUUID } from 'node:crypto';
import { BATCHES_AT_ONCE, DEFAULT_LIMITS } from '@/lib/collectors/runner/model';
import { closeAbsent } from '@/lib/credentials/merge/close-absent';
import { IdSet } from '@/lib/credentials/merge/id-set';
import { mergeBatch } from '@/lib/credentials/merge/merge-batch';
import { settleLists } from '@/lib/credentials/merge/settle';
import { type Database, sql } from '@/lib/platform/database/client';
import { BENCH_CELLS, type BenchEstate, benchBatches } from './observations';

export interface CollectFigures {
  seconds: number;
  perSecond: number;
  historyRows: number;
}

/** A source with its lease and cells, made once. */
export async function prepareSource(
  database: Database,
  now: Date,
): Promise<{ sourceId: number; cells: number[] }> {
  const [source] = await database.query<{ id: number }>(sql`
    INSERT INTO source (kind, name, config, next_collection_at, created_at) VALUES ('aws', 'bench', '{}', ${now}, ${now}) RETURNING id`);
  const sourceId = source?.id ?? 0;
  await database.query(
    sql`INSERT INTO source_lease (source_id, holder, fence, expires_at) VALUES (${sourceId}, 'bench', 1, now() + interval '1 day')`,
  );
  const cells = await database.query<{ id: number }>(sql`
    INSERT INTO coverage_cell (source_id, account, region, collector, state, completed_at)
    SELECT ${sourceId}, 'bench', 'cell-' || n, 'aws.bench', 'complete', ${now} FROM generate_series(1, ${BENCH_CELLS}) n RETURNING id`);
  return { sourceId, cells: cells.map((row) => row.id) };
}

export interface BenchRun {
  estate: BenchEstate;
  /** When the collection runs; the facts of the estate stand still. */
  at: Date;
  sourceId: number;
  cells: readonly number[];
}

/**
 * One collection as a worker makes it, without the network: observe, compare, judge, merge, history, counts, and what
 * is gone. Batches of two cells are merged at once, as the runner hands them over.
 */
export async function runBenchCollection(
  database: Database,
  { estate, at, sourceId, cells }: BenchRun,
): Promise<CollectFigures> {
  const collectionId = randomUUID();
  await database.query(sql`INSERT INTO collection (id, source_id, state, trigger, requested_by, requested_at)
    VALUES (${collectionId}::uuid, ${sourceId}, 'complete', 'manual', 'bench', ${at})`);
  const before = await countVersions(database);
  const began = performance.now();
  const queue = cells.entries();
  const walk = async () => {
    for (const [index, cellId] of queue) {
      const target = { cellId, collectionId, now: at, fence: { sourceId, fence: 1 } };
      const seen = new IdSet();
      for (const batch of benchBatches(estate, index, DEFAULT_LIMITS.batchSize)) {
        const { ids } = await mergeBatch(database, target, batch);
        for (const id of ids) seen.add(id);
      }
      await closeAbsent(database, target, seen);
    }
  };
  await Promise.all(Array.from({ length: BATCHES_AT_ONCE }, walk));
  await settleLists(database);
  const seconds = (performance.now() - began) / 1_000;
  return {
    seconds,
    perSecond: Math.round(estate.size / seconds),
    historyRows: (await countVersions(database)) - before,
  };
}

async function countVersions(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    sql`SELECT count(*) AS count FROM credential_version`,
  );
  return row?.count ?? 0;
}
