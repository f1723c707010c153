import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import { executorOf, sql } from '@/lib/platform/database/client';
import { countUnconfirmed } from '@/lib/posture/queries-sight';
import { countPosture, insertCell, insertCredential, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { exportCredentials } from './export';
import { credentialConditions } from './filters';
import { listCredentials } from './queries';
import { type CredentialFilters, NO_FILTERS } from './schema';

const security = testViewer('security');
const payments = testViewer('owner', ['payments']);
const clock = new ManualClock(new Date('2026-01-01T06:00:00Z'));
let test: TestDatabase;
let denied: number;
let light: number;

/** Names of what the list shows; its count and its export must agree with it. */
async function found(filters: Partial<CredentialFilters>, viewer = security): Promise<string[]> {
  const all = { ...NO_FILTERS, accountsOfQ: [], ...filters };
  const search = { filters: all, sort: 'name', direction: 'asc', cursor: null, columns: null } as const;
  const { rows, count } = await listCredentials(viewer, test.database, search);
  expect(count, JSON.stringify(filters)).toEqual({ value: rows.length, exact: true });
  const stream = await exportCredentials({ database: test.database, clock }, viewer, all, 'jsonl');
  const lines = (await new Response(stream).text()).split('\n').filter(Boolean);
  const exported = lines.map((line) => (JSON.parse(line) as { name: string }).name);
  expect(exported.sort(), JSON.stringify(filters)).toEqual(rows.map((row) => row.name));
  return rows.map((row) => row.name);
}

beforeAll(async () => {
  test = await createTestDatabase();
  const { database } = test;
  ({ cellId: light } = await insertCell(database, 'prod'));
  ({ cellId: denied } = await insertCell(database, 'denied', 'denied'));
  const add = (name: string, seed: Parameters<typeof insertCredential>[2] = {}, cellId = light) =>
    insertCredential(database, cellId, { name, ...seed });
  await add('a', { expires: new Date('2026-11-30T23:59:59.999Z'), ownerTeam: 'payments', kind: 'password' });
  await add('b', { expires: new Date('2026-12-01T00:00:00Z'), ownerTeam: 'search' });
  await add('c', { expires: new Date('2026-12-07T12:00:00Z'), kind: 'password' });
  await add('d', { expires: new Date('2026-12-08T00:00:00Z'), ownerTeam: 'payments' }, denied);
  await add('e', { expires: 'none' }, denied);
  await add('f', { expires: null, ownerTeam: 'payments', failing: ['unused'] });
  await add('gone', { expires: new Date('2026-12-02T00:00:00Z'), goneAt: clock.now() });
  await database.query(sql`UPDATE credential SET passing = '{max-age}' WHERE name IN ('a', 'c')`);
  await database.query(sql`UPDATE credential SET other_cell_ids = ${[denied]}::int[] WHERE name = 'c'`);
  await countPosture(database);
  await database.query(sql`INSERT INTO posture_count VALUES ('rule', 'max-age', 'verdict', 'pass', 2)`);
});
afterAll(() => test.drop());

describe('a span of expiry', () => {
  it('holds its first moment and not its last, in days or in moments of UTC', async () => {
    expect(await found({ expiresFrom: '2026-12-01', expiresTo: '2026-12-08' })).toEqual(['b', 'c']);
    expect(await found({ expiresFrom: '2026-11-30', expiresTo: '2026-12-01' })).toEqual(['a']);
    expect(
      await found({ expiresFrom: '2026-12-07T12:00:00Z', expiresTo: '2026-12-08T00:00:00.001Z' }),
    ).toEqual(['c', 'd']);
    expect(await found({ expiresFrom: '2026-12-07T12:00:01Z' })).toEqual(['d']);
    expect(await found({ expiresTo: '2026-12-01' })).toEqual(['a']);
  });

  it('means UTC, whatever time zone the database is set to', async () => {
    const span = { ...NO_FILTERS, accountsOfQ: [], expiresFrom: '2026-12-01', expiresTo: '2026-12-08' };
    const conditions = credentialConditions(security, span, clock.now());
    const rows = await test.database.transaction(async (client) => {
      await client.query(`SET LOCAL timezone = 'Pacific/Kiritimati'`);
      const statement = sql`SELECT name FROM credential c WHERE ${conditions} ORDER BY name`;
      return executorOf(client).query<{ name: string }>(statement);
    });
    expect(rows.map((row) => row.name)).toEqual(['b', 'c']);
  });

  it('joins the other filters, and what is gone', async () => {
    const december = { expiresFrom: '2026-12-01', expiresTo: '2027-01-01' };
    expect(await found({ ...december, kind: ['password'] })).toEqual(['c']);
    expect(await found({ ...december, owner: ['payments'] })).toEqual(['d']);
    expect(await found({ ...december, gone: true })).toEqual(['gone']);
    expect(await found(december, payments)).toEqual(['d']);
  });

  it('is read through the index on the time of expiry', async () => {
    const filters = { ...NO_FILTERS, accountsOfQ: [], expiresFrom: '2026-12-01', expiresTo: '2026-12-08' };
    const conditions = credentialConditions(security, filters, clock.now());
    const plan = await test.database.transaction(async (client) => {
      // With a handful of rows any index is as good as another.
      await client.query(`
        INSERT INTO credential OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(c, jsonb_build_object('id', 1000 + n, 'identity',
          gen_random_uuid(), 'expires_at', c.expires_at + n * interval '1 day'))).*
        FROM credential c, generate_series(1, 2000) n WHERE c.name = 'a'`);
      await client.query('ANALYZE credential');
      const statement = sql`EXPLAIN SELECT 1 FROM credential c WHERE ${conditions}`;
      const lines = await executorOf(client).query<Record<string, string>>(statement);
      await client.query('ROLLBACK');
      return lines.flatMap(Object.values).join('\n');
    });
    expect(plan).toMatch(/credential_live_expires/);
    expect(plan).toMatch(/Index Cond: \(\(expires_at >= .*\) AND \(expires_at < /);
  });
});

describe('an owner', () => {
  it('is any, none, or named', async () => {
    expect(await found({ owner: ['any'] })).toEqual(['a', 'b', 'd', 'f']);
    expect(await found({ owner: ['none'] })).toEqual(['c', 'e']);
    expect(await found({ owner: ['any', 'search'] })).toEqual(['a', 'b', 'd', 'f']);
    expect(await found({ owner: ['any', 'none'] })).toHaveLength(6);
    expect(await found({ owner: ['any'], kind: ['password'] })).toEqual(['a']);
    expect(await found({ owner: ['none'], kind: ['password'] })).toEqual(['c']);
    expect(await found({ owner: ['none', 'payments'], kind: ['password'] })).toEqual(['a', 'c']);
  });

  it('of any team is one of the own teams to the members of a team', async () => {
    expect(await found({ owner: ['any'] }, payments)).toEqual(['a', 'd', 'f']);
    expect(await found({ owner: ['any', 'none'] }, payments)).toEqual(['a', 'd', 'f']);
    expect(await found({ owner: ['any'], kind: ['password'] }, payments)).toEqual(['a']);
  });
});

it('a rule that it fails or passes', async () => {
  expect(await found({ rule: ['unused'] })).toEqual(['f']);
  expect(await found({ passes: ['max-age'] })).toEqual(['a', 'c']);
  expect(await found({ passes: ['max-age'], owner: ['any'] })).toEqual(['a']);
  expect(await found({ passes: ['max-age'], rule: ['unused'] })).toEqual([]);
});

it('the cells that list it', async () => {
  expect(await found({ cell: [denied] })).toEqual(['c', 'd', 'e']);
  expect(await found({ cell: [light, denied] })).toHaveLength(6);
});

it('whether it is known: as many as the first page says, and the others', async () => {
  expect(await found({ known: ['yes', 'no'] })).toHaveLength(6);
  const names = async (known: string, now: Date) => {
    const conditions = credentialConditions(
      security,
      { ...NO_FILTERS, accountsOfQ: [], known: [known] },
      now,
    );
    const rows = await test.database.query<{ name: string }>(
      sql`SELECT name FROM credential c WHERE ${conditions} ORDER BY name`,
    );
    return rows.map((row) => row.name);
  };
  for (const now of [clock.now(), new Date('2026-02-01T00:00:00Z')]) {
    const reader = { database: test.database, clock: new ManualClock(now) };
    const [yes, no] = [await names('yes', now), await names('no', now)];
    expect(yes).toHaveLength(6 - (await countUnconfirmed(security, reader)).all);
    expect([...yes, ...no].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  }
  expect(await names('no', clock.now())).toEqual(['d', 'e']);
});
