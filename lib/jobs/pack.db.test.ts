import type { ChildProcess } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { openStores } from '@/lib/evidence/archive/open-stores';
import { cancelPack } from '@/lib/evidence/commands/cancel-pack';
import { requestPack } from '@/lib/evidence/commands/request-pack';
import { archiveFile, evidenceFolder, type PackAttempt, workFolder } from '@/lib/evidence/folders';
import { openZipFile } from '@/lib/evidence/integrity/zip-file';
import { RequestPack } from '@/lib/evidence/schema';
import { verifyPack } from '@/lib/evidence/verify/verify-pack';
import { systemClock } from '@/lib/kernel/clock';
import { sql } from '@/lib/platform/database/client';
import { readEnvironment } from '@/lib/platform/env';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { nodeCrypto } from '@/lib/platform/signing/node-crypto';
import { ExceptionWorld } from '@/lib/testing/excepting';
import { testSigner } from '@/lib/testing/packs';
import { endProcess, startWorkerProcess } from '@/lib/testing/worker-process';
import { runPack } from './pack';
import { workerViewer } from './worker-viewer';

const signer = testSigner();
let world: ExceptionWorld;
let auditor: Viewer;
let home: string;
let runtime: Runtime;

beforeAll(async () => {
  world = await ExceptionWorld.create();
  auditor = await world.person('Ada', 'auditor');
  await world.merge(...Array.from({ length: 40 }, (_, n) => world.oldKey(`key ${n}`)));
});
afterAll(() => world.test.drop());
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'muster-pack-job-'));
  runtime = {
    database: world.database,
    clock: systemClock,
    env: readEnvironment({ ...process.env, MUSTER_HOME: home, DATABASE_URL: world.test.url }),
    log: pino({ level: 'silent' }),
  };
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Asks for a pack of the days around the world's; nobody takes it from a queue unless a test does. */
async function ask(enqueue: Runtime['enqueue'] | null = async () => undefined): Promise<string> {
  const order = RequestPack.parse({
    frameworks: ['soc-2'],
    type: 'type-2',
    from: '2026-06-01',
    to: '2026-06-30',
  });
  const runner = { database: world.database, clock: systemClock, ...(enqueue ? { enqueue } : {}) };
  return (await runCommand(runner, requestPack, auditor, order)).id;
}

const run = (id: string, attempt = 0, signal = new AbortController().signal) =>
  runPack(
    { runtime, viewer: workerViewer('test'), signer, stores: openStores(runtime.env), signal },
    { packId: id, attempt },
  );
const packOf = (id: string) => world.database.prisma.evidencePack.findUniqueOrThrow({ where: { id } });
const left = () => readdir(evidenceFolder(runtime.env)).catch(() => []);

/** Asks the database until it says so; the test's own limit ends it. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
const isAtWork = (id: string) => async () => (await packOf(id)).state === 'building';
const isBegun = (held: PackAttempt) => () =>
  access(workFolder(runtime.env, held)).then(
    () => true,
    () => false,
  );

async function verified(held: PackAttempt, keys: Parameters<typeof verifyPack>[1]['keys']) {
  const { files, close } = await openZipFile(archiveFile(runtime.env, held));
  const found = await verifyPack(files, { keys, crypto: nodeCrypto });
  await close();
  return found;
}

describe('a pack', () => {
  it('is built, kept as one file, and verifies', async () => {
    const id = await ask();
    await run(id);
    const pack = await packOf(id);
    expect(pack).toMatchObject({ state: 'built', failure: null });
    expect(await left()).toEqual([`${id}.0.zip`]);
    expect(await verified(pack, [signer])).toMatchObject({ ok: true, isTrusted: true, packId: id });
    expect(await packOf(id)).toMatchObject({ files: { 'population/credentials.csv': 40 } });
  });

  it('that is cancelled meanwhile ends, and leaves nothing behind', async () => {
    const id = await ask();
    const running = run(id);
    await until(isBegun({ id, attempt: 0 }));
    await runCommand(runtime, cancelPack, auditor, { id });
    await running;
    expect(await packOf(id)).toMatchObject({ state: 'cancelled', failure: null });
    expect(await left()).toEqual([]);
  });

  it('that was handed to another worker is built by that one alone', async () => {
    const id = await ask();
    const first = run(id);
    await until(isBegun({ id, attempt: 0 }));
    await world.database.query(
      sql`UPDATE evidence_pack SET attempt = attempt + 1 WHERE id = ${id}::uuid RETURNING id`,
    );
    await Promise.all([first, run(id, 1)]);
    const pack = await packOf(id);
    expect(pack).toMatchObject({ state: 'built', attempt: 1, failure: null });
    expect(await verified(pack, [signer])).toMatchObject({ ok: true });
    expect(await left()).toEqual([`${id}.1.zip`]);
    const built = await world.database.prisma.auditEvent.count({
      where: { action: 'evidence.built', subjectId: id },
    });
    expect(built).toBe(1);
  });

  it('for which there is no room fails, says so, and leaves nothing behind', async () => {
    const id = await ask();
    await mkdir(evidenceFolder(runtime.env), { recursive: true });
    // Every write to it is answered as by a disk that is full.
    await symlink('/dev/full', `${archiveFile(runtime.env, { id, attempt: 0 })}.partial`);
    await run(id);
    const pack = await packOf(id);
    expect(pack.state).toBe('failed');
    expect(pack.failure).toContain('The disk of MUSTER_HOME is full.');
    expect(await left()).toEqual([]);
  });

  it('whose worker is stopped stays for the next, who goes on with it', async () => {
    const id = await ask();
    const stopping = new AbortController();
    const running = run(id, 0, stopping.signal);
    await until(isBegun({ id, attempt: 0 }));
    stopping.abort(new Error('stopped'));
    await expect(running).rejects.toThrow('stopped');
    expect(await packOf(id)).toMatchObject({ state: 'building' });
    await run(id);
    expect(await verified({ id, attempt: 0 }, [signer])).toMatchObject({ ok: true });
  });
});

describe('a worker in a process of its own', () => {
  let children: ChildProcess[] = [];
  afterEach(async () => {
    await Promise.all(children.map((child) => endProcess(child, 'SIGKILL')));
    children = [];
  });
  const start = async () => {
    const { child } = await startWorkerProcess(world.test, { MUSTER_HOME: home });
    children.push(child);
    return child;
  };

  it('killed at its work leaves it to another, who builds the pack once', async () => {
    const first = await start();
    const id = await ask(null);
    await until(isAtWork(id));
    await endProcess(first, 'SIGKILL');
    // A minute of silence, which nobody waits for here.
    await world.database.query(
      sql`UPDATE evidence_pack SET worked_at = now() - interval '2 minutes' WHERE id = ${id}::uuid RETURNING id`,
    );
    await start();
    await until(async () => (await packOf(id)).state === 'built');
    const pack = await packOf(id);
    expect(pack.attempt).toBe(1);
    expect(await verified(pack, null)).toMatchObject({ ok: true, packId: id });
    expect(await left()).toEqual([`${id}.1.zip`]);
  });
});
