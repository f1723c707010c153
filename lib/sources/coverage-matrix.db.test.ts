import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callsFor } from '@/lib/collectors/contract';
import { collectorById } from '@/lib/collectors/registry';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import type { Profile } from '@/lib/profile/schema';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { ASSUMED_ITEMS, callsAhead, declaredCalls, sourceBudget } from './call-budget';
import { beyondCells, coverageMatrix } from './coverage-matrix';
import { listCoverage } from './coverage-queries';
import type { CoverageState } from './model';
import { CoverageFilter } from './schema';

const NOW = new Date('2026-11-21T12:00:00Z');
const security = testViewer('security');
let db: TestDatabase;
const reader = () => ({ database: db.database, clock: new ManualClock(NOW) });
const matrix = (filter: object) => coverageMatrix(security, reader(), CoverageFilter.parse(filter));

async function addSource(kind: string): Promise<number> {
  const [row] = await db.database.query<{ id: number }>(sql`
    INSERT INTO source (kind, name, config, next_collection_at, created_at)
    VALUES (${kind}, ${kind}, '{}', ${NOW}, ${NOW}) RETURNING id`);
  return row?.id ?? 0;
}

interface Cell {
  account: string;
  collector: string;
  state?: CoverageState;
  region?: string;
  days?: number | null;
  listed?: number;
  calls?: number;
}

async function addCells(sourceId: number, cells: readonly Cell[]) {
  const rows = cells.map(
    ({ state = 'complete', region = 'global', days = 0, listed = 2, calls = 1, ...cell }) => ({
      ...cell,
      state,
      region,
      listed,
      calls,
      at: days === null ? null : addDays(NOW, -days),
    }),
  );
  await db.database.query(sql`
    INSERT INTO coverage_cell (source_id, account, account_name, region, collector, state, completed_at, data_at, listed, calls)
    SELECT ${sourceId}, account, 'name of ' || account, region, collector, state, at, at, listed, calls
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(account text, region text, collector text, state text, at timestamptz, listed int, calls int)`);
}

const keys = 'aws.iam-access-keys';
const kms = 'aws.kms-keys';
let aws: number;
beforeAll(async () => {
  db = await createTestDatabase();
  aws = await addSource('aws');
  await addCells(aws, [
    { account: '1', collector: keys },
    { account: '1', collector: kms, region: 'a' },
    { account: '1', collector: kms, region: 'b', state: 'denied', days: null, listed: 0 },
    { account: '2', collector: keys, state: 'throttled', listed: 7 },
    { account: '2', collector: kms, region: 'a', days: 3, listed: 5 },
    { account: '3', collector: keys, state: 'not-enabled', days: null, listed: 0 },
    { account: '4', collector: keys, state: 'partial', listed: 1 },
  ]);
});
afterAll(() => db.drop());

