import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '@/lib/platform/database/client';
import {
  countPosture,
  insertCell,
  insertCredential,
  insertFinding,
  testViewer,
} from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { countCredentials, listCredentials, listFilterOptions } from './queries';
import { factsOfDetail, getCredential, getUse, listCredentialFindings, listVersions } from './queries-detail';
import { type CredentialFilters, type CredentialSearch, NO_FILTERS, SORTS } from './schema';

const security = testViewer('security');
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n, 3, 4, 5));
let test: TestDatabase;
let sourceId: number;
let pastedCell: number;
const ids: number[] = [];
let goneId: number;

const search = (
  filters: Partial<CredentialFilters> = {},
  rest: Partial<CredentialSearch> = {},
): CredentialSearch => ({
  filters: { ...NO_FILTERS, ...filters },
  sort: 'severity',
  direction: 'desc',
  cursor: null,
  columns: null,
  ...rest,
});
const found = async (filters: Partial<CredentialFilters>, viewer = security) =>
  (await listCredentials(viewer, test.database, search(filters), 500)).rows
    .map((row) => Number(row.id))
    .sort((a, b) => a - b);

beforeAll(async () => {
  test = await createTestDatabase();
  const { cellId, ...cell } = await insertCell(test.database, 'prod');
  sourceId = cell.sourceId;
  const other = await insertCell(test.database, 'denied', 'denied');
  pastedCell = (await insertCell(test.database, 'pasted')).cellId;
  await test.database.query(
    sql`UPDATE coverage_cell SET account = '999900001111', account_name = 'Billing' WHERE id = ${pastedCell}`,
  );
  for (let i = 0; i < 61; i++) {
    ids.push(
      await insertCredential(test.database, i % 10 === 9 ? other.cellId : cellId, {
        // Few distinct values and many nulls, so that ties and the edges of null are crossed by pages.
        name: i % 4 === 0 ? 'same' : `Name ${i % 7}`,
        kind: i % 3 === 0 ? 'password' : 'cloud-access-key',
        account: `acct-${i % 5}`,
        severity: (i % 6) - 1,
        outOfPolicyAt: i % 3 === 0 ? null : day(i % 5),
        valueChangedAt: i % 4 === 1 ? null : day(-(i % 9)),
        expires: i % 2 === 0 ? day(100 + (i % 3)) : i % 4 === 1 ? 'none' : null,
        firstSeenAt: day(-(i % 6)),
        lastUsed: i % 3 === 0 ? day(i % 4) : i % 3 === 1 ? 'never' : null,
        ownerTeam: i % 5 === 0 ? null : `team-${i % 5}`,
        environment: i % 2 === 0 ? 'production' : null,
        class: i % 3 === 0 ? 'A' : null,
        standing: i % 6 === 5 ? null : i % 2 === 0 ? 'in' : 'out',
        ageBucket: i % 7 === 0 ? null : 'over-30d',
        status: i % 11 === 0 ? null : 'active',
        failing: i % 6 === 2 ? ['key-age', 'owner'] : [],
        holderId: `holder-${i % 8}`,
      }),
    );
  }
  goneId = await insertCredential(test.database, cellId, {
    name: 'left us',
    goneAt: day(3),
    ownerTeam: 'team-1',
  });
  await countPosture(test.database);
});
afterAll(() => test.drop());

