import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, sql } from '@/lib/platform/database/client';
import { insertCell, insertCredential, insertFinding, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { countChanges } from './counts';
import { CHANGE_IDS, type ChangeFilters } from './model';
import { listChanges } from './rows';

const security = testViewer('security');
const monday = new Date('2026-03-02T00:00:00Z');
const wednesday = new Date('2026-03-04T10:00:00Z');
const filters: ChangeFilters = {
  from: monday,
  to: new Date('2026-03-06T00:00:00Z'),
  what: null,
  kind: null,
  owner: null,
  source: null,
};
let test: TestDatabase;
let database: Database;
let ids: { rotated: number; owned: number; gone: number; fresh: number; old: number };
let sources: { one: number; other: number };

async function version(
  id: number,
  n: number,
  event: string,
  changed: string[],
  state: object,
  at = wednesday,
) {
  await database.query(sql`INSERT INTO credential_version (credential_id, version, known_at, event, changed, state)
    VALUES (${id}, ${n}, ${at}, ${event}, ${changed}::text[], ${JSON.stringify(state)}::jsonb)`);
}

beforeAll(async () => {
  test = await createTestDatabase();
  database = test.database;
  const one = await insertCell(database, 'one');
  const other = await insertCell(database, 'other');
  sources = { one: one.sourceId, other: other.sourceId };
  ids = {
    old: await insertCredential(database, one.cellId),
    rotated: await insertCredential(database, one.cellId, { ownerTeam: 'payments' }),
    owned: await insertCredential(database, one.cellId, { kind: 'api-key', ownerTeam: 'shop' }),
    gone: await insertCredential(database, other.cellId, { goneAt: wednesday }),
    fresh: await insertCredential(database, other.cellId, { firstSeenAt: wednesday }),
  };
  await version(ids.rotated, 2, 'changed', ['valueChangedAt'], {
    valueChangedAt: '2026-03-04T10:00:00.000Z',
  });
  await version(ids.rotated, 3, 'changed', ['valueChangedAt', 'tags'], { tags: { a: 'b' } });
  await version(ids.owned, 2, 'owner', ['ownerTeam'], { ownerTeam: 'shop' });
  await version(ids.owned, 3, 'class', ['class'], { class: 'A' });
  await version(ids.gone, 2, 'gone', [], {});
  // Before the span, and at its very end, which is not within.
  await version(ids.old, 2, 'changed', ['valueChangedAt'], {}, new Date('2026-03-01T23:59:59Z'));
  await version(ids.old, 3, 'changed', ['valueChangedAt'], {}, filters.to);
  await insertFinding(database, ids.rotated, { rule: 'a', openedAt: wednesday, ownerTeam: 'payments' });
  const again = await insertFinding(database, ids.owned, {
    rule: 'b',
    openedAt: wednesday,
    ownerTeam: 'shop',
  });
  await database.query(sql`INSERT INTO finding_span (finding_id, opened_at, closed_at, close_reason)
    VALUES (${again}, '2026-02-01', '2026-03-03', 'fixed')`);
});
afterAll(() => test.drop());

const total = async (viewer = security, asked = filters) => {
  const sum = Object.fromEntries(CHANGE_IDS.map((id) => [id, 0]));
  for (const group of await countChanges(viewer, database, asked, 'kind'))
    for (const id of CHANGE_IDS) sum[id] = (sum[id] ?? 0) + group.counts[id];
  return sum;
};

describe('what changed between two moments', () => {
  it('counts happenings within the span: its beginning belongs to it, its end does not', async () => {
    expect(await total()).toEqual({
      created: 1,
      gone: 1,
      returned: 0,
      rotated: 2,
      facts: 1,
      owner: 1,
      class: 1,
      opened: 2,
      closed: 1,
    });
  });

  it('groups by kind, owner and source', async () => {
    const by = async (group: 'owner' | 'source') =>
      Object.fromEntries(
        (await countChanges(security, database, filters, group)).map((row) => [row.value, row]),
      );
    const owners = await by('owner');
    expect(owners.payments?.counts).toMatchObject({ rotated: 2, opened: 1 });
    expect(owners.shop?.counts).toMatchObject({ owner: 1, class: 1, opened: 1, closed: 1 });
    expect(owners['']?.counts).toMatchObject({ created: 1, gone: 1 });
    const bySource = await by('source');
    expect(bySource[sources.one]).toMatchObject({ name: 'one', counts: { rotated: 2, gone: 0 } });
    expect(bySource[sources.other]).toMatchObject({ name: 'other', counts: { created: 1, gone: 1 } });
  });

  it('has exactly as many rows behind each number, for each kind, owner and source', async () => {
    for (const by of ['kind', 'owner', 'source'] as const)
      for (const group of await countChanges(security, database, filters, by))
        for (const what of CHANGE_IDS) {
          const value = by === 'source' ? Number(group.value) : group.value || 'none';
          const { rows } = await listChanges(security, database, { ...filters, [by]: value, what }, null);
          expect(rows.length, `${by} ${group.value} ${what}`).toBe(group.counts[what]);
        }
  });

  it('says which facts changed, with both values', async () => {
    const { rows } = await listChanges(security, database, { ...filters, what: 'owner' }, null);
    expect(rows).toMatchObject([
      { credentialId: ids.owned, fields: [{ field: 'ownerTeam', after: 'shop' }], sourceName: 'one' },
    ]);
  });

  it('narrows an owner to their teams', async () => {
    expect(await total(testViewer('owner', ['payments']))).toMatchObject({
      rotated: 2,
      opened: 1,
      owner: 0,
      created: 0,
    });
  });

  it('pages by keyset without losing or repeating a row, and says when a place does not exist', async () => {
    const { cellId } = await insertCell(database, 'pages');
    await database.query(sql`INSERT INTO credential (identity, cell_id, observed_hash, kind, provider, account, region, resource,
        external_id, name, last_rotated_state, expiry_state, facts, first_seen_at, changed_at, seen_at, search)
      SELECT gen_random_uuid(), ${cellId}, gen_random_uuid(), 'password', 'aws', 'p', 'global', 'r', 'p' || n, 'p' || n, 'unknown', 'none',
        '{}', '2026-04-01', '2026-04-01', '2026-04-01', 'p' || n FROM generate_series(1, 120) n`);
    const asked = {
      ...filters,
      from: new Date('2026-04-01'),
      to: new Date('2026-04-02'),
      what: 'created' as const,
    };
    const seen: (number | null)[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listChanges>> = await listChanges(
        security,
        database,
        asked,
        cursor,
      );
      seen.push(...page.rows.map((row) => row.credentialId));
      cursor = page.next;
    } while (cursor);
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
    expect(await listChanges(security, database, asked, 'bm8')).toMatchObject({ cursorIgnored: true });
  });
});
