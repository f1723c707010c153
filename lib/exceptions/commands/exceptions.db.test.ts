import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { addDays } from '@/lib/kernel/dates';
import { runCommand } from '@/lib/platform/run-command';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { dayIn, ExceptionWorld, MEASURES, REASON } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { RequestException } from '../schema';
import { breakGlass, reviewBreakGlass } from './break-glass';
import { refuseException } from './refuse';
import { revokeException } from './revoke';
import { discardDraft, saveDraft, withdrawException } from './save-draft';

let world: ExceptionWorld;
let ines: Viewer;
let oskar: Viewer;
let carla: Viewer;
let amara: Viewer;
let tunde: Viewer;
let finding: number;

beforeEach(async () => {
  world = await ExceptionWorld.create();
  ines = await world.person('Ines', 'security');
  oskar = await world.person('Oskar', 'security');
  carla = await world.person('Carla', 'owner', 'payments');
  amara = await world.person('Amara', 'owner', 'payments');
  tunde = await world.person('Tunde', 'owner', 'data');
  await world.merge(world.oldKey('old'));
  finding = await world.finding('old');
});
afterEach(() => world.test.drop());

const grave = async (): Promise<number> => {
  await world.merge(world.oldKey('grave', { tags: { team: 'payments', class: 'A' } }));
  return world.finding('grave');
};
const withdraw = (viewer: Viewer, id: number) => runCommand(world.runner, withdrawException, viewer, { id });
const refuse = (viewer: Viewer, id: number, revision = 1) =>
  runCommand(world.runner, refuseException, viewer, { id, revision, reason: 'Replace it instead' });
const revoke = (viewer: Viewer, id: number) =>
  runCommand(world.runner, revokeException, viewer, { id, reason: 'No longer needed' });
const glass = (viewer: Viewer, id: number) =>
  runCommand(world.runner, breakGlass, viewer, {
    id,
    revision: 1,
    reason: 'The shop is down and nobody else is up',
  });
const review = (viewer: Viewer, id: number, verdict: 'confirm' | 'reject' = 'confirm') =>
  runCommand(world.runner, reviewBreakGlass, viewer, { id, verdict, reason: 'Looked at it' });
const lose = (viewer: Viewer) =>
  world.database.prisma.person.update({ where: { id: viewer.id }, data: { groups: [] } });

