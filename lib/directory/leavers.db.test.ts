import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { settleOwnerless } from '@/lib/credentials/merge/ownerless';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { publishDefault } from '@/lib/policies/commands/publish-default';
import { insertCell, insertCredential, insertFinding, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { changeGroup } from './commands/change-group';
import { changeUser } from './commands/change-user';
import { configureDirectory } from './commands/configure';
import { createGroup } from './commands/create-group';
import { createDirectoryToken } from './commands/create-token';
import { createUser } from './commands/create-user';
import { dismissItems } from './commands/dismiss-items';
import { linkGroup } from './commands/link-group';
import { watchDirectory } from './commands/watch-directory';
import { listLeavers, previewLeaver, readLeaver } from './leaver-queries';
import { hoursUntilDone } from './model';

const start = new Date('2026-03-01T00:00:00Z');
const clock = new ManualClock(start);
const lead = testViewer('security');
const directory = { ...lead, kind: 'token' as const, name: 'SCIM: Okta' };
const worker = { ...lead, kind: 'worker' as const, role: 'worker' as const };
let db: TestDatabase;
let cellId: number;
const runner = () => ({ database: db.database, clock });

beforeAll(async () => {
  db = await createTestDatabase();
  ({ cellId } = await insertCell(db.database));
  await runCommand(runner(), publishDefault, worker, {});
});
afterAll(() => db.drop());
beforeEach(async () => {
  clock.set(start);
  await db.database.pool.query(
    'DELETE FROM leaver_item; DELETE FROM leaver; DELETE FROM owner_vacancy; DELETE FROM owner_member; DELETE FROM directory_group; DELETE FROM directory_user; DELETE FROM owner; DELETE FROM notice; DELETE FROM api_token; DELETE FROM finding_span; DELETE FROM finding; DELETE FROM credential',
  );
  await runCommand(runner(), configureDirectory, lead, { groupPrefix: 'team-', musterOwner: null });
});

const bring = (userName: string) =>
  runCommand(runner(), createUser, directory, { userName, externalId: null, active: true, profile: {} });
const group = (name: string, members: string[]) =>
  runCommand(runner(), createGroup, directory, { name, externalId: null, members });
const setActive = (id: string, value: boolean) =>
  runCommand(runner(), changeUser, directory, {
    id,
    change: {
      patch: [{ op: 'replace', path: { schema: null, attribute: 'active', filter: null, sub: null }, value }],
    },
  });
const credential = (facts: Parameters<typeof insertCredential>[2]) =>
  insertCredential(db.database, cellId, {
    valueChangedAt: addDays(start, -5),
    ...facts,
  });
const open = () =>
  db.database.prisma.finding.findMany({
    where: { code: 'ORPHANED_OWNER', closedAt: null },
    orderBy: { id: 'asc' },
  });
const settle = () => settleOwnerless(db.database, clock.now());
const watch = () => runCommand(runner(), watchDirectory, worker, {});

/** Ada of the team payments, alone in it, with something of each sort. */
async function ada() {
  const user = await bring('ada@example.com');
  const payments = await group('team-payments', [user.id]);
  const own = await credential({
    kind: 'password',
    ownerTeam: 'data',
    holderId: 'arn:aws:iam::1:user/Ada',
    holderName: 'Ada',
  });
  const made = await credential({ ownerTeam: 'data', tags: { 'Created-By': 'ADA@example.com' } });
  const readable = await credential({ kind: 'managed-secret', ownerTeam: 'payments' });
  const certificate = await credential({ kind: 'tls-certificate', ownerTeam: 'payments' });
  await credential({ ownerTeam: 'data' });
  return { user, payments, own, made, readable, certificate };
}

test('the preview says what would be left behind and by which signal, and writes nothing', async () => {
  const { user, own, made, readable } = await ada();
  await db.database.prisma.owner.create({
    data: {
      id: crypto.randomUUID(),
      name: 'platform',
      kind: 'team',
      origin: 'hand',
      createdAt: start,
      createdBy: 'x',
    },
  });
  await db.database.pool.query(
    `UPDATE owner SET fallback_id = (SELECT id FROM owner WHERE name = 'platform') WHERE name = 'payments'`,
  );
  const preview = await previewLeaver(lead, db.database, user.id);
  expect(preview.teams).toMatchObject([
    { name: 'payments', others: 0, fallback: 'platform', credentials: 2 },
  ]);
  expect(preview.rows.map(({ credentialId, relation, signal }) => [credentialId, relation, signal])).toEqual([
    [own, 'holds', 'holder:Ada'],
    [made, 'created', 'tag:Created-By'],
    [readable, 'could-read', 'team:payments'],
  ]);
  expect(await db.database.prisma.leaver.count()).toBe(0);
  for (const role of ['engineer', 'auditor', 'owner', 'viewer'] as const)
    await expect(previewLeaver(testViewer(role), db.database, user.id)).rejects.toThrow('role');
});

test('the last one of a team leaves: the team is empty, its credentials fail, and both are taken back when somebody is in', async () => {
  const { user, payments, readable, certificate } = await ada();
  await setActive(user.id, false);
  await settle();
  expect((await open()).map(({ subjectId }) => Number(subjectId))).toEqual([readable, certificate]);
  expect((await open())[0]?.data).toEqual({ owner: 'payments', emptySince: '2026-03-01T00:00:00Z' });
  const notices = await db.database.prisma.notice.findMany();
  expect(notices).toMatchObject([{ recipient: 'security', kind: 'leaver.left', isUrgent: true }]);
  expect(await settle()).toBe(0);

  const bo = await bring('bo@example.com');
  await runCommand(runner(), changeGroup, directory, {
    id: payments.id,
    steps: [{ change: 'add', members: [bo.id] }],
  });
  clock.set(addDays(start, 1));
  await watch();
  await settle();
  expect(await open()).toEqual([]);
  expect(
    await db.database.prisma.credential.count({ where: { derived: { path: ['ownerless'], not: 'x' } } }),
  ).toBe(0);
});

test('a team with somebody left in it is not empty, and one that a group of the identity provider names is not either', async () => {
  const user = await bring('ada@example.com');
  const bo = await bring('bo@example.com');
  await group('team-payments', [user.id, bo.id]);
  await group('team-data', [user.id]);
  await db.database.prisma.groupMapping.create({
    data: {
      id: crypto.randomUUID(),
      groupName: 'g',
      role: 'owner',
      team: 'data',
      createdAt: start,
      createdBy: 'x',
    },
  });
  const person = { id: crypto.randomUUID(), issuer: 'i', subject: 's', name: 'Cleo', groups: ['g'] };
  await db.database.prisma.person.create({ data: { ...person, firstSignInAt: start, lastSignInAt: start } });
  await setActive(user.id, false);
  expect(await db.database.prisma.ownerVacancy.count()).toBe(0);
  await setActive(bo.id, false);
  expect(await db.database.prisma.ownerVacancy.count()).toBe(1);
  await watch();
  expect(await db.database.prisma.ownerVacancy.count()).toBe(1);
  await db.database.prisma.groupMapping.deleteMany();
  await watch();
  expect(await db.database.prisma.ownerVacancy.count()).toBe(2);
});

test('a new credential of an empty team fails as well, and one that another team takes over passes', async () => {
  const { user, readable, certificate } = await ada();
  await setActive(user.id, false);
  const late = await credential({ ownerTeam: 'payments' });
  await db.database.pool.query('UPDATE credential SET owner_team = $1 WHERE id = $2', ['data', certificate]);
  await settle();
  expect((await open()).map(({ subjectId }) => Number(subjectId))).toEqual([readable, late]);
});

test('a group that loses its last member, or its owner, leaves the owner empty; a new one without members does not', async () => {
  const user = await bring('ada@example.com');
  const payments = await group('team-payments', [user.id]);
  await group('team-new', []);
  await runCommand(runner(), changeGroup, directory, {
    id: payments.id,
    steps: [{ change: 'replace', members: [] }],
  });
  const empty = await db.database.prisma.ownerVacancy.findMany();
  expect(empty).toHaveLength(1);
  const other = await group('others', [user.id]);
  await runCommand(runner(), linkGroup, lead, { groupId: other.id, owner: 'payments' });
  await watch();
  expect(await db.database.prisma.ownerVacancy.count()).toBe(0);
  await runCommand(runner(), linkGroup, lead, { groupId: other.id, owner: null });
  expect(await db.database.prisma.ownerVacancy.count()).toBe(1);
});

test('items end by what is observed or with a reason, and the hours until the last are measured', async () => {
  const { user, own, made, readable } = await ada();
  await setActive(user.id, false);
  const [leaver] = await listLeavers(lead, db.database);
  expect(leaver).toMatchObject({
    name: 'ada@example.com',
    items: 3,
    open: 3,
    doneAt: null,
    teams: ['payments'],
  });
  const id = leaver?.id ?? '';
  const at = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
  const change = (column: string, when: Date, credentialId: number) =>
    db.database.pool.query(`UPDATE credential SET ${column} = $1 WHERE id = $2`, [when, credentialId]);
  await change('value_changed_at', at(5), readable);
  await change('gone_at', at(7), made);
  clock.set(at(8));
  expect(await watch()).toEqual({ ended: 2 });
  expect(await watch()).toEqual({ ended: 0 });
  expect((await readLeaver(lead, db.database, id)).doneAt).toBeNull();
  clock.set(at(30));
  const dismissal = { leaverId: id, credentialIds: [own, readable], reason: 'the user was deleted' };
  expect(await runCommand(runner(), dismissItems, lead, dismissal)).toEqual({ dismissed: 1 });
  await expect(runCommand(runner(), dismissItems, lead, dismissal)).rejects.toThrow('open any more');
  const detail = await readLeaver(lead, db.database, id);
  expect(detail.rows.map(({ credentialId, state }) => [credentialId, state])).toEqual([
    [own, 'dismissed'],
    [made, 'gone'],
    [readable, 'rotated'],
  ]);
  expect(hoursUntilDone(detail.leftAt, detail.rows)).toBe(30);
  for (const role of ['engineer', 'owner', 'viewer'] as const)
    await expect(readLeaver(testViewer(role), db.database, id)).rejects.toThrow('role');
});

test('what is excepted after they left is done for as long as the exception lasts', async () => {
  const { user, own } = await ada();
  const finding = await insertFinding(db.database, own, { openedAt: start });
  const except = async (approvedAt: Date) => {
    await db.database.query(sql`WITH e AS (INSERT INTO exception (state, title, target, reason, measures, conditions, expires_at,
        created_at, author, author_id, approved_at)
      VALUES ('active', 'x', '{}', 'x', 'x', '[]', ${addDays(start, 90)}, ${start}, 'x', 'x', ${approvedAt}) RETURNING id)
      UPDATE finding SET exception_id = e.id FROM e WHERE finding.id = ${finding}`);
  };
  const item = () => db.database.prisma.leaverItem.findFirstOrThrow({ where: { credentialId: own } });
  // One from before says nothing of their leaving.
  await except(addDays(start, -1));
  await setActive(user.id, false);
  expect(await watch()).toEqual({ ended: 0 });
  clock.set(addDays(start, 1));
  await except(clock.now());
  expect(await watch()).toEqual({ ended: 1 });
  expect(await item()).toMatchObject({
    state: 'excepted',
    endedAt: clock.now(),
    reason: expect.stringMatching(/^exception \d+$/),
  });
  expect(await watch()).toEqual({ ended: 0 });
  await db.database.query(sql`UPDATE finding SET exception_id = NULL WHERE id = ${finding}`);
  await watch();
  expect(await item()).toMatchObject({ state: 'open', endedAt: null, reason: null });
});

test('somebody who comes back has no open list, and leaving again begins another', async () => {
  const { user, readable } = await ada();
  await setActive(user.id, false);
  clock.set(addDays(start, 1));
  await setActive(user.id, true);
  expect(await db.database.prisma.ownerVacancy.count()).toBe(0);
  await db.database.pool.query('UPDATE credential SET value_changed_at = $1 WHERE id = $2', [
    clock.now(),
    readable,
  ]);
  expect(await watch()).toEqual({ ended: 0 });
  clock.set(addDays(start, 2));
  await setActive(user.id, false);
  expect((await listLeavers(lead, db.database)).map(({ returnedAt }) => returnedAt !== null)).toEqual([
    false,
    true,
  ]);
});

test('that a token ends is told 14, 7 and 1 days before, once each, and not when its successor is there', async () => {
  await runCommand(runner(), createDirectoryToken, lead, { name: 'Okta', days: 90 });
  const told = async () =>
    (
      await db.database.prisma.notice.findMany({
        where: { kind: 'token.ending' },
        orderBy: { createdAt: 'asc' },
      })
    ).map(({ occasion }) => occasion);
  for (const day of [75, 76, 77, 83, 83, 88, 89]) {
    clock.set(addDays(start, day));
    await watch();
  }
  expect(await told()).toEqual(['14-days', '7-days', '1-days']);
  await runCommand(runner(), createDirectoryToken, lead, { name: 'Okta', days: 90 });
  await db.database.prisma.notice.deleteMany();
  await watch();
  expect(await told()).toEqual([]);
});
