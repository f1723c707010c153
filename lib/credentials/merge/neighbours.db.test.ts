import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { type Database, sql } from '@/lib/platform/database/client';
import { createCell, createSource, createTarget } from '@/lib/testing/cells';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { NOW, observation } from '@/lib/testing/observations';
import { derivedOf, type StoredDerived } from '../derived';
import type { Observation } from '../model';
import { closeAbsent } from './close-absent';
import { IdSet } from './id-set';
import { mergeBatch } from './merge-batch';

let db: TestDatabase;
let database: Database;
let sourceId: number;
let cellId: number;

beforeEach(async () => {
  db = await createTestDatabase();
  database = db.database;
  sourceId = await createSource(database, 'aws', NOW);
  cellId = await createCell(database, sourceId);
});
afterEach(() => db.drop());

/** A whole collection: what is not in it is gone. */
async function collect(batch: Observation[], at: Date) {
  const target = await createTarget(database, sourceId, cellId, at);
  const { ids } = await mergeBatch(database, target, batch);
  const seen = new IdSet();
  for (const id of ids) seen.add(id);
  await closeAbsent(database, target, seen);
}

async function derived(externalId: string) {
  const [row] = await database.query<{ derived: StoredDerived | null }>(
    sql`SELECT derived FROM credential WHERE external_id = ${externalId}`,
  );
  return derivedOf(row?.derived ?? null);
}

const day = (days: number) => addDays(NOW, days);
const holder = { type: 'machine-user', id: 'arn:bot', name: 'bot' } as const;
const key = (externalId: string, made: number, over: Partial<Observation> = {}) =>
  observation({
    externalId,
    name: `bot/${externalId}`,
    holder,
    createdAt: day(made),
    valueChangedAt: day(made),
    ...over,
  });
const secret = (externalId: string, made: number) =>
  observation({
    kind: 'managed-secret',
    resource: 'secretsmanager.secret',
    externalId,
    name: 'db/orders',
    holder: null,
    createdAt: day(made),
    valueChangedAt: day(made),
  });

describe('siblings', () => {
  it('know the newest of their holder, whichever was seen first', async () => {
    await collect([key('old', -50), key('other', -40, { holder: { ...holder, id: 'arn:else' } })], NOW);
    expect((await derived('old')).newerSibling).toBeNull();
    await collect(
      [
        key('new', -1),
        key('middle', -10),
        key('old', -50),
        key('other', -40, { holder: { ...holder, id: 'arn:else' } }),
      ],
      day(1),
    );
    expect((await derived('old')).newerSibling).toEqual({ externalId: 'new', since: day(-10) });
    expect((await derived('middle')).newerSibling).toEqual({ externalId: 'new', since: day(-1) });
    expect((await derived('new')).newerSibling).toBeNull();
    expect((await derived('other')).newerSibling).toBeNull();
  });

  it('count only while they are active, and are told when one is disabled or goes', async () => {
    await collect([key('old', -50), key('new', -10)], NOW);
    expect((await derived('old')).newerSibling?.externalId).toBe('new');
    await collect([key('old', -50), key('new', -10, { status: 'disabled' })], day(1));
    expect((await derived('old')).newerSibling).toBeNull();
    await collect([key('old', -50), key('new', -10)], day(2));
    expect((await derived('old')).newerSibling?.externalId).toBe('new');
    await collect([key('old', -50)], day(3));
    expect((await derived('old')).newerSibling).toBeNull();
  });
});

describe('a predecessor', () => {
  it('is the key of the same holder that was gone before this one was made', async () => {
    await collect([key('first', -80)], NOW);
    await collect([], day(1));
    await collect([key('second', 3)], day(4));
    expect((await derived('second')).predecessor).toMatchObject({
      externalId: 'first',
      valueChangedAt: day(-80),
      goneAt: day(1),
    });
  });

  it('is not the key that overlapped with its replacement', async () => {
    await collect([key('first', -80)], NOW);
    await collect([key('first', -80), key('second', 0.5)], day(1));
    await collect([key('second', 0.5)], day(2));
    expect((await derived('second')).predecessor).toBeNull();
  });

  it('is not one that was gone long before', async () => {
    await collect([key('first', -80)], NOW);
    await collect([], day(1));
    await collect([key('second', 40)], day(41));
    expect((await derived('second')).predecessor).toBeNull();
  });

  it('is the secret of the same name, also when both changes come in one collection', async () => {
    await collect([secret('arn:db/orders-AAAAAA', -80)], NOW);
    await collect([secret('arn:db/orders-BBBBBB', 0.5)], day(1));
    expect((await derived('arn:db/orders-BBBBBB')).predecessor).toMatchObject({
      externalId: 'arn:db/orders-AAAAAA',
      valueChangedAt: day(-80),
    });
  });

  it('is the secret itself where its id is its name', async () => {
    await collect([secret('vault/orders', -80)], NOW);
    await collect([secret('vault/orders', 0.5)], day(1));
    expect((await derived('vault/orders')).predecessor).toMatchObject({
      externalId: 'vault/orders',
      valueChangedAt: day(-80),
      goneAt: day(1),
    });
  });
});

describe('a new region', () => {
  const used = (region: string | null, at: number) =>
    key('key', -20, { lastUsed: day(at), lastUsedRegion: region, lastUsedService: 's3' });

  it('takes two collections, and is none when it was seen before', async () => {
    await collect([used('eu-west-1', -1)], NOW);
    expect(await derived('key')).toMatchObject({ newRegion: null, regions: ['eu-west-1'] });
    await collect([used('us-east-1', 0.9)], day(1));
    expect((await derived('key')).newRegion).toEqual({ region: 'us-east-1', since: day(1) });
    await collect([used('eu-west-1', 1.9)], day(2));
    expect(await derived('key')).toMatchObject({
      newRegion: { region: 'us-east-1', since: day(1) },
      regions: ['eu-west-1', 'us-east-1'],
    });
  });

  it('is no news for the history, and the last region is kept with the last use', async () => {
    await collect([used('eu-west-1', -1)], NOW);
    await collect([used('us-east-1', 0.9)], day(1));
    await collect([used(null, 1.9)], day(2));
    expect(await database.query(sql`SELECT version FROM credential_version`)).toHaveLength(1);
    const [use] = await database.query(sql`SELECT region, service FROM credential_use`);
    expect(use).toEqual({ region: null, service: 's3' });
  });
});
