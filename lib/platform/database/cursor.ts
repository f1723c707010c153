import { type Database, queryIn, rawSql, type Sql } from './client';

/** Rows of a statement in batches, from one snapshot and in constant memory. */
export async function* readInBatches<Row>(
  database: Database,
  statement: Sql,
  size: number,
): AsyncGenerator<Row[], void> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN READ ONLY');
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
