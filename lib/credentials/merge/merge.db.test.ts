import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { type Database, sql } from '@/lib/platform/database/client';
import { createCell, createSource, createTarget } from '@/lib/testing/cells';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { NOW, observation } from '@/lib/testing/observations';
import type { Observation } from '../model';
import { getUse } from '../queries-detail';
import { closeAbsent } from './close-absent';
import { IdSet } from './id-set';
import { mergeBatch } from './merge-batch';
import { rejudge, sweepDue } from './rejudge';

let db: TestDatabase;
let database: Database;
let sourceId: number;
let cellId: number;

beforeEach(async () => {
  db = await createTestDatabase();
  database = db.database;
  sourceId = await createSource(database, 'aws', NOW);
  cellId = await createCell(database, sourceId);
});
afterEach(() => db.drop());

async function merge(batch: Observation[], at = NOW, cell = cellId, source = sourceId) {
  const target = await createTarget(database, source, cell, at);
  const result = await mergeBatch(database, target, batch);
  const seen = new IdSet();
  for (const id of result.ids) seen.add(id);
  return { ...result, target, seen };
}

const keys = (count: number, overrides: Partial<Observation> = {}) =>
  Array.from({ length: count }, (_, i) =>
    observation({ externalId: `key-${i}`, name: `key ${i}`, ...overrides }),
  );

const versions = () =>
  database.query<{ event: string; changed: string[]; state: Record<string, unknown>; known_at: Date }>(
    sql`SELECT event, changed, state, known_at FROM credential_version ORDER BY credential_id, version`,
  );
const findings = () =>
  database.query<{
    rule: string;
    closed_at: Date | null;
    close_reason: string | null;
    reopened: number;
    clean_days: number | null;
  }>(sql`SELECT rule, closed_at, close_reason, reopened, clean_days FROM finding ORDER BY id`);

/** Counts kept beside the rows, against the rows counted afresh. */
async function expectCountsToAgree() {
  const kept = await database.query(sql`SELECT dimension, value, measure, bucket, count FROM posture_count
    WHERE count <> 0 AND dimension IN ('all', 'kind', 'owner') ORDER BY 1, 2, 3, 4`);
  const fresh = await database.query(sql`
    SELECT dimension, value, measure, bucket, count(*) AS count FROM credential,
      LATERAL (VALUES ('all', ''), ('kind', kind), ('owner', coalesce(owner_team, ''))) AS d(dimension, value),
      LATERAL (VALUES ('age', age_bucket), ('expiry', expiry_bucket), ('standing', standing),
        ('ownership', CASE WHEN owner_team IS NULL THEN 'unowned' ELSE 'owned' END)) AS m(measure, bucket)
    WHERE gone_at IS NULL GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`);
  expect(kept).toEqual(fresh);
}

describe('a first batch', () => {
  it('stores every credential with one version, its findings and the counts', async () => {
    const { counts } = await merge(keys(3));
    expect(counts).toEqual({ created: 3, changed: 0, returned: 0, unchanged: 0, useMoved: 0 });
    expect((await versions()).map((row) => row.event)).toEqual(['created', 'created', 'created']);
    const [row] = await database.query(
      sql`SELECT owner_team, class, environment, standing, failing FROM credential LIMIT 1`,
    );
    expect(row).toEqual({
      owner_team: 'payments',
      class: 'C',
      environment: 'production',
      standing: 'out',
      failing: ['static-cloud-key'],
    });
    await expectCountsToAgree();
  });

  it('keeps names with quotes, tabs, newlines, backslashes, direction marks and 10,000 characters as they are', async () => {
    const names = [
      'a"b\'c',
      'tab\there',
      'line\nbreak\r',
      'back\\slash\\N',
      '\u202egnp.exe',
      '=cmd()',
      'x'.repeat(10_000),
      '\\.',
    ];
    await merge(
      names.map((name, i) =>
        observation({ externalId: `k${i}`, name, tags: { team: name }, facts: { note: name } }),
      ),
    );
    const rows = await database.query<{ name: string; facts: { note: string } }>(
      sql`SELECT name, facts FROM credential ORDER BY id`,
    );
    expect(rows.map((row) => row.name)).toEqual(names);
    expect(rows.map((row) => row.facts.note)).toEqual(names);
  });

  it('drops NUL, which PostgreSQL text cannot hold', async () => {
    await merge([observation({ name: 'a\0b', facts: { note: 'c\0d' } })]);
    const [row] = await database.query(sql`SELECT name, facts->>'note' AS note FROM credential`);
    expect(row).toEqual({ name: 'ab', note: 'cd' });
  });
});

