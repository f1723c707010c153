import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Role, Viewer } from '@/lib/access/roles';
import { ManualClock } from '@/lib/kernel/clock';
import type { CommandRunner } from '@/lib/platform/run-command';
import { runCommand } from '@/lib/platform/run-command';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { addMapping } from './commands/add-mapping';
import { createToken } from './commands/create-token';
import { recordSignIn } from './commands/record-sign-in';
import { removeMapping } from './commands/remove-mapping';
import { revokeToken } from './commands/revoke-token';
import { findTokenAccess } from './find-token';
import { createOperatorToken } from './operator-token';
import { listMappings, listTokens } from './queries';
import { countSignIn } from './sign-in-limit';

let testDatabase: TestDatabase;
let runner: CommandRunner;
const clock = new ManualClock(new Date('2026-11-21T08:00:00Z'));
const origin = { address: '192.0.2.1', agent: 'test' };

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  runner = { database: testDatabase.database, clock };
});
afterAll(() => testDatabase.drop());
beforeEach(async () => {
  clock.set(new Date('2026-11-21T08:00:00Z'));
  const { prisma } = testDatabase.database;
  await prisma.apiToken.deleteMany();
  await prisma.groupMapping.deleteMany();
  await prisma.person.deleteMany();
  await prisma.signInAttempt.deleteMany();
});

async function person(
  subject: string,
  groups: string[],
  bootstrapGroup: string | null = null,
): Promise<Viewer> {
  const identity = { issuer: 'https://idp.example', subject, name: subject, email: null, groups };
  const { personId, role, teams } = await recordSignIn(runner, {
    provider: 'oidc',
    identity,
    bootstrapGroup,
    origin,
    requestId: 'request-1',
  });
  return {
    kind: 'person',
    id: personId,
    name: subject,
    role: role ?? 'viewer',
    teams,
    scopes: null,
    origin,
    requestId: 'request-1',
  };
}

const machine: Viewer = {
  kind: 'person',
  id: '00000000-0000-4000-8000-000000000000',
  name: 'set-up',
  role: 'security',
  teams: [],
  scopes: null,
  origin,
  requestId: 'request-0',
};
const add = (viewer: Viewer, groupName: string, role: Role, team: string | null = null) =>
  runCommand(runner, addMapping, viewer, { groupName, role, team });
const lastEvent = () => testDatabase.database.prisma.auditEvent.findFirst({ orderBy: { id: 'desc' } });

describe('group mapping', () => {
  test('a mapping and its event are written together, and the list counts people', async () => {
    await add(machine, 'muster-security', 'security');
    const ada = await person('ada', ['muster-security', 'x']);
    await add(ada, 'team-data', 'owner', 'data');
    expect(await lastEvent()).toMatchObject({
      action: 'mapping.added',
      actorName: 'ada',
      actorRole: 'security',
      outcome: 'done',
      payload: { group: 'team-data', role: 'owner', team: 'data' },
    });
    expect(await listMappings(ada, testDatabase.database)).toMatchObject([
      { groupName: 'muster-security', role: 'security', team: null, people: 1 },
      { groupName: 'team-data', role: 'owner', team: 'data', people: 0 },
    ]);
  });

  test('only security may edit; the attempt is in the trail and nothing else is', async () => {
    await add(machine, 'e', 'engineer');
    const eve = await person('eve', ['e']);
    await expect(add(eve, 'e', 'security')).rejects.toMatchObject({ code: 'access/forbidden' });
    expect(await lastEvent()).toMatchObject({
      action: 'access.denied',
      actorName: 'eve',
      outcome: 'refused',
      payload: { wanted: 'mapping:edit' },
    });
    expect(await testDatabase.database.prisma.groupMapping.count()).toBe(1);
  });

  test('the same mapping twice is a conflict', async () => {
    await add(machine, 'v', 'viewer');
    await expect(add(machine, 'v', 'viewer')).rejects.toMatchObject({ code: 'mapping/exists' });
  });

  test('the first mapping must keep whoever adds it in', async () => {
    const boss = await person('boss', ['it-admins'], 'it-admins');
    expect(boss.role).toBe('security');
    await expect(add(boss, 'others', 'security')).rejects.toMatchObject({
      code: 'mapping/first-must-be-yours',
    });
    await expect(add(boss, 'it-admins', 'viewer')).rejects.toMatchObject({
      code: 'mapping/first-must-be-yours',
    });
    await add(boss, 'it-admins', 'security');
    await add(boss, 'others', 'viewer');
  });

  test('nobody removes the last mapping that makes them a security lead', async () => {
    const { id } = await add(machine, 's1', 'security');
    const ada = await person('ada', ['s1', 's2']);
    await add(ada, 'foreign', 'security');
    await expect(runCommand(runner, removeMapping, ada, { id })).rejects.toMatchObject({
      code: 'mapping/last-of-yours',
    });
    expect(await testDatabase.database.prisma.groupMapping.count({ where: { id } })).toBe(1);
    await add(ada, 's2', 'security');
    await runCommand(runner, removeMapping, ada, { id });
    expect(await lastEvent()).toMatchObject({
      action: 'mapping.removed',
      payload: { group: 's1', role: 'security' },
    });
    await expect(runCommand(runner, removeMapping, ada, { id })).rejects.toMatchObject({
      code: 'mapping/not-found',
    });
  });
});

