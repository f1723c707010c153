import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { TOKEN_PREFIX } from '@/lib/people/model';
import { insertToken } from '@/lib/people/store';
import { newTokenValue } from '@/lib/people/token-value';
import { runCommand } from '@/lib/platform/run-command';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createSignInStage, type SignInStage } from '@/lib/testing/sign-in';
import { accessOfSession, viewerOfToken } from '@/lib/web/identify';
import { changeUser } from './commands/change-user';
import { configureDirectory } from './commands/configure';
import { createGroup } from './commands/create-group';
import { createUser } from './commands/create-user';
import { removeUser } from './commands/remove-user';
import { setActive } from './commands/set-active';

let db: TestDatabase;
let at: SignInStage;
const facts = { origin: { address: null, agent: null }, requestId: 'request-1' };
const lead = testViewer('security');
const directory = { ...lead, kind: 'token' as const, name: 'SCIM: Okta' };

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.database.pool.query(
    'DELETE FROM leaver_item; DELETE FROM leaver; DELETE FROM owner_vacancy; DELETE FROM owner_member; DELETE FROM directory_group; DELETE FROM directory_user; DELETE FROM owner; DELETE FROM directory_setting; DELETE FROM api_token; DELETE FROM group_mapping; DELETE FROM person',
  );
  const account = { id: 'ada', name: 'Ada', email: 'ada@example.com', groups: ['leads'], claims: {} };
  at = await createSignInStage({ database: db.database, provider: 'oidc', accounts: [account] });
});
afterEach(() => at.close());

const map = (groupName: string, role: string, team: string | null = null) =>
  db.database.prisma.groupMapping.create({
    data: { id: crypto.randomUUID(), groupName, role, team, createdAt: new Date(), createdBy: 'test' },
  });
const bring = (userName: string, externalId: string | null = null) =>
  runCommand(at.runtime, createUser, directory, { userName, externalId, active: true, profile: {} });
const patch = (id: string, attribute: string, value: unknown) =>
  runCommand(at.runtime, changeUser, directory, {
    id,
    change: { patch: [{ op: 'replace', path: { schema: null, attribute, filter: null, sub: null }, value }] },
  });
const signedIn = async () => {
  const { browser, location } = await at.signIn('ada');
  const cookie = browser.cookies.get('muster.session');
  return { location, access: () => accessOfSession(at.runtime, cookie, facts) };
};

test('whoever the directory deactivates is out at the next request, with tokens, and cannot come in again', async () => {
  await map('leads', 'security');
  const user = await bring('ADA@example.com');
  const { access } = await signedIn();
  const before = await access();
  expect(before).toMatchObject({ kind: 'viewer', viewer: { role: 'security' } });
  const { value, hash, hint } = newTokenValue();
  const personId = before.kind === 'viewer' ? before.viewer.id : '';
  const row = {
    name: 'cli',
    hash,
    hint,
    personId,
    role: 'security' as const,
    teams: [],
    scopes: ['posture:read'],
  };
  await db.database.prisma.$transaction((tx) =>
    insertToken(tx, { ...row, expiresAt: new Date(Date.now() + 86_400_000) }, new Date()),
  );
  expect(value.startsWith(TOKEN_PREFIX)).toBe(true);
  expect(await viewerOfToken(at.runtime, `Bearer ${value}`, facts)).toMatchObject({ role: 'security' });

  await patch(user.id, 'active', 'False');
  expect(await access()).toMatchObject({ kind: 'no-role', person: { isDeactivated: true, teams: [] } });
  await expect(viewerOfToken(at.runtime, `Bearer ${value}`, facts)).rejects.toThrow('opens nothing');
  const again = await signedIn();
  expect(again.location).toBe('/sign-in-error?reason=deactivated');
  expect(await again.access()).toEqual({ kind: 'signed-out' });
  const refusals = await db.database.prisma.auditEvent.findMany({
    where: { action: 'person.sign-in-refused' },
  });
  expect(refusals).toMatchObject([
    { actorId: personId, actorName: 'Ada', outcome: 'refused', payload: { reason: 'deactivated' } },
  ]);

  await patch(user.id, 'active', true);
  expect(await access()).toMatchObject({ kind: 'viewer', viewer: { role: 'security' } });
});

