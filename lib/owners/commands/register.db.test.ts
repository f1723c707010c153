import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import { addMapping } from '@/lib/people/commands/add-mapping';
import { recordSignIn } from '@/lib/people/commands/record-sign-in';
import { findPersonAccess } from '@/lib/people/queries';
import { runCommand } from '@/lib/platform/run-command';
import { countPosture, insertCell, insertCredential, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { getOwner, listMembers, listOwners } from '../queries';
import { CreateOwner } from '../schema';
import { acceptOwnership } from './accept';
import { addMember, removeMember } from './keep-members';
import { createOwner, editOwner } from './keep-owners';
import { proposeOwner } from './propose';
import { removeOwner } from './remove-owner';
import { saveRules } from './save-rules';

const clock = new ManualClock(new Date('2026-03-01T00:00:00Z'));
const security = testViewer('security');
let test: TestDatabase;
let cellId: number;

const runner = () => ({ database: test.database, clock });
const contact = { kind: 'team' as const, mail: null, slackChannel: null, fallbackId: null as string | null };
const create = async (name: string, over: Partial<typeof contact> = {}) =>
  (await runCommand(runner(), createOwner, security, { name, ...contact, ...over })).id;
const add = (ownerId: string, mail: string) =>
  runCommand(runner(), addMember, security, { ownerId, mail, name: mail.split('@')[0] ?? mail });
const signIn = (email: string, subject: string = randomUUID(), groups: string[] = ['everyone']) =>
  recordSignIn(runner(), {
    provider: 'oidc',
    identity: { issuer: 'https://idp.example', subject, name: email, email, groups },
    bootstrapGroup: null,
    origin: { address: null, agent: null },
    requestId: 'test',
  });
const ownerNames = async () => (await listOwners(security, test.database)).map(({ name }) => name);

beforeAll(async () => {
  test = await createTestDatabase();
  ({ cellId } = await insertCell(test.database));
  await test.database.prisma.groupMapping.create({
    data: {
      id: randomUUID(),
      groupName: 'leads',
      role: 'security',
      team: null,
      createdAt: clock.now(),
      createdBy: 'test',
    },
  });
});
afterAll(() => test.drop());

describe('the register', () => {
  it('refuses a mail address as a name and says why', () => {
    const parsed = CreateOwner.safeParse({ name: 'carla@example.com', ...contact });
    expect(parsed.error?.issues[0]?.message).toMatch(/A person is never an owner/);
  });

  it('takes a name once, changes contact, and keeps the name', async () => {
    const id = await create('once');
    await expect(create('once')).rejects.toMatchObject({ code: 'owner/exists' });
    await runCommand(runner(), editOwner, security, {
      id,
      kind: 'role',
      mail: 'once@example.com',
      slackChannel: '#once',
      fallbackId: null,
    });
    expect(await getOwner(security, test.database, id)).toMatchObject({
      name: 'once',
      kind: 'role',
      mail: 'once@example.com',
    });
  });

  it('refuses a chain of fallbacks that comes back', async () => {
    const first = await create('first');
    const second = await create('second', { fallbackId: first });
    await expect(
      runCommand(runner(), editOwner, security, { id: first, ...contact, fallbackId: second }),
    ).rejects.toMatchObject({ code: 'owner/fallback' });
  });

  it('is kept by security alone', async () => {
    for (const role of ['engineer', 'owner', 'auditor', 'viewer'] as const)
      await expect(
        runCommand(runner(), createOwner, testViewer(role, ['mine']), { name: 'mine', ...contact }),
      ).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await ownerNames()).not.toContain('mine');
  });

  it('takes in a team that a group is mapped to, with the people of the group', async () => {
    await runCommand(runner(), addMapping, security, { groupName: 'g-fraud', role: 'owner', team: 'fraud' });
    await signIn('fay@example.com', 'fay', ['g-fraud']);
    const row = (await listOwners(security, test.database)).find(({ name }) => name === 'fraud');
    expect(row).toMatchObject({ origin: 'group', members: 1 });
    const members = await listMembers(security, test.database, { id: row?.id ?? '', name: 'fraud' });
    expect(members).toMatchObject([{ mail: 'fay@example.com', origin: 'group', userId: null }]);
    await expect(
      runCommand(runner(), removeOwner, security, { id: row?.id ?? '', handTo: null }),
    ).rejects.toMatchObject({ code: 'owner/mapped' });
  });

  it('shows a name that stands on credentials beside it, and counts what is named and accepted', async () => {
    const named = await insertCredential(test.database, cellId, {
      ownerTeam: 'only-in-tags',
      standing: 'out',
    });
    await insertCredential(test.database, cellId, { ownerTeam: 'only-in-tags' });
    await test.database.prisma.postureCount.deleteMany();
    await countPosture(test.database);
    const find = async () =>
      (await listOwners(security, test.database)).find(({ name }) => name === 'only-in-tags');
    expect(await find()).toMatchObject({ id: null, credentials: 2, out: 1, accepted: 0, asked: 0 });
    await create('only-in-tags');
    await runCommand(runner(), proposeOwner, security, {
      target: { query: 'owner=only-in-tags' },
      owner: 'named',
      reason: 'first round',
      answerDays: 14,
    });
    await runCommand(runner(), acceptOwnership, testViewer('owner', ['only-in-tags']), {
      target: { ids: [named] },
      reason: null,
    });
    expect(await find()).toMatchObject({ id: expect.any(String), accepted: 1, asked: 1 });
    const others = await listOwners(testViewer('owner', ['only-in-tags']), test.database);
    expect(others.map(({ name }) => name)).toEqual(['only-in-tags']);
  });
});