describe('asking', () => {
  it('covers nothing yet, tells security, and says how many have to agree', async () => {
    const { id, quorum } = await world.ask(carla, [finding]);
    expect(quorum).toBe(1);
    expect(await world.coveredBy(finding)).toBeNull();
    expect(await world.exception(id)).toMatchObject({
      state: 'requested',
      revision: 1,
      owners: ['payments'],
      title: expect.stringContaining('old'),
      expiresAt: new Date(`${dayIn(60)}T00:00:00Z`),
    });
    const notices = await world.notices('exception.requested');
    expect(notices.map(({ recipient }) => recipient)).toEqual(['security']);
    expect(notices[0]?.data).toMatchObject({ by: 'Carla', reason: REASON });
  });

  it.each([
    ['today', 0, 'exception/expiry-past'],
    ['yesterday', -1, 'exception/expiry-past'],
    ['later than the policy allows', 91, 'exception/too-long'],
  ])('is refused with an end %s', async (_, days, code) => {
    await expect(world.ask(carla, [finding], { endsOn: dayIn(days) })).rejects.toMatchObject({
      code,
      fields: { endsOn: expect.any(String) },
    });
  });

  it('is refused for a finding that closed meanwhile', async () => {
    await world.merge(world.oldKey('old', { valueChangedAt: addDays(NOW, -1) }));
    await expect(world.ask(carla, [finding])).rejects.toMatchObject({ code: 'exception/finding-closed' });
  });

  it('is refused for what is asked for already, is excepted already, or does not exist', async () => {
    const { id } = await world.ask(carla, [finding]);
    await expect(world.ask(amara, [finding])).rejects.toMatchObject({ code: 'exception/already-asked' });
    await world.approve(ines, id);
    await expect(world.ask(amara, [finding])).rejects.toMatchObject({ code: 'exception/already-excepted' });
    await expect(world.ask(amara, [99_999])).rejects.toMatchObject({ code: 'exception/no-finding' });
  });

  it('is for owners of their own teams only', async () => {
    await expect(world.ask(tunde, [finding])).rejects.toMatchObject({ code: 'access/forbidden' });
  });

  it('is refused with a condition that nobody could check', async () => {
    await expect(world.ask(carla, [finding], { network: true })).rejects.toMatchObject({
      code: 'exception/condition',
      fields: { network: expect.any(String) },
    });
  });

  it.each([
    ['a short reason', { reason: 'too short' }],
    ['a reason of spaces', { reason: `a${' '.repeat(40)}b` }],
    ['a link that is not https', { ticket: 'http://tickets.example.com/1' }],
    ['a link that runs', { ticket: 'javascript:alert(1)' }],
    ['a link with a password', { ticket: 'https://me:secret@tickets.example.com/1' }],
    ['text that turns around', { reason: `${REASON} \u202e` }],
    ['no end', { endsOn: '2026-02-30' }],
  ])('is not even read with %s', (_, wrong) => {
    const input = {
      target: { findings: [1] },
      reason: REASON,
      measures: MEASURES,
      endsOn: dayIn(60),
      ...wrong,
    };
    expect(RequestException.safeParse(input).success).toBe(false);
  });

  it('is a draft first where it is not finished, and nobody else may touch it', async () => {
    const terms = {
      target: { findings: [finding] },
      reason: 'later',
      measures: '',
      ticket: null,
      startsOn: null,
      endsOn: null,
      network: false,
      useDays: null,
      draftId: null,
      renewsId: null,
    };
    const { id } = await runCommand(world.runner, saveDraft, carla, terms);
    await expect(runCommand(world.runner, saveDraft, ines, { ...terms, draftId: id })).rejects.toMatchObject({
      code: 'exception/not-yours',
    });
    await runCommand(world.runner, saveDraft, carla, { ...terms, reason: REASON, draftId: id });
    await world.ask(carla, [finding], { draftId: id });
    expect(await world.events(id)).toEqual([
      'exception.draft-saved',
      'exception.draft-saved',
      'exception.requested',
    ]);
    await withdraw(carla, id);
    await runCommand(world.runner, discardDraft, carla, { id });
    expect(await world.exception(id)).toMatchObject({ state: 'revoked', endedBy: 'Carla' });
  });
});

