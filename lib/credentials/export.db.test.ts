import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import { sql } from '@/lib/platform/database/client';
import { insertCell, insertCredential, insertFinding, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { exportCredentials } from './export';
import { exportFormat, refuseIgnored } from './export-response';
import { type CredentialFilters, NO_FILTERS } from './schema';

const clock = new ManualClock(new Date('2026-06-01T12:00:00Z'));
const security = testViewer('security');
let test: TestDatabase;
let cellId: number;

const NAMES = [
  '=cmd()',
  '+1',
  '-1',
  '@SUM(A1)',
  '\ttab',
  '\rreturn',
  'quote " and, comma',
  'line\nbreak',
  '\u202eright-to-left',
  'x'.repeat(10_000),
  "o'brien",
];

async function exported(
  filters: Partial<CredentialFilters> = {},
  format: 'csv' | 'jsonl' = 'csv',
  viewer = security,
): Promise<string> {
  const stream = await exportCredentials(
    { database: test.database, clock },
    viewer,
    { ...NO_FILTERS, ...filters },
    format,
  );
  return new Response(stream).text();
}
const rowsOf = (text: string) =>
  parse(text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];

beforeAll(async () => {
  test = await createTestDatabase();
  ({ cellId } = await insertCell(test.database, 'prod'));
  for (const name of NAMES) await insertCredential(test.database, cellId, { name, ownerTeam: 'payments' });
  const id = await insertCredential(test.database, cellId, {
    name: 'bare',
    kind: 'managed-secret',
    ownerTeam: null,
    accountName: null,
    holderType: null,
    holderId: null,
    holderName: null,
    status: null,
    valueChangedAt: null,
    lastRotated: null,
    expires: null,
    standing: null,
    ageBucket: null,
    limitDays: null,
    lastUsed: 'never',
    failing: ['key-age', 'owner'],
  });
  await insertFinding(test.database, id, { rule: 'owner', code: 'ORPHANED_OWNER' });
  await insertFinding(test.database, id, { rule: 'key-age' });
  await insertFinding(test.database, id, { rule: 'old', code: 'EXPIRED', closedAt: new Date('2026-02-01') });
});
afterAll(() => test.drop());

describe('the CSV', () => {
  it('begins with the ten columns of the contract and ends each line with CRLF', async () => {
    const text = await exported();
    expect(
      text.startsWith(
        'type,identifier,owner_role,owner_team,location,last_rotated,last_used,expires_at,rotation_method,finding,',
      ),
    ).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(rowsOf(text)).toHaveLength(NAMES.length + 1);
  });

  it('leaves no cell empty', async () => {
    for (const row of rowsOf(await exported()))
      for (const [name, value] of Object.entries(row)) expect(value, name).not.toBe('');
  });

  it('writes absence out, and joins findings by semicolon', async () => {
    const [row] = rowsOf(await exported({ kind: ['managed-secret'] }));
    expect(row).toMatchObject({
      type: 'managed-secret',
      owner_role: 'none',
      owner_team: 'none',
      location: 'aws/111122223333/global',
      last_rotated: 'unknown',
      last_used: 'never',
      expires_at: 'unknown',
      rotation_method: 'unknown',
      finding: 'EXCEEDS_COMPLIANCE_AGE;ORPHANED_OWNER',
      finding_unknown: 'none',
      age_days: 'unknown',
      standing: 'unknown',
      data_at: '2026-01-01T00:00:00Z',
      gone_at: 'none',
    });
  });

  it('writes times in UTC and ages in days', async () => {
    const row = rowsOf(await exported({ q: "o'brien" }))[0];
    expect(row).toMatchObject({
      value_changed_at: '2026-01-01T00:00:00Z',
      age_days: '151.50',
      expires_at: 'none',
      finding: 'none',
      last_used: 'unknown',
    });
  });

  it('neutralises formulas and keeps quotes, line breaks and marks', async () => {
    const names = rowsOf(await exported({ owner: ['payments'] })).map((row) => row.name);
    expect(names).toEqual(NAMES.map((name) => (/^[=+\-@\t\r]/.test(name) ? `'${name}` : name)));
  });
});

describe('JSON lines', () => {
  it('hold the same columns, texts as they are', async () => {
    const lines = (await exported({ owner: ['payments'] }, 'jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => line.name)).toEqual(NAMES);
    expect(lines[0]).toMatchObject({ type: 'cloud-access-key', age_days: 151.5, owner_team: 'payments' });
    expect(Object.keys(lines[0] ?? {}).slice(0, 10)).toEqual(
      'type,identifier,owner_role,owner_team,location,last_rotated,last_used,expires_at,rotation_method,finding'.split(
        ',',
      ),
    );
  });
});

describe('an export', () => {
  it('leaves its start, its filter and its row count in the trail', async () => {
    await exported({ kind: ['managed-secret'], q: 'bare' });
    const events = await test.database.prisma.auditEvent.findMany({ orderBy: { id: 'desc' }, take: 2 });
    expect(events.map((event) => [event.action, event.outcome, event.payload])).toEqual([
      [
        'credential.exported',
        'done',
        { format: 'csv', filters: { kind: 'managed-secret', q: 'bare' }, rows: 1, ended: 'done' },
      ],
      [
        'credential.export-started',
        'done',
        { format: 'csv', filters: { kind: 'managed-secret', q: 'bare' } },
      ],
    ]);
  });

  it('is narrowed to the teams of an owner and refused to a viewer', async () => {
    expect(rowsOf(await exported({}, 'csv', testViewer('owner', ['payments'])))).toHaveLength(NAMES.length);
    expect(rowsOf(await exported({}, 'csv', testViewer('owner', ['others'])))).toHaveLength(0);
    await expect(exported({}, 'csv', testViewer('viewer'))).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('that the reader leaves gives its connection back and says so in the trail', async () => {
    await test.database.query(sql`INSERT INTO credential OVERRIDING SYSTEM VALUE
      SELECT copy.* FROM credential c, generate_series(1, 9000) n,
        jsonb_populate_record(c, jsonb_build_object('id', 100000 + n, 'identity', gen_random_uuid(), 'name', 'copy')) copy
      WHERE c.name = 'bare'`);
    for (let i = 0; i < 8; i++) {
      const stream = await exportCredentials({ database: test.database, clock }, security, NO_FILTERS, 'csv');
      const reader = stream.getReader();
      await reader.read();
      await reader.cancel();
    }
    const [event] = await test.database.prisma.auditEvent.findMany({
      where: { action: 'credential.exported' },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(event).toMatchObject({ outcome: 'failed' });
    expect(test.database.pool.totalCount - test.database.pool.idleCount).toBe(0);
  });

  it('refuses more than three at once', async () => {
    const streams = [];
    for (let i = 0; i < 3; i++)
      streams.push(await exportCredentials({ database: test.database, clock }, security, NO_FILTERS, 'csv'));
    await expect(exported()).rejects.toMatchObject({ code: 'export/busy' });
    await Promise.all(streams.map((stream) => stream.cancel()));
    expect(rowsOf(await exported({ owner: ['payments'] }))).toHaveLength(NAMES.length);
  });

  it('refuses a format or filter it does not know', () => {
    expect(() => exportFormat('xlsx')).toThrow(/csv or jsonl/);
    expect(() => refuseIgnored(['kind "x"'])).toThrow(/Nothing was exported/);
  });
});
