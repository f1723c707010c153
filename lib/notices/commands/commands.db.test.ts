import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Role, Viewer } from '@/lib/access/roles';
import { sql } from '@/lib/platform/database/client';
import { type Command, runCommand } from '@/lib/platform/run-command';
import { exportTable } from '@/lib/tables/export';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { headerOf, startMailServer } from '@/lib/testing/mail-server';
import { asked, insertOwner, insertPerson, noticeRuntime, queue, states, turn } from '@/lib/testing/noticing';
import { previewDigest } from '../preview';
import { listDeliveries } from '../queries';
import { AddChannel, parseLogSearch, SetPreferences } from '../schema';
import { addChannel } from './add-channel';
import { removeChannel } from './remove-channel';
import { retryDelivery } from './retry-delivery';
import { setPreferences } from './set-preferences';
import { testChannel } from './test-channel';

const NOW = new Date('2026-03-01T09:00:00Z');
let test: TestDatabase;
let runtime: ReturnType<typeof noticeRuntime>;
beforeEach(async () => {
  test = await createTestDatabase();
  runtime = noticeRuntime(test, NOW);
  process.env.MUSTER_ALLOW_PRIVATE_ENDPOINTS = '1';
});
afterEach(async () => {
  delete process.env.MUSTER_ALLOW_PRIVATE_ENDPOINTS;
  await test.drop();
});

const run = <In, Out>(command: Command<In, Out>, input: In, viewer: Viewer = testViewer('engineer')) =>
  runCommand(runtime, command, viewer, input);
const mail = (port = 25, config: Record<string, string> = {}) =>
  AddChannel.parse({
    kind: 'mail',
    name: 'Mail',
    config: {
      host: '127.0.0.1',
      port: String(port),
      security: 'none',
      from: 'muster@example.com',
      ...config,
    },
  });
const person = async (email: string, role: Role) => ({
  ...testViewer(role),
  id: await insertPerson(runtime, email, role),
});

