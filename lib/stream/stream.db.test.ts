import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GENESIS, linkHash, recordText } from '@/lib/audit/proof/model';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { nodeHashing } from '@/lib/platform/signing/node-crypto';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { noticeRuntime } from '@/lib/testing/noticing';
import {
  gapsIn,
  insertDestination,
  linesOf,
  type Received,
  standingOf,
  startHttpsReceiver,
  startSyslogReceiver,
  streamTurn,
  writeEvents,
} from '@/lib/testing/streaming';
import { readLag } from './lag';
import type { SealedEvent } from './ocsf/model';

const NOW = new Date('2026-03-01T09:00:00Z');
const MINUTE = 60_000;
let test: TestDatabase;
let folder: string;
let runtime: ReturnType<typeof noticeRuntime>;
let closing: (() => Promise<unknown>)[];

beforeEach(async () => {
  test = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'muster-stream-'));
  runtime = noticeRuntime(test, NOW, { MUSTER_STREAM_FOLDER: folder });
  closing = [];
});
afterEach(async () => {
  await Promise.all(closing.map((close) => close()));
  delete process.env.TEST_STREAM_CA;
  await test.drop();
  await rm(folder, { recursive: true });
});

async function endpoint(...given: Parameters<typeof startHttpsReceiver>) {
  const server = await startHttpsReceiver(...given);
  closing.push(server.close);
  return server;
}
const after = (ms: number) => runtime.clock.set(new Date(runtime.clock.now().getTime() + ms));
const uids = (events: readonly Received[]) => events.map(({ metadata }) => metadata.uid);
const lagOf = async (id: string) => (await readLag(test.database)).find((lag) => lag.id === id);

describe('every destination', () => {
  it('gets every event once, each chain in order and without gaps, and nothing twice at the next turn', async () => {
    const server = await endpoint();
    const syslog = await startSyslogReceiver();
    closing.push(syslog.close);
    process.env.TEST_STREAM_CA = syslog.caPem;
    await insertDestination(test.database, 'https', { url: server.url });
    await insertDestination(test.database, 'file', { file: 'audit.jsonl' });
    await insertDestination(test.database, 'syslog', {
      host: '127.0.0.1',
      port: syslog.port,
      authority: 'env:TEST_STREAM_CA',
    });
    await writeEvents(runtime, 1_300);
    await streamTurn(runtime);
    await writeEvents(runtime, 10);
    await streamTurn(runtime);
    await streamTurn(runtime);
    const lines = linesOf(await readFile(path.join(folder, 'audit.jsonl'), 'utf8'));
    const frames = syslog.frames.map(
      (frame) => JSON.parse(frame.slice(frame.indexOf('] {') + 2)) as Received,
    );
    for (const events of [server.events(), lines, frames]) {
      expect(events).toHaveLength(1_310);
      expect(new Set(uids(events)).size).toBe(1_310);
      expect(gapsIn(events)).toEqual([]);
    }
    expect(server.taken.length).toBeGreaterThan(2);
  });

  it('gets records that verify against their hashes, so that its copy is a proof too', async () => {
    const server = await endpoint();
    await insertDestination(test.database, 'https', { url: server.url });
    await writeEvents(runtime, 9);
    await streamTurn(runtime);
    const hashes = new Map<string, Uint8Array>();
    for (const event of server.events() as (Received & { unmapped: { muster: SealedEvent } })[]) {
      const { record, hash } = event.unmapped.muster;
      const expected = linkHash(nodeHashing.sha256, hashes.get(record.chain) ?? GENESIS, recordText(record));
      expect(hash).toBe(Buffer.from(expected).toString('hex'));
      hashes.set(record.chain, expected);
    }
    expect(hashes.size).toBe(3);
  });
});

it('sends nothing that has no place in a chain yet', async () => {
  const server = await endpoint();
  const id = await insertDestination(test.database, 'https', { url: server.url });
  await test.database.query(sql`INSERT INTO audit_event
    (at, actor_kind, actor_id, actor_name, actor_role, action, subject_kind, outcome, payload, request_id)
    VALUES (now(), 'person', 'p', 'p', 'security', 'person.signed-out', 'person', 'done', '{}', 'r')`);
  await streamTurn(runtime);
  expect(server.events()).toEqual([]);
  expect(await lagOf(id)).toMatchObject({ events: 0, oldestAt: null });
});