describe('approval', () => {
  it('puts it into force with what it rests on, and counts the days it came too late', async () => {
    const { id } = await world.ask(carla, [finding]);
    world.clock.set(addDays(NOW, 2));
    expect(await world.approve(ines, id)).toEqual({ state: 'active' });
    expect(await world.coveredBy(finding)).toBe(id);
    const row = await world.exception(id);
    expect(row).toMatchObject({ state: 'active', approvedAt: addDays(NOW, 2), breachedAt: NOW });
    expect(row.frozen).toMatchObject({ policyVersion: 1, quorum: 1, longestDays: 90 });
    const item = await world.database.prisma.exceptionItem.findFirstOrThrow({ where: { exceptionId: id } });
    expect(item.facts).toMatchObject({ privilege: 'write', class: 'C' });
    const approved = await world.database.prisma.auditEvent.findFirstOrThrow({
      where: { action: 'exception.approved' },
    });
    expect(approved.payload).toMatchObject({ retroactiveDays: 2, approvers: ['Ines'] });
    // It stays what it is: open, and counted.
    const kept = await world.database.prisma.finding.findUniqueOrThrow({ where: { id: finding } });
    expect(kept.closedAt).toBeNull();
  });

  it('is never by who asked: not directly, not through a token, not through a second account', async () => {
    const lead = await world.person('Ada', 'security', null, 'ada@example.com');
    const other = await world.person('Ada again', 'security', null, 'ADA@example.com');
    const { id } = await world.ask(lead, [finding]);
    for (const viewer of [lead, await world.tokenOf(lead), other]) {
      await expect(world.approve(viewer, id)).rejects.toMatchObject({ code: 'exception/own-request' });
      await expect(glass(viewer, id)).rejects.toMatchObject({ code: 'exception/own-request' });
    }
    expect(await world.exception(id)).toMatchObject({ state: 'requested' });
    const refused = await world.database.prisma.auditEvent.count({
      where: { action: 'access.denied', subjectId: String(id), outcome: 'refused' },
    });
    expect(refused).toBe(6);
  });

  it('is not by a token that belongs to nobody', async () => {
    const { id } = await world.ask(carla, [finding]);
    const machine = await world.tokenOf(ines);
    await world.database.prisma.apiToken.update({ where: { id: machine.id }, data: { personId: null } });
    await expect(world.approve(machine, id)).rejects.toMatchObject({ code: 'exception/no-person' });
  });

  it('needs somebody from outside the owning team', async () => {
    const { id } = await world.ask(carla, [finding]);
    expect(await world.approve(amara, id)).toEqual({ state: 'requested' });
    expect(await world.coveredBy(finding)).toBeNull();
    expect(await world.approve(ines, id)).toEqual({ state: 'active' });
  });

  it('is not for another team, nor for roles that only read', async () => {
    const { id } = await world.ask(carla, [finding]);
    await expect(world.approve(tunde, id)).rejects.toMatchObject({ code: 'exception/another-team' });
    const auditor = await world.person('Helen', 'auditor');
    await expect(world.approve(auditor, id)).rejects.toMatchObject({ code: 'access/forbidden' });
  });

  it('takes two for class A, and one person cannot be both', async () => {
    const { id, quorum } = await world.ask(carla, [await grave()], { endsOn: dayIn(20) });
    expect(quorum).toBe(2);
    expect(await world.approve(ines, id)).toEqual({ state: 'requested' });
    await expect(world.approve(ines, id)).rejects.toMatchObject({ code: 'exception/already-approved' });
    await expect(world.approve(await world.tokenOf(ines), id)).rejects.toMatchObject({
      code: 'exception/already-approved',
    });
    expect(await world.approve(oskar, id)).toEqual({ state: 'active' });
    expect(await world.events(id)).toEqual([
      'exception.requested',
      'exception.approval-given',
      'exception.approved',
      'exception.began',
    ]);
  });

  it('is refused once it is of another class than what was asked for', async () => {
    const { id } = await world.ask(carla, [finding]);
    await world.merge(world.oldKey('old', { tags: { team: 'payments', class: 'A' } }));
    await expect(world.approve(ines, id)).rejects.toMatchObject({ code: 'exception/changed-since' });
  });

  it('is given once: a replay finds it decided', async () => {
    const { id } = await world.ask(carla, [finding]);
    await world.approve(ines, id);
    for (const viewer of [ines, oskar])
      await expect(world.approve(viewer, id)).rejects.toMatchObject({ code: 'exception/not-possible' });
    expect((await world.events(id)).filter((action) => action === 'exception.approved')).toHaveLength(1);
  });

  it('does not count for what was taken back and asked for anew', async () => {
    const { id } = await world.ask(carla, [await grave()], { endsOn: dayIn(20) });
    await world.approve(ines, id);
    await withdraw(carla, id);
    await expect(world.approve(oskar, id)).rejects.toMatchObject({ code: 'exception/not-possible' });
    await world.ask(carla, [await world.finding('grave')], { endsOn: dayIn(10), draftId: id });
    await expect(world.approve(oskar, id, 1)).rejects.toMatchObject({ code: 'exception/changed' });
    expect(await world.approve(oskar, id, 2)).toEqual({ state: 'requested' });
  });

  it('counts no voice of somebody who has lost the role meanwhile', async () => {
    const { id } = await world.ask(carla, [await grave()], { endsOn: dayIn(20) });
    await world.approve(ines, id);
    await lose(ines);
    expect(await world.approve(oskar, id)).toEqual({ state: 'requested' });
    await expect(world.approve(ines, id)).rejects.toMatchObject({ code: 'exception/role-lost' });
    const third = await world.person('Third', 'security');
    expect(await world.approve(third, id)).toEqual({ state: 'active' });
  });

  it('is refused once what it was asked for has closed', async () => {
    const { id } = await world.ask(carla, [finding]);
    await world.merge(world.oldKey('old', { valueChangedAt: addDays(NOW, -1) }));
    await expect(world.approve(ines, id)).rejects.toMatchObject({ code: 'exception/findings-closed' });
  });

  it('is refused once the policy allows less time', async () => {
    const { id } = await world.ask(carla, [finding]);
    const shorter = structuredClone({
      ...DEFAULT_POLICY,
      exceptionLimits: { ...DEFAULT_POLICY.exceptionLimits, high: { days: 10, source: 'Ours.' } },
    });
    await world.database.prisma.policyVersion.create({
      data: {
        version: 2,
        document: { ...shorter, version: 2 } as never,
        publishedAt: NOW,
        publishedBy: 'test',
        author: 'test',
        reason: 'test',
        changes: [],
      },
    });
    await expect(world.approve(ines, id)).rejects.toMatchObject({ code: 'exception/too-long' });
  });

  it('may come before its time: then the clock begins it', async () => {
    const { id } = await world.ask(carla, [finding], { startsOn: dayIn(5) });
    expect(await world.approve(ines, id)).toEqual({ state: 'approved' });
    await world.tend();
    expect(await world.coveredBy(finding)).toBeNull();
    world.clock.set(addDays(NOW, 5));
    await world.tend();
    expect(await world.coveredBy(finding)).toBe(id);
    expect(await world.exception(id)).toMatchObject({ state: 'active' });
  });
});

