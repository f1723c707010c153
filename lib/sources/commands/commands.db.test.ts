import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Role, Viewer } from '@/lib/access/roles';
import type { Provider } from '@/lib/collectors/contract';
import { ManualClock } from '@/lib/kernel/clock';
import { sql } from '@/lib/platform/database/client';
import { type Command, runCommand } from '@/lib/platform/run-command';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { ConnectSource } from '../schema';
import { cancelCollection } from './cancel-collection';
import { connectSourceWith } from './connect-source';
import { finishCollection } from './finish-collection';
import { pauseSource } from './pause-source';
import { removeSource } from './remove-source';
import { requestCollection } from './request-collection';
import { resumeSource } from './resume-source';
import { scheduleDue } from './schedule-due';
import { setSchedule } from './set-schedule';
import { startCollection } from './start-collection';

const START = new Date('2026-11-21T12:00:00Z');
const provider = {
  id: 'fake',
  title: 'Fake cloud',
  config: z.strictObject({
    region: z.string().optional(),
    endpoint: z.url().optional(),
    clientSecret: z.string().optional(),
  }),
  collectors: [],
} as unknown as Provider;
const connectSource = connectSourceWith({
  findProvider: () => provider,
  assertEndpoint: async (url) => {
    if (url.includes('169.254.')) throw new Error('leads inside the network');
  },
});

let db: TestDatabase;
const clock = new ManualClock(START);
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());
let count = 0;
beforeEach(() => {
  clock.set(START);
  count += 1;
});

function viewer(role: Role | 'worker'): Viewer {
  const kind = role === 'worker' ? 'worker' : 'person';
  return {
    kind,
    id: role,
    name: role,
    role,
    teams: [],
    scopes: null,
    origin: { address: null, agent: null },
    requestId: `r${count}`,
  };
}

function run<In, Out>(command: Command<In, Out>, role: Role | 'worker', input: In): Promise<Out> {
  return runCommand({ database: db.database, clock }, command, viewer(role), input);
}

const connect = (name: string, more: Record<string, unknown> = {}) =>
  run(
    connectSource,
    'engineer',
    ConnectSource.parse({ kind: 'fake', name, config: { region: 'eu-west-1' }, ...more }),
  );

async function only<Row>(rows: Promise<Row[]>): Promise<Row> {
  const [row] = await rows;
  if (!row) throw new Error('no row');
  return row;
}

const sourceRow = (id: number) =>
  only(db.database.query<Record<string, unknown>>(sql`SELECT * FROM source WHERE id = ${id}`));
const collectionRow = (id: string) =>
  only(db.database.query<Record<string, unknown>>(sql`SELECT * FROM collection WHERE id = ${id}`));
const events = (kind: string, id: number | string) =>
  db.database.query<{ action: string; outcome: string; payload: Record<string, unknown> }>(
    sql`SELECT action, outcome, payload FROM audit_event WHERE subject_kind = ${kind} AND subject_id = ${String(id)} ORDER BY id`,
  );
const eventCount = async () =>
  (await only(db.database.query<{ n: number }>(sql`SELECT count(*) AS n FROM audit_event`))).n;
const enqueued = (id: string) =>
  db.database.query<{ name: string; queue_name: string }>(
    sql`SELECT name, queue_name FROM dbos.workflow_status WHERE workflow_uuid = ${id}`,
  );

async function refused(work: Promise<unknown>, code: string): Promise<void> {
  await expect(work).rejects.toMatchObject({ code });
}

describe('connect-source', () => {
  it('writes the source, due at once, and its event', async () => {
    const { sourceId } = await connect('connected', {
      config: { region: 'eu-west-1', clientSecret: 'env:CLOUD_SECRET' },
    });
    expect(await sourceRow(sourceId)).toMatchObject({
      kind: 'fake',
      name: 'connected',
      paused: false,
      interval_minutes: 360,
      next_collection_at: START,
    });
    const [event] = await events('source', sourceId);
    expect(event).toMatchObject({
      action: 'source.connected',
      outcome: 'done',
      payload: { name: 'connected', configured: ['clientSecret', 'region'] },
    });
  });

  it('refuses a name in use whatever its capitals, and frees it when the source is removed', async () => {
    const { sourceId } = await connect('Taken');
    await refused(connect('tAKEN'), 'source/name-taken');
    await run(removeSource, 'engineer', { sourceId });
    await connect('taken');
  });

  it('lets one of two connections of the same name through', async () => {
    const done = await Promise.allSettled([connect('twins'), connect('twins')]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses plain secrets, unknown settings and endpoints inside, and leaves nothing behind', async () => {
    const before = await eventCount();
    const secret = `ghp_${'a1B2'.repeat(9)}`;
    const error = await connect('bad', { config: { region: secret } }).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ code: 'source/plain-secret' });
    expect(JSON.stringify(error) + (error as Error).message).not.toContain(secret);
    await refused(connect('bad', { config: { nothing: 'x' } }), 'source/config');
    await refused(connect('bad', { config: { endpoint: 'http://169.254.169.254/' } }), 'source/endpoint');
    expect(await eventCount()).toBe(before);
    expect(await db.database.query(sql`SELECT 1 FROM source WHERE name = 'bad'`)).toEqual([]);
  });
});

