import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { openZipFile } from '@/lib/evidence/integrity/zip-file';
import { WHOLE_SCOPE } from '@/lib/evidence/model';
import { verifyPack } from '@/lib/evidence/verify/verify-pack';
import { addDays } from '@/lib/kernel/dates';
import { createLogger } from '@/lib/platform/log';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { nodeCrypto } from '@/lib/platform/signing/node-crypto';
import { readBuiltRows } from '@/lib/reports/built';
import { changeSchedule } from '@/lib/reports/commands/change-schedule';
import { createSchedule } from '@/lib/reports/commands/create-schedule';
import { endSchedule } from '@/lib/reports/commands/end-schedule';
import { openDue } from '@/lib/reports/commands/open-due';
import { requestRun } from '@/lib/reports/commands/request-run';
import { signOff } from '@/lib/reports/commands/sign-off';
import { archiveFile, workFolder } from '@/lib/reports/folders';
import { signOffStanding } from '@/lib/reports/model';
import { listRuns, listSchedules, readRun } from '@/lib/reports/queries';
import { ExceptionWorld } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { testSigner } from '@/lib/testing/packs';
import { runReport } from './report';
import { workerViewer } from './worker-viewer';

const signer = testSigner();
const worker = workerViewer('test');
const june = {
  report: 'rotation-compliance',
  from: '2026-06-01',
  to: '2026-06-30',
  scope: WHOLE_SCOPE,
} as const;
const monthly = { report: 'rotation-compliance', every: 'month', scope: WHOLE_SCOPE } as const;
let world: ExceptionWorld;
let home: string;
let queued: string[] = [];
let lead: Viewer;
let leadElsewhere: Viewer;
let auditor: Viewer;
let engineer: Viewer;
let owner: Viewer;

const runtime = (): Runtime => ({
  ...world.runner,
  enqueue: async (_, id) => void queued.push(id),
  env: { MUSTER_HOME: home } as Runtime['env'],
  log: createLogger('test', 'silent'),
});
const at = (text: string) => world.clock.set(new Date(text));
const build = (runId: string) =>
  runReport(
    { runtime: runtime(), viewer: worker, signer, signal: new AbortController().signal },
    { runId, attempt: 0 },
  );
const due = () => runCommand(runtime(), openDue, worker, {});
const events = async (action: string) =>
  world.database.prisma.auditEvent.findMany({ where: { action, outcome: 'done' }, orderBy: { id: 'asc' } });

beforeAll(async () => {
  world = await ExceptionWorld.create();
  home = await mkdtemp(path.join(tmpdir(), 'muster-reports-'));
  lead = await world.person('Sam', 'security', null, 'sam@example.com');
  leadElsewhere = await world.person('Sam', 'security', null, 'SAM@example.com');
  auditor = await world.person('Ada', 'auditor', null, 'ada@example.com');
  engineer = await world.person('Eva', 'engineer', null, 'eva@example.com');
  owner = await world.person('Olga', 'owner', 'payments', 'olga@example.com');
  await world.merge(world.oldKey('overdue'), world.oldKey('young', { valueChangedAt: addDays(NOW, -2) }));
});
afterAll(async () => {
  await world.test.drop();
  await rm(home, { recursive: true, force: true });
});

