import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import type { DemoEndpoint } from '@/lib/demo/endpoint';
import { gcpEstate } from '@/lib/demo/estate/gcp';
import { createGcpEndpoint } from '@/lib/demo/gcp-endpoint';
import { listen } from '@/lib/demo/listener';
import { systemClock } from '@/lib/kernel/clock';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { cancelCollection } from '@/lib/sources/commands/cancel-collection';
import { requestCollection } from '@/lib/sources/commands/request-collection';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { DEAD_AFTER_SECONDS } from './heartbeat';

const WORKER = 'dist/worker.js';
const TODAY = new Date('2026-06-15T12:00:00Z');
const estate = gcpEstate({ seed: 'worker', size: 0.2, today: TODAY });

const engineer: Viewer = {
  kind: 'person',
  id: 'p',
  name: 'Engineer',
  role: 'engineer',
  teams: [],
  scopes: null,
  origin: { address: null, agent: null },
  requestId: 'test',
};

let db: TestDatabase;
let server: Server;
let children: ChildProcess[];
let gate: { open(): void; wait: Promise<void>; reached: Promise<void> };
let requests: string[];
let sourceId: number;

/** Holds every listing of secrets until opened, so that a run stands still in its middle for as long as a test needs. */
function createGate() {
  const opened = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<void>();
  return { open: opened.resolve, wait: opened.promise, arrive: arrived.resolve, reached: arrived.promise };
}

beforeAll(() => {
  if (!existsSync(WORKER)) throw new Error('dist/worker.js is missing; run "npm run build" first');
});

beforeEach(async () => {
  db = await createTestDatabase();
  children = [];
  requests = [];
  const held = createGate();
  gate = held;
  const endpoint = createGcpEndpoint(estate);
  const gated: DemoEndpoint = {
    ...endpoint,
    handle: async (request, world) => {
      requests.push(request.url.pathname);
      if (/\/secrets$/.test(request.url.pathname)) {
        held.arrive();
        await held.wait;
      }
      return endpoint.handle(request, world);
    },
  };
  const listening = await listen(gated, { port: 0, now: () => TODAY });
  server = listening.server;
  const config = {
    projects: estate.projects.map((project) => project.id).join(','),
    endpoint: listening.url,
  };
  const [row] = await db.database.query<{ id: number }>(sql`
    INSERT INTO source (kind, name, config, next_collection_at, created_at)
    VALUES ('gcp', 'demo', ${JSON.stringify(config)}::jsonb, now() + interval '1 day', now()) RETURNING id`);
  sourceId = row?.id ?? 0;
});
afterEach(async () => {
  gate.open();
  await Promise.all(children.map((child) => end(child, 'SIGKILL')));
  server.closeAllConnections();
  server.close();
  await db.drop();
});

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