describe('a channel', () => {
  it('keeps references and nothing that looks like the secret itself, nor says it in the refusal', async () => {
    const secret = 'https://hooks.slack.com/services/T000/B000/XXXXYYYYZZZZ';
    const slack = AddChannel.parse({ kind: 'slack', name: '#sec', config: { url: secret } });
    const refused = run(addChannel, slack);
    await expect(refused).rejects.toMatchObject({
      code: 'notice/channel-config',
      fields: { 'config.url': expect.stringContaining('env:NAME') },
    });
    await expect(refused).rejects.not.toThrow(/XXXXYYYY/);
    await run(addChannel, { ...slack, config: { url: 'env:SLACK_SEC' } });
    const dump = JSON.stringify(
      await test.database.query(
        sql`SELECT config::text FROM notice_channel UNION ALL SELECT payload::text FROM audit_event`,
      ),
    );
    expect(dump).toContain('env:SLACK_SEC');
    expect(dump).not.toContain('XXXXYYYY');
  });

  it('leads to no address inside the network unless that is allowed', async () => {
    delete process.env.MUSTER_ALLOW_PRIVATE_ENDPOINTS;
    await expect(run(addChannel, mail())).rejects.toMatchObject({ code: 'http/endpoint-private' });
    const hook = { kind: 'webhook', name: 'h', config: { url: 'https://169.254.169.254/', secret: 'env:S' } };
    await expect(run(addChannel, AddChannel.parse(hook))).rejects.toMatchObject({
      code: 'http/endpoint-private',
    });
  });

  it('for mail is one, and no name stands twice', async () => {
    await run(addChannel, mail());
    await expect(run(addChannel, { ...mail(), name: 'Other' })).rejects.toMatchObject({
      code: 'notice/channel-mail',
    });
    const slack = AddChannel.parse({ kind: 'slack', name: 'mail', config: { url: 'env:U' } });
    await expect(run(addChannel, slack)).rejects.toMatchObject({ code: 'notice/channel-name' });
  });

  it('is for security leads and engineers only', async () => {
    for (const role of ['owner', 'auditor', 'viewer'] as const)
      await expect(run(addChannel, mail(), testViewer(role))).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('that is removed sends nothing more, and gives up what waits', async () => {
    const { id } = await run(addChannel, mail());
    const viewer = await person('lead@example.com', 'security');
    await run(testChannel, { id }, viewer);
    await run(removeChannel, { id });
    await turn(runtime);
    expect((await states(runtime)).map(({ state }) => state)).toEqual(['failed']);
    await expect(run(removeChannel, { id })).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('a test notice and a try by hand', () => {
  it('reach whoever asked; what failed is sent again when somebody says so, and only then', async () => {
    let isOpen = false;
    const server = await startMailServer({
      onRecipient: () => {
        if (!isOpen) throw Object.assign(new Error('no'), { responseCode: 550 });
      },
    });
    const { id } = await run(addChannel, mail(server.port));
    const viewer = await person('Lead@example.com', 'security');
    await run(testChannel, { id }, viewer);
    await turn(runtime);
    isOpen = true;
    await turn(runtime);
    const search = parseLogSearch({ state: 'failed' }).search;
    const [row] = (await listDeliveries(viewer, test.database, search)).rows;
    expect(row).toMatchObject({
      address: 'lead@example.com',
      tries: 1,
      lastError: expect.stringContaining('550'),
    });
    await run(retryDelivery, { id: row?.id ?? '' }, viewer);
    await turn(runtime);
    await server.close();
    expect(server.taken.map((each) => headerOf(each, 'Subject'))).toEqual(['Muster: a test notice']);
    await expect(run(retryDelivery, { id: row?.id ?? '' }, viewer)).rejects.toMatchObject({
      code: 'notice/not-failed',
    });
  });
});

describe('the next digest', () => {
  const preview = (viewer: Viewer) =>
    previewDigest(viewer, test.database, {
      now: NOW,
      baseUrl: 'https://muster.example.com',
      bootstrapGroup: null,
    });

  it('shows each person what waits for them and nobody else, also where nothing can be sent', async () => {
    await insertOwner(runtime, 'storefront', { members: ['a@example.com'] });
    const a = await person('a@example.com', 'viewer');
    const b = await person('b@example.com', 'security');
    await queue(runtime, asked('storefront'));
    expect(await preview(a)).toMatchObject({
      mail: 'a@example.com',
      count: 1,
      at: new Date('2026-03-02T08:00:00Z'),
    });
    expect(await preview(b)).toMatchObject({ count: 0 });
  });

  it('leaves out what a person does not want, and comes at their hour', async () => {
    const a = await person('a@example.com', 'engineer');
    await queue(runtime, asked('', { recipient: { kind: 'role', role: 'engineer' } }));
    await run(setPreferences, SetPreferences.parse({ muted: ['ownership.asked'], digestHour: 17 }), a);
    expect(await preview(a)).toMatchObject({ count: 0, at: new Date('2026-03-01T17:00:00Z') });
    await run(setPreferences, SetPreferences.parse({ muted: [], digestHour: null }), a);
    expect(await preview(a)).toMatchObject({ count: 1, at: new Date('2026-03-02T08:00:00Z') });
  });
});

it('the log as CSV holds no formula, whatever an address or an error begins with', async () => {
  const { id: channelId } = await run(addChannel, { ...mail(), name: '=cmd|calc' });
  await test.database.query(sql`INSERT INTO notice_delivery (id, channel_id, address, kind, occasion, state, created_at, send_at, last_error)
    VALUES (gen_random_uuid(), ${channelId}::uuid, '@sum@example.com', 'digest', '1', 'failed', ${NOW}, ${NOW}, '+1') RETURNING id`);
  const params = new URLSearchParams({ state: 'failed' });
  const stream = await exportTable(runtime, testViewer('auditor'), 'deliveries', { format: 'csv', params });
  const [row] = parse(await new Response(stream).text(), { columns: true }) as Record<string, string>[];
  expect(row).toMatchObject({ channel: `'=cmd|calc`, address: `'@sum@example.com`, last_error: `'+1` });
});

it('the log is paged without leaving out or repeating a row, and names what it does not understand', async () => {
  const { id: channelId } = await run(addChannel, mail());
  await test.database.query(sql`INSERT INTO notice_delivery (id, channel_id, address, kind, occasion, state, created_at, send_at)
    SELECT gen_random_uuid(), ${channelId}::uuid, 'a@example.com', 'digest', n::text, 'sent', ${NOW}, ${NOW}
    FROM generate_series(1, 120) n RETURNING id`);
  const seen: string[] = [];
  let before: string | null = null;
  do {
    const { search, ignored } = parseLogSearch({ to: 'A@example.com', ...(before && { before }) });
    expect(ignored).toEqual([]);
    const page: Awaited<ReturnType<typeof listDeliveries>> = await listDeliveries(
      testViewer('auditor'),
      test.database,
      search,
    );
    seen.push(...page.rows.map(({ id }) => id));
    before = page.next;
  } while (before);
  expect(seen).toHaveLength(120);
  expect(new Set(seen).size).toBe(120);
  expect(parseLogSearch({ state: 'lost', before: "x'; DROP" }).ignored).toEqual(['state', 'before']);
  await expect(
    listDeliveries(testViewer('owner'), test.database, parseLogSearch({}).search),
  ).rejects.toMatchObject({ kind: 'forbidden' });
});