describe('paging', () => {
  const cases = SORTS.flatMap((sort) => (['asc', 'desc'] as const).map((direction) => ({ sort, direction })));

  it.each(cases)(
    'by $sort $direction visits every row exactly once, forth and back',
    async ({ sort, direction }) => {
      const whole = await listCredentials(security, test.database, search({}, { sort, direction }), 500);
      const forth: number[] = [];
      let cursor: string | null = null;
      let last: string | null = null;
      for (let page = 0; page < 20; page++) {
        const { rows, next, cursorIgnored } = await listCredentials(
          security,
          test.database,
          search({}, { sort, direction, cursor }),
          7,
        );
        expect(cursorIgnored).toBe(false);
        forth.push(...rows.map((row) => Number(row.id)));
        last = cursor;
        if (!next) break;
        cursor = next;
      }
      expect(forth).toEqual(whole.rows.map((row) => Number(row.id)));
      expect([...forth].sort((a, b) => a - b)).toEqual(ids);
      const back: number[] = [];
      let page = await listCredentials(
        security,
        test.database,
        search({}, { sort, direction, cursor: last }),
        7,
      );
      while (page.previous) {
        page = await listCredentials(
          security,
          test.database,
          search({}, { sort, direction, cursor: page.previous }),
          7,
        );
        back.unshift(...page.rows.map((row) => Number(row.id)));
        expect(page.next).not.toBeNull();
      }
      expect(back).toEqual(forth.slice(0, back.length));
      expect(forth.length - back.length).toBeLessThanOrEqual(7);
    },
  );

  it.each(['age', 'expires', 'policy', 'lastUsed', 'owner'] as const)(
    'by %s puts what is not known last in both directions',
    async (sort) => {
      const column = {
        age: 'valueChangedAt',
        expires: 'expiresAt',
        policy: 'outOfPolicyAt',
        lastUsed: 'lastUsedAt',
        owner: 'ownerTeam',
      } as const;
      for (const direction of ['asc', 'desc'] as const) {
        const { rows } = await listCredentials(security, test.database, search({}, { sort, direction }), 500);
        const isNull = rows.map((row) => row[column[sort]] === null);
        expect(isNull).toEqual([...isNull].sort());
        expect(isNull.some(Boolean)).toBe(true);
      }
    },
  );

  it('shows the worst first, and among them what is longest out of policy', async () => {
    const { rows } = await listCredentials(security, test.database, search(), 500);
    const keys = rows.map((row) => [-row.severity, row.outOfPolicyAt?.getTime() ?? Infinity] as const);
    expect(keys).toEqual([...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  });

  it('falls back to the first page on a cursor that is not one', async () => {
    const first = await listCredentials(security, test.database, search());
    const odd = await listCredentials(security, test.database, search({}, { cursor: 'garbage' }));
    expect(odd.cursorIgnored).toBe(true);
    expect(odd.rows.map((row) => row.id)).toEqual(first.rows.map((row) => row.id));
  });
});

describe('filters', () => {
  const where = (keep: (i: number) => boolean) => ids.filter((_, i) => keep(i));

  it('narrow by each column, with `none` and unknown', async () => {
    expect(await found({ kind: ['password'] })).toEqual(where((i) => i % 3 === 0));
    expect(await found({ account: ['acct-1', 'acct-2'] })).toEqual(where((i) => [1, 2].includes(i % 5)));
    expect(await found({ owner: ['none', 'team-1'] })).toEqual(where((i) => [0, 1].includes(i % 5)));
    expect(await found({ environment: ['none'] })).toEqual(where((i) => i % 2 === 1));
    expect(await found({ class: ['A'] })).toEqual(where((i) => i % 3 === 0));
    expect(await found({ standing: ['unknown'] })).toEqual(where((i) => i % 6 === 5));
    expect(await found({ age: ['unknown'] })).toEqual(where((i) => i % 7 === 0));
    expect(await found({ severity: ['none', 'critical'] })).toEqual(where((i) => [0, 5].includes(i % 6)));
    expect(await found({ status: ['unknown'] })).toEqual(where((i) => i % 11 === 0));
    expect(await found({ rule: ['owner', 'nothing'] })).toEqual(where((i) => i % 6 === 2));
    expect(await found({ holder: ['holder-3'] })).toEqual(where((i) => i % 8 === 3));
    expect(await found({ source: [sourceId] })).toEqual(where((i) => i % 10 !== 9));
    expect(await found({ kind: ['password'], owner: ['team-1'], environment: ['production'] })).toEqual(
      where((i) => i % 3 === 0 && i % 5 === 1 && i % 2 === 0),
    );
    expect(await found({ kind: ['password'], provider: ['gcp'] })).toEqual([]);
  });

  it('show what is gone only when asked', async () => {
    expect(await found({ gone: true })).toEqual([goneId]);
    expect(await found({ q: 'left us' })).toEqual([]);
  });

  it('search anywhere in the text, or at the beginning of the name when short, with wildcards literal', async () => {
    expect(await found({ q: 'NAME 3' })).toEqual(where((i) => i % 4 !== 0 && i % 7 === 3));
    expect(await found({ q: 'sa' })).toEqual(where((i) => i % 4 === 0));
    expect(await found({ q: '%' })).toEqual([]);
    expect(await found({ q: 'name_3' })).toEqual([]);
    expect(await found({ q: "'; DROP TABLE credential; --" })).toEqual([]);
  });

  it('search accounts by number and name, and ids by any of their last parts or as a whole', async () => {
    const secret = (name: string) =>
      insertCredential(test.database, pastedCell, {
        account: '999900001111',
        accountName: 'Billing',
        name: `db/${name}`,
        externalId: `arn:aws:secretsmanager:eu-west-1:999900001111:secret:db/${name}-AbCdEf`,
      });
    const [orders, users] = [await secret('orders'), await secret('users')];
    const sorted = [orders, users];
    expect(await found({ q: '99990000' })).toEqual(sorted);
    expect(await found({ q: 'billin' })).toEqual(sorted);
    expect(await found({ q: 'rders-abc' })).toEqual([orders]);
    expect(await found({ q: 'db/users' })).toEqual([users]);
    expect(
      await found({ q: 'arn:aws:secretsmanager:eu-west-1:999900001111:secret:db/users-AbCdEf' }),
    ).toEqual([users]);
    expect(
      await found({ q: 'arn:aws:secretsmanager:eu-west-2:999900001111:secret:db/users-AbCdEf' }),
    ).toEqual([]);
    expect(await found({ q: ':::' })).toEqual([]);
    await test.database.query(sql`DELETE FROM credential WHERE cell_id = ${pastedCell}`);
  });

  it('count what they list', async () => {
    expect(await countCredentials(security, test.database, NO_FILTERS)).toEqual({ value: 61, exact: true });
    expect(await countCredentials(security, test.database, { ...NO_FILTERS, kind: ['password'] })).toEqual({
      value: 21,
      exact: true,
    });
    for (const filters of [
      { age: ['over-30d'], kind: ['password'] },
      { owner: ['none', 'team-1'] },
      { environment: ['none'], standing: ['unknown'] },
      { kind: ['password'], owner: ['team-1'] },
    ])
      expect(
        (await countCredentials(security, test.database, { ...NO_FILTERS, ...filters })).value,
        JSON.stringify(filters),
      ).toBe((await found(filters)).length);
  });

  it('say which rows are stale', async () => {
    const { rows } = await listCredentials(security, test.database, search(), 500);
    expect(
      rows
        .filter((row) => row.isStale)
        .map((row) => Number(row.id))
        .sort((a, b) => a - b),
    ).toEqual(where((i) => i % 10 === 9));
  });
});

describe('an owner', () => {
  const owner = testViewer('owner', ['team-1', 'team-2']);

  it('sees what the own teams answer for, whatever the filter says', async () => {
    const mine = ids.filter((_, i) => [1, 2].includes(i % 5));
    expect(await found({}, owner)).toEqual(mine);
    expect(await found({ owner: ['team-3', 'none'] }, owner)).toEqual([]);
    expect((await countCredentials(owner, test.database, NO_FILTERS)).value).toBe(mine.length);
    expect((await listFilterOptions(owner, test.database)).owner.map((option) => option.value)).toEqual([
      'team-1',
      'team-2',
    ]);
  });

  it('without a team sees nothing', async () => {
    expect(await found({}, testViewer('owner'))).toEqual([]);
  });

  it('is told of a credential of others no more than that it is not there', async () => {
    await expect(getCredential(owner, test.database, ids[3] ?? 0)).rejects.toMatchObject({
      code: 'credential/not-found',
    });
    await expect(getCredential(owner, test.database, ids[1] ?? 0)).resolves.toMatchObject({
      ownerTeam: 'team-1',
    });
  });
});

describe('one credential', () => {
  it('comes with origin, facts, history, use and findings', async () => {
    const id = ids[0] ?? 0;
    await insertFinding(test.database, id, { severity: 4 });
    await insertFinding(test.database, id, {
      rule: 'owner',
      code: 'ORPHANED_OWNER',
      severity: 4,
      closedAt: day(2),
    });
    const detail = await getCredential(security, test.database, id);
    expect(detail).toMatchObject({
      id,
      origin: { sourceName: 'prod', cellState: 'complete' },
      isStale: false,
    });
    expect(factsOfDetail(detail)).toMatchObject({
      expires: day(100),
      lastUsed: day(0),
      lastRotated: 'never',
    });
    expect(await listVersions(test.database, detail)).toMatchObject([
      { version: 1, event: 'created', changes: [] },
    ]);
    expect((await listCredentialFindings(test.database, detail)).map((finding) => finding.closedAt)).toEqual([
      null,
      day(2),
    ]);
    expect(await getUse(test.database, detail, day(10))).toEqual([
      { day: '2026-01-01', state: 'known', lastUsedAt: day(0) },
    ]);
  });

  it.each([0, -1, 1.5, Number.NaN, 1e300, 999_999])('is not found for the id %s', async (id) => {
    await expect(getCredential(security, test.database, id)).rejects.toMatchObject({ kind: 'not-found' });
  });
});
