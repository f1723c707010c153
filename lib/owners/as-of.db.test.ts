import { afterAll, beforeAll, expect, it } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { type Command, runCommand } from '@/lib/platform/run-command';
import { insertCell, insertCredential, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { getOwnerAsOf, listOwnersAsOf } from './as-of';
import { addMember, removeMember } from './commands/keep-members';
import { createOwner, editOwner } from './commands/keep-owners';
import { removeOwner } from './commands/remove-owner';

const START = new Date('2026-03-01T00:00:00Z');
const clock = new ManualClock(START);
const security = testViewer('security');
let test: TestDatabase;
let id: string;
let removed: string;

const on = async <In, Out>(days: number, command: Command<In, Out>, input: In): Promise<Out> => {
  clock.set(addDays(START, days));
  return runCommand({ database: test.database, clock }, command, security, input);
};
const contact = { kind: 'team' as const, mail: null, slackChannel: null, fallbackId: null };

beforeAll(async () => {
  test = await createTestDatabase();
  const { cellId } = await insertCell(test.database);
  await insertCredential(test.database, cellId, { ownerTeam: 'shop', firstSeenAt: addDays(START, 2) });
  await insertCredential(test.database, cellId, { ownerTeam: 'ghosts', firstSeenAt: addDays(START, 2) });
  await insertCredential(test.database, cellId, { firstSeenAt: addDays(START, 2) });
  ({ id } = await on(1, createOwner, { name: 'shop', ...contact, mail: 'old@example.com' }));
  ({ id: removed } = await on(1, createOwner, { name: 'closed', ...contact }));
  const { userId } = await on(3, addMember, { ownerId: id, mail: 'ann@example.com', name: 'Ann' });
  await on(4, addMember, { ownerId: id, mail: 'bea@example.com', name: 'Bea' });
  await on(5, editOwner, { id, ...contact, mail: 'new@example.com', fallbackId: removed });
  await on(6, editOwner, { id, ...contact, kind: 'role', mail: 'newest@example.com' });
  await on(7, removeMember, { ownerId: id, userId });
  await on(8, removeOwner, { id: removed, handTo: null });
});
afterAll(() => test.drop());

const day = (n: number) => addDays(START, n + 0.5);
const owner = (n: number) => getOwnerAsOf(security, test.database, id, day(n));

it('lists the register as it was, with the names beside it and how many had none', async () => {
  const on2 = await listOwnersAsOf(security, test.database, day(2));
  expect(on2.owners.map(({ name, credentials, id: known }) => [name, credentials, known !== null])).toEqual([
    ['closed', 0, true],
    ['ghosts', 1, false],
    ['shop', 1, true],
  ]);
  expect(on2.unowned).toBe(1);
  const on1 = await listOwnersAsOf(security, test.database, day(1));
  expect(on1.owners.map(({ name, credentials }) => [name, credentials])).toEqual([
    ['closed', 0],
    ['shop', 0],
  ]);
  expect((await listOwnersAsOf(security, test.database, day(0))).owners).toEqual([]);
  const on9 = await listOwnersAsOf(security, test.database, day(9));
  expect(on9.owners.map(({ name }) => name)).toEqual(['ghosts', 'shop']);
  const team = await listOwnersAsOf(testViewer('owner', ['shop']), test.database, day(2));
  expect(team.owners.map(({ name }) => name)).toEqual(['shop']);
  expect(team.unowned).toBe(0);
});

it('takes back what was changed since, one change at a time', async () => {
  expect(await owner(2)).toMatchObject({ kind: 'team', mail: 'old@example.com', fallback: null });
  expect(await owner(5)).toMatchObject({ kind: 'team', mail: 'new@example.com', fallback: 'closed' });
  expect(await owner(6)).toMatchObject({ kind: 'role', mail: 'newest@example.com', fallback: null });
});

it('knows who was a member, also of those who are not any more', async () => {
  const members = async (n: number) => (await owner(n))?.members.map(({ name }) => name);
  expect(await members(2)).toEqual([]);
  expect(await members(3)).toEqual(['Ann']);
  expect(await members(6)).toEqual(['Ann', 'Bea']);
  expect(await members(7)).toEqual(['Bea']);
  expect((await owner(3))?.history.every(({ at }) => at <= day(3))).toBe(true);
});

it('is null where it was not registered, and not found where it never was or is another team', async () => {
  expect(await getOwnerAsOf(security, test.database, removed, day(9))).toBeNull();
  expect(await getOwnerAsOf(security, test.database, removed, day(2))).toMatchObject({ name: 'closed' });
  const stranger = testViewer('owner', ['data']);
  await expect(getOwnerAsOf(stranger, test.database, id, day(2))).rejects.toMatchObject({
    code: 'owner/not-found',
  });
});
