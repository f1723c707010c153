import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { queryIn, sql } from './client';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

const one = sql`SELECT 1 AS one`;

it('a server that goes away in the middle of a transaction fails it, and the process lives on', async () => {
  const unhandled: Error[] = [];
  const note = (error: Error) => void unhandled.push(error);
  process.on('uncaughtException', note);
  let comeBack: (() => Promise<void>) | undefined;
  const work = db.database.transaction(async (client) => {
    await queryIn(client, one);
    comeBack = await db.goAway();
    // Nothing is asked of the connection while it dies: the loss arrives as an event of its own.
    await new Promise((resolve) => setTimeout(resolve, 300));
    return queryIn(client, one);
  });
  await expect(work).rejects.toThrow();
  await comeBack?.();
  expect(await db.database.query(one)).toEqual([{ one: 1 }]);
  process.off('uncaughtException', note);
  expect(unhandled).toEqual([]);
});
