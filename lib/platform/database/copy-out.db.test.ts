import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { type CopiedRow, copyOut } from './copy-out';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

const NUMBERS = 'SELECT n, repeat($$ü$$, 200) FROM generate_series(1, 20000) n ORDER BY n';

it('gives every row in order, some at a time', async () => {
  const batches = await db.database.transaction(async (client) => {
    const read: (readonly CopiedRow[])[] = [];
    for await (const rows of copyOut(client, NUMBERS)) read.push(rows);
    return read;
  });
  expect(batches.length).toBeGreaterThan(10);
  const rows = batches.flat();
  expect(rows.map(([n]) => n)).toEqual(Array.from({ length: 20_000 }, (_, at) => String(at + 1)));
  expect(new Set(rows.map(([, text]) => text))).toEqual(new Set(['ü'.repeat(200)]));
});

it('leaves a connection that can be used to whoever stops after the first rows, or fails over them', async () => {
  await db.database.transaction(async (client) => {
    for await (const rows of copyOut(client, NUMBERS)) {
      expect(rows[0]?.[0]).toBe('1');
      break;
    }
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    const failing = async () => {
      for await (const _ of copyOut(client, NUMBERS)) throw new Error('enough');
    };
    await expect(failing()).rejects.toThrow('enough');
    expect((await client.query('SELECT 2 AS two')).rows).toEqual([{ two: 2 }]);
  });
});

it('says what is wrong with a statement, before its rows and among them', async () => {
  for (const [statement, problem] of [
    ['SELECT nothing', 'column "nothing" does not exist'],
    ['SELECT 1 / (n - 15000) FROM generate_series(1, 20000) n', 'division by zero'],
  ] as const)
    await db.database.transaction(async (client) => {
      const read = async () => {
        for await (const _ of copyOut(client, statement));
      };
      await client.query('SAVEPOINT before');
      await expect(read()).rejects.toThrow(problem);
      await client.query('ROLLBACK TO before');
      expect((await client.query('SELECT 3 AS three')).rows).toEqual([{ three: 3 }]);
    });
});
