import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { signCheckpoint } from '@/lib/audit/checkpoint';
import { expireEvents } from '@/lib/audit/commands/expire-events';
import { sealTrail } from '@/lib/audit/seal';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { sql } from '@/lib/platform/database/client';
import { type Command, runCommand } from '@/lib/platform/run-command';
import { openFileKey } from '@/lib/platform/signing/file-key';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { noticeRuntime } from '@/lib/testing/noticing';
import { standingOf, startHttpsReceiver, streamTurn, writeEvents } from '@/lib/testing/streaming';
import { listAttempts, listDestinations } from '../queries';
import { AddDestination, parseAttemptSearch } from '../schema';
import { addDestination } from './add-destination';
import { pauseDestination } from './pause-destination';
import { removeDestination } from './remove-destination';
import { resumeDestination } from './resume-destination';
import { testDestination } from './test-destination';

const NOW = new Date('2026-03-01T09:00:00Z');
const EVERY = { destination: null, outcome: null };
let test: TestDatabase;
let folder: string;
let runtime: ReturnType<typeof noticeRuntime>;
let receiver: Awaited<ReturnType<typeof startHttpsReceiver>>;
let status: number;

beforeEach(async () => {
  test = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'muster-stream-'));
  runtime = noticeRuntime(test, NOW, { MUSTER_STREAM_FOLDER: folder });
  status = 200;
  receiver = await startHttpsReceiver((_, response) => response.writeHead(status).end());
  process.env.MUSTER_ALLOW_PRIVATE_ENDPOINTS = '1';
});
afterEach(async () => {
  delete process.env.MUSTER_ALLOW_PRIVATE_ENDPOINTS;
  await receiver.close();
  await test.drop();
  await rm(folder, { recursive: true });
});

const run = <In, Out>(command: Command<In, Out>, input: In, viewer: Viewer = testViewer('engineer')) =>
  runCommand(runtime, command, viewer, input);
const https = (more: Partial<AddDestination> = {}, config: Record<string, string> = {}) =>
  AddDestination.parse({ kind: 'https', name: 'SIEM', ...more, config: { url: receiver.url, ...config } });
const file = (name: string, of = 'audit.jsonl') =>
  AddDestination.parse({ kind: 'file', name, config: { file: of } });
const received = () => receiver.events().map(({ metadata }) => metadata.event_code);
const last = async () =>
  test.database.prisma.auditEvent.findFirst({
    orderBy: { id: 'desc' },
    select: { action: true, payload: true },
  });
const sealed = async () => {
  await sealTrail(test.database);
  await streamTurn(runtime);
};

