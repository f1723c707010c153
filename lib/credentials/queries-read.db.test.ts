import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@/lib/platform/database/client';
import { insertCell, insertCredential } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { BY_USE } from './queries';
import { isReversed, ORDERS } from './queries-orders';
import { FEW, findMatches } from './queries-plan';
import { readList } from './queries-read';
import { type Direction, SORTS, type Sort } from './schema';

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  const { cellId } = await insertCell(test.database);
  for (let i = 0; i < 30; i++) {
    const at = new Date(Date.UTC(2026, 0, 1 + (i % 7)));
    const isOut = i % 6 > 1;
    await insertCredential(test.database, cellId, {
      severity: (i % 6) - 1,
      standing: isOut ? 'out' : 'in',
      outOfPolicyAt: i % 3 === 0 ? null : at,
      valueChangedAt: i % 4 === 0 ? null : at,
      expires: i % 2 === 0 ? at : 'none',
      lastUsed: i % 5 === 0 ? 'never' : at,
      ownerTeam: i % 3 === 0 ? null : `team-${i % 2}`,
    });
  }
});
afterAll(() => test.drop());

/** A page as read when `count` rows are said to match, which decides how it is read. */
async function pageAs(sort: Sort, direction: Direction, count: number, hint: 'in' | 'out' | null = null) {
  const severity = hint === 'in' ? sql`c.severity <= 0` : sql`c.severity > 0`;
  const { rows } = await readList(test.database, {
    name: 'test',
    order: ORDERS[sort],
    ...(sort === 'lastUsed' ? { from: BY_USE } : {}),
    conditions: hint ? sql`c.gone_at IS NULL AND c.standing = ${hint}` : sql`c.gone_at IS NULL`,
    hint: hint && severity,
    walk: { reversed: isReversed(sort, direction), backward: false, from: null },
    size: 100,
    count,
  });
  return rows.map((row) => Number(row.id));
}

describe('a page', () => {
  const cases = SORTS.flatMap((sort) => (['asc', 'desc'] as const).map((direction) => ({ sort, direction })));

  it.each(cases)('by $sort $direction is the same walked and gathered', async ({ sort, direction }) => {
    const gathered = await pageAs(sort, direction, 30);
    expect(gathered).toHaveLength(30);
    expect(await pageAs(sort, direction, FEW + 1)).toEqual(gathered);
  });

  it.each(['in', 'out'] as const)(
    'with the severity that standing "%s" implies is the same',
    async (standing) => {
      const gathered = await pageAs('severity', 'desc', 5, standing);
      expect(gathered.length).toBeGreaterThan(5);
      expect(await pageAs('severity', 'desc', FEW + 1, standing)).toEqual(gathered);
    },
  );
});

it('knows in the words of the index of the filters what lies in a stretch', async () => {
  const { facets } = ORDERS.expires.key;
  const rows = await test.database.query(sql`SELECT 1 FROM credential c
    WHERE (c.expires_at IS NOT NULL) IS DISTINCT FROM (${facets?.known ?? sql`false`})
       OR (c.expires_at IS NULL) IS DISTINCT FROM (${facets?.absent ?? sql`false`})`);
  expect(rows).toEqual([]);
});

it('finds a handful with their ids', async () => {
  expect(await findMatches(test.database, sql`c.gone_at IS NULL`)).toMatchObject({ count: 30 });
  const out = await findMatches(test.database, sql`c.standing = 'in'`);
  expect(out.count).toBe(10);
  expect(new Set(out.ids).size).toBe(10);
  expect(await findMatches(test.database, sql`c.standing = 'nowhere'`)).toEqual({ count: 0, ids: [] });
});