describe('a batch seen again', () => {
  it('writes nothing when nothing changed', async () => {
    await merge(keys(3));
    const { counts } = await merge(keys(3), addDays(NOW, 1));
    expect(counts).toEqual({ created: 0, changed: 0, returned: 0, unchanged: 3, useMoved: 0 });
    expect(await versions()).toHaveLength(3);
    const [row] = await database.query<{ judged_at: Date }>(sql`SELECT judged_at FROM credential LIMIT 1`);
    expect(row?.judged_at).toEqual(NOW);
  });

  it('takes over a hash that a later version of Muster makes otherwise, without news and once', async () => {
    await merge(keys(2));
    const [hash] = await database.query(
      sql`SELECT observed_hash FROM credential WHERE external_id = 'key-0'`,
    );
    await database.query(sql`UPDATE credential SET observed_hash = gen_random_uuid()`);
    const { counts } = await merge(keys(2), addDays(NOW, 1));
    expect(await versions()).toHaveLength(2);
    expect(counts.created).toBe(0);
    expect(
      await database.query(sql`SELECT observed_hash FROM credential WHERE external_id = 'key-0'`),
    ).toEqual([hash]);
  });

  it('writes one version that names what changed, and can rebuild the past', async () => {
    await merge(keys(1));
    await merge(keys(1, { status: 'disabled' }), addDays(NOW, 1));
    const rows = await versions();
    expect(rows.map((row) => [row.event, row.changed])).toEqual([
      ['created', []],
      ['changed', ['status']],
    ]);
    const [then] = await database.query<{ status: string }>(sql`
      SELECT state->>'status' AS status FROM credential_version WHERE known_at <= ${addDays(NOW, 0.5)} ORDER BY version DESC LIMIT 1`);
    expect(then?.status).toBe('active');
    await expectCountsToAgree();
  });

  it('keeps a newer last use without a version, and does not judge again what passed', async () => {
    await merge(keys(2));
    const used = addDays(NOW, 0.9);
    const { counts } = await merge(keys(2, { lastUsed: used }), addDays(NOW, 1));
    expect(counts).toMatchObject({ unchanged: 2, changed: 0, useMoved: 2 });
    expect(await versions()).toHaveLength(2);
    const [first] = await database.query<{ id: number }>(sql`SELECT min(id) AS id FROM credential`);
    expect(await getUse(database, { id: Number(first?.id) }, addDays(NOW, 1))).toEqual([
      { day: '2026-06-15', state: 'known', lastUsedAt: addDays(NOW, -1) },
      { day: '2026-06-16', state: 'known', lastUsedAt: used },
    ]);
  });

  it('keeps until when the provider watched beside the history', async () => {
    const watched = (at: Date) => keys(3, { lastUsed: 'never', lastUsedAsOf: at });
    const known = () =>
      database.query<{ as_of: Date | null }>(sql`SELECT DISTINCT as_of FROM credential_use`);
    await merge(watched(addDays(NOW, -1)));
    expect(await known()).toEqual([{ as_of: addDays(NOW, -1) }]);
    const { counts } = await merge(watched(NOW), addDays(NOW, 1));
    expect(counts).toMatchObject({ changed: 0, unchanged: 3, useMoved: 0 });
    expect(await known()).toEqual([{ as_of: NOW }]);
    expect(await versions()).toHaveLength(3);
    await merge(keys(3, { lastUsed: NOW, lastUsedAsOf: addDays(NOW, 1) }), addDays(NOW, 2));
    expect(await known()).toEqual([{ as_of: addDays(NOW, 1) }]);
    // A provider that says nothing of it takes nothing back.
    await merge(keys(3, { lastUsed: NOW }), addDays(NOW, 3));
    expect(await known()).toEqual([{ as_of: addDays(NOW, 1) }]);
  });

  it('keeps the last answer of a day, and the collection it came from', async () => {
    const at = (hours: number) => addDays(NOW, hours / 24);
    await merge(keys(1, { lastUsed: null }));
    await merge(keys(1, { lastUsed: 'never' }), at(6));
    const morning = await merge(keys(1, { lastUsed: at(5) }), at(11));
    const next = await merge(keys(1, { lastUsed: at(30) }), at(35));
    const [one] = await database.query<{ id: number }>(sql`SELECT id FROM credential`);
    expect(await getUse(database, { id: Number(one?.id) }, at(35))).toEqual([
      { day: '2026-06-15', state: 'known', lastUsedAt: at(5) },
      { day: '2026-06-16', state: 'known', lastUsedAt: at(30) },
    ]);
    const from = await database.query<{ collection_id: string }>(
      sql`SELECT collection_id FROM credential_use_day UNION ALL SELECT collection_id FROM credential_use`,
    );
    expect(from.map((row) => row.collection_id)).toEqual(
      [morning, next].map((run) => run.target.collectionId),
    );
  });

  it('judges again when a use ends a finding, and closes it as fixed', async () => {
    await merge([observation({ createdAt: addDays(NOW, -80), lastUsed: addDays(NOW, -60) })]);
    expect((await findings()).map((row) => row.rule)).toContain('unused');
    await merge([observation({ createdAt: addDays(NOW, -80), lastUsed: NOW })], addDays(NOW, 1));
    expect((await findings()).find((row) => row.rule === 'unused')).toMatchObject({
      close_reason: 'fixed',
      closed_at: addDays(NOW, 1),
    });
    expect(await versions()).toHaveLength(1);
    await expectCountsToAgree();
  });

  it('reopens a finding with the days it was clean, and keeps the earlier span', async () => {
    const stale = { createdAt: addDays(NOW, -80), lastUsed: addDays(NOW, -60) };
    await merge([observation(stale)]);
    await merge([observation({ ...stale, status: 'disabled' })], addDays(NOW, 1));
    await merge([observation(stale)], addDays(NOW, 4));
    expect((await findings()).find((row) => row.rule === 'unused')).toMatchObject({
      closed_at: null,
      reopened: 1,
      clean_days: 3,
    });
    const spans = await database.query(
      sql`SELECT s.close_reason FROM finding_span s JOIN finding f ON f.id = s.finding_id WHERE f.rule = 'unused'`,
    );
    expect(spans).toEqual([{ close_reason: 'fixed' }]);
  });

  it('leaves an owner set by hand alone when the tags change', async () => {
    const { ids } = await merge(keys(1));
    await database.prisma.$transaction((tx) =>
      rejudge(tx, ids, NOW, async () => {
        await tx.$executeRaw`UPDATE credential SET owner_team = 'data', owner_by = 'manual' WHERE id = ${ids[0]}`;
      }),
    );
    await merge(keys(1, { tags: { team: 'storefront' } }), addDays(NOW, 1));
    const [row] = await database.query(sql`SELECT owner_team, owner_by FROM credential`);
    expect(row).toEqual({ owner_team: 'data', owner_by: 'manual' });
    await expectCountsToAgree();
  });
});

