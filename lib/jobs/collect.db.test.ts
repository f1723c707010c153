import type { Server } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gcpEstate } from '@/lib/demo/estate/gcp';
import { createGcpEndpoint } from '@/lib/demo/gcp-endpoint';
import { listen } from '@/lib/demo/listener';
import { systemClock } from '@/lib/kernel/clock';
import { type Database, sql } from '@/lib/platform/database/client';
import { readEnvironment } from '@/lib/platform/env';
import { createLogger } from '@/lib/platform/log';
import type { Runtime } from '@/lib/platform/runtime';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { collect } from './collect';
import { acquireLease } from './lease';
import { workerViewer } from './worker-viewer';

const TODAY = new Date('2026-06-15T12:00:00Z');
const estate = gcpEstate({ seed: 'collect', size: 0.1, today: TODAY });
process.env.MUSTER_ALLOW_PRIVATE_ENDPOINTS = '1';

let db: TestDatabase;
let server: Server;
let input: { sourceId: number; collectionId: string };

beforeEach(async () => {
  db = await createTestDatabase();
  const listening = await listen(createGcpEndpoint(estate), { port: 0, now: () => TODAY });
  server = listening.server;
  const config = {
    projects: estate.projects.map((project) => project.id).join(','),
    endpoint: listening.url,
  };
  const [row] = await db.database.query<{ sourceId: number; collectionId: string }>(sql`
    WITH added AS (INSERT INTO source (kind, name, config, next_collection_at, created_at)
      VALUES ('gcp', 'demo', ${JSON.stringify(config)}::jsonb, now() + interval '1 day', now()) RETURNING id)
    INSERT INTO collection (id, source_id, state, trigger, requested_by, requested_at)
    SELECT gen_random_uuid(), id, 'queued', 'manual', 'test', now() FROM added
    RETURNING source_id AS "sourceId", id::text AS "collectionId"`);
  if (!row) throw new Error('no collection');
  input = row;
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await db.drop();
});

/** One run of a worker whose transactions go through `transaction` where one is given. */
function run(transaction?: Database['transaction']): Promise<void> {
  const runtime: Runtime = {
    env: readEnvironment({ NODE_ENV: 'test' }),
    log: createLogger('test', 'silent'),
    clock: systemClock,
    database: transaction ? { ...db.database, transaction } : db.database,
  };
  const signal = new AbortController().signal;
  return collect({ runtime, viewer: workerViewer('w'), workerId: 'w', signal }, input);
}

async function stateNow() {
  const [row] = await db.database.query<{ state: string; failure: { message: string } | null }>(
    sql`SELECT state, failure FROM collection WHERE id = ${input.collectionId}::uuid`,
  );
  return row;
}

const broken = () => Promise.reject(new Error('nobody foresaw this'));

it('a run that breaks for a reason nobody foresaw is left open, and the next one ends it', async () => {
  await expect(run(broken)).rejects.toThrow('nobody foresaw this');
  expect((await stateNow())?.state).toBe('running');
  await run();
  expect((await stateNow())?.state).toBe('complete');
});

it('one that breaks each time without getting further ends as failed', async () => {
  for (let count = 0; count < 3; count += 1) await expect(run(broken)).rejects.toThrow('nobody foresaw this');
  await run(broken);
  expect(await stateNow()).toMatchObject({
    state: 'failed',
    failure: { message: expect.stringContaining('log of the worker') },
  });
});

it('one that loses its lease leaves the collection to whoever took it', async () => {
  let isFirst = true;
  const cutShort = run((work) => {
    // The first stands alone; later ones run side by side and would hold the lease against the take-over.
    const takes = isFirst;
    isFirst = false;
    return db.database.transaction(async (client) => {
      if (takes) await takeOver();
      return work(client);
    });
  });
  await expect(cutShort).rejects.toThrow(/lease|taken over/);
  expect((await stateNow())?.state).toBe('running');

  async function takeOver() {
    await db.database.query(sql`UPDATE source_lease SET holder = NULL WHERE source_id = ${input.sourceId}`);
    expect(await acquireLease(db.database, input.sourceId, 'another')).toBeGreaterThan(1);
  }
});
