import { conflict } from '@/lib/kernel/errors';
import type { Database, Sql } from '@/lib/platform/database/client';

const BATCH = 2_000;
/** Each holds a connection for as long as the reader takes; the rest of the pool is left to the pages. */
const MOST_AT_ONCE = 3;
/** A reader that stops reading loses its connection after this. */
const STALLED = '10min';

let running = 0;

/** What happened to an export, told once, when it ends. */
export interface ExportEnd {
  rows: number;
  /** `cancelled`: the reader went away. */
  outcome: 'done' | 'failed' | 'cancelled';
}

/**
 * Streams the lines of a query (one text column) through a cursor: one snapshot, constant memory, and never faster than
 * the reader. `ended` is told the count, also when the reader goes away or the database fails.
 * @throws `export/busy` when too many exports run already.
 */
export function exportStream(
  database: Database,
  header: string,
  query: Sql,
  ended: (end: ExportEnd) => Promise<void>,
): ReadableStream<Uint8Array> {
  return lineStream(header, () => batches(database, query), ended);
}

/** The same of lines that are made here, in batches. */
export function lineStream(
  header: string,
  read: () => AsyncGenerator<string[], void>,
  ended: (end: ExportEnd) => Promise<void>,
): ReadableStream<Uint8Array> {
  if (running >= MOST_AT_ONCE)
    throw conflict(
      'export/busy',
      `${MOST_AT_ONCE} exports are running already. Try again when one has ended.`,
    );
  running++;
  const encoder = new TextEncoder();
  const lines = read();
  let rows = 0;
  let isEnded = false;
  const end = async (outcome: ExportEnd['outcome']) => {
    if (isEnded) return;
    isEnded = true;
    running--;
    await lines.return(undefined).catch(() => undefined);
    await ended({ rows, outcome });
  };
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        if (header) controller.enqueue(encoder.encode(header));
      },
      pull: async (controller) => {
        try {
          const step = await lines.next();
          if (step.done) {
            await end('done');
            controller.close();
            return;
          }
          rows += step.value.length;
          controller.enqueue(encoder.encode(step.value.join('')));
        } catch (error) {
          await end('failed').catch(() => undefined);
          // The response breaks off, so that a cut file is not taken for a whole one.
          controller.error(error);
        }
      },
      cancel: () => end('cancelled'),
    },
    { highWaterMark: 2 },
  );
}

async function* batches(database: Database, query: Sql): AsyncGenerator<string[], void> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN READ ONLY');
    // All rows are wanted, so the plan that is cheapest for all of them.
    await client.query('SET LOCAL cursor_tuple_fraction = 1');
    await client.query(`SET LOCAL idle_in_transaction_session_timeout = '${STALLED}'`);
    await client.query({ text: `DECLARE export NO SCROLL CURSOR FOR ${query.text}`, values: query.values });
    for (;;) {
      const { rows } = await client.query<[string]>({ text: `FETCH ${BATCH} FROM export`, rowMode: 'array' });
      if (rows.length > 0) yield rows.map((row) => row[0]);
      if (rows.length < BATCH) return;
    }
  } catch (error) {
    broken = error as Error;
    throw error;
  } finally {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    client.release(broken);
  }
}
