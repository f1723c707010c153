import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import { recordEvent, runCommand } from '@/lib/platform/run-command';
import { openFileKey } from '@/lib/platform/signing/file-key';
import type { Signer } from '@/lib/platform/signing/signer';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { workerViewer } from '../jobs/worker-viewer';
import { signCheckpoint } from './checkpoint';
import { expireEvents } from './commands/expire-events';
import { setRetention } from './commands/set-retention';
import { sealTrail } from './seal';
import { verifyTrail } from './verify';

const security = testViewer('security');
const worker = workerViewer('w');
let test: TestDatabase;
let folder: string;
let signer: Signer;
let clock: ManualClock;

beforeEach(async () => {
  test = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'muster-expiry-'));
  signer = await openFileKey(path.join(folder, 'audit.pem'));
  clock = new ManualClock(new Date('2020-01-01T00:00:00Z'));
});
afterEach(async () => {
  await test.drop();
  await rm(folder, { recursive: true });
});

const runner = () => ({ database: test.database, clock });
const signOut = () =>
  recordEvent(runner(), security, {
    action: 'person.signed-out',
    subject: { kind: 'person', id: 'p' },
    payload: {},
  });
const pause = () =>
  recordEvent(runner(), security, {
    action: 'source.paused',
    subject: { kind: 'source', id: 1 },
    payload: { name: 's' },
  });

async function stretch(at: string): Promise<void> {
  clock.set(new Date(at));
  await signOut();
  await signOut();
  await pause();
  await sealTrail(test.database);
  await signCheckpoint(test.database, signer, clock.now(), 0);
}
const expire = () => runCommand(runner(), expireEvents, worker, {});
const places = async (chain: string) =>
  (await test.database.prisma.auditLink.findMany({ where: { chain }, orderBy: { sequence: 'asc' } })).map(
    (link) => Number(link.sequence),
  );

it('removes whole stretches of the class whose time is over, keeps the others, and still verifies', async () => {
  for (const at of ['2020-01-01', '2020-06-01', '2021-06-01']) await stretch(at);
  // 13 months before this lies between the first and the second stretch.
  clock.set(new Date('2021-06-15T00:00:00Z'));
  expect(await expire()).toEqual({ removed: 2 });
  expect(await places('access')).toEqual([3, 4, 5, 6]);
  expect(await places('decision')).toEqual([1, 2, 3]);
  await sealTrail(test.database);
  expect(await verifyTrail(test.database, [signer])).toMatchObject({
    expired: { access: 2 },
    events: 8,
    problem: null,
  });
  const said = await test.database.prisma.auditEvent.findFirst({ where: { action: 'audit.expired' } });
  expect(said?.payload).toEqual({
    class: 'access',
    through: 2,
    events: 2,
    before: '2020-05-15T00:00:00.000Z',
  });
  // Once more: nothing is left to go, and nothing is said.
  expect(await expire()).toEqual({ removed: 0 });
  expect(await test.database.prisma.auditEvent.count({ where: { action: 'audit.expired' } })).toBe(1);
});

it('the end of a chain stays, however old, so that what follows is linked to it', async () => {
  await stretch('2020-01-01');
  clock.set(new Date('2024-01-01T00:00:00Z'));
  expect(await expire()).toEqual({ removed: 0 });
  await signOut();
  await sealTrail(test.database);
  expect(await expire()).toEqual({ removed: 2 });
  await sealTrail(test.database);
  expect(await verifyTrail(test.database, [signer])).toMatchObject({ expired: { access: 2 }, problem: null });
});

it('a longer retention keeps what a shorter one would remove, and is itself an event', async () => {
  for (const at of ['2020-01-01', '2021-06-01']) await stretch(at);
  clock.set(new Date('2021-06-15T00:00:00Z'));
  await runCommand(runner(), setRetention, security, {
    class: 'access',
    months: 36,
    reason: 'The auditor asks',
  });
  expect(await expire()).toEqual({ removed: 0 });
  const said = await test.database.prisma.auditEvent.findFirst({ where: { action: 'audit.retention-set' } });
  expect(said?.payload).toEqual({ class: 'access', before: 13, after: 36, reason: 'The auditor asks' });
  await expect(
    runCommand(runner(), setRetention, security, { class: 'access', months: 36, reason: 'Again' }),
  ).rejects.toMatchObject({ code: 'audit/already-so' });
  await expect(
    runCommand(runner(), setRetention, testViewer('engineer'), {
      class: 'access',
      months: 12,
      reason: 'Space',
    }),
  ).rejects.toMatchObject({ code: 'access/forbidden' });
});

it('the database itself removes nothing that is young, unsigned, or the end', async () => {
  await stretch('2020-01-01');
  await stretch('2020-06-01');
  const call = (through: number, before: string) =>
    test.database.pool.query('SELECT expire_audit($1, $2, $3)', ['access', through, before]);
  await expect(call(2, new Date().toISOString())).rejects.toThrow(/younger than 365 days/);
  await expect(call(1, '2021-01-01')).rejects.toThrow(/no checkpoint signed 1/);
  await expect(call(4, '2021-01-01')).rejects.toThrow(/end of the chain/);
  await expect(call(2, '2020-01-01')).rejects.toThrow(/younger than asked/);
  expect(await places('access')).toEqual([1, 2, 3, 4]);
});