describe('members by hand', () => {
  it('answer for their owner once they sign in with the address, also without a mapped group', async () => {
    const id = await create('by-hand');
    const { userId } = await add(id, 'mia@example.com');
    await expect(add(id, 'mia@example.com')).rejects.toMatchObject({ code: 'owner/member-exists' });
    const { personId, role, teams } = await signIn('mia@example.com', 'mia');
    expect({ role, teams }).toEqual({ role: 'owner', teams: ['by-hand'] });
    expect(await findPersonAccess(test.database.prisma, personId, null)).toMatchObject({
      role: 'owner',
      teams: ['by-hand'],
    });
    await runCommand(runner(), removeMember, security, { ownerId: id, userId });
    expect(await findPersonAccess(test.database.prisma, personId, null)).toMatchObject({
      role: null,
      teams: [],
    });
  });

  it('are nobody while two accounts have the address', async () => {
    await signIn('twin@example.com', 'twin-1');
    await signIn('twin@example.com', 'twin-2');
    const id = await create('twins');
    await add(id, 'twin@example.com');
    expect(await signIn('twin@example.com', 'twin-2')).toMatchObject({ role: null, teams: [] });
  });

  it('keep the role their groups give', async () => {
    const id = await create('second-hat');
    await add(id, 'lee@example.com');
    expect(await signIn('lee@example.com', 'lee', ['leads'])).toMatchObject({
      role: 'security',
      teams: ['second-hat'],
    });
  });
});

describe('removing an owner', () => {
  it('is refused with what stands in the way, and hands all of it over', async () => {
    const heir = await create('heir');
    const leaving = await create('leaving', { fallbackId: heir });
    const dependent = await create('dependent', { fallbackId: leaving });
    await add(leaving, 'max@example.com');
    const owned = await insertCredential(test.database, cellId, { ownerTeam: 'leaving' });
    const asked = await insertCredential(test.database, cellId);
    await runCommand(runner(), proposeOwner, security, {
      target: { ids: [asked] },
      owner: { name: 'leaving' },
      reason: 'perhaps theirs',
      answerDays: 14,
    });
    const refused = runCommand(runner(), removeOwner, security, { id: leaving, handTo: null });
    await expect(refused).rejects.toMatchObject({ code: 'owner/in-use' });
    await expect(refused).rejects.toThrow(
      /1 credential, 1 open question, 1 member, 1 owner it is the fallback of/,
    );
    await expect(
      runCommand(runner(), removeOwner, security, { id: leaving, handTo: leaving }),
    ).rejects.toMatchObject({ code: 'owner/same' });

    expect(await runCommand(runner(), removeOwner, security, { id: leaving, handTo: heir })).toEqual({
      handedOver: 1,
    });
    expect(await test.database.prisma.credential.findUniqueOrThrow({ where: { id: owned } })).toMatchObject({
      ownerTeam: 'heir',
      ownerBy: 'manual',
    });
    const rows = await test.database.prisma.ownership.findMany({
      where: { credentialId: { in: [owned, asked] }, state: 'asked' },
    });
    expect(rows.map(({ owner }) => owner)).toEqual(['heir', 'heir']);
    expect(await listMembers(security, test.database, { id: heir, name: 'heir' })).toMatchObject([
      { mail: 'max@example.com' },
    ]);
    expect(await getOwner(security, test.database, dependent)).toMatchObject({ fallbackId: heir });
    expect(await ownerNames()).not.toContain('leaving');
  });

  it('with nothing on it just goes, and the name can be taken again', async () => {
    const id = await create('short-lived');
    await runCommand(runner(), removeOwner, security, { id, handTo: null });
    await expect(getOwner(security, test.database, id)).rejects.toMatchObject({ code: 'owner/not-found' });
    await create('short-lived');
  });
});

describe('the rules file', () => {
  it('is refused as a whole with its lines, saved as a version, and never over another’s', async () => {
    const save = (version: number, text: string) =>
      runCommand(runner(), saveRules, security, { version, text });
    await expect(save(0, '* @heir\nnonsense')).rejects.toMatchObject({
      code: 'owner-rules/invalid',
      fields: { text: expect.stringContaining('Line 2') },
    });
    expect(await save(0, '*checkout* @heir')).toEqual({ version: 1, rules: 1 });
    await expect(save(0, '* @heir')).rejects.toMatchObject({ code: 'owner-rules/moved' });
    const id = await insertCredential(test.database, cellId, { name: 'the-checkout-key' });
    expect(
      await runCommand(runner(), proposeOwner, security, {
        target: { ids: [id] },
        owner: 'proposed',
        reason: 'as the rules say',
        answerDays: 14,
      }),
    ).toEqual({ asked: 1, left: 0 });
    const [row] = await test.database.prisma.ownership.findMany({ where: { credentialId: id } });
    expect(row).toMatchObject({
      owner: 'heir',
      basis: { signal: 'rules-file', evidence: expect.stringContaining('Line 1') },
    });
  });
});
