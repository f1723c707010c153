import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { type Database, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { createCell, createSource, createTarget } from '@/lib/testing/cells';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { observation } from '@/lib/testing/observations';
import { assignOwner } from '../commands/assign-owner';
import { classifyCredential } from '../commands/classify-credential';
import { applyPolicy } from '../merge/apply-policy';
import { closeAbsent } from '../merge/close-absent';
import { IdSet } from '../merge/id-set';
import { mergeBatch } from '../merge/merge-batch';
import { sweepDue } from '../merge/rejudge';
import type { Observation } from '../model';
import { type CredentialFilters, type CredentialSearch, NO_FILTERS } from '../schema';
import { listCredentialsAsOf } from './list';
import { countKnownThen } from './plan';
import { AS_OF_SORTS } from './search';

/** A number in [0, 1) that follows from its seed, so that a failure can be run again. */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const START = new Date('2026-01-05T12:00:00Z');
const DAYS = 60;
const security = testViewer('security');
const PLACES = [
  { resource: 'iam.access-key', kind: 'cloud-access-key' },
  { resource: 'secretsmanager.secret', kind: 'managed-secret' },
] as const;

/** What a credential showed at the end of a day, as the live tables said it then. */
interface Snapshot {
  name: string;
  status: string | null;
  ownerTeam: string | null;
  class: string | null;
  environment: string | null;
  region: string;
  standing: string | null;
  severity: number;
  failing: string[];
  limitDays: number | null;
  limitClause: string | null;
  ageBucket: string | null;
  useState: string | null;
  lastUsedAt: Date | null;
}

let test: TestDatabase;
let database: Database;
let cellId: number;
let sourceId: number;
const clock = new ManualClock(START);
/** By day: what was live, and what was gone. */
const days: { at: Date; live: Map<number, Snapshot>; gone: Set<number> }[] = [];
const dice = random(20_260_930);
const pick = <T>(values: readonly T[]) => values[Math.floor(dice() * values.length)] as T;

async function snapshot(): Promise<void> {
  const at = new Date(`${addDays(clock.now(), 1).toISOString().slice(0, 10)}T00:00:00Z`);
  await sweepDue(database, at);
  const rows = await database.query<Snapshot & { id: number; goneAt: Date | null }>(sql`
    SELECT c.id::float8 AS id, c.name, c.status, c.owner_team AS "ownerTeam", c.class, c.environment, c.region, c.standing, c.severity,
      c.failing, c.limit_days AS "limitDays", c.limit_clause AS "limitClause", c.age_bucket AS "ageBucket", u.state AS "useState",
      u.last_used_at AS "lastUsedAt", c.gone_at AS "goneAt" FROM credential c JOIN credential_use u ON u.credential_id = c.id`);
  const live = new Map<number, Snapshot>();
  const gone = new Set<number>();
  for (const { id, goneAt, ...row } of rows) {
    if (goneAt) gone.add(id);
    else live.set(id, { ...row, failing: [...row.failing].sort() });
  }
  days.push({ at, live, gone });
}

async function collect(listed: ReadonlyMap<string, Observation>): Promise<void> {
  const target = await createTarget(database, sourceId, cellId, clock.now());
  const { ids } = await mergeBatch(database, target, [...listed.values()]);
  const seen = new IdSet();
  for (const id of ids) seen.add(id);
  await closeAbsent(database, target, seen);
}

async function decide(): Promise<void> {
  const rows = await database.query<{ id: number }>(
    sql`SELECT id FROM credential WHERE gone_at IS NULL ORDER BY id`,
  );
  const ids = rows.filter(() => dice() < 0.15).map(({ id }) => Number(id));
  const runner = { database, clock };
  if (ids.length === 0) return;
  if (dice() < 0.5)
    await runCommand(runner, assignOwner, security, {
      ids,
      team: pick(['payments', 'shop', 'platform']),
      reason: 'test',
    });
  else
    await runCommand(runner, classifyCredential, security, {
      ids,
      class: pick(['A', 'B', 'C'] as const),
      environment: pick(['production', 'staging']),
      reason: 'test',
    });
}

async function publish(version: number, keyDays: number | null): Promise<void> {
  const document = { ...structuredClone(DEFAULT_POLICY), version };
  const limits = document.kindLimits;
  if (keyDays !== null) limits['cloud-access-key'] = { ...limits['cloud-access-key'], days: keyDays };
  await database.query(sql`INSERT INTO policy_version (version, document, published_at, published_by, reason)
    VALUES (${version}, ${JSON.stringify(document)}::jsonb, ${clock.now()}, 'test', 'test')`);
  await applyPolicy(database, clock.now());
}

function moved(seen: Observation | undefined, n: number, now: Date): Observation {
  const place = PLACES[n % 2] as (typeof PLACES)[number];
  const before =
    seen ??
    observation({
      ...place,
      externalId: `id:key-${n}`,
      name: `Key ${n % 7} é`,
      holder: null,
      createdAt: addDays(now, -5),
      valueChangedAt: addDays(now, -Math.floor(dice() * 80)),
      expires: dice() < 0.5 ? 'none' : addDays(now, Math.floor(dice() * 90)),
      lastUsed: 'never',
      tags: dice() < 0.7 ? { team: pick(['payments', 'shop']) } : {},
    });
  const roll = dice();
  if (roll < 0.06) return { ...before, valueChangedAt: now, lastRotated: now };
  if (roll < 0.1) return { ...before, name: `${pick(['Renamed', 'key', 'ÄÖ'])} ${n}` };
  if (roll < 0.14) return { ...before, status: pick(['active', 'disabled', null]) };
  if (roll < 0.18) return { ...before, region: pick(['eu-west-1', 'us-east-1']) };
  if (roll < 0.4) return { ...before, lastUsed: addDays(now, -dice()) };
  return before;
}

beforeAll(async () => {
  test = await createTestDatabase();
  database = test.database;
  sourceId = await createSource(database, 'aws', START);
  cellId = await createCell(database, sourceId);
  const known = new Map<string, Observation>();
  const listed = new Map<string, Observation>();
  for (let day = 0; day < DAYS; day += 1) {
    clock.set(addDays(START, day));
    if (day === 20) await publish(1, null);
    if (day === 35) await publish(2, 20);
    for (let n = 0; n < Math.min(10 + day, 40); n += 1) {
      const key = `key-${n}`;
      const isListed = listed.has(key) || !known.has(key);
      if (!(isListed ? dice() > 0.02 : dice() < 0.1)) {
        listed.delete(key);
        continue;
      }
      const seen = moved(known.get(key), n, clock.now());
      known.set(key, seen);
      listed.set(key, seen);
    }
    await collect(listed);
    if (dice() < 0.3) {
      clock.set(addDays(clock.now(), 1 / 1_440));
      await decide();
    }
    await snapshot();
  }
}, 120_000);
afterAll(() => test.drop());

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
        rows.map((row): [number, Snapshot] => [
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
    const by: [Partial<CredentialFilters>, (row: Snapshot) => boolean][] = [
      [{ owner: ['shop'] }, (row) => row.ownerTeam === 'shop'],
      [{ owner: ['none'] }, (row) => row.ownerTeam === null],
      [
        { class: ['A'], environment: ['production'] },
        (row) => row.class === 'A' && row.environment === 'production',
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

  it('pages in each order, both ways, without losing or repeating a row', async () => {
    const { at, live } = days[40] as (typeof days)[number];
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
