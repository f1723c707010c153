import { type Database, type PoolClient, queryIn, rawSql, type Sql } from './client';

/** Runs work over one snapshot that nothing changes meanwhile, and that changes nothing. */
export function inSnapshot<T>(database: Database, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return database.transaction(async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    return work(client);
  });
}

/** What `read` yields from one snapshot; whoever stops reading gives the connection back. */
export async function* fromSnapshot<T>(
  database: Database,
  read: (client: PoolClient) => AsyncGenerator<T, unknown>,
): AsyncGenerator<T, void> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    yield* read(client);
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

/** Rows of a statement in batches, from one snapshot and in constant memory. */
export function readInBatches<Row>(
  database: Database,
  statement: Sql,
  size: number,
): AsyncGenerator<Row[], void> {
  return fromSnapshot(database, async function* (client) {
    // All rows are wanted, so the plan that is cheapest for all of them.
    await client.query('SET LOCAL cursor_tuple_fraction = 1');
    await client.query({
      text: `DECLARE batches NO SCROLL CURSOR FOR ${statement.text}`,
      values: statement.values,
    });
    for (;;) {
      const rows = await queryIn<Row>(client, rawSql(`FETCH ${size} FROM batches`));
      if (rows.length > 0) yield rows;
      if (rows.length < size) return;
    }
  });
}