describe('a schedule', () => {
  let id: string;

  it('takes people with an account that may see the report, and never who sets it up', async () => {
    const create = (mail: string, more = {}) =>
      runCommand(runtime(), createSchedule, lead, { ...monthly, ...more, reviewers: [mail] });
    await expect(create('nobody@example.com')).rejects.toMatchObject({ code: 'report/reviewer' });
    await expect(create('sam@example.com')).rejects.toThrow('nobody signs off their own report');
    await expect(create('olga@example.com')).rejects.toThrow('about their own teams');
    await expect(
      runCommand(runtime(), createSchedule, auditor, { ...monthly, reviewers: ['eva@example.com'] }),
    ).rejects.toMatchObject({ code: 'access/forbidden' });
    const own = { scope: { ...WHOLE_SCOPE, owners: ['payments'] } };
    const { id: ofPayments } = await create('olga@example.com', own);
    await runCommand(runtime(), endSchedule, lead, { id: ofPayments });
    ({ id } = await create('ada@example.com'));
    expect(await listSchedules(lead, world.database)).toMatchObject([
      { id, nextAt: new Date('2026-07-01T00:00:00Z'), reviewers: [{ name: 'Ada' }] },
    ]);
  });

  it('asks for nothing before the month is over, and then for it once, however many workers look', async () => {
    at('2026-06-30T23:59:59Z');
    expect(await due()).toEqual({ opened: 0 });
    at('2026-07-01T00:00:05Z');
    queued = [];
    const looks = await Promise.all([due(), due(), due()]);
    expect(looks.reduce((sum, { opened }) => sum + opened, 0)).toBe(1);
    expect(await due()).toEqual({ opened: 0 });
    expect(queued).toHaveLength(1);
    expect(await listRuns(lead, world.database)).toMatchObject([
      {
        scheduleId: id,
        from: new Date('2026-06-01T00:00:00Z'),
        to: new Date('2026-07-01T00:00:00Z'),
        requestedBy: 'Sam',
        state: 'requested',
      },
    ]);
  });

  it('makes up for each month that nobody was there for', async () => {
    at('2026-09-03T08:00:00Z');
    expect([await due(), await due(), await due()].map(({ opened }) => opened)).toEqual([1, 1, 0]);
    const runs = await listRuns(lead, world.database);
    expect(runs.map(({ to }) => to.toISOString().slice(0, 10)).sort()).toEqual([
      '2026-07-01',
      '2026-08-01',
      '2026-09-01',
    ]);
  });

  it('can be given to others, and who changes it cannot sign off either', async () => {
    const second = await world.person('Tom', 'security', null, 'tom@example.com');
    const change = { id, every: 'quarter' as const };
    await expect(
      runCommand(runtime(), changeSchedule, second, { ...change, reviewers: ['sam@example.com'] }),
    ).rejects.toMatchObject({ code: 'report/reviewer' });
    await runCommand(runtime(), changeSchedule, second, { ...change, reviewers: ['eva@example.com'] });
    expect(await listSchedules(lead, world.database)).toMatchObject([
      { every: 'quarter', nextAt: new Date('2026-10-01T00:00:00Z'), reviewers: [{ name: 'Eva' }] },
    ]);
    await runCommand(runtime(), endSchedule, lead, { id });
    at('2026-10-02T00:00:00Z');
    expect(await due()).toEqual({ opened: 0 });
    await expect(runCommand(runtime(), endSchedule, lead, { id })).rejects.toMatchObject({
      code: 'report/schedule-ended',
    });
  });
});

