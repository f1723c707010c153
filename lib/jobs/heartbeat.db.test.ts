import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sql } from '@/lib/platform/database/client';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { beat, buryDead, registerWorker, signOff } from './heartbeat';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.database.query(sql`DELETE FROM worker`);
});

const silentFor = (id: string, seconds: number) =>
  db.database.query(
    sql`UPDATE worker SET heartbeat_at = now() - make_interval(secs => ${seconds}) WHERE id = ${id}`,
  );

/** How long the server of the tests has been up. */
async function uptime(): Promise<number> {
  const [row] = await db.database.query<{ seconds: number }>(
    sql`SELECT extract(epoch FROM now() - pg_postmaster_start_time())::float8 AS seconds`,
  );
  return row?.seconds ?? 0;
}

it('a sign of life says how long the worker was silent', async () => {
  await registerWorker(db.database, 'w');
  await silentFor('w', 50);
  expect(await beat(db.database, 'w')).toBeCloseTo(50, 0);
  expect(await beat(db.database, 'w')).toBeLessThan(5);
});

it('a worker that was signed off or never was gives none', async () => {
  await registerWorker(db.database, 'w');
  await signOff(db.database, 'w');
  expect(await beat(db.database, 'w')).toBeNull();
  expect(await beat(db.database, 'nobody')).toBeNull();
});

it('only the silent are buried, once', async () => {
  await registerWorker(db.database, 'silent');
  await registerWorker(db.database, 'loud');
  await silentFor('silent', 10);
  const patience = Math.min(5, (await uptime()) / 2);
  expect(await buryDead(db.database, patience)).toEqual(['silent']);
  expect(await buryDead(db.database, patience)).toEqual([]);
  expect(await beat(db.database, 'silent')).toBeNull();
});

it('a database that has only just started buries nobody: it could not have heard them', async () => {
  await registerWorker(db.database, 'w');
  const patience = (await uptime()) + 60;
  await silentFor('w', patience + 60);
  expect(await buryDead(db.database, patience)).toEqual([]);
});
