import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { type Database, sql } from '@/lib/platform/database/client';
import { createCell, createSource, createTarget } from '@/lib/testing/cells';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { NOW, observation } from '@/lib/testing/observations';
import { mergeBatch } from '../merge/merge-batch';
import { NO_FILTERS } from '../schema';
import { exportCredentialsAsOf } from './export';
import { resolveInstant } from './instant';
import { listCredentialsAsOf } from './list';
import { parseAsOfSearch } from './search';

const security = testViewer('security');
let test: TestDatabase;
let database: Database;
let cell: { sourceId: number; cellId: number };

beforeAll(async () => {
  test = await createTestDatabase();
  database = test.database;
  const sourceId = await createSource(database, 'aws', NOW);
  cell = { sourceId, cellId: await createCell(database, sourceId) };
});
afterAll(() => test.drop());

const merge = async (at: Date, over: Parameters<typeof observation>[0], knownAt?: Date) => {
  const target = await createTarget(database, cell.sourceId, cell.cellId, at);
  await mergeBatch(database, { ...target, knownAt }, [observation(over)]);
};
const list = (at: Date, q: string) =>
  listCredentialsAsOf(
    security,
    database,
    { ...parseAsOfSearch({}).search, filters: { ...NO_FILTERS, q } },
    at,
  );

describe('an instant', () => {
  const resolve = (text: string, now = NOW) => resolveInstant(security, database, text, now);

  it('is refused with what is allowed: no instant, the future, before the first collection, nothing collected', async () => {
    await expect(resolve('2026-06-01')).rejects.toMatchObject({ code: 'as-of/nothing' });
    await merge(addDays(NOW, -10), { externalId: 'first' });
    await expect(resolve('soon')).rejects.toThrow('“soon” is no instant. Give a day such as 2026-09-30');
    await expect(resolve('2026-02-30')).rejects.toMatchObject({ code: 'as-of/not-understood' });
    await expect(resolve('2026-06-16')).rejects.toThrow(
      '16 Jun 2026, 00:00 UTC has not come yet. Give an instant up to now, 15 Jun 2026, 12:00 UTC.',
    );
    await expect(resolve('2026-06-05')).rejects.toThrow('the first collection was on 5 Jun 2026, 12:00 UTC');
  });

  it('is a day, whose beginning is meant, or a moment with its offset', async () => {
    expect(await resolve('2026-06-06')).toEqual(new Date('2026-06-06T00:00:00Z'));
    expect(await resolve(' 2026-06-06T08:00:00Z ')).toEqual(new Date('2026-06-06T08:00:00Z'));
    expect(await resolve('2026-06-06T08:00:00+02:00')).toEqual(new Date('2026-06-06T06:00:00Z'));
    expect(await resolve(NOW.toISOString())).toEqual(NOW);
  });
});

it('names what the past cannot be asked, and sorts by name where nothing else was meant', () => {
  const { search, ignored } = parseAsOfSearch({
    asOf: '2026-06-06',
    severity: 'high',
    kind: 'password',
    sort: 'severity',
  });
  expect(search).toMatchObject({
    sort: 'name',
    direction: 'asc',
    filters: { kind: ['password'], severity: [] },
  });
  expect(ignored).toEqual([
    'Severity (not recorded of the past)',
    'sort "severity" (the past is sorted by name, age, expires, firstSeen)',
  ]);
});

it('lets an older file count from its own date on, without a credential twice or none', async () => {
  const day = (n: number) => addDays(NOW, n - 8);
  await merge(day(1), { externalId: 'filed', name: 'filed-one' });
  await merge(day(3), { externalId: 'filed', name: 'filed-two' });
  await merge(day(5), { externalId: 'filed', name: 'filed-three' });
  const names = async (n: number) => (await list(day(n), 'filed')).rows.map(({ name }) => name);
  expect(await names(4)).toEqual(['filed-two']);
  // Read on day 6, but of day 2: from then on it is what is known last.
  await merge(day(6), { externalId: 'filed', name: 'filed-late' }, day(2));
  for (const [n, name] of [
    [0.5, null],
    [1.5, 'filed-one'],
    [2.5, 'filed-late'],
    [4, 'filed-late'],
    [5.5, 'filed-late'],
  ] as const)
    expect(await names(n), `day ${n}`).toEqual(name ? [name] : []);
});

it('does not say of what nobody had judged yet that it was within policy', async () => {
  const day = (n: number) => addDays(NOW, n - 8);
  await merge(day(6), { externalId: 'unseen', name: 'unseen' }, day(2));
  expect((await list(day(4), 'unseen')).rows).toMatchObject([{ name: 'unseen', standing: null }]);
  expect((await list(day(7), 'unseen')).rows[0]?.standing).not.toBeNull();
});

it('keeps the last use of the day before, and says nothing of a day it knows nothing of', async () => {
  const day = (n: number) => addDays(NOW, n - 8);
  await merge(day(1), { externalId: 'used', name: 'used', lastUsed: 'never' });
  await merge(day(3), { externalId: 'used', name: 'used', lastUsed: day(2.9) });
  const use = async (n: number) => {
    const [row] = (await list(day(n), 'used')).rows;
    return [row?.useState, row?.lastUsedAt];
  };
  // Noon is when collections run here; the answer of day 1 was the only one until its end.
  expect(await use(2)).toEqual(['never', null]);
  expect(await use(1.2)).toEqual([null, null]);
  expect(await use(3)).toEqual(['known', day(2.9)]);
});

it('exports the list of the past, neutralised, with the instant and an event for its rows', async () => {
  await merge(NOW, { externalId: 'sheet', name: '=cmd() "x", y' });
  const runner = { database, clock: new ManualClock(addDays(NOW, 1)) };
  const text = async (format: 'csv' | 'jsonl', q = 'cmd') => {
    const filters = { ...NO_FILTERS, q };
    return new Response(await exportCredentialsAsOf(runner, security, filters, { format, at: NOW })).text();
  };
  const [header, line, rest] = (await text('csv')).split('\r\n');
  expect(
    header?.startsWith('type,identifier,owner_role,owner_team,location,last_rotated,last_used,expires_at,'),
  ).toBe(true);
  expect(line).toContain(`"'=cmd() ""x"", y"`);
  expect(line).toContain('2026-06-15T12:00:00Z');
  expect(rest).toBe('');
  expect(JSON.parse(await text('jsonl'))).toMatchObject({
    name: '=cmd() "x", y',
    as_of: '2026-06-15T12:00:00Z',
  });
  const all = (await text('csv', 'e')).trimEnd().split('\r\n');
  const [event] = await database.query<{ payload: object }>(
    sql`SELECT payload FROM audit_event WHERE action = 'credential.exported' ORDER BY id DESC LIMIT 1`,
  );
  expect(event?.payload).toMatchObject({
    rows: all.length - 1,
    ended: 'done',
    filters: { asOf: '2026-06-15T12:00:00Z' },
  });
});
