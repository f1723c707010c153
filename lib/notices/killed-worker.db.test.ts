import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer } from '@/lib/collectors/runner/test-server';
import { systemClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { bodyOf, headerOf, startMailServer } from '@/lib/testing/mail-server';
import {
  asked,
  insertChannel,
  insertOwner,
  mailConfig,
  noticeRuntime,
  queue,
  states,
  turn,
} from '@/lib/testing/noticing';
import { endProcess, startWorkerProcess } from '@/lib/testing/worker-process';

const SECRET = { TEST_HOOK_SECRET: `whsec_${randomBytes(32).toString('base64')}` };
let test: TestDatabase;
let runtime: ReturnType<typeof noticeRuntime>;
let workers: ChildProcess[];
let closing: (() => Promise<unknown>)[];

beforeEach(async () => {
  test = await createTestDatabase();
  runtime = noticeRuntime(test, systemClock.now());
  workers = [];
  closing = [];
});
afterEach(async () => {
  await Promise.all(workers.map((child) => endProcess(child, 'SIGKILL')));
  await Promise.all(closing.map((close) => close()));
  await test.drop();
});

async function start(): Promise<ChildProcess> {
  const { child } = await startWorkerProcess(test, SECRET);
  workers.push(child);
  return child;
}

/** Tells that a message has arrived whole, and keeps the answer to it back until it is let go. */
function holdUp() {
  const arrived = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  return { arrived, answer };
}

const urgent = asked('storefront', {
  kind: 'finding.critical',
  isUrgent: true,
  data: { name: 'deploy key', code: 'HARDCODED_IN_REPO' },
});

/** Asks until the messages stand so; the test's own time limit ends it. */
const expectStates = (wanted: string[]) =>
  expect
    .poll(async () => (await states(runtime)).map(({ state }) => state), { timeout: 90_000, interval: 500 })
    .toEqual(wanted);

describe('a worker killed after a message arrived and before it could write that down', {
  timeout: 120_000,
}, () => {
  it('leaves a mail that is not sent a second time; the next digest repeats it, marked', async () => {
    const held = holdUp();
    const server = await startMailServer({
      onMessage: async () => {
        held.arrived.resolve();
        await held.answer.promise;
      },
    });
    closing.push(server.close);
    await insertChannel(runtime, 'mail', mailConfig(server.port));
    await insertOwner(runtime, 'storefront', { mail: 'a@example.com' });
    await queue(runtime, urgent);
    const first = await start();
    await held.arrived.promise;
    await endProcess(first, 'SIGKILL');
    held.answer.resolve();
    await start();
    await expectStates(['unconfirmed']);
    expect(server.taken).toHaveLength(1);

    await Promise.all(workers.map((child) => endProcess(child, 'SIGTERM')));
    runtime.clock.set(addDays(systemClock.now(), 1));
    await turn(runtime);
    await turn(runtime);
    expect(server.taken).toHaveLength(2);
    const repeat = server.taken[1] as never;
    expect(bodyOf(repeat)).toContain('may have reached you before');
    // The workers of this test also tend duties, so that another notice may stand beside it.
    expect(headerOf(repeat, 'Subject')).toMatch(/^Muster: 1 critical finding\b/);
    runtime.clock.set(addDays(systemClock.now(), 2));
    await turn(runtime);
    expect(server.taken).toHaveLength(2);
  });

  it('has a webhook sent again under the same id, by which its receiver knows it', async () => {
    const held = holdUp();
    const ids: string[] = [];
    const server = await startServer(async (request, response) => {
      ids.push(String(request.headers['webhook-id']));
      request.resume();
      held.arrived.resolve();
      if (ids.length === 1) await held.answer.promise;
      response.writeHead(204).end();
    });
    closing.push(server.close);
    const config = { url: server.url, secret: 'env:TEST_HOOK_SECRET' };
    await insertChannel(runtime, 'webhook', config, { everything: true });
    await queue(runtime, urgent);
    const first = await start();
    await held.arrived.promise;
    await endProcess(first, 'SIGKILL');
    held.answer.resolve();
    await start();
    await expectStates(['sent']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('leaves what it had not begun to send to the next worker, which sends it once', async () => {
    const server = await startMailServer();
    closing.push(server.close);
    await insertChannel(runtime, 'mail', mailConfig(server.port));
    await insertOwner(runtime, 'storefront', { mail: 'a@example.com' });
    const first = await start();
    await endProcess(first, 'SIGKILL');
    await queue(runtime, urgent);
    await Promise.all([start(), start()]);
    await expectStates(['sent']);
    const [row] = await test.database.query<{ tries: number }>(sql`SELECT tries FROM notice_delivery`);
    expect(row?.tries).toBe(1);
    expect(server.taken).toHaveLength(1);
  });
});
