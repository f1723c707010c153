import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import type { AuditEvent } from '@/lib/platform/audit';
import { sql } from '@/lib/platform/database/client';
import { recordEvent } from '@/lib/platform/run-command';
import { openFileKey } from '@/lib/platform/signing/file-key';
import { nodeCrypto } from '@/lib/platform/signing/node-crypto';
import type { Signer } from '@/lib/platform/signing/signer';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { signCheckpoint } from './checkpoint';
import { copyCheckpoints, fileCopy } from './copy-checkpoints';
import { partsOf } from './proof/lines';
import { verifyParts } from './proof/parts';
import { readTrail } from './read-trail';
import { sealTrail } from './seal';
import { verifyTrail } from './verify';

const now = new Date('2026-03-01T00:00:00.123Z');
const viewer = testViewer('security');
let test: TestDatabase;
let folder: string;
let signer: Signer;

beforeEach(async () => {
  test = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'muster-trail-'));
  signer = await openFileKey(path.join(folder, 'keys', 'audit.pem'));
});
afterEach(async () => {
  await test.drop();
  await rm(folder, { recursive: true });
});

const paused = (name: string): AuditEvent => ({
  action: 'source.paused',
  subject: { kind: 'source', id: 1 },
  payload: { name },
});

async function write(count: number, named = 'source'): Promise<void> {
  const runner = { database: test.database, clock: new ManualClock(now) };
  for (let n = 1; n <= count; n += 1) await recordEvent(runner, viewer, paused(`${named} ${n}`));
}

const seal = () => sealTrail(test.database);
const checkpoint = () => signCheckpoint(test.database, signer, now, 0);
const verify = () => verifyTrail(test.database, [signer]);
const eventAt = (sequence: number) =>
  `(SELECT event_id FROM audit_link WHERE chain = 'decision' AND sequence = ${sequence})`;

async function trailOf(count: number, checkpointAfter = count): Promise<void> {
  await write(checkpointAfter);
  await seal();
  await checkpoint();
  await write(count - checkpointAfter, 'later');
  await seal();
}

it('links what was written before, in order and without gaps, and verifies it', async () => {
  await write(5);
  const runner = { database: test.database, clock: new ManualClock(now) };
  await recordEvent(runner, viewer, {
    action: 'person.signed-out',
    subject: { kind: 'person', id: 'p' },
    payload: {},
  });
  expect(await seal()).toBe(6);
  expect(await seal()).toBe(0);
  const links = await test.database.query<{ chain: string; sequence: string }>(
    sql`SELECT chain, sequence FROM audit_link ORDER BY chain, sequence`,
  );
  expect(links.map(({ chain, sequence }) => `${chain} ${sequence}`)).toEqual([
    'access 1',
    'decision 1',
    'decision 2',
    'decision 3',
    'decision 4',
    'decision 5',
  ]);
  await checkpoint();
  expect(await verify()).toEqual({
    events: 6,
    signed: 6,
    checkpoints: 1,
    expired: {},
    keys: [signer.id],
    span: null,
    problem: null,
  });
});

it('is gap-free under concurrent writers and concurrent linking', async () => {
  const runner = { database: test.database, clock: new ManualClock(now) };
  const writing = Array.from({ length: 200 }, (_, n) => recordEvent(runner, viewer, paused(`at once ${n}`)));
  const linking = Array.from({ length: 5 }, seal);
  await Promise.all([...writing, ...linking]);
  await seal();
  const [row] = await test.database.query<{ n: string; last: string }>(
    sql`SELECT count(*) AS n, max(sequence) AS last FROM audit_link`,
  );
  expect({ n: Number(row?.n), last: Number(row?.last) }).toEqual({ n: 200, last: 200 });
  await checkpoint();
  expect((await verify()).problem).toBeNull();
});

