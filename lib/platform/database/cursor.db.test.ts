import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { type PoolClient, queryIn, sql } from './client';
import { fetchBatches, inOneSnapshot } from './cursor';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const sourcesIn = async (client: PoolClient): Promise<number> =>
  (await queryIn<{ count: number }>(client, sql`SELECT count(*) AS count FROM source`))[0]?.count ?? -1;
const add = (name: string) =>
  test.database.query(
    sql`INSERT INTO source (kind, name, config, next_collection_at, created_at) VALUES ('aws', ${name}, '{}', now(), now())`,
  );

it('several connections see what the first of them sees, whatever is written meanwhile', async () => {
  const seen = await inOneSnapshot(test.database, 3, async (...clients) => {
    const pids = await Promise.all(
      clients.map((client) => queryIn<{ pid: number }>(client, sql`SELECT pg_backend_pid() AS pid`)),
    );
    expect(new Set(pids.map(([row]) => row?.pid)).size).toBe(3);
    await add('came meanwhile');
    return Promise.all(clients.map(sourcesIn));
  });
  expect(seen).toEqual([0, 0, 0]);
  expect(await test.database.transaction(sourcesIn)).toBe(1);
});

it('many at once all come to an end, though together they need more connections than the pool has', async () => {
  const both = async (...clients: PoolClient[]) => {
    await test.database.query(sql`SELECT 1 AS one`);
    return (await Promise.all(clients.map(sourcesIn))).length;
  };
  const found = await Promise.all(Array.from({ length: 8 }, () => inOneSnapshot(test.database, 3, both)));
  expect(found).toEqual(Array(8).fill(3));
  const [open] = await test.database.query<{ count: number }>(
    sql`SELECT count(*) AS count FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()`,
  );
  expect(open?.count).toBe(0);
});

it('none of them can write, and what fails there is what the caller gets', async () => {
  const write = (client: PoolClient) => client.query('DELETE FROM source');
  for (const at of [0, 1])
    await expect(
      inOneSnapshot(test.database, 2, (...clients) => write(clients[at] as PoolClient)),
    ).rejects.toThrow('read-only transaction');
  expect(await test.database.transaction(sourcesIn)).toBe(1);
});

it.each([1, 3, 4, 10])('hands out each row once, %i at a time', async (size) => {
  const found = await test.database.transaction(async (client) => {
    const batches: number[][] = [];
    for await (const rows of fetchBatches<{ n: number }>(
      client,
      'numbers',
      sql`SELECT n FROM generate_series(1, 4) n`,
      size,
    ))
      batches.push(rows.map(({ n }) => n));
    return batches;
  });
  expect(found.flat()).toEqual([1, 2, 3, 4]);
  expect(found.every((rows) => rows.length > 0 && rows.length <= size)).toBe(true);
});
