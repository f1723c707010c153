import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { type Database, sql } from '@/lib/platform/database/client';
import { insertCell, insertCredential, insertFinding } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { insertPerson, noticeRuntime } from '@/lib/testing/noticing';
import { produceNotices } from './produce';

const NOW = new Date('2026-03-01T00:10:00Z');
let test: TestDatabase;
let database: Database;
let cellId: number;
beforeEach(async () => {
  test = await createTestDatabase();
  ({ database } = test);
  ({ cellId } = await insertCell(database));
});
afterEach(() => test.drop());

const produced = async (kind: string) =>
  (
    await database.query<{ told: string; urgent: boolean; data: { days?: number } }>(sql`
      SELECT recipient_kind || ':' || recipient AS told, is_urgent AS urgent, data FROM notice
      WHERE kind = ${kind} ORDER BY created_at, recipient`)
  ).map(({ told, urgent, data }) => [told, urgent ? 'urgent' : data.days]);

it('tells of an expiry on its dates, each once, and after a gap only the nearest', async () => {
  await insertCredential(database, cellId, {
    ownerTeam: 'payments',
    expires: new Date('2026-04-10T12:00:00Z'),
  });
  const days: (number | undefined)[] = [];
  for (const day of [0, 9, 10, 11, 12, 26, 26.5, 33, 39, 40, 41, 45]) {
    await produceNotices(database, addDays(NOW, day));
    const all = await produced('credential.expiring');
    expect(new Set(all.map(([told]) => told))).toEqual(new Set(all.length ? ['owner:payments'] : []));
    days.push(all.length);
  }
  expect(days).toEqual([0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 5, 5]);
  expect((await produced('credential.expiring')).map(([, left]) => left)).toEqual([30, 14, 7, 1, 0]);
});

it('tells after a worker was away for weeks the nearest date that went by, once', async () => {
  await insertCredential(database, cellId, { ownerTeam: 'payments', expires: addDays(NOW, 5) });
  await insertCredential(database, cellId, { ownerTeam: null, expires: addDays(NOW, -2) });
  await insertCredential(database, cellId, { ownerTeam: 'payments', expires: addDays(NOW, -200) });
  await insertCredential(database, cellId, { ownerTeam: 'payments', expires: addDays(NOW, 5), goneAt: NOW });
  await produceNotices(database, NOW);
  await produceNotices(database, NOW);
  expect(await produced('credential.expiring')).toEqual([
    ['owner:payments', 5],
    ['role:security', -2],
  ]);
});

it('tells of a critical finding at once, each time it opens, and of no other', async () => {
  const credential = await insertCredential(database, cellId, { ownerTeam: 'payments' });
  const opened = { openedAt: addDays(NOW, -1), ownerTeam: 'payments' };
  const finding = await insertFinding(database, credential, { ...opened, severity: 4, rule: 'a' });
  await insertFinding(database, credential, { ...opened, severity: 3, rule: 'b' });
  await insertFinding(database, credential, { ...opened, severity: 4, rule: 'c', verdict: 'unknown' });
  await insertFinding(database, credential, { ...opened, severity: 4, rule: 'd', closedAt: NOW });
  await insertFinding(database, credential, {
    ...opened,
    severity: 4,
    rule: 'e',
    openedAt: addDays(NOW, -30),
  });
  await insertFinding(database, credential, { ...opened, severity: 4, rule: 'f', ownerTeam: null });
  await produceNotices(database, NOW);
  await produceNotices(database, addDays(NOW, 1));
  expect(await produced('finding.critical')).toEqual([
    ['owner:payments', 'urgent'],
    ['role:security', 'urgent'],
  ]);
  await database.query(sql`UPDATE finding SET opened_at = ${addDays(NOW, 2)} WHERE id = ${finding}`);
  await produceNotices(database, addDays(NOW, 2));
  expect(await produced('finding.critical')).toHaveLength(3);
});

it('tells a person of their token, but not on a date on which it was not made yet', async () => {
  const runtime = noticeRuntime(test, NOW);
  const personId = await insertPerson(runtime, 'a@example.com', 'viewer');
  await database.prisma.apiToken.create({
    data: {
      id: crypto.randomUUID(),
      name: 'pipeline',
      tokenHash: new Uint8Array(32),
      hint: 'mst_…1',
      personId,
      role: 'viewer',
      scopes: [],
      createdAt: NOW,
      expiresAt: addDays(NOW, 7),
    },
  });
  await produceNotices(database, NOW);
  expect(await produced('token.expiring')).toEqual([]);
  await produceNotices(database, addDays(NOW, 6));
  await produceNotices(database, addDays(NOW, 7));
  expect(await produced('token.expiring')).toEqual([
    [`person:${personId}`, 1],
    [`person:${personId}`, 0],
  ]);
});

it('tells engineers of a source that lost visibility, once for each time', async () => {
  const { sourceId } = await insertCell(database, 'prod');
  await database.query(sql`INSERT INTO finding (rule, code, subject_kind, subject_id, discriminator, verdict, severity, data,
      policy_version, opened_at, first_opened_at, changed_at)
    VALUES ('lost-visibility', 'LOST_VISIBILITY', 'source', ${sourceId}, 'x', 'fail', 3, '{"permission": "iam:ListUsers"}', 1, ${NOW}, ${NOW}, ${NOW})
    RETURNING id`);
  await produceNotices(database, NOW);
  await produceNotices(database, addDays(NOW, 1));
  const rows = await database.prisma.notice.findMany({ where: { kind: 'source.lost-visibility' } });
  expect(rows).toMatchObject([
    { recipient: 'engineer', data: { name: 'prod', permission: 'iam:ListUsers' } },
  ]);
});
