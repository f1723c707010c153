import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rankOpen } from '@/lib/findings/rank-open';
import { executorOf, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { noticeRuntime } from '@/lib/testing/noticing';
import {
  actionsOf,
  ask,
  closeFinding,
  insertOpenFinding,
  insertTracker,
  stepsOf,
  TOKEN,
  turn,
} from '@/lib/testing/ticketing';
import { startGitHub, type TestTracker } from '@/lib/testing/trackers';
import { listSteps, listTickets, listTrackers } from '../queries';
import { AddTracker, parseStepSearch, RequestTickets } from '../schema';
import { putTickets } from '../store';
import { addTracker } from './add-tracker';
import { changeTracker } from './change-tracker';
import { removeTracker } from './remove-tracker';
import { requestTickets } from './request-tickets';
import { retryStep } from './retry-step';
import { testTracker } from './test-tracker';

const NO_TRACKER = '00000000-0000-4000-8000-000000000000';
const engineer = testViewer('engineer');
const security = testViewer('security');
let test: TestDatabase;
let runtime: ReturnType<typeof noticeRuntime>;
let server: TestTracker | undefined;

beforeEach(async () => {
  Object.assign(process.env, TOKEN, { MUSTER_ALLOW_PRIVATE_ENDPOINTS: '1' });
  test = await createTestDatabase();
  runtime = noticeRuntime(test, new Date('2026-03-01T12:00:00Z'));
});
afterEach(async () => {
  delete process.env.MUSTER_ALLOW_PRIVATE_ENDPOINTS;
  await server?.close();
  server = undefined;
  await test.drop();
});

const github = (more: Partial<Parameters<typeof AddTracker.parse>[0] & object> = {}) =>
  AddTracker.parse({
    kind: 'github',
    name: 'Issues',
    config: {
      baseUrl: 'http://127.0.0.1:9',
      repository: 'acme/ops',
      token: 'env:TEST_TRACKER_TOKEN',
      labels: 'security, keys',
    },
    ...more,
  });
const add = (input: AddTracker, viewer = engineer) => runCommand(runtime, addTracker, viewer, input);
const payloads = async (action: string) =>
  (
    await test.database.query<{ payload: Record<string, unknown> }>(
      sql`SELECT payload FROM audit_event WHERE action = ${action} ORDER BY id`,
    )
  ).map(({ payload }) => payload);

describe('connecting a tracker', () => {
  it('keeps references and the mapping, and leaves an event that names no value', async () => {
    const { id } = await add(
      github({
        automatic: 'high',
        mappedOnly: true,
        places: [{ owner: 'storefront', place: 'acme/shop', labels: 'shop' }, { owner: 'data' }],
      }),
    );
    const [row] = await listTrackers(security, test.database);
    expect(row).toMatchObject({
      id,
      mappedOnly: true,
      automaticSeverity: 3,
      config: { labels: ['security', 'keys'], token: 'env:TEST_TRACKER_TOKEN' },
      places: [
        { owner: 'storefront', place: 'acme/shop', component: null, labels: ['shop'] },
        { owner: 'data', place: '', component: null, labels: [] },
      ],
    });
    const [event] = await payloads('ticket.tracker-added');
    expect(event).toMatchObject({
      configured: ['baseUrl', 'labels', 'repository', 'token'],
      automatic: 'high',
    });
    expect(JSON.stringify(event)).not.toContain('TEST_TRACKER_TOKEN');
  });

  it('refuses a token in place of a reference, and repeats it nowhere', async () => {
    const config = { ...github().config, token: 'ghp_thisIsTheSecretItself' };
    const error = await add(github({ config })).catch((thrown: unknown) => thrown as Error);
    expect(error).toMatchObject({
      code: 'ticket/tracker-config',
      fields: { 'config.token': expect.any(String) },
    });
    expect(JSON.stringify(error)).not.toContain('ghp_');
    expect(await payloads('ticket.tracker-added')).toEqual([]);
  });

  it('refuses an address inside the network unless whoever runs Muster wants that', async () => {
    delete process.env.MUSTER_ALLOW_PRIVATE_ENDPOINTS;
    await expect(add(github())).rejects.toMatchObject({ code: 'http/endpoint-private' });
  });

  it.each<[string, object, string]>([
    ['an owner named twice', { places: [{ owner: 'data' }, { owner: 'Data' }] }, 'places'],
    ['a project where a repository belongs', { places: [{ owner: 'data', place: 'SEC' }] }, 'places'],
    ['labels with spaces', { places: [{ owner: 'data', labels: 'a b' }] }, 'places'],
    ['only mapped owners, and none', { mappedOnly: true }, 'places'],
  ])('refuses %s', async (_, more, field) => {
    await expect(add(github(more))).rejects.toMatchObject({ fields: { [field]: expect.any(String) } });
  });

  it('refuses a second of the same name, and whoever may not', async () => {
    await add(github());
    await expect(add(github({ name: 'ISSUES' }))).rejects.toMatchObject({ code: 'ticket/tracker-name' });
    for (const role of ['owner', 'auditor', 'viewer'] as const)
      await expect(add(github({ name: role }), testViewer(role))).rejects.toMatchObject({
        kind: 'forbidden',
      });
    expect(await payloads('access.denied')).toHaveLength(3);
  });
});

describe('changing a tracker', () => {
  const change = (id: string, more: object = {}) => {
    const { kind: _, ...input } = github(more);
    return runCommand(runtime, changeTracker, engineer, { id, ...input });
  };

  it('changes how it is used, but not where it is', async () => {
    const { id } = await add(github());
    await change(id, { automatic: 'critical', name: 'Renamed' });
    expect((await listTrackers(security, test.database))[0]).toMatchObject({
      name: 'Renamed',
      automaticSeverity: 4,
    });
    const config = { ...github().config, baseUrl: 'http://127.0.0.1:10' };
    await expect(change(id, { config })).rejects.toMatchObject({ code: 'ticket/tracker-moved' });
    await expect(change(NO_TRACKER)).rejects.toMatchObject({ code: 'ticket/no-tracker' });
  });

  it('removed, it leaves its tickets alone and lets their findings have others', async () => {
    server = await startGitHub();
    const id = await insertTracker(runtime, 'github', server.url);
    const made = await insertOpenFinding(runtime, 'made');
    await ask(runtime, made);
    await turn(runtime);
    await ask(runtime, await insertOpenFinding(runtime, 'waiting'));
    await runCommand(runtime, removeTracker, engineer, { id });
    expect(await payloads('ticket.tracker-removed')).toMatchObject([{ givenUp: 1, noLongerFollowed: 2 }]);
    await turn(runtime);
    expect(server.issues).toHaveLength(1);
    await insertTracker(runtime, 'github', server.url, { name: 'again' });
    expect(await ask(runtime, made)).toEqual({ requested: 1, left: 0 });
  });
});

describe('asking for tickets', () => {
  it('makes one for each finding that is open and has none, and says how many were left', async () => {
    await insertTracker(runtime, 'github', 'http://127.0.0.1:9');
    const [one, two, closed] = [
      await insertOpenFinding(runtime, 'one'),
      await insertOpenFinding(runtime, 'two'),
      await insertOpenFinding(runtime, 'closed'),
    ];
    await closeFinding(runtime, closed);
    expect(await ask(runtime, one)).toEqual({ requested: 1, left: 0 });
    expect(await ask(runtime, one, two, closed)).toEqual({ requested: 1, left: 2 });
    await expect(ask(runtime, one)).rejects.toMatchObject({ code: 'ticket/nothing-to-do' });
    expect(await payloads('ticket.requested')).toMatchObject([
      { tracker: 'github', place: 'acme/ops', automatic: false },
      { tracker: 'github' },
    ]);
  });

  it('gives two who ask at once one ticket', async () => {
    await insertTracker(runtime, 'github', 'http://127.0.0.1:9');
    const finding = await insertOpenFinding(runtime, 'one');
    const both = await Promise.allSettled([ask(runtime, finding), ask(runtime, finding)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stepsOf(runtime)).toHaveLength(1);
  });

  it('goes to the place of the owner, and to the tracker that takes its findings', async () => {
    await insertTracker(runtime, 'jira-cloud', 'http://127.0.0.1:9', {
      mappedOnly: true,
      places: [{ owner: 'Data', place: 'DATA', component: 'Keys', labels: ['x'] }],
    });
    runtime.clock.set(new Date('2026-03-01T12:01:00Z'));
    await insertTracker(runtime, 'github', 'http://127.0.0.1:9');
    await ask(
      runtime,
      await insertOpenFinding(runtime, 'one', { ownerTeam: 'data' }),
      await insertOpenFinding(runtime, 'two', { ownerTeam: 'other' }),
      await insertOpenFinding(runtime, 'three'),
    );
    expect((await payloads('ticket.requested')).map(({ tracker, place }) => [tracker, place])).toEqual([
      ['jira-cloud', 'DATA'],
      ['github', 'acme/ops'],
      ['github', 'acme/ops'],
    ]);
  });

  it('lets owners ask for what is theirs, and nobody who only reads', async () => {
    await insertTracker(runtime, 'github', 'http://127.0.0.1:9');
    const mine = await insertOpenFinding(runtime, 'mine', { ownerTeam: 'storefront' });
    const theirs = await insertOpenFinding(runtime, 'theirs', { ownerTeam: 'data' });
    const owner = testViewer('owner', ['storefront']);
    const asking = (viewer: typeof owner, ...findingIds: number[]) =>
      runCommand(runtime, requestTickets, viewer, { trackerId: null, findingIds });
    await expect(asking(owner, mine, theirs)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(asking(owner, mine)).resolves.toMatchObject({ requested: 1 });
    for (const role of ['auditor', 'viewer'] as const)
      await expect(asking(testViewer(role), theirs)).rejects.toMatchObject({ kind: 'forbidden' });
    const shown = await listTickets(owner, test.database);
    expect(shown.rows).toHaveLength(1);
    expect((await listTickets(security, test.database)).rows).toHaveLength(1);
    expect((await listTickets(testViewer('owner', ['data']), test.database)).rows).toEqual([]);
  });

  it('says what is missing: a tracker, a finding', async () => {
    const finding = await insertOpenFinding(runtime, 'one');
    await expect(ask(runtime, finding)).rejects.toMatchObject({ code: 'ticket/no-tracker' });
    await insertTracker(runtime, 'github', 'http://127.0.0.1:9');
    await expect(ask(runtime, 999_999)).rejects.toMatchObject({ code: 'ticket/no-finding' });
    const gone = { trackerId: NO_TRACKER, findingIds: [finding] };
    await expect(runCommand(runtime, requestTickets, security, gone)).rejects.toMatchObject({
      code: 'ticket/no-tracker',
    });
    expect(RequestTickets.safeParse({ findingIds: [] }).success).toBe(false);
    const many = Array.from({ length: 201 }, (_, i) => i + 1);
    expect(RequestTickets.safeParse({ findingIds: many }).error?.issues[0]?.message).toBe(
      'At most 200 at once.',
    );
  });
});

describe('tickets that make themselves', () => {
  const rank = () => rankOpen(test.database, runtime.clock.now(), new AbortController().signal);
  const titles = () => server?.issues.map(({ title }) => title.replace(/^\w+: | \(.*$/g, '')) ?? [];

  it('are for findings of the severity and worse, the gravest first, as many as a day may bring', async () => {
    server = await startGitHub();
    await insertTracker(runtime, 'github', server.url, { automaticSeverity: 3, dailyLimit: 2 });
    await insertOpenFinding(runtime, 'mild', { severity: 2 });
    await insertOpenFinding(runtime, 'high', { severity: 3 });
    await insertOpenFinding(runtime, 'critical', { severity: 4 });
    await insertOpenFinding(runtime, 'high too', { severity: 3, ownerTeam: 'data' });
    await rank();
    await turn(runtime);
    await turn(runtime);
    expect(titles()).toEqual(['critical', 'high']);
    expect((await payloads('ticket.requested')).map(({ automatic }) => automatic)).toEqual([true, true]);
    runtime.clock.set(new Date(runtime.clock.now().getTime() + 25 * 3_600_000));
    await turn(runtime);
    expect(titles()).toEqual(['critical', 'high', 'high too']);
  });

  it('are only for the owners named, where only those are taken', async () => {
    server = await startGitHub(['acme/ops', 'acme/data']);
    await insertTracker(runtime, 'github', server.url, {
      automaticSeverity: 0,
      mappedOnly: true,
      places: [{ owner: 'data', place: 'acme/data', component: null, labels: [] }],
    });
    await insertOpenFinding(runtime, 'theirs', { ownerTeam: 'other' });
    await insertOpenFinding(runtime, 'ours', { ownerTeam: 'data' });
    await rank();
    await turn(runtime);
    expect(titles()).toEqual(['ours']);
    expect(server.issues[0]?.place).toBe('acme/data');
  });

  it('are not made again after somebody deleted one', async () => {
    server = await startGitHub();
    server.now = () => runtime.clock.now();
    await insertTracker(runtime, 'github', server.url, { automaticSeverity: 0 });
    await insertOpenFinding(runtime, 'key');
    await rank();
    await turn(runtime);
    server.issues.length = 0;
    for (let i = 0; i < 2; i += 1) {
      runtime.clock.set(new Date(runtime.clock.now().getTime() + 25 * 3_600_000));
      await turn(runtime);
    }
    expect(server.issues).toEqual([]);
    expect(await actionsOf(runtime)).toEqual(['ticket.requested', 'ticket.created', 'ticket.seen']);
  });
});

describe('a test of a tracker', () => {
  it('leaves what it found in the log, good or bad', async () => {
    server = await startGitHub();
    const good = await insertTracker(runtime, 'github', server.url);
    const bad = await insertTracker(runtime, 'github', server.url, {
      name: 'bad',
      config: { repository: 'acme/none' },
    });
    await runCommand(runtime, testTracker, engineer, { id: good });
    await runCommand(runtime, testTracker, engineer, { id: bad });
    await turn(runtime);
    const { search } = parseStepSearch({ kind: 'check' });
    const { rows } = await listSteps(security, test.database, search);
    expect(rows.find(({ tracker }) => tracker === 'github')).toMatchObject({
      state: 'done',
      answer: expect.stringContaining('acme/ops can be read'),
    });
    expect(rows.find(({ tracker }) => tracker === 'bad')).toMatchObject({
      state: 'failed',
      lastError: expect.stringContaining('404'),
    });
    await expect(runCommand(runtime, testTracker, engineer, { id: NO_TRACKER })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});

describe('trying again', () => {
  it('does what failed, once it can be done', async () => {
    server = await startGitHub();
    await insertTracker(runtime, 'github', server.url);
    server.onRequest = (_, response) => {
      response.writeHead(410).end('{"message":"Issues are disabled for this repo"}');
      return true;
    };
    await ask(runtime, await insertOpenFinding(runtime, 'key'));
    await turn(runtime);
    const { rows } = await listSteps(security, test.database, parseStepSearch({ state: 'failed' }).search);
    server.onRequest = null;
    await runCommand(runtime, retryStep, engineer, { id: rows[0]?.id ?? '' });
    await turn(runtime);
    expect(server.issues).toHaveLength(1);
    await expect(runCommand(runtime, retryStep, engineer, { id: rows[0]?.id ?? '' })).rejects.toMatchObject({
      code: 'ticket/not-failed',
    });
  });
});

describe('the log', () => {
  it('is read a page at a time, and only by those who may', async () => {
    const trackerId = await insertTracker(runtime, 'github', 'http://127.0.0.1:9');
    for (let i = 0; i < 60; i += 1) {
      const findingId = await insertOpenFinding(runtime, `key ${i}`);
      const place = { place: 'acme/ops', component: null, labels: [] };
      const now = new Date(runtime.clock.now().getTime() + i);
      await test.database.transaction((client) =>
        putTickets(executorOf(client), [{ findingId, trackerId, place }], { by: 'x', now }),
      );
    }
    const first = await listSteps(security, test.database, parseStepSearch({}).search);
    const second = await listSteps(
      security,
      test.database,
      parseStepSearch({ before: first.next ?? '' }).search,
    );
    expect(first.rows).toHaveLength(50);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60);
    await expect(
      listSteps(testViewer('owner'), test.database, parseStepSearch({}).search),
    ).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(parseStepSearch({ state: 'odd', x: '1' }).ignored).toEqual(['state', 'x']);
  });
});