describe('a refusal', () => {
  it.each([
    [
      'connect',
      'security',
      () => run(connectSource, 'security', ConnectSource.parse({ kind: 'fake', name: 'no' })),
    ],
    ['pause', 'auditor', () => run(pauseSource, 'auditor', { sourceId: 1 })],
    ['resume', 'viewer', () => run(resumeSource, 'viewer', { sourceId: 1 })],
    ['remove', 'security', () => run(removeSource, 'security', { sourceId: 1 })],
    ['schedule', 'owner', () => run(setSchedule, 'owner', { sourceId: 1, intervalMinutes: 60 })],
    ['collect', 'owner', () => run(requestCollection, 'owner', { sourceId: 1 })],
    ['cancel', 'auditor', () => run(cancelCollection, 'auditor', { collectionId: crypto.randomUUID() })],
    [
      'run',
      'engineer',
      () => run(startCollection, 'engineer', { collectionId: crypto.randomUUID(), from: 'queued' }),
    ],
    [
      'finish',
      'security',
      () =>
        run(finishCollection, 'security', {
          collectionId: crypto.randomUUID(),
          state: 'complete',
          counts: {},
        }),
    ],
    ['schedule-due', 'engineer', () => run(scheduleDue, 'engineer', {})],
  ] as const)('to %s as %s leaves access.denied', async (_, role, act) => {
    const before = await eventCount();
    await refused(act(), 'access/forbidden');
    expect(await eventCount()).toBe(before + 1);
    const last = await only(
      db.database.query<{ action: string; outcome: string; actor_role: string }>(
        sql`SELECT action, outcome, actor_role FROM audit_event ORDER BY id DESC LIMIT 1`,
      ),
    );
    expect(last).toEqual({ action: 'access.denied', outcome: 'refused', actor_role: role });
  });
});

describe('pause, resume, schedule and remove', () => {
  it('change the source and say so', async () => {
    const { sourceId } = await connect('changed');
    await run(pauseSource, 'security', { sourceId });
    expect(await sourceRow(sourceId)).toMatchObject({ paused: true });
    await refused(run(pauseSource, 'security', { sourceId }), 'source/already-paused');
    await run(resumeSource, 'engineer', { sourceId });
    await refused(run(resumeSource, 'engineer', { sourceId }), 'source/not-paused');
    await run(setSchedule, 'engineer', { sourceId, intervalMinutes: 60 });
    expect(await sourceRow(sourceId)).toMatchObject({
      paused: false,
      interval_minutes: 60,
      next_collection_at: START,
    });
    await run(removeSource, 'engineer', { sourceId });
    expect(await sourceRow(sourceId)).toMatchObject({ removed_at: START });
    expect((await events('source', sourceId)).map(({ action }) => action)).toEqual([
      'source.connected',
      'source.paused',
      'source.resumed',
      'source.rescheduled',
      'source.removed',
    ]);
    await refused(run(pauseSource, 'engineer', { sourceId }), 'source/not-found');
  });

  it('brings the next run forward when the interval shrinks', async () => {
    const { sourceId } = await connect('sooner');
    await run(scheduleDue, 'worker', {});
    await run(setSchedule, 'engineer', { sourceId, intervalMinutes: 30 });
    expect(await sourceRow(sourceId)).toMatchObject({ next_collection_at: new Date('2026-11-21T12:30:00Z') });
  });
});

