import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sql } from '@/lib/platform/database/client';
import { insertCell, insertCredential, insertFinding, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { type BacklogFilters, NO_BACKLOG_FILTERS, parseBacklogSearch } from './backlog-schema';
import { countBacklog, groupBacklog, listBacklog } from './queries-backlog';
import { rankOpen } from './rank-open';

const now = new Date('2026-03-01T00:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
const security = testViewer('security');
let test: TestDatabase;
let cellId: number;

beforeEach(async () => {
  test = await createTestDatabase();
  ({ cellId } = await insertCell(test.database));
});
afterEach(() => test.drop());

const rank = (at = now) => rankOpen(test.database, at, new AbortController().signal);
const search = (filters: Partial<BacklogFilters> = {}, cursor: string | null = null) => ({
  filters: { ...NO_BACKLOG_FILTERS, ...filters },
  by: 'ranked' as const,
  cursor,
});
const names = async (filters?: Partial<BacklogFilters>, viewer = security) =>
  (await listBacklog(viewer, test.database, search(filters))).rows.map(({ subjectName }) => subjectName);

async function finding(
  name: string,
  credential: Parameters<typeof insertCredential>[2] = {},
  more: Parameters<typeof insertFinding>[2] = {},
): Promise<number> {
  const id = await insertCredential(test.database, cellId, { name, ...credential });
  return insertFinding(test.database, id, {
    ownerTeam: credential.ownerTeam ?? null,
    openedAt: ago(1),
    ...more,
  });
}

describe('the backlog', () => {
  it('lists open findings by score, each with the parts that make it', async () => {
    await finding('mild', { class: 'C', lastUsed: 'never' }, { severity: 1 });
    await finding('grave', { class: 'A', lastUsed: ago(2) }, { severity: 4 });
    await finding('closed', {}, { closedAt: now });
    expect(await rank()).toBe(2);
    const { rows } = await listBacklog(security, test.database, search());
    expect(rows.map(({ subjectName, action, effort }) => [subjectName, action, effort])).toEqual([
      ['grave', 'rotate', 'medium'],
      ['mild', 'rotate', 'medium'],
    ]);
    expect(rows[0]?.parts.reduce((sum, { points }) => sum + points, 0)).toBe(rows[0]?.risk);
    expect(rows[0]?.parts.map(({ why }) => why)).toContain('Used within 7 days');
  });

  it('knows that the value is in source code, whatever the finding is about', async () => {
    const id = await insertCredential(test.database, cellId, { name: 'leaked' });
    await test.database.query(sql`UPDATE credential SET derived = '{"leak": {"repository": "r", "path": "p", "places": 1,
      "since": "2026-01-01T00:00:00Z", "verified": false}}' WHERE id = ${id}`);
    await insertFinding(test.database, id, { openedAt: ago(1) });
    await rank();
    const { rows } = await listBacklog(security, test.database, search());
    expect(rows[0]?.parts.map(({ id: part }) => part)).toContain('exposure');
  });

  it('follows what changed, and only that', async () => {
    const id = await finding('key', {}, { severity: 1 });
    await finding('other');
    await rank();
    expect(await rank()).toBe(0);
    await test.database.query(sql`UPDATE finding SET severity = 4, changed_at = ${now} WHERE id = ${id}`);
    expect(await rank()).toBe(1);
    expect(await names()).toEqual(['key', 'other']);
    await test.database.query(
      sql`UPDATE finding SET closed_at = ${now}, close_reason = 'fixed' WHERE id = ${id}`,
    );
    // Closed it is out at once, before anything is ranked again.
    expect(await names()).toEqual(['other']);
    await rank();
    expect(await test.database.query(sql`SELECT finding_id FROM backlog_item`)).toHaveLength(1);
  });

  it('leaves out what an exception covers for as long as it does, and duties', async () => {
    const id = await finding('excepted');
    await finding('plain');
    const [exception] = await test.database.query<{
      id: number;
    }>(sql`INSERT INTO exception (state, title, target, reason,
        measures, conditions, expires_at, created_at, author, author_id)
      VALUES ('active', 'x', '{}', 'x', 'x', '[]', ${now}, ${now}, 'x', 'x') RETURNING id`);
    await test.database.query(sql`INSERT INTO finding (rule, code, subject_kind, subject_id, verdict, severity, data, policy_version,
        opened_at, first_opened_at, changed_at)
      VALUES ('duty-overdue', 'ORPHANED_OWNER', 'duty', 1, 'fail', 4, '{}', 1, ${now}, ${now}, ${now})`);
    await rank();
    expect(await names()).toHaveLength(2);
    await test.database.query(sql`UPDATE finding SET exception_id = ${exception?.id ?? 0} WHERE id = ${id}`);
    expect(await names()).toEqual(['plain']);
    await rank();
    await test.database.query(sql`UPDATE finding SET exception_id = NULL WHERE id = ${id}`);
    await rank();
    expect(await names()).toHaveLength(2);
  });

  it('ranks everything again after a day, because days go by', async () => {
    await finding('key');
    await rank();
    const later = new Date(now.getTime() + 86_400_000 * 30);
    expect(await rank(later)).toBe(1);
    const { rows } = await listBacklog(security, test.database, search());
    expect(rows[0]?.parts.map(({ why }) => why)).toContain('Open for 31 days');
  });

  it('pages by place, forwards and back, without leaving any out or showing any twice', async () => {
    for (let i = 0; i < 7; i += 1) await finding(`key-${i}`, {}, { severity: i % 3, openedAt: ago(i + 1) });
    await rank();
    const whole = (await listBacklog(security, test.database, search(), 50)).rows.map(({ id }) => id);
    const seen: number[] = [];
    let cursor: string | null = null;
    let last: string | null = null;
    do {
      const page = await listBacklog(security, test.database, search({}, cursor), 3);
      seen.push(...page.rows.map(({ id }) => id));
      last = page.previous;
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(whole);
    const back = await listBacklog(security, test.database, search({}, last), 3);
    expect(back.rows.map(({ id }) => id)).toEqual(whole.slice(3, 6));
    const odd = await listBacklog(security, test.database, search({}, 'not-a-cursor'), 3);
    expect(odd.cursorIgnored).toBe(true);
  });

  it('is narrowed by each of its filters, and counted and grouped the same way', async () => {
    await finding('a', { ownerTeam: 'payments', kind: 'tls-certificate' }, { code: 'EXPIRED', severity: 4 });
    await finding('b', { ownerTeam: 'data' }, { code: 'STALE_UNUSED', severity: 1 });
    await finding('c', {}, { code: 'STALE_UNUSED', severity: 1 });
    await rank();
    expect(await names({ action: ['renew'] })).toEqual(['a']);
    expect(await names({ kind: ['tls-certificate'] })).toEqual(['a']);
    expect(await names({ severity: ['critical'] })).toEqual(['a']);
    expect(await names({ code: ['STALE_UNUSED'], owner: ['data'] })).toEqual(['b']);
    expect(await names({ owner: ['none'] })).toEqual(['c']);
    expect((await names({ owner: ['any'] })).toSorted()).toEqual(['a', 'b']);
    expect(await names({ effort: ['large'] })).toEqual([]);
    expect(await names({ ticket: ['any'] })).toEqual([]);
    expect(await names({ ticket: ['none'] })).toHaveLength(3);
    const filters = search({ action: ['delete'] }).filters;
    expect(await countBacklog(security, test.database, filters)).toEqual({ value: 2, exact: true });
    const groups = await groupBacklog(security, test.database, { by: 'action', filters: search().filters });
    expect(groups.map(({ name, findings }) => [name, findings])).toEqual(
      expect.arrayContaining([
        ['renew', 1],
        ['delete', 2],
      ]),
    );
    const owners = await groupBacklog(security, test.database, { by: 'owner', filters: search().filters });
    expect(owners.map(({ name }) => name)).toEqual(expect.arrayContaining(['payments', 'data', null]));
  });

  it('shows owners what their own teams answer for, and nothing on sources', async () => {
    await finding('mine', { ownerTeam: 'payments' });
    const theirs = await finding('theirs', { ownerTeam: 'data' });
    await rank();
    const owner = testViewer('owner', ['payments']);
    expect(await names({}, owner)).toEqual(['mine']);
    expect(await countBacklog(owner, test.database, NO_BACKLOG_FILTERS)).toMatchObject({ value: 1 });
    // Handed over a moment ago, and not ranked again yet: gone from the old owner at once.
    await test.database.query(sql`UPDATE finding SET owner_team = 'data' WHERE owner_team = 'payments'`);
    expect(await names({}, owner)).toEqual([]);
    expect(theirs).toBeGreaterThan(0);
  });
});

describe('an address of the backlog', () => {
  it('is read back, and what it does not understand is named', () => {
    const { search: read, ignored } = parseBacklogSearch({ action: 'rotate,dance', by: 'owner', x: '1' });
    expect(read).toMatchObject({ by: 'owner', filters: { action: ['rotate'] } });
    expect(ignored).toEqual(['action "dance"', '"x"']);
  });
});
