import { afterAll, beforeAll, expect, it } from 'vitest';
import { listCredentialsAsOf } from '@/lib/credentials/as-of/list';
import { countKnownThen } from '@/lib/credentials/as-of/plan';
import { parseAsOfSearch } from '@/lib/credentials/as-of/search';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { prepareSource, runBenchCollection } from './collect';
import { makeYear, measurePast } from './past';

const START = new Date('2026-01-01T00:00:00Z');
const SIZE = 20_000;
const security = testViewer('security');
let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  const { sourceId, cells } = await prepareSource(test.database, START);
  await runBenchCollection(test.database, {
    estate: { size: SIZE, now: START, changedShare: 0, usedShare: 0 },
    at: START,
    sourceId,
    cells,
  });
  await makeYear(test.database, START);
  await test.asSuperuser('ANALYZE');
}, 300_000);
afterAll(() => test.drop());

it('makes a year in which the past differs from now, and holds each credential once', async () => {
  for (const days of [1, 182, 365]) {
    const at = addDays(START, days);
    const { search } = parseAsOfSearch({});
    const seen = new Set<number>();
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listCredentialsAsOf>> = await listCredentialsAsOf(
        security,
        test.database,
        { ...search, cursor },
        at,
        5_000,
      );
      for (const { id } of page.rows) {
        expect(seen.has(id)).toBe(false);
        seen.add(id);
      }
      cursor = page.next;
    } while (cursor);
    expect(await countKnownThen(security, test.database, at)).toEqual({ value: seen.size, exact: true });
  }
  const [past] = await test.database.query<{ n: number }>(
    sql`SELECT count(DISTINCT id)::float8 AS n FROM credential_past`,
  );
  expect(past?.n).toBeGreaterThan(SIZE / 10);
  for await (const { measure, value } of measurePast(test.database, START))
    process.stdout.write(`${measure}: ${value}\n`);
}, 300_000);