describe('coverageMatrix', () => {
  it('has a row for each account, the darkest first, and a cell for each kind with its worst state', async () => {
    const { rows, rowCount } = await matrix({});
    expect(rows.map(({ account, cells, dark, lastSeen }) => [account, cells, dark, lastSeen])).toEqual([
      ['2', 2, 2, 12],
      ['4', 1, 1, 1],
      ['1', 3, 1, null],
      ['3', 1, 0, null],
    ]);
    expect(rowCount).toBe(4);
    expect(rows[0]?.kinds).toEqual({
      'cloud-access-key': { cells: 1, dark: 1, worst: 'throttled' },
      'encryption-key': { cells: 1, dark: 1, worst: 'stale' },
      'signing-key': { cells: 1, dark: 1, worst: 'stale' },
    });
    expect(rows[2]?.kinds).toMatchObject({
      'cloud-access-key': { cells: 1, dark: 0, worst: 'complete' },
      'encryption-key': { cells: 2, dark: 1, worst: 'denied' },
    });
    expect(rows[3]?.kinds['cloud-access-key']).toEqual({ cells: 1, dark: 0, worst: 'not-enabled' });
  });

  it('tells regions apart when asked, or accounts together', async () => {
    const places = (await matrix({ by: 'place', account: '1' })).rows;
    expect(places.map(({ region, dark }) => [region, dark])).toEqual([
      ['b', 1],
      ['a', 0],
      ['global', 0],
    ]);
    const regions = (await matrix({ by: 'region' })).rows;
    expect(regions.map(({ account, region, cells, dark }) => [account, region, cells, dark])).toEqual([
      [null, 'b', 1, 1],
      [null, 'global', 4, 2],
      [null, 'a', 2, 1],
    ]);
  });

  it('counts exactly the cells that the ledger shows under the same filters', async () => {
    for (const filter of [
      {},
      { account: '1' },
      { kind: 'encryption-key' },
      { region: 'a' },
      { q: 'OF 2' },
      { state: 'denied' },
      { show: 'dark' },
      { provider: 'gcp' },
    ]) {
      const { rows } = await matrix(filter);
      const { counts } = await listCoverage(security, reader(), CoverageFilter.parse(filter));
      const sum = (of: 'cells' | 'dark') => rows.reduce((total, row) => total + row[of], 0);
      expect([sum('cells'), sum('dark')], JSON.stringify(filter)).toEqual([counts.cells, counts.dark]);
    }
  });

  it('pages through 500 accounts without losing or repeating one', async () => {
    const other = await addSource('gcp');
    const many = Array.from({ length: 500 }, (_, i) => ({
      account: `p${i}`,
      collector: 'gcp.kms-keys',
      ...(i % 25 === 0 ? { state: 'denied' as const } : {}),
    }));
    await addCells(other, many);
    const seen: (string | null)[] = [];
    for (let page = 1; page <= 10; page++) {
      const { rows, pages, rowCount } = await matrix({ source: other, page });
      expect([pages, rowCount]).toEqual([10, 500]);
      seen.push(...rows.map(({ account }) => account));
    }
    expect(new Set(seen).size).toBe(500);
    const first = (await matrix({ source: other })).rows;
    expect(first.slice(0, 21).map(({ dark }) => dark)).toEqual([...Array(20).fill(1), 0]);
    expect((await matrix({ source: other, page: 400 })).page).toBe(1);
    await db.database.query(sql`UPDATE source SET removed_at = ${NOW} WHERE id = ${other}`);
  });

  it('says what is not supported, of the connected clouds alone', async () => {
    const { answers, kinds } = await matrix({});
    expect(Object.keys(answers)).toEqual(['aws']);
    expect(answers.aws).toMatchObject({
      'cloud-access-key': 'collected',
      'client-secret': 'not-supported',
      'webhook-secret': 'not-supported',
    });
    expect(kinds).toContain('webhook-secret');
    const { notCollected, unconnected } = await beyondCells(security, reader());
    expect(new Set(notCollected.map(({ provider }) => provider))).toEqual(new Set(['aws']));
    expect(unconnected).toEqual([]);
  });

  it('names what the setup declared and no source reads, until one does', async () => {
    const answers: Profile = {
      clouds: ['aws', 'gcp'],
      compliance: [],
      services: ['stripe'],
      databases: ['postgresql'],
      identityProvider: 'none',
      jwt: { use: 'no' },
    };
    await db.database.query(sql`INSERT INTO setup_profile (version, answers, author_id, author, saved_at)
      VALUES (1, ${JSON.stringify(answers)}::jsonb, 'x', 'x', ${NOW})`);
    const missing = async () => (await beyondCells(security, reader())).unconnected.map(({ id }) => id);
    expect(await missing()).toEqual(['cloud:gcp', 'service:stripe']);
    const google = await addSource('gcp');
    expect(await missing()).toEqual(['service:stripe']);
    await db.database.query(sql`UPDATE source SET removed_at = ${NOW} WHERE id = ${google}`);
  });

  it('is refused to an owner', async () => {
    const owner = testViewer('owner', ['payments']);
    await expect(coverageMatrix(owner, reader(), CoverageFilter.parse({}))).rejects.toThrow('source:read');
    await expect(beyondCells(owner, reader())).rejects.toThrow('source:read');
    await expect(sourceBudget(owner, reader(), aws)).rejects.toThrow('source:read');
  });
});

describe('the calls of the next run', () => {
  const budget = { perCell: 1, pageSize: 10, perItem: 2 };

  it('follow from what was last seen, and from an assumption where nothing was', () => {
    expect(callsAhead(budget, { listed: 25, calls: 90 })).toBe(1 + 3 + 50);
    expect(callsAhead(budget, { listed: null, calls: 0 })).toBe(callsFor(budget, ASSUMED_ITEMS));
  });

  it('are those of the last run where that took more and the collector counts what it does not list', () => {
    const users = { ...budget, items: 'users' };
    expect(callsAhead(users, { listed: 0, calls: 90 })).toBe(90);
    expect(callsAhead(users, { listed: 60, calls: 90 })).toBe(1 + 6 + 120);
  });

  it('add up over the cells of a source', async () => {
    const budgetOf = (id: string) => collectorById(id)?.budget ?? budget;
    const found = await sourceBudget(security, reader(), aws);
    const [first, second] = [kms, keys].map((id) =>
      found?.collectors.find(({ collector }) => collector === id),
    );
    expect(first).toMatchObject({ cells: 3, unread: 1, listed: 7, made: 3 });
    expect(first?.ahead).toBe(
      callsFor(budgetOf(kms), 2) + callsFor(budgetOf(kms), 5) + callsFor(budgetOf(kms), ASSUMED_ITEMS),
    );
    // What is not enabled is known to hold nothing.
    expect(second).toMatchObject({ cells: 4, unread: 0, listed: 10 });
    expect(found?.ahead).toBe((first?.ahead ?? 0) + (second?.ahead ?? 0));
    expect(await sourceBudget(security, reader(), await addSource('azure'))).toBeNull();
  });

  it('stand beside the calls made only where the collector counts what it lists', async () => {
    expect(declaredCalls('aws.secretsmanager-secrets', 250)).toBe(3);
    expect(declaredCalls(keys, 250)).toBeNull();
    expect(declaredCalls('aws.of-another-version', 1)).toBeNull();
    const { groups } = await listCoverage(security, reader(), CoverageFilter.parse({ collector: kms }));
    expect(groups[0]?.cells.map((cell) => cell.budget)).toEqual([null, null, null]);
  });
});
