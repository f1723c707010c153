import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { ManualClock } from '@/lib/kernel/clock';
import { sql } from '@/lib/platform/database/client';
import {
  countPosture,
  insertCell,
  insertCredential,
  insertFinding,
  testViewer,
} from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { exportTable } from './export';
import { TABLES, type TableName } from './registry';

const now = new Date('2026-03-01T00:00:00Z');
const LEAVER = '11111111-1111-4111-8111-111111111111';
let test: TestDatabase;
let sourceId: number;

beforeAll(async () => {
  test = await createTestDatabase();
  const cell = await insertCell(test.database, '=cmd|calc, "quoted"\r\nsecond line');
  ({ sourceId } = cell);
  await insertCell(test.database, 'another');
  const id = await insertCredential(test.database, cell.cellId, {
    ownerTeam: 'payments',
    firstSeenAt: new Date('2026-02-27T00:00:00Z'),
  });
  await insertCredential(test.database, cell.cellId, { firstSeenAt: new Date('2026-02-27T00:00:00Z') });
  await insertFinding(test.database, id, {
    openedAt: new Date('2026-02-28T00:00:00Z'),
    ownerTeam: 'payments',
  });
  await test.database.prisma.groupMapping.create({
    data: { id: crypto.randomUUID(), groupName: '@leads', role: 'security', createdAt: now, createdBy: 'x' },
  });
  const user = { id: crypto.randomUUID(), userName: '=ada', name: 'Ada', origin: 'scim', createdAt: now };
  await test.database.prisma.directoryUser.create({ data: { ...user, changedAt: now } });
  const group = { id: crypto.randomUUID(), name: 'team', createdAt: now, changedAt: now };
  await test.database.prisma.directoryGroup.create({ data: group });
  for (const leaverId of [crypto.randomUUID(), LEAVER]) {
    const leaver = {
      id: leaverId,
      userId: user.id,
      name: 'Ada',
      userName: 'ada',
      trigger: 'hand',
      leftAt: now,
    };
    await test.database.prisma.leaver.create({ data: { ...leaver, recordedBy: 'x', teams: [] } });
    const item = { leaverId, credentialId: id, relation: 'holds', signal: 'holder:ada', state: 'open' };
    await test.database.prisma.leaverItem.create({ data: item });
  }
  const at = { openedAt: now, dueAt: now };
  await test.database.prisma.duty.createMany({
    data: [
      { kind: 'policy-review', period: 'incident-1', name: '=duty', state: 'open', ...at },
      {
        kind: 'policy-review',
        period: 'incident-2',
        name: 'another',
        state: 'done',
        ...at,
        endedAt: new Date(now.getTime() + 1),
        endedBy: 'Ada',
        verdict: 'wrong',
        note: '+1',
        summary: { alike: 1 },
      },
    ],
  });
  await test.database.prisma.incident.create({
    data: {
      credentialId: id,
      kind: 'lost',
      happenedAt: now,
      note: '@note',
      state: 'open',
      recordedAt: now,
      recordedBy: 'x',
    },
  });
  await countPosture(test.database);
});
afterAll(() => test.drop());

async function rowsOf(viewer: Viewer, name: TableName, query = ''): Promise<Record<string, string>[]> {
  const runner = { database: test.database, clock: new ManualClock(now) };
  const params = new URLSearchParams(query);
  const stream = await exportTable(runner, viewer, name, { format: 'csv', params });
  return parse(await new Response(stream).text(), { columns: true, record_delimiter: '\r\n' });
}
const security = testViewer('security');

