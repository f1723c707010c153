import { once } from 'node:events';
import { from } from 'pg-copy-streams';
import type { PoolClient } from './client';
import { BinaryRows, type CopyValue } from './copy-binary';

export type { CopyValue } from './copy-binary';

/** Types of the columns of a table, asked once: a column keeps its type. */
const typesOf = new Map<string, ReadonlyMap<string, number>>();

async function columnTypes(client: PoolClient, table: string, columns: readonly string[]): Promise<number[]> {
  let known = typesOf.get(table);
  if (!known || columns.some((column) => !known?.has(column))) {
    const { rows } = await client.query<{ name: string; type: number }>(
      'SELECT attname AS name, atttypid AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0',
      [table],
    );
    known = new Map(rows.map(({ name, type }) => [name, type]));
    typesOf.set(table, known);
  }
  return columns.map((column) => {
    const type = known.get(column);
    if (type === undefined) throw new Error(`${table} has no column ${column}`);
    return type;
  });
}

/** Streams rows into a table by COPY, waiting whenever the server is behind. What `rows` throws ends the COPY without a row. */
export async function copyRows(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<void> {
  const encoded = new BinaryRows(await columnTypes(client, table, columns));
  const stream = client.query(from(`COPY ${table} (${columns.join(', ')}) FROM STDIN (FORMAT binary)`));
  const finished = new Promise<void>((resolve, reject) => {
    stream.once('finish', resolve);
    stream.once('error', reject);
  });
  // The failure is reported by the await below; without this it would first surface as unhandled.
  finished.catch(() => undefined);
  try {
    for (const row of rows) {
      encoded.add(row);
      if (encoded.isFull() && !stream.write(encoded.take()))
        await Promise.race([once(stream, 'drain'), finished]);
    }
  } catch (error) {
    // Tells the server that the COPY failed; otherwise the connection would wait for its end.
    stream.destroy(error as Error);
    await finished.catch(() => undefined);
    throw error;
  }
  stream.end(encoded.finish());
  await finished;
}