describe('request-collection', () => {
  it('writes the collection, its event and its durable work together', async () => {
    const { sourceId } = await connect('requested');
    const { collectionId } = await run(requestCollection, 'security', { sourceId });
    expect(await collectionRow(collectionId)).toMatchObject({
      state: 'queued',
      trigger: 'manual',
      requested_by: 'security',
      requested_at: START,
    });
    expect(await events('collection', collectionId)).toMatchObject([
      { action: 'collection.requested', payload: { sourceId } },
    ]);
    expect(await enqueued(collectionId)).toEqual([{ name: 'collect', queue_name: 'collect' }]);
  });

  it('does what is due with it, and leaves what is planned for later as it is', async () => {
    const { sourceId } = await connect('due and asked for');
    const next = async () => (await sourceRow(sourceId))?.next_collection_at;
    const { collectionId } = await run(requestCollection, 'security', { sourceId });
    expect(await next()).toEqual(new Date('2026-11-21T18:00:00Z'));
    await run(cancelCollection, 'engineer', { collectionId });
    clock.set(new Date('2026-11-21T13:00:00Z'));
    expect((await run(scheduleDue, 'worker', {})).map((each) => each.sourceId)).not.toContain(sourceId);
    await run(requestCollection, 'security', { sourceId });
    expect(await next()).toEqual(new Date('2026-11-21T18:00:00Z'));
  });

  it('lets one of two at once through, and the other finds it open', async () => {
    const { sourceId } = await connect('raced');
    const done = await Promise.allSettled(
      [1, 2, 3].map(() => run(requestCollection, 'engineer', { sourceId })),
    );
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of done)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'collection/already-open' });
    expect(
      await db.database.query(sql`SELECT id FROM collection WHERE source_id = ${sourceId}`),
    ).toHaveLength(1);
  });
});

describe('cancel-collection', () => {
  it('ends one that waits, and asks one that runs', async () => {
    const { sourceId } = await connect('cancelled');
    const first = await run(requestCollection, 'engineer', { sourceId });
    expect(await run(cancelCollection, 'engineer', first)).toEqual({ state: 'cancelled' });
    expect(await collectionRow(first.collectionId)).toMatchObject({ state: 'cancelled', finished_at: START });
    await refused(run(startCollection, 'worker', { ...first, from: 'queued' }), 'collection/moved');
    const second = await run(requestCollection, 'engineer', { sourceId });
    await run(startCollection, 'worker', { ...second, from: 'queued' });
    expect(await run(cancelCollection, 'engineer', second)).toEqual({ state: 'stopping' });
    await refused(run(cancelCollection, 'engineer', second), 'collection/already-asked');
    await run(finishCollection, 'worker', { ...second, state: 'cancelled', counts: {} });
    await refused(run(cancelCollection, 'engineer', second), 'collection/already-ended');
    expect((await events('collection', second.collectionId)).map(({ action }) => action)).toEqual([
      'collection.requested',
      'collection.started',
      'collection.cancel-requested',
      'collection.finished',
    ]);
  });
});

describe('schedule-due', () => {
  it('runs once what was missed often, keeps the step, and skips the paused and the open', async () => {
    const names = ['missed', 'paused', 'open', 'later'];
    const [missed, paused, open, later] = await Promise.all(names.map((name) => connect(`due ${name}`)));
    if (!missed || !paused || !open || !later) throw new Error('not connected');
    await run(pauseSource, 'engineer', { sourceId: paused.sourceId });
    await run(requestCollection, 'engineer', { sourceId: open.sourceId });
    await db.database.query(
      sql`UPDATE source SET next_collection_at = ${new Date('2026-12-01T00:00:00Z')} WHERE id = ${later.sourceId}`,
    );
    clock.set(new Date('2026-11-23T13:00:00Z'));
    const started = await run(scheduleDue, 'worker', {});
    const ours = started.filter(({ sourceId }) =>
      [missed, paused, open, later].some((one) => one.sourceId === sourceId),
    );
    expect(ours.map(({ sourceId }) => sourceId)).toEqual([missed.sourceId]);
    const id = ours[0]?.collectionId ?? '';
    expect(await collectionRow(id)).toMatchObject({ state: 'queued', trigger: 'schedule' });
    expect(await sourceRow(missed.sourceId)).toMatchObject({
      next_collection_at: new Date('2026-11-23T18:00:00Z'),
    });
    expect(await events('collection', id)).toMatchObject([
      { action: 'collection.requested', payload: { trigger: 'schedule' } },
    ]);
    expect(await enqueued(id)).toHaveLength(1);
  });

  it('leaves no trace of a turn that began nothing', async () => {
    await run(scheduleDue, 'worker', {});
    const before = await eventCount();
    expect(await run(scheduleDue, 'worker', {})).toEqual([]);
    expect(await eventCount()).toBe(before);
  });

  it('begins each source once when several workers ask together', async () => {
    const { sourceId } = await connect('contended');
    await Promise.all([1, 2, 3].map(() => run(scheduleDue, 'worker', {})));
    expect(
      await db.database.query(sql`SELECT id FROM collection WHERE source_id = ${sourceId}`),
    ).toHaveLength(1);
  });
});