describe('a table as CSV', () => {
  it('is read back by a CSV parser with every cell filled, whichever table it is', async () => {
    for (const name of Object.keys(TABLES) as TableName[]) {
      for (const row of await rowsOf(security, name, name === 'changes' ? 'from=2026-02-01' : ''))
        for (const [column, value] of Object.entries(row)) expect(value, `${name}.${column}`).not.toBe('');
    }
  });

  it('neutralises formulas and keeps commas, quotes and line breaks inside their cell', async () => {
    const sources = await rowsOf(security, 'sources');
    expect(sources.map((row) => row.name)).toEqual([`'=cmd|calc, "quoted"\r\nsecond line`, 'another']);
    expect((await rowsOf(security, 'mappings')).map((row) => row.group)).toEqual([`'@leads`]);
  });

  it('is narrowed to what its page shows', async () => {
    const cells = await rowsOf(security, 'coverage', `source=${sourceId}`);
    expect(cells).toHaveLength(1);
    expect(await rowsOf(security, 'coverage')).toHaveLength(2);
    await expect(rowsOf(security, 'coverage', 'source=all')).rejects.toMatchObject({ code: 'table/source' });
  });

  it('of leavers holds everybody, and of their items those of one where it is asked for', async () => {
    expect((await rowsOf(security, 'directory-users')).map((row) => row.user_name)).toEqual(["'=ada"]);
    expect((await rowsOf(security, 'leavers')).map((row) => [row.items, row.open, row.done_at])).toEqual([
      ['1', '1', 'none'],
      ['1', '1', 'none'],
    ]);
    expect(await rowsOf(security, 'leaver-items')).toHaveLength(2);
    expect(await rowsOf(security, 'leaver-items', `leaver=${LEAVER}`)).toHaveLength(1);
    await expect(rowsOf(security, 'leaver-items', 'leaver=all')).rejects.toMatchObject({
      code: 'table/leaver',
    });
    await expect(rowsOf(testViewer('engineer'), 'leavers')).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('of duties and incidents neutralises what people wrote, and is narrowed as its page', async () => {
    const duties = await rowsOf(security, 'duties', 'state=any');
    expect(duties.map(({ name, note, late, verdict }) => [name, note, late, verdict])).toEqual([
      ["'=duty", 'none', 'no', 'none'],
      ['another', "'+1", 'yes', 'wrong'],
    ]);
    expect(await rowsOf(security, 'duties')).toHaveLength(1);
    await expect(rowsOf(security, 'duties', 'state=lost')).rejects.toMatchObject({ code: 'export/filter' });
    expect((await rowsOf(security, 'incidents', 'state=open')).map((row) => row.note)).toEqual(["'@note"]);
    expect(await rowsOf(security, 'incidents', 'state=closed')).toEqual([]);
    expect(await rowsOf(testViewer('owner', ['payments']), 'incidents')).toHaveLength(1);
    expect(await rowsOf(testViewer('owner', ['data']), 'incidents')).toEqual([]);
    expect(await rowsOf(testViewer('owner', ['data']), 'duties', 'state=any')).toEqual([]);
    await expect(rowsOf(security, 'incidents', 'state=lost')).rejects.toMatchObject({ code: 'table/filter' });
  });

  it('of changes holds exactly the happenings of the span, and of the viewer', async () => {
    const rows = await rowsOf(security, 'changes', 'from=2026-02-01');
    expect(rows.map((row) => row.change).sort()).toEqual(['created', 'created', 'opened']);
    const own = await rowsOf(testViewer('owner', ['payments']), 'changes', 'from=2026-02-01');
    expect(own.map((row) => [row.change, row.owner_team])).toEqual([
      ['opened', 'payments'],
      ['created', 'payments'],
    ]);
    await expect(rowsOf(security, 'changes', 'from=yesterday')).rejects.toMatchObject({
      code: 'export/filter',
    });
  });

  it('of limits has a row for each kind, class and idle limit in force, with its source', async () => {
    const rows = await rowsOf(security, 'limits');
    expect(rows).toContainEqual(expect.objectContaining({ limit: 'age of class', subject: 'A', days: '14' }));
    expect(rows.every((row) => row.source !== 'none')).toBe(true);
  });

  it('is not for a viewer, nor a table that the role does not see; both asked of the access table', async () => {
    for (const name of Object.keys(TABLES) as TableName[])
      await expect(rowsOf(testViewer('viewer'), name)).rejects.toMatchObject({ kind: 'forbidden' });
    for (const name of ['sources', 'coverage', 'mappings', 'bulk-changes'] as const)
      await expect(rowsOf(testViewer('owner', ['payments']), name)).rejects.toMatchObject({
        kind: 'forbidden',
      });
  });

  it('leaves an event when it starts and one with the count when it ends', async () => {
    await rowsOf(testViewer('auditor'), 'sources');
    const events = await test.database.query<{ action: string; payload: object }>(
      sql`SELECT action, payload FROM audit_event WHERE actor_role = 'auditor' ORDER BY id`,
    );
    expect(events).toMatchObject([
      { action: 'table.export-started', payload: { table: 'sources' } },
      { action: 'table.exported', payload: { table: 'sources', rows: 2, ended: 'done' } },
    ]);
  });
});
