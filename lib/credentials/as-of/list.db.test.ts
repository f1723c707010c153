import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, sql } from '@/lib/platform/database/client';
import { testViewer } from '@/lib/testing/credential-rows';
import { type LivedCredential, type LivedDay, LivedEstate } from '@/lib/testing/lived';
import { type CredentialFilters, type CredentialSearch, NO_FILTERS } from '../schema';
import { listCredentialsAsOf } from './list';
import { countKnownThen } from './plan';
import { AS_OF_SORTS } from './search';

const security = testViewer('security');
let estate: LivedEstate;
let database: Database;
let days: readonly LivedDay[];

beforeAll(async () => {
  estate = await LivedEstate.live();
  ({ database, days } = estate);
}, 180_000);
afterAll(() => estate.test.drop());

const search = (
  filters: Partial<CredentialFilters> = {},
  rest: Partial<CredentialSearch> = {},
): CredentialSearch => ({
  filters: { ...NO_FILTERS, ...filters },
  sort: 'name',
  direction: 'asc',
  cursor: null,
  columns: null,
  ...rest,
});
const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => Number(id)).sort((a, b) => a - b);
const list = (at: Date, filters: Partial<CredentialFilters> = {}, viewer = security) =>
  listCredentialsAsOf(viewer, database, search(filters), at, 500);

describe('the list as of the end of each day', () => {
  it('lives through every kind of change', async () => {
    const events = await database.query<{ event: string }>(
      sql`SELECT DISTINCT event FROM credential_version`,
    );
    expect(events.map(({ event }) => event).sort()).toEqual([
      'changed',
      'class',
      'created',
      'gone',
      'owner',
      'returned',
    ]);
    const [spans] = await database.query<{ n: number }>(sql`SELECT count(*) AS n FROM finding_span`);
    expect(Number(spans?.n)).toBeGreaterThan(5);
  });

  it('shows exactly what the live list showed then', async () => {
    for (const { at, live, gone } of days) {
      const { rows } = await list(at);
      const shown = new Map(
        rows.map((row): [number, LivedCredential] => [
          row.id,
          {
            name: row.name,
            status: row.status,
            ownerTeam: row.ownerTeam,
            class: row.class,
            environment: row.environment,
            region: row.region,
            standing: row.standing,
            severity: row.severity,
            failing: row.failing,
            limitDays: row.limitDays,
            limitClause: row.limitClause,
            ageBucket: row.ageBucket,
            useState: row.useState,
            lastUsedAt: row.lastUsedAt,
          },
        ]),
      );
      const day = at.toISOString();
      expect(idsOf(rows), day).toEqual([...live.keys()].sort((a, b) => a - b));
      for (const [id, then] of live) expect(shown.get(id), `${day} ${id}`).toEqual(then);
      expect(idsOf((await list(at, { gone: true })).rows), `${day} gone`).toEqual(
        [...gone].sort((a, b) => a - b),
      );
    }
  });

  it('counts what was known then', async () => {
    for (const { at, live } of days) {
      expect(await countKnownThen(security, database, at)).toEqual({ value: live.size, exact: true });
      expect((await list(at)).count).toEqual({ value: live.size, exact: true });
    }
  });

  it('narrows by what was so then', async () => {
    const by: [Partial<CredentialFilters>, (row: LivedCredential) => boolean][] = [
      [{ owner: ['shop'] }, (row) => row.ownerTeam === 'shop'],
      [{ owner: ['none'] }, (row) => row.ownerTeam === null],
      [
        { class: ['A', 'B'], environment: ['staging', 'production'] },
        (row) => 'AB'.includes(row.class ?? '?') && row.environment !== null,
      ],
      [{ status: ['disabled'] }, (row) => row.status === 'disabled'],
      [{ region: ['eu-west-1'] }, (row) => row.region === 'eu-west-1'],
      [{ q: 'renamed' }, (row) => row.name.startsWith('Renamed')],
      [{ standing: ['out'] }, (row) => row.standing === 'out'],
      [{ standing: ['in', 'unknown'] }, (row) => row.standing !== 'out'],
      [{ rule: ['max-age'] }, (row) => row.failing.includes('max-age')],
      [
        { rule: ['owner-missing'], standing: ['out'], owner: ['none'] },
        (row) => row.failing.includes('owner-missing'),
      ],
    ];
    const met = by.map(() => 0);
    for (const { at, live } of days.filter((_, n) => n % 4 === 3))
      for (const [i, [filters, holds]] of by.entries()) {
        const wanted = [...live].filter(([, row]) => holds(row)).map(([id]) => id);
        const page = await list(at, filters);
        expect(idsOf(page.rows), `${at.toISOString()} ${JSON.stringify(filters)}`).toEqual(
          wanted.sort((a, b) => a - b),
        );
        expect(page.count).toEqual({ value: wanted.length, exact: true });
        met[i] = (met[i] ?? 0) + wanted.length;
      }
    for (const [i, count] of met.entries()) expect(count, JSON.stringify(by[i]?.[0])).toBeGreaterThan(0);
  });

  it('shows owners what was theirs then', async () => {
    const owner = testViewer('owner', ['shop']);
    for (const { at, live } of days) {
      const wanted = [...live].filter(([, row]) => row.ownerTeam === 'shop').map(([id]) => id);
      expect(idsOf((await list(at, {}, owner)).rows)).toEqual(wanted.sort((a, b) => a - b));
    }
  });

  it('is filled by the upgrade as the trigger would have filled it', async () => {
    // The database here knows no letters beyond ASCII, so it leaves Ä as it is.
    const kept = async () =>
      (await database.query<{ search: string }>(sql`SELECT * FROM credential_past ORDER BY id, version`)).map(
        (row) => ({ ...row, search: row.search.toLowerCase() }),
      );
    const before = await kept();
    const migration = await readFile('prisma/migrations/0022_as_of/migration.sql', 'utf8');
    const fill = /INSERT INTO credential_past[^;]+;/.exec(migration)?.[0] ?? '';
    await database.query(sql`DELETE FROM credential_past RETURNING 1 AS one`);
    await database.pool.query(fill);
    expect(before.length).toBeGreaterThan(100);
    expect(await kept()).toEqual(before);
  });

  it('pages in each order, both ways, without losing or repeating a row', async () => {
    const { at, live } = days[40] as LivedDay;
    for (const sort of AS_OF_SORTS)
      for (const direction of ['asc', 'desc'] as const) {
        const page = (cursor: string | null, size = 7) =>
          listCredentialsAsOf(security, database, search({}, { sort, direction, cursor }), at, size);
        const whole = (await page(null, 500)).rows.map(({ id }) => id);
        const forth: number[] = [];
        let last: Awaited<ReturnType<typeof page>> = await page(null);
        forth.push(...last.rows.map(({ id }) => id));
        while (last.next) {
          last = await page(last.next);
          forth.push(...last.rows.map(({ id }) => id));
        }
        expect(forth, `${sort} ${direction}`).toEqual(whole);
        expect(new Set(forth).size).toBe(live.size);
        const back: number[] = last.rows.map(({ id }) => id);
        while (last.previous) {
          last = await page(last.previous);
          back.unshift(...last.rows.map(({ id }) => id));
        }
        expect(back, `${sort} ${direction} back`).toEqual(whole);
      }
  });
});
