import { type Database, type PoolClient, queryIn, rawSql, type Sql } from './client';

/** Runs work over one snapshot that nothing changes meanwhile, and that changes nothing. */
export function inSnapshot<T>(
  database: Pick<Database, 'transaction'>,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return database.transaction(async (client) => {
    await client.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    return work(client);
  });
}

/**
 * The same on several connections beside the pool's, which all see that snapshot: statements of one do not wait for those of another. What is
 * done on them has to be over when `work` returns or throws.
 */
export function inOneSnapshot<T>(
  database: Database,
  connections: number,
  work: (...clients: PoolClient[]) => Promise<T>,
): Promise<T> {
  return database.apart(connections, (transaction) =>
    inSnapshot({ transaction }, async (first) => {
      const [exported] = await queryIn<{ id: string }>(first, rawSql('SELECT pg_export_snapshot() AS id'));
      const join = (clients: readonly PoolClient[]): Promise<T> =>
        clients.length === connections
          ? work(...clients)
          : inSnapshot({ transaction }, async (next) => {
              await next.query(`SET TRANSACTION SNAPSHOT ${next.escapeLiteral(exported?.id ?? '')}`);
              return join([...clients, next]);
            });
      return join([first]);
    }),
  );
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

/** Rows of a statement in batches through a cursor of the caller's transaction, in constant memory. */
export async function* fetchBatches<Row>(
  client: PoolClient,
  name: string,
  statement: Sql,
  size: number,
): AsyncGenerator<Row[], void> {
  // All rows are wanted, so the plan that is cheapest for all of them.
  await client.query('SET LOCAL cursor_tuple_fraction = 1');
  await client.query({
    text: `DECLARE ${name} NO SCROLL CURSOR FOR ${statement.text}`,
    values: statement.values,
  });
  for (;;) {
    const rows = await queryIn<Row>(client, rawSql(`FETCH ${size} FROM ${name}`));
    if (rows.length > 0) yield rows;
    if (rows.length < size) break;
  }
  await client.query(`CLOSE ${name}`);
}

/** The same from a snapshot of its own. */
export function readInBatches<Row>(
  database: Database,
  statement: Sql,
  size: number,
): AsyncGenerator<Row[], void> {
  return fromSnapshot(database, (client) => fetchBatches<Row>(client, 'batches', statement, size));
}