describe('races', () => {
  const settled = async (...runs: Promise<unknown>[]) =>
    (await Promise.allSettled(runs)).map((run) =>
      run.status === 'fulfilled' ? run.value : (run.reason as { code?: string }).code,
    );

  it('lets two approvals at once be one each, and one of them complete it', async () => {
    const { id } = await world.ask(carla, [await grave()], { endsOn: dayIn(20) });
    const outcomes = await settled(world.approve(ines, id), world.approve(oskar, id));
    expect(outcomes).toHaveLength(2);
    expect(outcomes).toContainEqual({ state: 'requested' });
    expect(outcomes).toContainEqual({ state: 'active' });
    expect((await world.events(id)).filter((action) => action === 'exception.began')).toHaveLength(1);
  });

  it('lets the same approval sent three times at once count once', async () => {
    const { id } = await world.ask(carla, [await grave()], { endsOn: dayIn(20) });
    const outcomes = await settled(world.approve(ines, id), world.approve(ines, id), world.approve(ines, id));
    expect(outcomes.filter((each) => typeof each === 'object')).toEqual([{ state: 'requested' }]);
    expect(outcomes.filter((each) => each === 'exception/already-approved')).toHaveLength(2);
    expect(await world.exception(id)).toMatchObject({ state: 'requested' });
  });

  it('lets an approval and a withdrawal at once be one of both, never both', async () => {
    for (let round = 0; round < 5; round++) {
      await world.merge(world.oldKey(`race-${round}`));
      const raced = await world.finding(`race-${round}`);
      const { id } = await world.ask(carla, [raced]);
      const [approved, withdrawn] = await settled(world.approve(ines, id), withdraw(carla, id));
      const { state } = await world.exception(id);
      if (state === 'active') expect(withdrawn).toBe('exception/not-possible');
      else expect([state, approved]).toEqual(['draft', 'exception/not-possible']);
      expect(await world.coveredBy(raced)).toBe(state === 'active' ? id : null);
    }
  });

  it('lets two ask for the same finding at once be one request', async () => {
    const outcomes = await settled(world.ask(carla, [finding]), world.ask(amara, [finding]));
    expect(outcomes.filter((each) => each === 'exception/already-asked')).toHaveLength(1);
  });

  it('lets a fact that changes while it is approved be seen by one of both', async () => {
    for (let round = 0; round < 5; round++) {
      const name = `grow-${round}`;
      await world.merge(world.oldKey(name));
      const raced = await world.finding(name);
      const { id } = await world.ask(carla, [raced]);
      const [approved] = await settled(
        world.approve(ines, id),
        world.merge(world.oldKey(name, { privilege: 'administrative' })),
      );
      expect(await world.coveredBy(raced)).toBeNull();
      const { state } = await world.exception(id);
      expect([state, approved]).toEqual(
        state === 'voided' ? ['voided', { state: 'active' }] : ['requested', 'exception/changed-since'],
      );
    }
  });
});