describe('what a complete cell no longer lists', () => {
  it('is gone with its findings and counts, and comes back as the same credential', async () => {
    await merge(keys(3));
    const second = await merge(keys(2), addDays(NOW, 1));
    expect(await closeAbsent(database, second.target, second.seen)).toBe(1);
    expect((await findings()).filter((row) => row.close_reason === 'gone')).toHaveLength(1);
    await expectCountsToAgree();
    const third = await merge(keys(3), addDays(NOW, 2));
    expect(third.counts).toMatchObject({ created: 0, returned: 1, unchanged: 2 });
    expect((await versions()).map((row) => row.event)).toEqual([
      'created',
      'created',
      'created',
      'gone',
      'returned',
    ]);
    await expectCountsToAgree();
  });

  it('is not gone while another cell still lists it', async () => {
    await merge(keys(1));
    const other = await createSource(database, 'the same account again', NOW);
    const otherCell = await createCell(database, other);
    const again = await merge(keys(1), NOW, otherCell, other);
    expect(again.counts).toMatchObject({ created: 0, unchanged: 1 });
    const first = await createTarget(database, sourceId, cellId, addDays(NOW, 1));
    expect(await closeAbsent(database, first, new IdSet())).toBe(0);
    const second = await createTarget(database, other, otherCell, addDays(NOW, 2));
    expect(await closeAbsent(database, second, new IdSet())).toBe(1);
  });
});

describe('the fence', () => {
  it('refuses a worker whose lease another has taken, and nothing is half-written', async () => {
    const target = await createTarget(database, sourceId, cellId, NOW);
    await database.query(sql`UPDATE source_lease SET fence = 2 WHERE source_id = ${sourceId}`);
    await expect(mergeBatch(database, target, keys(2))).rejects.toMatchObject({
      code: 'collection/lost-lease',
    });
    expect(await versions()).toEqual([]);
  });

  it('lets two sources add the same new credential at once: one stores it, the other finds it there', async () => {
    const other = await createSource(database, 'other', NOW);
    const otherCell = await createCell(database, other);
    const [a, b] = await Promise.all([merge(keys(50)), merge(keys(50), NOW, otherCell, other)]);
    expect(a.counts.created + b.counts.created).toBe(50);
    await expectCountsToAgree();
  });
});

describe('the sweep', () => {
  it('judges again only what is due, opening what time alone has broken', async () => {
    await merge([
      observation({ externalId: 'old', valueChangedAt: addDays(NOW, -89), createdAt: addDays(NOW, -89) }),
      observation({ externalId: 'young' }),
    ]);
    expect((await findings()).map((row) => row.rule)).not.toContain('max-age');
    expect(await sweepDue(database, addDays(NOW, 0.5))).toBe(0);
    await sweepDue(database, addDays(NOW, 1.5));
    expect((await findings()).filter((row) => row.rule === 'max-age')).toHaveLength(1);
    await expectCountsToAgree();
  });
});
