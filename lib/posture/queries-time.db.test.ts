import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCredentials } from '@/lib/credentials/queries';
import { NO_FILTERS } from '@/lib/credentials/schema';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { insertCell, insertCredential, insertFinding, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { countOpenFindings, listExpiryWeeks, listFindingDays } from './queries-time';

const security = testViewer('security');
const payments = testViewer('owner', ['payments']);
const now = new Date('2026-01-01T02:00:00Z');
const SEARCH = { sort: 'expires', direction: 'asc', cursor: null, columns: null } as const;
let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
  const { database } = test;
  const { cellId } = await insertCell(database);
  const ends = (days: number, seed: Parameters<typeof insertCredential>[2] = {}) =>
    insertCredential(database, cellId, { expires: addDays(now, days), ...seed });
  const soon = await ends(3, { ownerTeam: 'payments' });
  await ends(90);
  await ends(91);
  await ends(-1);
  await ends(3, { ownerTeam: 'payments', goneAt: now });
  const open = { ownerTeam: 'payments', openedAt: new Date('2026-01-01T00:00:00Z') };
  await insertFinding(database, soon, { rule: 'max-age', ...open });
  await insertFinding(database, soon, { rule: 'owner-missing', ...open });
  const closed = { openedAt: addDays(now, -20), closedAt: addDays(now, -10) };
  await insertFinding(database, soon, { rule: 'unused', ownerTeam: 'payments', ...closed });
});
afterAll(() => test.drop());

describe('time', () => {
  it('listExpiryWeeks counts by week, from now and up to 90 days, without what is gone', async () => {
    const { weeks, next30, next90, nextMonth } = await listExpiryWeeks(security, test.database, now);
    expect(weeks.filter((week) => week.count > 0)).toMatchObject([
      { id: '2026-W01', startsOn: '2025-12-29', count: 1 },
      { id: '2026-W14', startsOn: '2026-03-30', count: 1 },
    ]);
    expect([next30.count, nextMonth.count, next90.count]).toEqual([1, 0, 2]);
    expect((await listExpiryWeeks(payments, test.database, now)).next90.count).toBe(1);
  });
  it.each([security, payments])(
    'every span of the outlook counts what the list filtered by it shows',
    async (viewer) => {
      const { weeks, next30, next90, nextMonth } = await listExpiryWeeks(viewer, test.database, now);
      for (const { from, to, count } of [...weeks, next30, next90, nextMonth]) {
        const filters = { ...NO_FILTERS, expiresFrom: from, expiresTo: to };
        const page = await listCredentials(viewer, test.database, { ...SEARCH, filters });
        expect(page.rows, `${from} to ${to}`).toHaveLength(count);
        expect(page.count).toEqual({ value: count, exact: true });
      }
    },
  );
  it('countOpenFindings counts what is open now, for a team its own', async () => {
    await test.database.query(sql`INSERT INTO posture_count VALUES ('rule', 'max-age', 'verdict', 'fail', 7),
      ('rule', 'unused', 'verdict', 'fail', 2), ('rule', 'unused', 'verdict', 'unknown', 3), ('rule', 'unused', 'verdict', 'pass', 90)`);
    expect(await countOpenFindings(security, test.database)).toEqual({ fail: 9, unknown: 3 });
    expect(await countOpenFindings(payments, test.database)).toEqual({ fail: 2, unknown: 0 });
  });
  it('listFindingDays reads what was kept per day', async () => {
    await test.database.query(sql`INSERT INTO posture_day VALUES ('2025-12-30', 'findings', 'fail', 7),
      ('2025-12-30', 'findings', 'pass', 90), ('2025-12-31', 'findings', 'unknown', 2), ('2020-01-01', 'findings', 'fail', 1)`);
    expect(await listFindingDays(security, test.database, now)).toEqual([
      { day: '2025-12-30', fail: 7, unknown: 0 },
      { day: '2025-12-31', fail: 0, unknown: 2 },
    ]);
  });
  it('listFindingDays follows the findings of a team', async () => {
    expect(await listFindingDays(payments, test.database, now)).toEqual([
      { day: '2025-12-12', fail: 1, unknown: 0 },
      { day: '2025-12-22', fail: 0, unknown: 0 },
      { day: '2026-01-01', fail: 2, unknown: 0 },
    ]);
    expect(await listFindingDays(testViewer('owner', ['search']), test.database, now)).toHaveLength(1);
  });
});