test('a member of a group that answers as an owner acts for it from the next request on, and no longer', async () => {
  await map('nobody', 'viewer');
  const user = await bring('ada@example.com');
  const { access } = await signedIn();
  expect(await access()).toMatchObject({ kind: 'no-role', person: { isDeactivated: false } });
  await runCommand(at.runtime, configureDirectory, lead, { groupPrefix: 'muster-', musterOwner: null });
  await runCommand(at.runtime, createGroup, directory, {
    name: 'Muster-payments',
    externalId: 'g1',
    members: [user.id],
  });
  await runCommand(at.runtime, createGroup, directory, {
    name: 'everybody',
    externalId: null,
    members: [user.id],
  });
  expect(await access()).toMatchObject({ kind: 'viewer', viewer: { role: 'owner', teams: ['payments'] } });
  expect(await db.database.prisma.owner.findMany()).toMatchObject([
    { name: 'payments', kind: 'team', origin: 'scim', externalId: 'g1' },
  ]);
  await map('leads', 'owner', 'data');
  expect(await access()).toMatchObject({ viewer: { role: 'owner', teams: ['data', 'payments'] } });
  await runCommand(at.runtime, removeUser, directory, { id: user.id });
  expect(await access()).toMatchObject({ kind: 'no-role' });
});

test('people are found by the subject before the name, also after they signed in, and two that fit are nobody', async () => {
  await map('leads', 'security');
  const { access } = await signedIn();
  const byMail = await bring('ada@example.com');
  const person = await db.database.prisma.person.findFirstOrThrow();
  const linked = () => db.database.prisma.directoryUser.findMany({ where: { personId: person.id } });
  expect((await linked()).map(({ id }) => id)).toEqual([byMail.id]);
  await db.database.prisma.directoryUser.updateMany({ data: { personId: null } });
  const bySubject = await bring('somebody', person.subject);
  expect((await linked()).map(({ id }) => id)).toEqual([bySubject.id]);
  await patch(byMail.id, 'active', false);
  expect((await access()).kind).toBe('viewer');

  await db.database.prisma.directoryUser.updateMany({ data: { personId: null, externalId: null } });
  await db.database.prisma.directoryUser.updateMany({ data: { mail: 'ada@example.com' } });
  await db.database.pool.query(`UPDATE directory_user SET user_name = 'x' || id`);
  await at.signIn('ada');
  expect(await linked()).toEqual([]);
});

test('somebody who signed in before, and comes from the directory as deactivated, has left', async () => {
  await map('leads', 'security');
  const { access } = await signedIn();
  const input = { userName: 'ada@example.com', externalId: null, active: false, profile: {} };
  const user = await runCommand(at.runtime, createUser, directory, input);
  expect(await access()).toMatchObject({ kind: 'no-role', person: { isDeactivated: true } });
  expect(await db.database.prisma.leaver.findMany()).toMatchObject([{ userId: user.id }]);
  await runCommand(at.runtime, createUser, directory, { ...input, userName: 'nobody@example.com' });
  expect(await db.database.prisma.leaver.count()).toBe(1);
});

test('a lead records by hand that somebody left, never themselves, and not twice', async () => {
  await map('leads', 'security');
  const user = await bring('ada@example.com');
  const { access } = await signedIn();
  const before = await access();
  const self = before.kind === 'viewer' ? before.viewer : lead;
  const input = { userId: user.id, active: false, reason: 'last day was Friday' };
  await expect(runCommand(at.runtime, setActive, self, input)).rejects.toThrow('yourself');
  await runCommand(at.runtime, setActive, lead, input);
  expect((await access()).kind).toBe('no-role');
  await expect(runCommand(at.runtime, setActive, lead, input)).rejects.toThrow('already');
  for (const role of ['engineer', 'owner', 'auditor', 'viewer'] as const)
    await expect(runCommand(at.runtime, setActive, testViewer(role), input)).rejects.toThrow('role');
});