it('an event that is rolled back is in no chain, and leaves no gap', async () => {
  await write(1);
  await expect(
    test.database.transaction(async (client) => {
      await client.query(`INSERT INTO audit_event (at, actor_kind, actor_id, actor_name, actor_role, action, subject_kind,
        outcome, payload, request_id) VALUES (now(), 'person', 'p', 'P', 'security', 'source.paused', 'source', 'done', '{}', 'r')`);
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  await write(1);
  expect(await seal()).toBe(2);
  expect((await verify()).problem).toBeNull();
});

it('signs once what is the same, and again when the chain has grown and the time has come', async () => {
  await write(1);
  await seal();
  expect((await checkpoint())?.number).toBe(1);
  expect(await checkpoint()).toBeNull();
  await write(1);
  await seal();
  expect(await signCheckpoint(test.database, signer, now, 60_000)).toBeNull();
  expect(
    (await signCheckpoint(test.database, signer, new Date(now.getTime() + 60_000), 60_000))?.number,
  ).toBe(2);
  expect(await verify()).toMatchObject({ checkpoints: 2, signed: 2, problem: null });
});

describe('what somebody does who no role or trigger stops is named', () => {
  const broken = async () => (await verify()).problem;

  it('a flipped byte', async () => {
    await trailOf(10);
    await test.asSuperuser(
      `UPDATE audit_event SET payload = '{"name": "source 5"}' WHERE id = ${eventAt(4)}`,
    );
    expect(await broken()).toMatchObject({ kind: 'altered', chain: 'decision', sequence: 4 });
  });

  it.each([
    ['at', "at + interval '1 microsecond'"],
    ['actor_id', "'x'"],
    ['actor_name', "actor_name || ' '"],
    ['actor_role', "'viewer'"],
    ['actor_kind', "'token'"],
    ['address', "'10.0.0.1'"],
    ['agent', "'x'"],
    ['action', "'source.resumed'"],
    ['subject_kind', "'x'"],
    ['subject_id', 'NULL'],
    ['outcome', "'failed'"],
    ['request_id', "'x'"],
  ])('another %s', async (column, value) => {
    await trailOf(3);
    await test.asSuperuser(`UPDATE audit_event SET ${column} = ${value} WHERE id = ${eventAt(2)}`);
    expect(await broken()).toMatchObject({ kind: 'altered', chain: 'decision', sequence: 2 });
  });

  it('a deleted event, with and without its place', async () => {
    await trailOf(10);
    await test.asSuperuser(`DELETE FROM audit_event WHERE id = ${eventAt(7)}`);
    expect(await broken()).toMatchObject({ kind: 'missing', sequence: 7 });
    await test.asSuperuser(`DELETE FROM audit_link WHERE sequence = 7`);
    expect(await broken()).toMatchObject({ kind: 'missing', sequence: 7 });
    await test.asSuperuser(`UPDATE audit_link SET sequence = sequence - 1 WHERE sequence > 7`);
    expect(await broken()).toMatchObject({ kind: 'altered', sequence: 7 });
  });

  it('two that were swapped', async () => {
    await trailOf(10);
    await test.asSuperuser(`UPDATE audit_link SET event_id = -event_id WHERE sequence IN (3, 6);
      UPDATE audit_link SET event_id = -(SELECT event_id FROM audit_link o WHERE o.sequence = 9 - audit_link.sequence)
        WHERE sequence = 3;
      UPDATE audit_link SET event_id = (SELECT min(id) FROM audit_event e WHERE NOT EXISTS
        (SELECT 1 FROM audit_link o WHERE o.event_id = e.id)) WHERE sequence = 6`);
    expect(await broken()).toMatchObject({ kind: 'reordered', sequence: 3 });
  });

  it('a tail that was cut off', async () => {
    await trailOf(10);
    await test.asSuperuser(`DELETE FROM audit_event WHERE id IN (SELECT event_id FROM audit_link WHERE sequence > 6);
      DELETE FROM audit_link WHERE sequence > 6`);
    expect(await broken()).toMatchObject({ kind: 'truncated', sequence: 7 });
    await test.asSuperuser('DELETE FROM audit_event; DELETE FROM audit_link');
    expect(await broken()).toMatchObject({ kind: 'truncated', sequence: 1 });
  });

  it('a head that was cut off without an event that says it expired', async () => {
    await trailOf(10, 4);
    await test.asSuperuser(`DELETE FROM audit_event WHERE id IN (SELECT event_id FROM audit_link WHERE sequence <= 4);
      DELETE FROM audit_link WHERE sequence <= 4`);
    expect(await broken()).toMatchObject({ kind: 'missing', sequence: 1 });
    await test.asSuperuser('DELETE FROM audit_link WHERE sequence = 5');
    expect((await broken())?.message).toContain('begins with 6');
  });

  it('a fork after a checkpoint, rewritten with hashes that hold', async () => {
    await trailOf(6, 6);
    await write(4, 'after');
    await seal();
    await checkpoint();
    await test.asSuperuser(`DELETE FROM audit_event WHERE id IN (SELECT event_id FROM audit_link WHERE sequence > 6);
      DELETE FROM audit_link WHERE sequence > 6`);
    await write(4, 'forged');
    await seal();
    expect(await broken()).toMatchObject({ kind: 'forked', chain: 'decision', sequence: 7 });
  });

  it('an event that was kept out of the chains', async () => {
    await trailOf(3);
    await write(1, 'hidden');
    await test.asSuperuser('DELETE FROM audit_pending');
    expect(await broken()).toMatchObject({ kind: 'unlinked' });
  });

  it('a checkpoint that is gone, altered, or signed by a key that is not trusted', async () => {
    await trailOf(3);
    await write(1);
    await seal();
    await checkpoint();
    await test.asSuperuser(
      'CREATE TABLE kept AS SELECT * FROM audit_checkpoint; DELETE FROM audit_checkpoint WHERE number = 1',
    );
    expect(await broken()).toMatchObject({ kind: 'checkpoint' });
    await test.asSuperuser('DELETE FROM audit_checkpoint; INSERT INTO audit_checkpoint SELECT * FROM kept');
    await test.asSuperuser(
      `UPDATE audit_checkpoint SET document = replace(document, '"number":2', '"number":3') WHERE number = 2`,
    );
    expect(await broken()).toMatchObject({ kind: 'signature' });
    await test.asSuperuser('DELETE FROM audit_checkpoint; INSERT INTO audit_checkpoint SELECT * FROM kept');
    const other = await openFileKey(path.join(folder, 'other.pem'));
    expect((await verifyTrail(test.database, [other])).problem).toMatchObject({ kind: 'signature' });
  });
});

describe('with checkpoints in a second place', () => {
  it('a trail rewritten with the very key that signed it is found out, and so is one cut back to an earlier checkpoint', async () => {
    const file = path.join(folder, 'checkpoints.jsonl');
    await trailOf(3);
    expect(await copyCheckpoints(test.database, fileCopy(file), now)).toBe(1);
    await write(1);
    await seal();
    await checkpoint();
    expect(await copyCheckpoints(test.database, fileCopy(file), now)).toBe(1);
    expect(await copyCheckpoints(test.database, fileCopy(file), now)).toBe(0);
    const against = async () => {
      const lines = (await readFile(file, 'utf8')).split('\n');
      const copies = partsOf(
        (async function* () {
          yield lines;
        })(),
        false,
      );
      return (await verifyParts(readTrail(test.database), [signer], nodeCrypto, copies)).problem;
    };
    expect(await against()).toBeNull();
    await test.asSuperuser('DELETE FROM audit_checkpoint; DELETE FROM audit_event; DELETE FROM audit_link');
    expect(await against()).toMatchObject({ kind: 'checkpoint' });
    await trailOf(4);
    expect((await verify()).problem).toBeNull();
    expect(await against()).toMatchObject({
      kind: 'checkpoint',
      message: expect.stringContaining('its copy'),
    });
  });

  it('what cannot be copied waits, and says where it should go', async () => {
    await trailOf(1);
    const nowhere = path.join(folder, 'none', 'checkpoints.jsonl');
    await expect(copyCheckpoints(test.database, fileCopy(nowhere), now)).rejects.toMatchObject({
      code: 'audit/copy-failed',
      message: expect.stringContaining(nowhere),
    });
    expect(await copyCheckpoints(test.database, fileCopy(path.join(folder, 'c.jsonl')), now)).toBe(1);
  });
});

describe('the database refuses', () => {
  it.each(['audit_event', 'audit_link', 'audit_checkpoint'])(
    'to change, delete or empty %s',
    async (table) => {
      await trailOf(2);
      const owner = await import('pg').then(
        ({ default: pg }) => new pg.Client({ connectionString: test.ownerUrl }),
      );
      await owner.connect();
      const column = table === 'audit_event' ? 'action' : table === 'audit_link' ? 'chain' : 'document';
      for (const statement of [
        `UPDATE ${table} SET ${column} = 'x'`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ]) {
        await expect(test.database.pool.query(statement), 'the role of the application').rejects.toThrow(
          /permission denied/,
        );
        await expect(owner.query(statement), 'the role that owns the tables').rejects.toThrow(
          /only ever added to/,
        );
      }
      await owner.end();
    },
  );
});
