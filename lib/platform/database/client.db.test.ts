import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { isDatabaseAway } from './away';
import { openDatabase, queryIn, sql } from './client';

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

describe('a database that is away', () => {
  it('is told from a statement that is wrong, whoever asked', async () => {
    const comeBack = await db.goAway();
    const failures = await Promise.all([
      failureOf(() => db.database.query(one)),
      failureOf(() => db.database.prisma.person.count()),
      failureOf(() => db.database.prisma.$transaction((tx) => tx.person.count())),
    ]).finally(comeBack);
    expect(failures.map(isDatabaseAway)).toEqual([true, true, true]);
    const nowhere = openDatabase({ url: 'postgresql://nobody@127.0.0.1:9/none' });
    expect(isDatabaseAway(await failureOf(() => nowhere.query(one)))).toBe(true);
    expect(isDatabaseAway(await failureOf(() => nowhere.prisma.person.count()))).toBe(true);
    await nowhere.close();
    expect(isDatabaseAway(await failureOf(() => db.database.query(sql`SELECT nonsense`)))).toBe(false);
    expect(isDatabaseAway(await failureOf(() => db.database.prisma.$queryRaw`SELECT nonsense`))).toBe(false);
  });
});

function failureOf(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(
    () => null,
    (error: unknown) => error,
  );
}
