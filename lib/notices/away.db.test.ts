import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer } from '@/lib/collectors/runner/test-server';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { bodyOf, startMailServer } from '@/lib/testing/mail-server';
import {
  asked,
  insertChannel,
  insertOwner,
  insertPerson,
  mailConfig,
  noticeRuntime,
  queue,
  states,
  turn,
} from '@/lib/testing/noticing';

const START = new Date('2026-03-01T09:00:00Z');
const minutes = (count: number) => addDays(START, count / 1_440);
let test: TestDatabase;
let runtime: ReturnType<typeof noticeRuntime>;
let closing: (() => Promise<unknown>)[];
beforeEach(async () => {
  test = await createTestDatabase();
  runtime = noticeRuntime(test, START);
  closing = [];
});
afterEach(async () => {
  await Promise.all(closing.map((close) => close()));
  await test.drop();
});

const at = async (when: Date) => {
  runtime.clock.set(when);
  return turn(runtime);
};
const urgent = (owner: string, occasion = 'now') =>
  asked(owner, { isUrgent: true, kind: 'finding.critical', occasion });

async function mailServer(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options);
  closing.push(server.close);
  return server;
}

/** A port nobody listens on until `mailServer({ port })` does. */
async function freePort(): Promise<number> {
  const server = await startMailServer();
  await server.close();
  return server.port;
}

describe('a mail server that is away', () => {
  it('is tried again at growing distances, by one message for all, and gets each once when it is back', async () => {
    const port = await freePort();
    await insertChannel(runtime, 'mail', mailConfig(port));
    for (const owner of ['a', 'b', 'c']) await insertOwner(runtime, owner, { mail: `${owner}@example.com` });
    await queue(runtime, urgent('a'), urgent('b'), urgent('c'));
    let tried = await at(START);
    const [first] = await test.database.query<{ failures: number }>(sql`SELECT failures FROM notice_channel`);
    expect(first).toEqual({ failures: 1 });
    for (let minute = 1; minute <= 120; minute += 1) tried += await at(minutes(minute));
    expect(tried).toBeGreaterThan(4);
    expect(tried).toBeLessThan(30);
    const server = await mailServer({ port });
    await at(minutes(200));
    await at(minutes(201));
    expect(server.taken.map(({ to }) => to[0]).sort()).toEqual([
      'a@example.com',
      'b@example.com',
      'c@example.com',
    ]);
    const [channel] = await test.database.query<{ failures: number; down: Date | null }>(
      sql`SELECT failures, down_since AS down FROM notice_channel`,
    );
    expect(channel).toEqual({ failures: 0, down: null });
  });

  it('for a day is given up; the fallback and the security leads are told over another channel, once', async () => {
    const hooks: string[] = [];
    const hook = await startServer((request, response) => {
      request.on('data', (chunk: Buffer) => hooks.push(chunk.toString()));
      response.writeHead(200).end();
    });
    closing.push(hook.close);
    process.env.TEST_SLACK_URL = hook.url;
    await insertChannel(runtime, 'mail', mailConfig(await freePort()));
    await insertChannel(
      runtime,
      'slack',
      { url: 'env:TEST_SLACK_URL' },
      { name: '#sec', roles: ['security'], owners: ['platform'] },
    );
    const fallbackId = await insertOwner(runtime, 'platform', { mail: 'platform@example.com' });
    await insertOwner(runtime, 'storefront', { mail: 'a@example.com', fallbackId });
    await insertPerson(runtime, 'lead@example.com', 'security');
    await queue(runtime, urgent('storefront'));
    for (let hour = 0; hour <= 96; hour += 1) await at(addDays(START, hour / 24));
    const failed = (await states(runtime)).filter(
      ({ address, state }) => address === 'a@example.com' && state === 'failed',
    );
    expect(failed).toHaveLength(1);
    const byMail = (await states(runtime)).filter(({ address }) => address.includes('@'));
    expect(byMail.map(({ address }) => address)).toEqual(['a@example.com']);
    expect(hooks).toHaveLength(2);
    expect(hooks.join()).toContain('did not get through');
    const told = await test.database.prisma.notice.findMany({
      where: { kind: 'delivery.failed' },
      orderBy: { recipient: 'asc' },
    });
    expect(told.map(({ recipient }) => recipient)).toEqual(['platform', 'security']);
    delete process.env.TEST_SLACK_URL;
  });
});

describe('a mailbox that does not exist', () => {
  it('fails alone and at once, and is told of', async () => {
    const server = await mailServer({
      onRecipient: (address) => {
        if (address === 'gone@example.com') throw Object.assign(new Error('unknown'), { responseCode: 550 });
      },
    });
    await insertChannel(runtime, 'mail', mailConfig(server.port));
    await insertOwner(runtime, 'a', { mail: 'gone@example.com' });
    await insertOwner(runtime, 'b', { mail: 'b@example.com' });
    await insertPerson(runtime, 'lead@example.com', 'security');
    await queue(runtime, urgent('a'), urgent('b'));
    await at(START);
    expect(await states(runtime)).toEqual([
      { address: 'b@example.com', kind: 'urgent', state: 'sent' },
      { address: 'gone@example.com', kind: 'urgent', state: 'failed' },
    ]);
    await at(addDays(START, 1));
    const last = server.taken.at(-1);
    expect(last?.to).toEqual(['lead@example.com']);
    expect(bodyOf(last as never)).toContain('did not get through');
  });
});

describe('two workers at the same moment', () => {
  it('send each message once', async () => {
    const server = await mailServer();
    await insertChannel(runtime, 'mail', mailConfig(server.port));
    for (let n = 0; n < 30; n += 1) {
      await insertOwner(runtime, `team-${n}`, { mail: `team-${n}@example.com` });
      await queue(runtime, urgent(`team-${n}`), asked(`team-${n}`));
    }
    await Promise.all([turn(runtime, 'one'), turn(runtime, 'two'), turn(runtime, 'three')]);
    runtime.clock.set(addDays(START, 1));
    await Promise.all([turn(runtime, 'one'), turn(runtime, 'two'), turn(runtime, 'three')]);
    await turn(runtime);
    expect(server.taken).toHaveLength(60);
    expect(new Set(server.taken.map(({ to }) => to[0])).size).toBe(30);
  });
});

describe('Slack', () => {
  it('gets the notices of owners that name its channel, and is away without holding mail up', async () => {
    const server = await mailServer();
    const hook = await startServer((_, response) => response.writeHead(503).end());
    closing.push(hook.close);
    process.env.TEST_SLACK_URL = hook.url;
    await insertChannel(runtime, 'mail', mailConfig(server.port));
    await insertChannel(runtime, 'slack', { url: 'env:TEST_SLACK_URL' }, { name: '#storefront' });
    await insertOwner(runtime, 'storefront', { mail: 'a@example.com', slackChannel: 'Storefront' });
    await insertOwner(runtime, 'payments', { mail: 'b@example.com', slackChannel: '#other' });
    await queue(runtime, urgent('storefront'), urgent('payments'));
    await at(START);
    delete process.env.TEST_SLACK_URL;
    expect(await states(runtime)).toEqual([
      { address: 'a@example.com', kind: 'urgent', state: 'sent' },
      { address: 'b@example.com', kind: 'urgent', state: 'sent' },
      { address: 'owner:storefront', kind: 'urgent', state: 'waiting' },
    ]);
  });
});
