import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { insertCell, insertCredential, insertFinding, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { findOwningTeams, getHeatmap, getSummary, HEATMAP_ROWS, listKinds } from './queries';
import { countUnconfirmed, getRunning, listDarkCells } from './queries-sight';
import { listWorst } from './queries-worst';

const security = testViewer('security');
const payments = testViewer('owner', ['payments']);
const everyTeam = testViewer('owner', ['payments', 'search', '']);
const now = new Date('2026-01-01T02:00:00Z');
let test: TestDatabase;
const reader = () => ({ database: test.database, clock: new ManualClock(now) });
const ids: Record<string, number> = {};

/** What the merge keeps, grouped afresh from the rows. */
async function keepCounts() {
  await test.database.query(sql`DELETE FROM posture_count`);
  await test.database.query(sql`
    INSERT INTO posture_count SELECT d.dimension, d.value, m.measure, m.bucket, count(*) FROM credential c
    CROSS JOIN LATERAL (VALUES ('all', ''), ('owner', coalesce(c.owner_team, '')), ('kind', c.kind), ('provider', c.provider),
      ('account', c.account), ('environment', coalesce(c.environment, '')), ('class', coalesce(c.class, ''))) d(dimension, value)
    CROSS JOIN LATERAL (VALUES ('age', c.age_bucket), ('expiry', c.expiry_bucket), ('standing', c.standing),
      ('ownership', CASE WHEN c.owner_team IS NULL THEN 'unowned' ELSE 'owned' END)) m(measure, bucket)
    WHERE c.gone_at IS NULL GROUP BY 1, 2, 3, 4`);
  await test.database.query(sql`INSERT INTO posture_count VALUES ('kind', 'ssh-key', 'age', '0-50', 0)`);
}

beforeAll(async () => {
  test = await createTestDatabase();
  const { database } = test;
  const { cellId: light } = await insertCell(database, 'prod');
  const { cellId: denied } = await insertCell(database, 'denied', 'denied');
  const add = async (name: string, cellId: number, seed: Parameters<typeof insertCredential>[2]) => {
    ids[name] = await insertCredential(database, cellId, { name, ...seed });
  };
  await add('good', light, { ownerTeam: 'payments', expires: addDays(now, 3), expiryBucket: '7d' });
  await add('old', light, {
    ownerTeam: 'payments',
    ageBucket: 'over-90d',
    standing: 'out',
    severity: 3,
    failing: ['max-age', 'unused'],
    outOfPolicyAt: addDays(now, -40),
  });
  await add('older', denied, {
    ownerTeam: 'search',
    ageBucket: 'over-more',
    standing: 'out',
    severity: 3,
    failing: ['max-age'],
    outOfPolicyAt: addDays(now, -400),
    account: '444455556666',
    accountName: 'web',
  });
  await add('root', light, {
    kind: 'password',
    ageBucket: 'no-limit',
    standing: 'out',
    severity: 4,
    failing: ['root-credential'],
    outOfPolicyAt: addDays(now, -1),
    expires: addDays(now, 90),
    expiryBucket: '90d',
  });
  await add('unclear', light, { kind: 'password', ageBucket: 'unknown', standing: 'unknown', class: 'A' });
  await add('gone', light, { ownerTeam: 'payments', goneAt: now, severity: 4, expires: addDays(now, 3) });
  await add('ended', light, { ownerTeam: 'search', expires: addDays(now, -1), expiryBucket: 'expired' });
  await insertFinding(database, ids.old ?? 0, { rule: 'max-age', severity: 3, ownerTeam: 'payments' });
  await insertFinding(database, ids.old ?? 0, { rule: 'unused', severity: 1, ownerTeam: 'payments' });
  await keepCounts();
});
afterAll(() => test.drop());

describe('getSummary', () => {
  it('counts what is live, and leaves out what is gone', async () => {
    expect(await getSummary(security, test.database)).toEqual({
      total: 6,
      owned: 4,
      unowned: 2,
      inPolicy: 2,
      outOfPolicy: 3,
      notJudged: 1,
    });
  });
  it('shows a team its own only', async () => {
    const own = { total: 2, owned: 2, unowned: 0, inPolicy: 1, outOfPolicy: 1, notJudged: 0 };
    expect(await getSummary(payments, test.database)).toEqual(own);
    expect((await getSummary(testViewer('owner'), test.database)).total).toBe(0);
    expect((await getSummary(everyTeam, test.database)).total).toBe(4);
  });
  it('refuses who may not read posture', async () => {
    await expect(getSummary(testViewer('worker'), test.database)).rejects.toThrow(
      'does not allow posture:read',
    );
  });
});

describe('getHeatmap', () => {
  it('puts rows with most out of policy first and counts every bucket', async () => {
    const map = await getHeatmap(security, test.database, { by: 'owner', measure: 'age' });
    expect(map.rows.map(({ value, total }) => [value, total])).toEqual([
      ['payments', 2],
      ['search', 2],
      ['', 2],
    ]);
    expect(map.rows[0]?.counts).toEqual({ '0-50': 1, 'over-90d': 1 });
    expect(map.all).toMatchObject({ total: 6, counts: { unknown: 1, 'no-limit': 1, '0-50': 2 } });
    expect(map.rowCount).toBe(3);
  });
  it('leaves out values that no live credential has any more', async () => {
    const map = await getHeatmap(security, test.database, { by: 'kind', measure: 'age' });
    expect(map.rows.map((row) => row.value)).toEqual(['cloud-access-key', 'password']);
  });
  it.each(['owner', 'kind', 'provider', 'account', 'environment', 'class'] as const)(
    'counts afresh every credential of the teams, by %s',
    async (by) => {
      const cut = { by, measure: 'expiry' } as const;
      const counted = await getHeatmap(everyTeam, test.database, cut);
      const ofOwned = counted.rows.flatMap((row) => Object.values(row.counts)).reduce((a, b) => a + b, 0);
      expect(ofOwned).toBe(4);
      expect(counted.all.total).toBe(4);
    },
  );
  it('shows the worst rows and says how many there are', async () => {
    await test.database.query(sql`INSERT INTO posture_count
      SELECT 'account', 'a' || n, 'ownership', 'owned', 1 FROM generate_series(1, 60) n`);
    const map = await getHeatmap(security, test.database, { by: 'account', measure: 'ownership' });
    expect(map.rows).toHaveLength(HEATMAP_ROWS);
    expect(map.rowCount).toBe(62);
    const full = await getHeatmap(security, test.database, {
      by: 'account',
      measure: 'ownership',
      isFull: true,
    });
    expect(full.rows).toHaveLength(62);
    await keepCounts();
  });
});

it('listKinds counts each kind with its standing', async () => {
  expect(await listKinds(security, test.database)).toEqual([
    { kind: 'cloud-access-key', total: 4, unowned: 0, inPolicy: 2, outOfPolicy: 2, notJudged: 0 },
    { kind: 'password', total: 2, unowned: 2, inPolicy: 0, outOfPolicy: 1, notJudged: 1 },
  ]);
});

it('findOwningTeams names them', async () => {
  expect(await findOwningTeams(security, test.database)).toEqual(['payments', 'search']);
});

describe('listWorst', () => {
  it('orders by severity, then by how long', async () => {
    const worst = await listWorst(security, test.database);
    expect(worst.map((row) => row.name)).toEqual(['root', 'older', 'old']);
    expect(worst[2]).toMatchObject({ rule: 'Older than policy allows', failing: 2, severity: 3 });
    expect(worst[2]?.why).toMatch(/\.$/);
    expect(worst[0]).toMatchObject({ rule: null, why: null });
  });
  it('shows a team its own only', async () => {
    expect((await listWorst(payments, test.database)).map((row) => row.name)).toEqual(['old']);
  });
});

describe('sight', () => {
  it('counts as unconfirmed what was last seen in the dark, from either side', async () => {
    const one = { all: 1, owned: 1, inPolicy: 0 };
    const ofAll = { ...one, kinds: { 'cloud-access-key': one } };
    expect(await countUnconfirmed(security, reader())).toEqual(ofAll);
    await test.database.query(sql`UPDATE coverage_cell SET listed = 1000 WHERE state = 'denied'`);
    expect(await countUnconfirmed(security, reader())).toMatchObject(ofAll);
    expect((await countUnconfirmed(payments, reader())).all).toBe(0);
    const muchLater = { database: test.database, clock: new ManualClock(addDays(now, 30)) };
    expect(await countUnconfirmed(security, muchLater)).toEqual({
      all: 6,
      owned: 4,
      inPolicy: 2,
      kinds: {
        'cloud-access-key': { all: 4, owned: 4, inPolicy: 2 },
        password: { all: 2, owned: 0, inPolicy: 0 },
      },
    });
  });
  it('names dark cells to those who may see sources', async () => {
    expect((await listDarkCells(security, reader())).map((cell) => cell.sourceName)).toEqual(['denied']);
    expect(await listDarkCells(payments, reader())).toEqual([]);
  });
  it('adds up the progress of what runs', async () => {
    expect(await getRunning(payments, test.database)).toMatchObject({ running: 0, cells: 0 });
    await test.database.query(sql`INSERT INTO collection (id, source_id, state, trigger, requested_by, requested_at, progress)
      SELECT gen_random_uuid(), id, 'running', 'manual', 'x', ${now}, '{"cells": 4, "cellsDone": 1, "listed": 9}' FROM source`);
    expect(await getRunning(security, test.database)).toEqual({
      running: 2,
      cells: 8,
      cellsDone: 2,
      listed: 18,
    });
  });
});