describe('an outage', () => {
  it('of a day loses nothing, turns nothing round, and is not asked every second', async () => {
    let isDown = true;
    let asked = 0;
    const server = await endpoint((_, response) => {
      asked += 1;
      response.writeHead(isDown ? 503 : 200).end();
    });
    const id = await insertDestination(test.database, 'https', { url: server.url });
    for (let hour = 0; hour < 24; hour += 1) {
      await writeEvents(runtime, 30);
      await streamTurn(runtime);
      await streamTurn(runtime);
      after(60 * MINUTE);
    }
    expect(asked).toBe(24);
    expect(await standingOf(runtime, id)).toMatchObject({
      sent: 0,
      failures: 24,
      lastError: 'It answered 503.',
    });
    expect(await lagOf(id)).toMatchObject({ events: 720, oldestAt: NOW });
    isDown = false;
    await streamTurn(runtime);
    expect(server.events()).toHaveLength(720);
    expect(gapsIn(server.events())).toEqual([]);
    expect(await standingOf(runtime, id)).toMatchObject({ sent: 720, failures: 0, lastError: null });
    expect(await lagOf(id)).toMatchObject({ events: 0, oldestAt: null });
  });

  it('of one destination holds up no other', async () => {
    const hanging = Promise.withResolvers<void>();
    const silent = await endpoint(() => hanging.promise);
    const server = await endpoint();
    await insertDestination(test.database, 'https', { url: silent.url }, 'silent');
    await insertDestination(test.database, 'https', { url: server.url }, 'quick');
    await writeEvents(runtime, 3);
    const stopping = new AbortController();
    const turn = streamTurn(runtime, 'test', stopping.signal);
    await expect.poll(() => server.events().length).toBe(3);
    stopping.abort();
    await silent.close();
    hanging.resolve();
    closing = closing.filter((close) => close !== silent.close);
    await turn;
  });

  it('in the middle of a batch that was taken, before that is written down, sends it again', async () => {
    const server = await endpoint(async (_, response) => {
      if (server.taken.length === 0)
        await test.database.query(sql`UPDATE stream_destination SET fence = fence + 1`);
      response.writeHead(200).end();
    });
    const id = await insertDestination(test.database, 'https', { url: server.url });
    await writeEvents(runtime, 6);
    await streamTurn(runtime);
    expect(await standingOf(runtime, id)).toMatchObject({ sent: 0 });
    await test.database.query(sql`UPDATE stream_destination SET holder = NULL`);
    await streamTurn(runtime);
    expect(uids(server.events())).toEqual([
      ...uids(server.events()).slice(0, 6),
      ...uids(server.events()).slice(0, 6),
    ]);
    expect(await standingOf(runtime, id)).toMatchObject({ sent: 6, holder: null });
  });
});

describe('two workers', () => {
  it('never send to one destination at once', async () => {
    const arrived = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    let requests = 0;
    const server = await endpoint(async (_, response) => {
      requests += 1;
      arrived.resolve();
      await answer.promise;
      response.writeHead(200).end();
    });
    const id = await insertDestination(test.database, 'https', { url: server.url });
    await writeEvents(runtime, 1_500);
    const first = streamTurn(runtime, 'first');
    await arrived.promise;
    const others = Promise.all(['second', 'third'].map((worker) => streamTurn(runtime, worker)));
    await Promise.race([
      others,
      expect
        .poll(() => requests)
        .toBe(2)
        .catch(() => undefined),
    ]);
    expect(requests).toBe(1);
    answer.resolve();
    await Promise.all([first, others]);
    expect(server.events()).toHaveLength(1_500);
    expect(gapsIn(server.events())).toEqual([]);
    expect(await standingOf(runtime, id)).toMatchObject({ sent: 1_500, holder: null });
  });

  it('wait for the lease of one that is silent, and take over when it has run out', async () => {
    const server = await endpoint();
    await insertDestination(test.database, 'https', { url: server.url });
    await writeEvents(runtime, 3);
    await test.database.query(
      sql`UPDATE stream_destination SET holder = 'silent', lease_until = now() + interval '1 s'`,
    );
    await streamTurn(runtime, 'other');
    expect(server.events()).toEqual([]);
    await test.database.query(sql`UPDATE stream_destination SET lease_until = now() - interval '1 s'`);
    await streamTurn(runtime, 'other');
    expect(server.events()).toHaveLength(3);
  });
});

it('goes on in order where events were linked late: after those that were written later', async () => {
  const server = await endpoint();
  await insertDestination(test.database, 'https', { url: server.url });
  await writeEvents(runtime, 3);
  await test.database.query(sql`INSERT INTO audit_event
    (id, at, actor_kind, actor_id, actor_name, actor_role, action, subject_kind, outcome, payload, request_id)
    OVERRIDING SYSTEM VALUE VALUES (0, now(), 'person', 'p', 'p', 'security', 'view.saved', 'view', 'done', '{}', 'late')`);
  await writeEvents(runtime, 3);
  await streamTurn(runtime);
  expect(server.events()).toHaveLength(7);
  expect(gapsIn(server.events())).toEqual([]);
});

it('keeps the last hundred tries of a destination', async () => {
  const server = await endpoint((_, response) => response.writeHead(500).end());
  await insertDestination(test.database, 'https', { url: server.url });
  await writeEvents(runtime, 1);
  for (let tries = 0; tries < 105; tries += 1) {
    await streamTurn(runtime);
    runtime.clock.set(addDays(runtime.clock.now(), 1));
  }
  const [row] = await test.database.query<{ n: number; last: Date }>(
    sql`SELECT count(*)::int AS n, max(at) AS last FROM stream_attempt`,
  );
  expect(row).toEqual({ n: 100, last: addDays(NOW, 104) });
});
