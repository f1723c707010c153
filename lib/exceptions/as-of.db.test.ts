import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { findingsOfCredentialThen } from '@/lib/findings/as-of';
import { addDays } from '@/lib/kernel/dates';
import { runCommand } from '@/lib/platform/run-command';
import { testViewer } from '@/lib/testing/credential-rows';
import { dayIn, ExceptionWorld } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { type ExceptionViewThen, getExceptionAsOf, listExceptionsAsOf } from './as-of';
import { revokeException } from './commands/revoke';

/** Days after the beginning on which each step happens; the instants looked at lie between them. */
const ASKED = 2;
const APPROVED = 5;
const REVOKED = 9;
let world: ExceptionWorld;
let ines: Viewer;
let carla: Viewer;
let revoked: number;
let expired: number;
let finding: number;

beforeAll(async () => {
  world = await ExceptionWorld.create();
  ines = await world.person('Ines', 'security');
  carla = await world.person('Carla', 'owner', 'payments');
  await world.merge(world.oldKey('one'), world.oldKey('two'));
  finding = await world.finding('one');
  world.clock.set(addDays(NOW, ASKED));
  ({ id: revoked } = await world.ask(carla, [finding]));
  ({ id: expired } = await world.ask(carla, [await world.finding('two')], { endsOn: dayIn(12) }));
  world.clock.set(addDays(NOW, APPROVED));
  await world.approve(ines, revoked);
  await world.approve(ines, expired);
  world.clock.set(addDays(NOW, REVOKED));
  await runCommand(world.runner, revokeException, ines, { id: revoked, reason: 'No longer needed at all.' });
  world.clock.set(addDays(NOW, 20));
  await world.tend();
}, 60_000);
afterAll(() => world.test.drop());

const day = (n: number) => addDays(NOW, n);
const listed = async (view: ExceptionViewThen, n: number, viewer = ines) =>
  (await listExceptionsAsOf(viewer, world.database, view, day(n))).rows.map(({ id, state, covered }) => ({
    id,
    state,
    covered,
  }));

it('lists each exception as it stood, and counts the same', async () => {
  for (const view of ['queue', 'in-force', 'ended'] as const) expect(await listed(view, 1)).toEqual([]);
  expect((await listed('queue', 3)).map(({ id, state }) => [id, state])).toEqual(
    expect.arrayContaining([
      [revoked, 'requested'],
      [expired, 'requested'],
    ]),
  );
  expect(await listed('in-force', 6)).toEqual([
    { id: expired, state: 'active', covered: 1 },
    { id: revoked, state: 'active', covered: 1 },
  ]);
  expect(await listed('in-force', 10)).toEqual([{ id: expired, state: 'active', covered: 1 }]);
  expect(await listed('ended', 10)).toEqual([{ id: revoked, state: 'revoked', covered: 0 }]);
  expect((await listed('ended', 21)).map(({ state }) => state)).toEqual(['expired', 'revoked']);
  const { counts } = await listExceptionsAsOf(ines, world.database, 'ended', day(10));
  expect(counts).toEqual({ queue: 0, 'in-force': 1, ended: 1 });
});

it('shows one with nothing of what came later', async () => {
  expect(await getExceptionAsOf(ines, world.database, revoked, day(1))).toBeNull();
  const asked = await getExceptionAsOf(ines, world.database, revoked, day(3));
  expect(asked).toMatchObject({
    exception: {
      state: 'requested',
      approvedAt: null,
      beganAt: null,
      endedAt: null,
      frozen: null,
      covered: 0,
    },
    decisions: [],
  });
  const active = await getExceptionAsOf(ines, world.database, revoked, day(6));
  expect(active?.exception).toMatchObject({ state: 'active', endedAt: null, endReason: null, covered: 1 });
  expect(active?.decisions.map(({ decision }) => decision)).toEqual(['approve']);
  expect(active?.items).toMatchObject([{ findingId: finding, coveredAt: day(APPROVED), releasedAt: null }]);
  const ended = await getExceptionAsOf(ines, world.database, revoked, day(10));
  expect(ended?.exception).toMatchObject({ state: 'revoked', endedBy: 'Ines', covered: 0 });
  expect(ended?.items).toMatchObject([{ releasedAt: day(REVOKED) }]);
});

it('says of a finding whether it was excepted then', async () => {
  const row = await world.database.prisma.finding.findUniqueOrThrow({ where: { id: finding } });
  const exceptionOn = async (n: number) =>
    (
      await findingsOfCredentialThen(testViewer('security'), world.database, Number(row.subjectId), day(n))
    ).find(({ id }) => Number(id) === finding)?.exceptionId;
  expect(await exceptionOn(3)).toBeNull();
  expect(await exceptionOn(6)).toBe(revoked);
  expect(await exceptionOn(10)).toBeNull();
});

it('shows owners those of their teams only', async () => {
  expect(await listed('in-force', 6, carla)).toHaveLength(2);
  const stranger = await world.person('Tunde', 'owner', 'data');
  expect(await listed('in-force', 6, stranger)).toEqual([]);
  await expect(getExceptionAsOf(stranger, world.database, revoked, day(6))).rejects.toMatchObject({
    code: 'exception/not-found',
  });
});
