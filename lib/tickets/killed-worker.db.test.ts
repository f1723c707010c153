import type { ChildProcess } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '@/lib/kernel/clock';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { noticeRuntime } from '@/lib/testing/noticing';
import {
  ask,
  closeFinding,
  insertOpenFinding,
  insertTracker,
  stepsOf,
  TOKEN,
  ticketsOf,
} from '@/lib/testing/ticketing';
import { startGitHub, type TestTracker } from '@/lib/testing/trackers';
import { endProcess, startWorkerProcess } from '@/lib/testing/worker-process';

let test: TestDatabase;
let runtime: ReturnType<typeof noticeRuntime>;
let server: TestTracker;
let workers: ChildProcess[];

beforeEach(async () => {
  test = await createTestDatabase();
  runtime = noticeRuntime(test, systemClock.now());
  server = await startGitHub();
  server.now = () => systemClock.now();
  workers = [];
});
afterEach(async () => {
  await Promise.all(workers.map((child) => endProcess(child, 'SIGKILL')));
  await server.close();
  await test.drop();
});

async function start(): Promise<ChildProcess> {
  const { child } = await startWorkerProcess(test, TOKEN);
  workers.push(child);
  return child;
}

/** Keeps the answer to what the tracker has just done back, and kills the worker that waits for it. */
async function killWhile(worker: ChildProcess, path: RegExp): Promise<void> {
  const arrived = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<boolean>();
  server.beforeAnswer = async (request) => {
    if (request.method !== 'POST' || !path.test(request.path)) return false;
    arrived.resolve();
    return answer.promise;
  };
  await arrived.promise;
  await endProcess(worker, 'SIGKILL');
  server.beforeAnswer = null;
  answer.resolve(false);
}

/** Asks until it stands so; the test's own time limit ends it. */
const until = (look: () => Promise<unknown>, wanted: unknown) =>
  expect.poll(look, { timeout: 100_000, interval: 500 }).toMatchObject(wanted as object);

describe('a worker killed after the tracker did something and before that could be written down', {
  timeout: 240_000,
}, () => {
  it('leaves one ticket and one comment: the next worker finds its own', async () => {
    await insertTracker(runtime, 'github', server.url);
    const finding = await insertOpenFinding(runtime, 'deploy key');
    await ask(runtime, finding);
    await killWhile(await start(), /\/issues$/);
    expect(server.issues).toHaveLength(1);
    expect(await ticketsOf(runtime)).toMatchObject([{ state: 'waiting', key: null }]);

    const second = await start();
    await until(() => ticketsOf(runtime), [{ state: 'open', key: 'acme/ops#1' }]);
    expect(server.issues).toHaveLength(1);

    runtime.clock.set(systemClock.now());
    const killed = killWhile(second, /\/comments$/);
    await closeFinding(runtime, finding);
    await killed;
    expect(server.issues[0]).toMatchObject({ isClosed: false, comments: [expect.anything()] });

    await start();
    await until(() => ticketsOf(runtime), [{ state: 'closed' }]);
    expect(server.issues[0]).toMatchObject({ isClosed: true, comments: [expect.anything()] });
    expect(await stepsOf(runtime)).toMatchObject([
      { kind: 'create', state: 'done', tries: 2 },
      { kind: 'close', state: 'done', tries: 2 },
    ]);
  });
});
