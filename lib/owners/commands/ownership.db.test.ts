import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { insertCell, insertCredential, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { ANSWER_DAYS } from '../model';
import { acceptOwnership } from './accept';
import { declineOwnership } from './decline';
import { escalateUnanswered } from './escalate';
import { handOverOwnership } from './hand-over';
import { createOwner } from './keep-owners';
import { proposeOwner } from './propose';

const start = new Date('2026-03-01T00:00:00Z');
const clock = new ManualClock(start);
const security = testViewer('security');
const otherSecurity: Viewer = { ...security, id: 'person-security-2', name: 'second lead' };
const member = (team: string, name = `member of ${team}`): Viewer => ({
  ...testViewer('owner', [team]),
  id: `person-${name}`,
  name,
});
const payments = member('payments');
const data = member('data');
let test: TestDatabase;
let cellId: number;

const runner = () => ({ database: test.database, clock });
const reason = 'as the system list says';
const credential = (seed: Parameters<typeof insertCredential>[2] = {}) =>
  insertCredential(test.database, cellId, seed);
const propose = (ids: number[], name: string, viewer = security) =>
  runCommand(runner(), proposeOwner, viewer, {
    target: { ids },
    owner: { name },
    reason,
    answerDays: ANSWER_DAYS,
  });
const accept = (viewer: Viewer, ids: number[], why: string | null = null) =>
  runCommand(runner(), acceptOwnership, viewer, { target: { ids }, reason: why });
const decline = (viewer: Viewer, ids: number[], hint: string | null = null) =>
  runCommand(runner(), declineOwnership, viewer, { target: { ids }, reason: 'not one of ours', hint });
const handOver = (viewer: Viewer, ids: number[], to: string) =>
  runCommand(runner(), handOverOwnership, viewer, { ids, to, reason: 'they run it' });
const rowsOf = async (id: number) =>
  test.database.query<{ owner: string; state: string; by: string | null; level: number }>(
    sql`SELECT owner, state, answered_by AS by, level FROM ownership WHERE credential_id = ${id} ORDER BY owner`,
  );
const named = async (id: number) =>
  test.database.prisma.credential.findUniqueOrThrow({
    where: { id },
    select: { ownerTeam: true, ownerBy: true },
  });
const eventsOf = async (id: number) =>
  (
    await test.database.prisma.auditEvent.findMany({
      where: { subjectKind: 'credential', subjectId: String(id), outcome: 'done' },
      orderBy: { id: 'asc' },
    })
  ).map(({ action }) => action);
const noticesTo = async (recipient: string, kind: string) =>
  test.database.prisma.notice.findMany({ where: { recipient, kind }, orderBy: { createdAt: 'asc' } });

beforeAll(async () => {
  test = await createTestDatabase();
  ({ cellId } = await insertCell(test.database));
  const make = (name: string, fallbackId: string | null = null) =>
    runCommand(runner(), createOwner, security, {
      name,
      kind: 'team',
      mail: null,
      slackChannel: null,
      fallbackId,
    });
  const { id } = await make('platform');
  await make('payments', id);
  await make('data');
});
afterAll(() => test.drop());
beforeEach(() => clock.set(start));

describe('asking', () => {
  it('makes nobody an owner, and tells the owner once with how many', async () => {
    const ids = [await credential(), await credential()];
    expect(await propose(ids, 'data')).toEqual({ asked: 2, left: 0 });
    for (const id of ids) {
      expect(await named(id)).toEqual({ ownerTeam: null, ownerBy: null });
      expect(await rowsOf(id)).toEqual([{ owner: 'data', state: 'asked', by: null, level: 0 }]);
      expect(await eventsOf(id)).toEqual(['ownership.asked']);
    }
    const [notice, ...more] = await noticesTo('data', 'ownership.asked');
    expect(more).toEqual([]);
    expect(notice?.data).toMatchObject({ count: 2, by: 'security', reason });
  });

  it('leaves those alone that were asked already, and says when there is nobody left to ask', async () => {
    const [first, second] = [await credential(), await credential()];
    await propose([first], 'data');
    expect(await propose([first, second], 'data')).toEqual({ asked: 1, left: 1 });
    await expect(propose([first, second], 'data')).rejects.toMatchObject({ code: 'ownership/nobody-to-ask' });
    expect(await eventsOf(first)).toEqual(['ownership.asked']);
  });

  it('takes back what another was asked', async () => {
    const id = await credential();
    await propose([id], 'data');
    await propose([id], 'payments');
    expect(await rowsOf(id)).toMatchObject([
      { owner: 'data', state: 'ended' },
      { owner: 'payments', state: 'asked' },
    ]);
    await expect(accept(data, [id])).rejects.toMatchObject({ code: 'ownership/answered' });
  });

  it('asks whom a tag names, as far as the register knows them', async () => {
    const known = await credential({ ownerTeam: 'data' });
    const unknown = await credential({ ownerTeam: 'nobody-knows' });
    expect(
      await runCommand(runner(), proposeOwner, security, {
        target: { ids: [known, unknown] },
        owner: 'named',
        reason,
        answerDays: ANSWER_DAYS,
      }),
    ).toEqual({ asked: 1, left: 1 });
    expect(await rowsOf(unknown)).toEqual([]);
  });

  it('refuses an owner nobody registered, and everybody but security', async () => {
    const id = await credential();
    await expect(propose([id], 'unheard-of')).rejects.toMatchObject({ code: 'owner/unknown' });
    for (const viewer of [payments, testViewer('engineer'), testViewer('auditor'), testViewer('viewer')])
      await expect(propose([id], 'data', viewer)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await rowsOf(id)).toEqual([]);
  });
});

describe('accepting', () => {
  it('puts the owner on the credential, judges it again, and leaves one event', async () => {
    const id = await credential();
    await propose([id], 'data');
    expect(await accept(data, [id])).toEqual({ accepted: 1 });
    expect(await named(id)).toEqual({ ownerTeam: 'data', ownerBy: 'manual' });
    expect(await rowsOf(id)).toEqual([{ owner: 'data', state: 'accepted', by: data.name, level: 0 }]);
    expect(await eventsOf(id)).toEqual(['ownership.asked', 'ownership.accepted']);
    const { failing } = await test.database.prisma.credential.findUniqueOrThrow({ where: { id } });
    expect(failing).not.toContain('owner-missing');
  });

  it('leaves a name that a tag gave as it is', async () => {
    const id = await credential({ ownerTeam: 'data' });
    await propose([id], 'data');
    await accept(data, [id]);
    expect(await named(id)).toEqual({ ownerTeam: 'data', ownerBy: 'tag' });
    expect(await eventsOf(id)).toEqual(['ownership.asked', 'ownership.accepted']);
  });

  it('is for members of the team alone; another team learns nothing', async () => {
    const id = await credential();
    await propose([id], 'data');
    await expect(accept(payments, [id])).rejects.toMatchObject({ kind: 'forbidden' });
    for (const role of ['engineer', 'auditor', 'viewer'] as const)
      await expect(accept(testViewer(role), [id])).rejects.toMatchObject({ kind: 'forbidden' });
    await accept(data, [id]);
    await expect(accept(payments, [id])).rejects.toMatchObject({ code: 'ownership/not-asked' });
  });

  it('by security needs a reason and another person than the one who asked', async () => {
    const id = await credential();
    await propose([id], 'data');
    await expect(accept(security, [id], 'they said so in chat')).rejects.toMatchObject({
      code: 'ownership/own-question',
    });
    await expect(accept(otherSecurity, [id])).rejects.toMatchObject({ code: 'ownership/reason' });
    expect(await accept(otherSecurity, [id], 'they said so in chat')).toEqual({ accepted: 1 });
  });

  it('of two at once lets one through; the other is told who was faster', async () => {
    const id = await credential();
    await propose([id], 'data');
    const results = await Promise.allSettled([
      accept(member('data', 'Ann'), [id]),
      accept(member('data', 'Ben'), [id]),
    ]);
    const [won, lost] = results.toSorted((a) => (a.status === 'fulfilled' ? -1 : 1));
    expect(won).toMatchObject({ status: 'fulfilled', value: { accepted: 1 } });
    expect(lost).toMatchObject({ status: 'rejected', reason: { code: 'ownership/answered' } });
    const [row] = await rowsOf(id);
    expect(String((lost as PromiseRejectedResult).reason.message)).toContain(`${row?.by} accepted key-`);
    expect(await eventsOf(id)).toEqual(['ownership.asked', 'ownership.accepted']);
  });

  it('of many changes nothing when one of them was answered meanwhile', async () => {
    const [first, second] = [await credential(), await credential()];
    await propose([first, second], 'data');
    await decline(data, [first]);
    await expect(accept(data, [first, second])).rejects.toMatchObject({ kind: 'conflict' });
    expect(await rowsOf(second)).toMatchObject([{ state: 'asked' }]);
  });

  it('takes all that wait for a team and match a query', async () => {
    const here = await credential({ account: '999900001111', kind: 'ssh-key' });
    const there = await credential({ account: '999900001111' });
    await propose([here, there], 'payments');
    const target = { owner: 'payments', query: 'account=999900001111&kind=ssh-key' };
    expect(await runCommand(runner(), acceptOwnership, payments, { target, reason: null })).toEqual({
      accepted: 1,
    });
    expect(await rowsOf(there)).toMatchObject([{ state: 'asked' }]);
    await expect(runCommand(runner(), acceptOwnership, data, { target, reason: null })).rejects.toMatchObject(
      { kind: 'forbidden' },
    );
    await expect(
      runCommand(runner(), acceptOwnership, payments, {
        target: { ...target, query: 'colour=red' },
        reason: null,
      }),
    ).rejects.toMatchObject({ code: 'ownership/filter' });
  });
});

describe('declining', () => {
  it('keeps the reason and the hint, and tells security', async () => {
    const id = await credential();
    await propose([id], 'data');
    expect(await decline(data, [id], 'ask team payments')).toEqual({ declined: 1 });
    expect(await rowsOf(id)).toMatchObject([{ owner: 'data', state: 'declined', by: data.name }]);
    const notices = await noticesTo('security', 'ownership.declined');
    expect(notices.at(-1)?.data).toMatchObject({ owner: 'data', hint: 'ask team payments', count: 1 });
  });

  it('after the acceptance is refused and says what to do instead', async () => {
    const id = await credential();
    await propose([id], 'data');
    await accept(data, [id]);
    const refused = decline(data, [id]);
    await expect(refused).rejects.toMatchObject({ code: 'ownership/answered' });
    await expect(refused).rejects.toThrow(/hand it over/);
    expect(await rowsOf(id)).toMatchObject([{ state: 'accepted' }]);
  });
});

describe('handing over', () => {
  it('lets whoever accepted answer for it until the other accepts', async () => {
    const id = await credential();
    await propose([id], 'data');
    await accept(data, [id]);
    expect(await handOver(data, [id], 'payments')).toEqual({ asked: 1 });
    expect(await named(id)).toMatchObject({ ownerTeam: 'data' });
    expect(await rowsOf(id)).toMatchObject([
      { owner: 'data', state: 'accepted' },
      { owner: 'payments', state: 'asked' },
    ]);
    await accept(payments, [id]);
    expect(await named(id)).toEqual({ ownerTeam: 'payments', ownerBy: 'manual' });
    expect(await rowsOf(id)).toMatchObject([
      { owner: 'data', state: 'ended' },
      { owner: 'payments', state: 'accepted' },
    ]);
    expect(await eventsOf(id)).toEqual([
      'ownership.asked',
      'ownership.accepted',
      'ownership.handed-over',
      'ownership.accepted',
    ]);
  });

  it('is refused for what is not theirs, to themselves, and to nobody the register knows', async () => {
    const id = await credential({ ownerTeam: 'data' });
    await expect(handOver(payments, [id], 'platform')).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(handOver(data, [id], 'data')).rejects.toMatchObject({ code: 'ownership/same' });
    await expect(handOver(data, [id], 'unheard-of')).rejects.toMatchObject({ code: 'owner/unknown' });
    expect(await rowsOf(id)).toEqual([]);
  });

  it('to two at once puts one question', async () => {
    const id = await credential({ ownerTeam: 'data' });
    await Promise.allSettled([handOver(data, [id], 'payments'), handOver(data, [id], 'platform')]);
    expect((await rowsOf(id)).filter(({ state }) => state === 'asked')).toHaveLength(1);
  });
});

describe('no answer', () => {
  const escalate = () => runCommand(runner(), escalateUnanswered, testViewer('worker'), {});

  it('goes to the fallback owner, then to security, and no further', async () => {
    const id = await credential();
    await propose([id], 'payments');
    clock.set(addDays(start, ANSWER_DAYS - 1));
    await escalate();
    expect(await rowsOf(id)).toMatchObject([{ owner: 'payments', state: 'asked' }]);
    clock.set(addDays(start, ANSWER_DAYS));
    await escalate();
    expect(await rowsOf(id)).toMatchObject([
      { owner: 'payments', state: 'ended' },
      { owner: 'platform', state: 'asked', level: 1 },
    ]);
    await expect(accept(payments, [id])).rejects.toThrow(/went on/);
    clock.set(addDays(start, 2 * ANSWER_DAYS));
    await escalate();
    expect(await rowsOf(id)).toMatchObject([
      { state: 'ended' },
      { owner: 'platform', state: 'asked', level: 2 },
    ]);
    expect((await noticesTo('security', 'ownership.escalated')).at(-1)?.data).toMatchObject({
      owner: 'platform',
    });
    clock.set(addDays(start, 5 * ANSWER_DAYS));
    expect(await escalate()).toEqual({ escalated: 0 });
    expect(await accept(member('platform'), [id])).toEqual({ accepted: 1 });
  });

  it('with no fallback goes straight to security, and the owner may still answer', async () => {
    const id = await credential();
    await propose([id], 'data');
    clock.set(addDays(start, ANSWER_DAYS));
    await escalate();
    expect(await rowsOf(id)).toMatchObject([{ owner: 'data', state: 'asked', level: 2 }]);
    expect(await accept(data, [id])).toEqual({ accepted: 1 });
  });

  it('is found by one of two workers', async () => {
    const id = await credential();
    await propose([id], 'payments');
    clock.set(addDays(start, ANSWER_DAYS));
    await Promise.all([escalate(), escalate()]);
    const events = (await eventsOf(id)).filter((action) => action === 'ownership.escalated');
    expect(events).toHaveLength(1);
  });
});
