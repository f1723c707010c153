import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '@/lib/kernel/clock';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { noticeRuntime } from '@/lib/testing/noticing';
import { gapsIn, insertDestination, linesOf, standingOf, writeEvents } from '@/lib/testing/streaming';
import { endProcess, startWorkerProcess } from '@/lib/testing/worker-process';

let test: TestDatabase;
let runtime: ReturnType<typeof noticeRuntime>;
let workers: ChildProcess[];
let close: () => Promise<unknown>;

beforeEach(async () => {
  test = await createTestDatabase();
  runtime = noticeRuntime(test, systemClock.now());
  workers = [];
});
afterEach(async () => {
  await Promise.all(workers.map((child) => endProcess(child, 'SIGKILL')));
  await close();
  await test.drop();
});

async function start(): Promise<ChildProcess> {
  const { child } = await startWorkerProcess(test);
  workers.push(child);
  return child;
}

it('a worker killed after a batch arrived and before the cursor moved: it comes again, nothing is missing or turned round', {
  timeout: 120_000,
}, async () => {
  const arrived = Promise.withResolvers<void>();
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    bodies.push(await text(request));
    arrived.resolve();
    // The first batch is never answered: whoever sent it cannot know that it arrived.
    if (bodies.length > 1) response.writeHead(204).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const id = await insertDestination(test.database, 'https', { url: `http://127.0.0.1:${port}/` });
  await writeEvents(runtime, 1_200);
  const first = await start();
  await arrived.promise;
  await endProcess(first, 'SIGKILL');
  await start();
  await expect
    .poll(async () => (await standingOf(runtime, id)).sent, { timeout: 90_000, interval: 500 })
    .toBeGreaterThanOrEqual(1_200);
  const [lost, ...taken] = bodies.map(linesOf);
  expect(taken[0]?.slice(0, lost?.length)).toEqual(lost);
  expect(gapsIn(taken.flat())).toEqual([]);
  const uids = taken.flat().map(({ metadata }) => metadata.uid);
  expect(new Set(uids).size).toBe(uids.length);
});