describe('API tokens', () => {
  const scopes = ['credential:read', 'posture:read'] as const;
  const make = (viewer: Viewer, extra = {}) =>
    runCommand(runner, createToken, viewer, { name: 'pipeline', scopes: [...scopes], days: 30, ...extra });
  const find = (value: string) => findTokenAccess(testDatabase.database, value, clock.now(), null);

  test('the value is shown once; neither the table nor the trail holds it', async () => {
    await add(machine, 'e', 'engineer');
    const ravi = await person('ravi', ['e']);
    const { id, value } = await make(ravi);
    const row = await testDatabase.database.prisma.apiToken.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(value);
    expect(row.tokenHash).toHaveLength(32);
    const events = await testDatabase.database.prisma.auditEvent.findMany({ where: { subjectId: id } });
    expect(events).toMatchObject([{ action: 'token.created', payload: { name: 'pipeline' } }]);
    expect(JSON.stringify(events.map((event) => event.payload))).not.toContain('mst_');
    expect(await find(value)).toMatchObject({
      id,
      name: 'pipeline (ravi)',
      role: 'engineer',
      scopes: [...scopes].sort(),
    });
    expect(await find(`${value.slice(0, -1)}${value.endsWith('A') ? 'B' : 'A'}`)).toBeNull();
  });

  test('it carries the role its person has now, and opens nothing once they have none', async () => {
    const mapping = await add(machine, 'g', 'security');
    await add(machine, 'g', 'viewer');
    const ada = await person('ada', ['g']);
    const { value } = await make(ada);
    expect((await find(value))?.role).toBe('security');
    await testDatabase.database.prisma.groupMapping.delete({ where: { id: mapping.id } });
    expect((await find(value))?.role).toBe('viewer');
    await testDatabase.database.prisma.groupMapping.deleteMany();
    expect(await find(value)).toBeNull();
  });

  test('it ends when it expires and when it is revoked', async () => {
    await add(machine, 'e', 'engineer');
    const ravi = await person('ravi', ['e']);
    const { id, value } = await make(ravi, { days: 1 });
    clock.set(new Date('2026-11-22T07:59:59Z'));
    expect(await find(value)).not.toBeNull();
    clock.set(new Date('2026-11-22T08:00:00Z'));
    expect(await find(value)).toBeNull();
    clock.set(new Date('2026-11-21T09:00:00Z'));
    await runCommand(runner, revokeToken, ravi, { id });
    expect(await lastEvent()).toMatchObject({
      action: 'token.revoked',
      payload: { name: 'pipeline', own: true },
    });
    expect(await find(value)).toBeNull();
    await expect(runCommand(runner, revokeToken, ravi, { id })).rejects.toMatchObject({
      code: 'token/already-revoked',
    });
  });

  test('its last use moves at most once a minute', async () => {
    await add(machine, 'e', 'engineer');
    const { id, value } = await make(await person('ravi', ['e']));
    const used = async () =>
      (
        await testDatabase.database.prisma.apiToken.findUniqueOrThrow({ where: { id } })
      ).lastUsedAt?.toISOString();
    await find(value);
    clock.set(new Date('2026-11-21T08:00:59Z'));
    await find(value);
    expect(await used()).toBe('2026-11-21T08:00:00.000Z');
    clock.set(new Date('2026-11-21T08:01:00Z'));
    await find(value);
    expect(await used()).toBe('2026-11-21T08:01:00.000Z');
  });

  test('nobody gives a token more than they may do, and tokens make no tokens', async () => {
    await add(machine, 'a', 'auditor');
    const helen = await person('helen', ['a']);
    await expect(make(helen, { scopes: ['mapping:edit'] })).rejects.toMatchObject({
      code: 'token/scope-beyond-role',
    });
    await expect(make(helen, { scopes: ['token:create'] })).rejects.toMatchObject({
      code: 'token/scope-beyond-role',
    });
    const { id } = await make(helen);
    await expect(make(helen)).rejects.toMatchObject({ code: 'token/name-taken' });
    await expect(make({ ...helen, kind: 'token', id })).rejects.toMatchObject({ code: 'token/by-token' });
    expect(await lastEvent()).toMatchObject({
      action: 'access.denied',
      payload: { reason: 'token/by-token' },
    });
  });

  test("others' tokens are seen and revoked by security only", async () => {
    await add(machine, 'e', 'engineer');
    await add(machine, 's', 'security');
    const [ravi, eve, ada] = [
      await person('ravi', ['e']),
      await person('eve', ['e']),
      await person('ada', ['s']),
    ];
    const { id } = await make(ravi);
    const list = (viewer: Viewer) => listTokens(viewer, testDatabase.database, clock.now());
    expect(await list(eve)).toEqual([]);
    expect(await list(ravi)).toMatchObject([{ id, person: 'ravi', isOwn: true, state: 'active' }]);
    expect(await list(ada)).toMatchObject([{ id, person: 'ravi', isOwn: false }]);
    await expect(runCommand(runner, revokeToken, eve, { id })).rejects.toMatchObject({
      code: 'token/not-yours',
    });
    await runCommand(runner, revokeToken, ada, { id });
  });

  test("the operator's token belongs to the machine, acts as engineer, and replaces its own one before", async () => {
    const other = await createOperatorToken(runner, { host: 'two', previous: null });
    const first = await createOperatorToken(runner, { host: 'one', previous: null });
    const second = await createOperatorToken(runner, { host: 'one', previous: first });
    expect(await find(first)).toBeNull();
    expect(await find(other)).toMatchObject({ name: 'operator of two' });
    expect(await find(second)).toMatchObject({ role: 'engineer', teams: [] });
    expect((await find(second))?.scopes).toContain('source:connect');
    expect(await lastEvent()).toMatchObject({
      action: 'token.created',
      actorKind: 'worker',
      actorName: 'Muster',
    });
  });
});

test('20 sign-ins in 5 minutes per address, also when they come all at once; waiting frees them again', async () => {
  const at = (seconds: number) => new Date(Date.parse('2026-11-21T08:00:00Z') + seconds * 1_000);
  const start = (address: string, seconds = 0) => countSignIn(testDatabase.database, address, at(seconds));
  const answers = await Promise.all(Array.from({ length: 25 }, () => start('192.0.2.7')));
  expect(answers.filter((answer) => answer.allowed)).toHaveLength(20);
  expect(answers.find((answer) => !answer.allowed)?.retryAfterSeconds).toBe(300);
  expect((await start('192.0.2.8')).allowed).toBe(true);
  expect((await start('192.0.2.7', 299)).allowed).toBe(false);
  expect((await start('192.0.2.7', 301)).allowed).toBe(true);
  await start('192.0.2.9', 3_700);
  expect(await testDatabase.database.prisma.signInAttempt.count({ where: { at: { lt: at(100) } } })).toBe(0);
});
