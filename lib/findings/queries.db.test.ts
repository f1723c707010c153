import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import { sql } from '@/lib/platform/database/client';
import { insertCell, insertCredential, insertFinding, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { exportFindings } from './export';
import { countByRule, countFindings, listFindings } from './queries';
import { type FindingSearch, parseFindingSearch } from './schema';

const security = testViewer('security');
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n));
let test: TestDatabase;
const ids: number[] = [];

const search = (raw: Record<string, string> = {}, cursor: string | null = null): FindingSearch => ({
  ...parseFindingSearch({ view: 'credential', ...raw }).search,
  cursor,
});
const found = async (raw: Record<string, string>, viewer = security) =>
  (await listFindings(viewer, test.database, search(raw), 500)).rows
    .map((row) => Number(row.id))
    .sort((a, b) => a - b);
const where = (keep: (i: number) => boolean) => ids.filter((_, i) => keep(i));

beforeAll(async () => {
  test = await createTestDatabase();
  const { cellId } = await insertCell(test.database);
  for (let i = 0; i < 40; i++) {
    const ownerTeam = i % 4 === 0 ? null : `team-${i % 4}`;
    const credential = await insertCredential(test.database, cellId, {
      name: `=key-${i}`,
      kind: i % 2 ? 'password' : 'api-key',
      ownerTeam,
      failing: ['max-age'],
    });
    ids.push(
      await insertFinding(test.database, credential, {
        rule: i % 3 ? 'max-age' : 'unused',
        code: i % 3 ? 'EXCEEDS_COMPLIANCE_AGE' : 'STALE_UNUSED',
        severity: i % 5,
        verdict: i % 7 ? 'fail' : 'unknown',
        openedAt: day(i % 6),
        closedAt: i >= 30 ? day(20 + (i % 2)) : null,
        ownerTeam,
      }),
    );
  }
  await test.database.query(sql`INSERT INTO posture_count VALUES ('rule', 'max-age', 'verdict', 'fail', 7), ('rule', 'max-age', 'verdict', 'unknown', 2),
    ('rule', 'max-age', 'verdict', 'pass', 11), ('rule', 'expired', 'verdict', 'fail', 0)`);
});
afterAll(() => test.drop());

describe('the list of findings', () => {
  it.each<Record<string, string>>([
    {},
    { direction: 'asc' },
    { sort: 'opened' },
    { sort: 'opened', direction: 'asc' },
    { state: 'closed' },
    { state: 'closed', direction: 'asc' },
  ])('visits every row exactly once: %o', async (raw) => {
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const page = await listFindings(security, test.database, search(raw, cursor), 7);
      seen.push(...page.rows.map((row) => Number(row.id)));
      cursor = page.next;
    } while (cursor);
    const whole = await listFindings(security, test.database, search(raw), 500);
    expect(seen).toEqual(whole.rows.map((row) => Number(row.id)));
    expect([...seen].sort((a, b) => a - b)).toEqual(
      where((i) => (raw.state === 'closed' ? i >= 30 : i < 30)),
    );
  });

  it('is narrowed by rule, code, severity, owner, kind, verdict and state', async () => {
    expect(await found({ rule: 'unused' })).toEqual(where((i) => i < 30 && i % 3 === 0));
    expect(await found({ code: 'STALE_UNUSED,EXPIRED' })).toEqual(where((i) => i < 30 && i % 3 === 0));
    expect(await found({ severity: 'critical,notice' })).toEqual(
      where((i) => i < 30 && [0, 4].includes(i % 5)),
    );
    expect(await found({ owner: 'any' })).toEqual(where((i) => i < 30 && i % 4 !== 0));
    expect(await found({ owner: 'none' })).toEqual(where((i) => i < 30 && i % 4 === 0));
    expect(await found({ owner: 'none,any' })).toEqual(where((i) => i < 30));
    expect(await found({ owner: 'none,team-1' })).toEqual(where((i) => i < 30 && [0, 1].includes(i % 4)));
    expect(await found({ kind: 'password' })).toEqual(where((i) => i < 30 && i % 2 === 1));
    expect(await found({ verdict: 'unknown', state: 'closed' })).toEqual(
      where((i) => i >= 30 && i % 7 === 0),
    );
    expect((await countFindings(security, test.database, search({ kind: 'password' }).filters)).value).toBe(
      15,
    );
  });

  it('shows an owner the own findings only', async () => {
    expect(await found({}, testViewer('owner', ['team-2']))).toEqual(where((i) => i < 30 && i % 4 === 2));
    expect(await found({ owner: 'team-1,none' }, testViewer('owner', ['team-2']))).toEqual([]);
  });

  it('leaves out what it does not understand', () => {
    const { search: read, ignored } = parseFindingSearch({
      severity: 'awful,high',
      state: 'ajar',
      sort: '1',
      cursor: 'x',
      page: '2',
    });
    expect(read.filters).toMatchObject({ severity: ['high'], state: 'open' });
    expect(ignored).toEqual(['severity "awful"', 'state "ajar"', 'sort "1"', '"page"']);
  });
});

describe('the counts by rule', () => {
  it('come with their denominators', async () => {
    expect(await countByRule(security, test.database)).toMatchObject([
      { rule: 'max-age', fail: 7, unknown: 2, pass: 11, oldestOpenedAt: day(1) },
    ]);
  });

  it('count what an owner answers for', async () => {
    expect(await countByRule(testViewer('owner', ['team-1']), test.database)).toMatchObject([
      { rule: 'max-age', fail: 10, unknown: 0, pass: 0 },
    ]);
  });
});

it('exports exactly the filtered findings and leaves the count in the trail', async () => {
  const runner = { database: test.database, clock: new ManualClock(day(40)) };
  const text = await new Response(
    await exportFindings(runner, security, search({ rule: 'unused' }).filters, 'csv'),
  ).text();
  const lines = text.trimEnd().split('\r\n');
  expect(lines[0]).toMatch(/^finding_id,code,rule,verdict,severity,/);
  expect(lines).toHaveLength(1 + 10);
  expect(text).toContain(`"'=key-0"`);
  expect(lines.every((line) => !line.includes(',,') && !line.endsWith(','))).toBe(true);
  const [event] = await test.database.prisma.auditEvent.findMany({ orderBy: { id: 'desc' }, take: 1 });
  expect(event).toMatchObject({
    action: 'finding.exported',
    payload: { format: 'csv', filters: { rule: 'unused' }, rows: 10, ended: 'done' },
  });
});