function startWorker(): Promise<{ child: ChildProcess; id: string }> {
  const child = fork(WORKER, [], {
    env: {
      ...process.env,
      DATABASE_URL: db.url,
      MUSTER_ALLOW_PRIVATE_ENDPOINTS: '1',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    },
    stdio: ['ignore', process.env.LOG_LEVEL ? 2 : 'ignore', 'inherit', 'ipc'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the worker ended while starting')));
    child.once('message', (message: { worker: string }) => resolve({ child, id: message.worker }));
  });
}

const request = () =>
  runCommand({ database: db.database, clock: systemClock }, requestCollection, engineer, { sourceId });

/** Waits for the collection to end; polls what the database says, and gives up with the test. */
async function ended(collectionId: string) {
  for (;;) {
    const [row] = await db.database.query<{ state: string; counts: Record<string, number> }>(
      sql`SELECT state, counts FROM collection WHERE id = ${collectionId}::uuid`,
    );
    if (row && !['queued', 'running'].includes(row.state)) return row;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const trail = async () =>
  await db.database.query<{ action: string; actor_id: string }>(
    sql`SELECT action, actor_id FROM audit_event WHERE action LIKE 'collection.%' AND subject_id IN (
      SELECT id::text FROM collection WHERE source_id = ${sourceId}) ORDER BY id`,
  );

/** Nothing of the source twice, nothing left out, and the collection's own counts say the same, whoever ran it. */
async function expectEachCredentialOnce(counts: Record<string, number>) {
  const [row] = await db.database.query<{ credentials: number; versions: number; open: number }>(sql`
    SELECT (SELECT count(*) FROM credential WHERE provider = 'gcp') AS credentials,
      (SELECT count(*) FROM credential_version v JOIN credential c ON c.id = v.credential_id AND c.provider = 'gcp') AS versions,
      (SELECT count(*) FROM collection_cell c JOIN collection r ON r.id = c.collection_id
        WHERE c.finished_at IS NULL AND r.source_id = ${sourceId}) AS open`);
  expect(row?.credentials).toBeGreaterThan(0);
  const all = row?.credentials;
  expect(row).toMatchObject({ versions: all, open: 0 });
  expect(counts).toMatchObject({ listed: all, created: all, changed: 0, unchanged: 0, gone: 0 });
  expect(counts.cellsDone).toBe(counts.cells);
}

const isAlive = ({ child }: { child: ChildProcess }) => child.exitCode === null && child.signalCode === null;

describe('workers', { timeout: 120_000 }, () => {
  it('let only one of two collect a source, though the second starts in the middle of the run', async () => {
    const first = await startWorker();
    const { collectionId } = await request();
    await gate.reached;
    await startWorker();
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    gate.open();
    const { state, counts } = await ended(collectionId);
    expect(state).toMatch(/complete|partial/);
    expect((await trail()).map((event) => event.action)).toEqual([
      'collection.requested',
      'collection.started',
      'collection.finished',
    ]);
    expect(new Set((await trail()).slice(1).map((event) => event.actor_id))).toEqual(new Set([first.id]));
    await expectEachCredentialOnce(counts);
  });

  it('take over the run of a worker killed in its middle, and go on with the cells that had not ended', async () => {
    const first = await startWorker();
    const { collectionId } = await request();
    await gate.reached;
    const second = await startWorker();
    await end(first.child, 'SIGKILL');
    gate.open();
    const { state, counts } = await ended(collectionId);
    expect(state).toMatch(/complete|partial/);
    const events = await trail();
    expect(events.map((event) => event.action)).toEqual([
      'collection.requested',
      'collection.started',
      'collection.restarted',
      'collection.finished',
    ]);
    expect(events.at(-1)?.actor_id).toBe(second.id);
    await expectEachCredentialOnce(counts);
  });

  it('resume after the only worker was killed, when the next one starts', async () => {
    const first = await startWorker();
    const { collectionId } = await request();
    await gate.reached;
    await end(first.child, 'SIGKILL');
    gate.open();
    await startWorker();
    const { state, counts } = await ended(collectionId);
    expect(state).toMatch(/complete|partial/);
    await expectEachCredentialOnce(counts);
  });

  it('go on with the run of a worker that was stopped in order, as a restart does', async () => {
    const first = await startWorker();
    const { collectionId } = await request();
    await gate.reached;
    const second = await startWorker();
    await end(first.child, 'SIGTERM');
    gate.open();
    const { state, counts } = await ended(collectionId);
    expect(state).toMatch(/complete|partial/);
    expect((await trail()).at(-1)?.actor_id).toBe(second.id);
    await expectEachCredentialOnce(counts);
  });

  it('live through a database that was away for longer than a heartbeat counts, and end what they had begun', async () => {
    const workers = [await startWorker(), await startWorker()];
    const { collectionId } = await request();
    await gate.reached;
    const comeBack = await db.goAway();
    gate.open();
    await new Promise((resolve) => setTimeout(resolve, (DEAD_AFTER_SECONDS + 3) * 1_000));
    await comeBack();
    const { state, counts } = await ended(collectionId);
    expect(state).toMatch(/complete|partial/);
    await expectEachCredentialOnce(counts);
    expect(workers.map(isAlive)).toEqual([true, true]);
  });

  it('run a collection whose queue was lost, as after a restore of our tables alone', async () => {
    const { collectionId } = await request();
    const owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query('TRUNCATE dbos.workflow_status CASCADE').finally(() => owner.end());
    await startWorker();
    gate.open();
    expect((await ended(collectionId)).state).toMatch(/complete|partial/);
  });

  it('stop when a person cancels, and close what was left open as cancelled', async () => {
    await startWorker();
    const { collectionId } = await request();
    await gate.reached;
    await runCommand({ database: db.database, clock: systemClock }, cancelCollection, engineer, {
      collectionId,
    });
    expect((await ended(collectionId)).state).toBe('cancelled');
    const [gone] = await db.database.query<{ count: number }>(
      sql`SELECT count(*) AS count FROM credential WHERE gone_at IS NOT NULL`,
    );
    expect(gone?.count).toBe(0);
  });
});