describe('adding a destination', () => {
  it('begins with its own event, unless the whole trail is wanted', async () => {
    await writeEvents(runtime, 6);
    await run(addDestination, https());
    await run(addDestination, file('archive'));
    await sealed();
    expect(received()).toEqual(['stream.destination-added', 'stream.destination-added']);
    await run(addDestination, https({ name: 'late', begin: 'start' }));
    await sealed();
    const rows = await listDestinations(testViewer('auditor'), test.database);
    expect(rows.map(({ name, sent, waiting }) => [name, sent, waiting])).toEqual([
      ['archive', 3, 0],
      ['late', 9, 0],
      ['SIEM', 3, 0],
    ]);
  });

  it('keeps references and nothing that looks like the secret itself, nor says it in the refusal', async () => {
    const secret = { header: 'authorization', secret: 'Splunk 11111111-2222-3333' };
    const refused = run(addDestination, https({}, secret));
    await expect(refused).rejects.toMatchObject({
      code: 'stream/destination-config',
      fields: { 'config.secret': expect.stringContaining('env:NAME') },
    });
    await expect(refused).rejects.not.toThrow(/1111/);
    await run(addDestination, https({}, { header: 'authorization', secret: 'env:SIEM_TOKEN' }));
    expect(await last()).toEqual({
      action: 'stream.destination-added',
      payload: { kind: 'https', name: 'SIEM', begin: 'now', configured: ['body', 'header', 'secret', 'url'] },
    });
  });

  it('refuses an address inside the network, a name twice, and a file twice', async () => {
    await run(addDestination, https());
    await expect(run(addDestination, https({ name: 'siem' }))).rejects.toMatchObject({
      code: 'stream/destination-name',
    });
    await run(addDestination, file('archive'));
    await expect(run(addDestination, file('second'))).rejects.toMatchObject({
      code: 'stream/destination-file',
    });
    delete process.env.MUSTER_ALLOW_PRIVATE_ENDPOINTS;
    await expect(run(addDestination, https({ name: 'inside' }))).rejects.toMatchObject({
      code: 'http/endpoint-private',
    });
    const syslog = AddDestination.parse({
      kind: 'syslog',
      name: 's',
      config: { host: '10.0.0.1', port: '6514' },
    });
    await expect(run(addDestination, syslog)).rejects.toMatchObject({ code: 'http/endpoint-private' });
    expect(await listDestinations(testViewer('engineer'), test.database)).toHaveLength(2);
  });

  it.each(['owner', 'auditor', 'viewer'] as const)('is refused to a role like %s', async (role) => {
    await expect(run(addDestination, https(), testViewer(role))).rejects.toMatchObject({
      code: 'access/forbidden',
    });
    expect(await last()).toMatchObject({ action: 'access.denied', payload: { wanted: 'stream:configure' } });
  });

  it.each(['owner', 'viewer'] as const)('cannot be read by a role like %s', async (role) => {
    await expect(listDestinations(testViewer(role), test.database)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(listAttempts(testViewer(role), test.database, EVERY)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('a destination', () => {
  it('that is paused gets nothing, and after that everything that happened meanwhile', async () => {
    const { id } = await run(addDestination, https());
    await run(pauseDestination, { id });
    await expect(run(pauseDestination, { id })).rejects.toMatchObject({ code: 'stream/paused' });
    await expect(run(testDestination, { id })).rejects.toMatchObject({ code: 'stream/paused' });
    await sealed();
    expect(received()).toEqual([]);
    await run(resumeDestination, { id });
    await expect(run(resumeDestination, { id })).rejects.toMatchObject({ code: 'stream/not-paused' });
    await sealed();
    expect(received()).toEqual([
      'stream.destination-added',
      'stream.destination-paused',
      'stream.destination-resumed',
    ]);
  });

  it('that waits for its next try is asked at once by a test, which arrives as an event', async () => {
    const { id } = await run(addDestination, https());
    status = 503;
    await sealed();
    await sealed();
    status = 200;
    await sealed();
    expect(received()).toEqual([]);
    await run(testDestination, { id });
    await sealed();
    expect(received()).toEqual(['stream.destination-added', 'stream.test-requested']);
    const tries = await listAttempts(testViewer('auditor'), test.database, EVERY);
    expect(tries.map(({ events, error }) => [events, error])).toEqual([
      [2, null],
      [1, 'It answered 503.'],
    ]);
    const failed = await listAttempts(testViewer('auditor'), test.database, {
      destination: id,
      outcome: 'failed',
    });
    expect(failed).toHaveLength(1);
  });

  it('that is removed gets nothing more, and the trail says how much it never had', async () => {
    const { id } = await run(addDestination, https());
    status = 503;
    await sealed();
    await run(removeDestination, { id });
    expect(await last()).toEqual({
      action: 'stream.destination-removed',
      payload: { kind: 'https', name: 'SIEM', notSent: 1 },
    });
    status = 200;
    runtime.clock.set(new Date('2026-03-02T09:00:00Z'));
    await sealed();
    expect(received()).toEqual([]);
    await expect(run(removeDestination, { id })).rejects.toMatchObject({ code: 'stream/no-destination' });
    await run(addDestination, https());
  });
});

it('what expires before a destination took it is counted, and the trail and the destination say which', async () => {
  const signer = await openFileKey(path.join(folder, 'audit.pem'));
  runtime.clock.set(new Date('2024-01-01T00:00:00Z'));
  await writeEvents(runtime, 9);
  await signCheckpoint(test.database, signer, runtime.clock.now(), 0);
  runtime.clock.set(NOW);
  await writeEvents(runtime, 3);
  const { id } = await run(addDestination, https({ begin: 'start' }));
  const current = await run(addDestination, file('archive'));
  status = 503;
  await sealed();
  await run(expireEvents, {}, workerViewer('w'));
  expect(await standingOf(runtime, id)).toMatchObject({ lost: 6 });
  expect(await standingOf(runtime, current.id)).toMatchObject({ lost: 0 });
  const events = await test.database.query<{ payload: object }>(
    sql`SELECT payload FROM audit_event WHERE action = 'stream.events-lost' ORDER BY id`,
  );
  const lost = { kind: 'https', name: 'SIEM', from: 1, through: 3, events: 3 };
  expect(events.map(({ payload }) => payload)).toEqual([
    { ...lost, class: 'access' },
    { ...lost, class: 'operation' },
  ]);
  status = 200;
  await run(testDestination, { id });
  await sealed();
  expect(received()).toContain('stream.events-lost');
  expect(receiver.events().filter(({ metadata }) => metadata.log_name === 'access')).toMatchObject([
    { metadata: { sequence: 4 } },
  ]);
  expect(await standingOf(runtime, id)).toMatchObject({ lost: 6, failures: 0 });
});

it('a search that is not understood is left out and named', () => {
  expect(parseAttemptSearch({ outcome: 'taken', destination: 'x', other: '1' })).toEqual({
    search: { destination: null, outcome: 'taken' },
    ignored: ['destination', 'other'],
  });
});