describe('no, and never mind', () => {
  it('refuses with a reason that reaches who asked', async () => {
    const { id } = await world.ask(carla, [finding]);
    await expect(refuse(carla, id)).rejects.toMatchObject({ code: 'exception/own-request' });
    await refuse(ines, id);
    expect(await world.exception(id)).toMatchObject({ state: 'refused', endReason: 'Replace it instead' });
    const [notice] = await world.notices('exception.refused');
    expect(notice).toMatchObject({ recipientKind: 'person', recipient: carla.id });
    await expect(world.approve(oskar, id)).rejects.toMatchObject({ code: 'exception/not-possible' });
    // It may be asked for anew, with better reasons.
    await world.ask(carla, [finding]);
  });

  it('revokes before its time, also by who asked, and not by strangers', async () => {
    const { id } = await world.ask(carla, [finding]);
    await world.approve(ines, id);
    await expect(revoke(tunde, id)).rejects.toMatchObject({ code: 'exception/another-team' });
    await revoke(carla, id);
    expect(await world.coveredBy(finding)).toBeNull();
    expect(await world.exception(id)).toMatchObject({ state: 'revoked', endedBy: 'Carla', nextAt: null });
  });
});

describe('break-glass', () => {
  it('needs one voice and a review by somebody else within 72 hours', async () => {
    const { id } = await world.ask(carla, [await grave()], { endsOn: dayIn(20) });
    await expect(glass(carla, id)).rejects.toMatchObject({ code: 'access/forbidden' });
    await glass(ines, id);
    expect(await world.exception(id)).toMatchObject({
      state: 'active',
      isBreakGlass: true,
      reviewDueAt: addDays(NOW, 3),
    });
    const [urgent] = await world.notices('exception.break-glass');
    expect(urgent).toMatchObject({ recipient: 'security', isUrgent: true });
    await expect(review(ines, id)).rejects.toMatchObject({ code: 'exception/own-approval' });
    await expect(review(carla, id)).rejects.toMatchObject({ code: 'exception/own-request' });
    await review(oskar, id);
    await expect(review(oskar, id)).rejects.toMatchObject({ code: 'exception/no-review' });
    world.clock.set(addDays(NOW, 4));
    await world.tend();
    expect(await world.exception(id)).toMatchObject({ state: 'active', reviewedAt: NOW });
  });

  it('ends by itself where nobody reviewed it in time', async () => {
    const raced = await grave();
    const { id } = await world.ask(carla, [raced], { endsOn: dayIn(20) });
    await glass(ines, id);
    world.clock.set(new Date(addDays(NOW, 3).getTime() - 1));
    await world.tend();
    expect(await world.coveredBy(raced)).toBe(id);
    world.clock.set(addDays(NOW, 3));
    await world.tend();
    expect(await world.coveredBy(raced)).toBeNull();
    expect(await world.exception(id)).toMatchObject({
      state: 'voided',
      endReason: 'Nobody reviewed the break-glass approval in time',
    });
    expect(await world.events(id)).toContain('exception.voided');
  });

  it('ends at once where the review says no', async () => {
    const raced = await grave();
    const { id } = await world.ask(carla, [raced], { endsOn: dayIn(20) });
    await glass(ines, id);
    await review(oskar, id, 'reject');
    expect(await world.coveredBy(raced)).toBeNull();
    expect(await world.exception(id)).toMatchObject({ state: 'revoked', endedBy: 'Oskar' });
  });

  it('is not for what one approval is enough for', async () => {
    const { id } = await world.ask(carla, [finding]);
    await expect(glass(ines, id)).rejects.toMatchObject({ code: 'exception/no-need' });
  });
});