describe('a run', () => {
  let id: string;

  it('is built, sealed so that anybody can check it, and told to its reviewers', async () => {
    at('2026-07-02T00:00:00Z');
    const reviewers = ['ada@example.com', 'eva@example.com'];
    ({ id } = await runCommand(runtime(), requestRun, lead, { ...june, reviewers }));
    await build(id);
    const run = await readRun(lead, world.database, id);
    expect(run).toMatchObject({ state: 'built', summary: { rows: 2, marks: { missing: 1 } } });
    const { files, close } = await openZipFile(archiveFile(runtime().env, id));
    const verified = await verifyPack(files, { keys: [signer], crypto: nodeCrypto });
    await close();
    expect(verified).toMatchObject({ ok: true, packId: id, isTrusted: true, problems: [] });
    expect(await readBuiltRows(runtime().env, run, { only: [], by: 'kind', value: null })).toMatchObject([
      { name: 'overdue', result: 'missing' },
    ]);
    const told = await world.notices('report.built');
    expect(told.map(({ recipient }) => recipient).sort()).toEqual([auditor.id, engineer.id].sort());
    expect(told[0]).toMatchObject({ href: `/evidence/reports/runs/${id}` });
  });

  it('of the same period has the same rows whenever it is built', async () => {
    const { id: again } = await runCommand(runtime(), requestRun, lead, { ...june, reviewers: [] });
    at('2026-08-20T00:00:00Z');
    await world.merge(world.oldKey('later'));
    await build(again);
    expect((await readRun(lead, world.database, again)).root).toBe(
      (await readRun(lead, world.database, id)).root,
    );
  });

  it('is signed off by its reviewers alone, never by who had it built, and once', async () => {
    const say = (
      viewer: Viewer,
      statement: 'accepted' | 'remarks' = 'accepted',
      note: string | null = null,
    ) => runCommand(runtime(), signOff, viewer, { id, statement, note });
    for (const viewer of [lead, leadElsewhere, await world.tokenOf(lead)])
      await expect(say(viewer)).rejects.toMatchObject({ code: 'report/own' });
    await expect(say(owner)).rejects.toMatchObject({ code: 'report/not-asked' });
    const standing = async () => {
      const { finishedAt, reviewers } = await readRun(lead, world.database, id);
      const signed = reviewers.filter((each) => each.statement !== null).length;
      return signOffStanding({ builtAt: finishedAt, reviewers: reviewers.length, signed }, world.clock.now());
    };
    at('2026-07-15T23:00:00Z');
    expect(await standing()).toBe('waiting');
    await say(auditor, 'remarks', 'One key is past its limit.');
    await expect(say(auditor)).rejects.toMatchObject({ code: 'report/signed' });
    at('2026-07-16T00:00:00Z');
    expect(await standing()).toBe('overdue');
    await say(await world.tokenOf(engineer));
    expect(await standing()).toBe('signed');
    const { manifest, reviewers } = await readRun(auditor, world.database, id);
    expect(reviewers).toMatchObject([
      { name: 'Ada', statement: 'remarks', note: 'One key is past its limit.', manifest, isMe: true },
      { name: 'Eva', statement: 'accepted', isMe: false },
    ]);
    const signed = await events('report.signed-off');
    expect(signed.map(({ payload }) => payload)).toMatchObject([
      { manifest, statement: 'remarks', reviewer: auditor.id },
      { manifest, statement: 'accepted', reviewer: engineer.id },
    ]);
  });

  it('keeps what was said: the application cannot change or remove it', async () => {
    for (const statement of ['UPDATE report_sign_off SET note = NULL', 'DELETE FROM report_sign_off'])
      await expect(world.database.pool.query(statement)).rejects.toThrow('permission denied');
  });

  it('is shown to an owner only where it is about their team and asks them', async () => {
    await expect(readRun(owner, world.database, id)).rejects.toMatchObject({ code: 'report/run-not-found' });
    const scope = { ...WHOLE_SCOPE, owners: ['payments'] };
    const ask = (reviewers: string[]) =>
      runCommand(runtime(), requestRun, lead, { ...june, scope, reviewers });
    const { id: others } = await ask(['ada@example.com']);
    await expect(readRun(owner, world.database, others)).rejects.toMatchObject({
      code: 'report/run-not-found',
    });
    const { id: own } = await ask(['olga@example.com']);
    expect(await readRun(owner, world.database, own)).toMatchObject({ id: own, isOwn: false });
    await expect(
      runCommand(runtime(), signOff, owner, { id: own, statement: 'accepted', note: null }),
    ).rejects.toMatchObject({ code: 'report/not-built' });
  });

  it('links to the run before it of its schedule', async () => {
    at('2026-06-20T00:00:00Z');
    const { id: scheduleId } = await runCommand(runtime(), createSchedule, lead, {
      ...monthly,
      reviewers: ['ada@example.com'],
    });
    at('2026-08-02T00:00:00Z');
    await due();
    await due();
    const runs = (await listRuns(lead, world.database)).filter((run) => run.scheduleId === scheduleId);
    const [first, second] = runs.sort((a, b) => a.to.getTime() - b.to.getTime());
    await build(first?.id ?? '');
    await build(second?.id ?? '');
    const before = await openZipFile(archiveFile(runtime().env, first?.id ?? ''));
    const after = await openZipFile(archiveFile(runtime().env, second?.id ?? ''));
    const options = { keys: [signer], previous: before.files, crypto: nodeCrypto };
    expect(await verifyPack(after.files, options)).toMatchObject({ ok: true });
    await before.close();
    await after.close();
  });

  it('that cannot be written says why, and is left as it stands when its worker stops', async () => {
    const { id: cut } = await runCommand(runtime(), requestRun, lead, { ...june, reviewers: [] });
    const stopped = AbortSignal.abort(new Error('the worker is stopping'));
    const task = { runtime: runtime(), viewer: worker, signer, signal: stopped };
    await expect(runReport(task, { runId: cut, attempt: 0 })).rejects.toThrow('stopping');
    expect(await readRun(lead, world.database, cut)).toMatchObject({ state: 'building' });
    const full = { ...runtime(), env: { MUSTER_HOME: path.join(home, 'no\0where') } as Runtime['env'] };
    await expect(
      runReport({ ...task, runtime: full, signal: new AbortController().signal }, { runId: cut, attempt: 0 }),
    ).rejects.toThrow();
    await build(cut);
    expect(await readRun(lead, world.database, cut)).toMatchObject({ state: 'failed' });
    await expect(rm(workFolder(runtime().env, { id: cut, attempt: 0 }))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });
});

describe('what cannot be reported', () => {
  it.each([
    ['a period that has not ended', '2026-09-01', '2026-12-31', 'report/future'],
    ['a period before the first collection', '2025-01-01', '2025-01-31', 'report/before-first'],
  ])('%s is refused with what is allowed', async (_, from, to, code) => {
    at('2026-10-02T00:00:00Z');
    await expect(
      runCommand(runtime(), requestRun, lead, { ...june, from, to, reviewers: [] }),
    ).rejects.toMatchObject({ code });
  });
});
