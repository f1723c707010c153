import { afterEach, describe, expect, it } from 'vitest';
import { json } from '@/lib/collectors/runner/test-server';
import { startGitHub, startJira, type TestTracker } from '@/lib/testing/trackers';
import type { TrackerKind } from '../model';
import { type Client, type Draft, TrackerFailure } from './contract';
import { TRACKERS } from './registry';

const now = new Date('2026-03-01T12:00:00Z');
const BEFORE = new Date('2026-02-01T00:00:00Z');
const KINDS = ['github', 'jira-cloud', 'jira-data-center'] as const;
const PLACES: Record<TrackerKind, string> = {
  github: 'acme/ops',
  'jira-cloud': 'SEC',
  'jira-data-center': 'SEC',
};
let server: TestTracker;
afterEach(() => server?.close());

const startFor = (kind: TrackerKind) =>
  kind === 'github' ? startGitHub() : startJira(kind === 'jira-cloud' ? 3 : 2);

async function open(
  kind: TrackerKind,
  more: { config?: Record<string, string>; token?: string; allowPrivate?: boolean; timeoutMs?: number } = {},
): Promise<Client> {
  server = await startFor(kind);
  const config = {
    baseUrl: server.url,
    token: 'env:TRACKER_TOKEN',
    ...(kind === 'github' ? { repository: 'acme/ops' } : { project: 'SEC' }),
    ...(kind === 'jira-cloud' && { user: 'bot@example.com' }),
    ...more.config,
  };
  return TRACKERS[kind].open(TRACKERS[kind].schema.parse(config), {
    allowPrivate: more.allowPrivate ?? true,
    resolve: async () => more.token ?? 'right-token',
    now: () => now,
    ...(more.timeoutMs !== undefined && { timeoutMs: more.timeoutMs }),
  });
}

const draftOf = (kind: TrackerKind): Draft => ({
  mark: 'muster-11111111-1111-4111-8111-111111111111',
  title: 'Rotate: deploy key',
  text: [{ paragraph: [{ words: 'What is wrong: ' }, { name: 'deploy <b>key</b>' }] }],
  place: { place: PLACES[kind], component: kind === 'github' ? null : 'Keys', labels: ['security'] },
});

describe.each(KINDS)('%s', (kind) => {
  it('makes a ticket with labels, finds it again by its mark, and only that', async () => {
    const client = await open(kind);
    const draft = draftOf(kind);
    expect(await client.find(draft, BEFORE)).toBeNull();
    const issue = await client.create(draft);
    expect(issue).toMatchObject({ isClosed: false });
    expect(issue.key).toBe(kind === 'github' ? 'acme/ops#1' : 'SEC-1');
    expect(server.issues[0]?.labels).toContain('security');
    expect(server.issues[0]?.component).toBe(kind === 'github' ? null : 'Keys');
    expect((await client.find(draft, BEFORE))?.key).toBe(issue.key);
    const other = { ...draft, mark: 'muster-22222222-2222-4222-8222-222222222222' };
    expect(await client.find(other, BEFORE)).toBeNull();
  });

  it('comments, and knows its own comment again', async () => {
    const client = await open(kind);
    const { key } = await client.create(draftOf(kind));
    expect(await client.hasComment(key, 'muster-step-7', BEFORE)).toBe(false);
    await client.comment(key, { mark: 'muster-step-7', text: [{ paragraph: [{ words: 'Still open.' }] }] });
    expect(await client.hasComment(key, 'muster-step-7', BEFORE)).toBe(true);
    expect(await client.hasComment(key, 'muster-step-8', BEFORE)).toBe(false);
  });

  it('closes and opens again, and reads how it stands', async () => {
    const client = await open(kind);
    const { key } = await client.create(draftOf(kind));
    await client.close(key);
    expect(await client.read(key)).toMatchObject({ isClosed: true });
    await client.reopen(key);
    expect(await client.read(key)).toMatchObject({ isClosed: false });
    expect(await client.read(key.replace(/1$/, '9'))).toBeNull();
  });

  it('tells what changed since', async () => {
    const client = await open(kind);
    const { key } = await client.create(draftOf(kind));
    const first = await client.changes(PLACES[kind], null, BEFORE);
    expect(first.issues).toMatchObject([{ key, isClosed: false }]);
    server.setClosed(1, true);
    const second = await client.changes(PLACES[kind], first.mark, BEFORE);
    expect(second.issues).toMatchObject([{ key, isClosed: true }]);
  });

  it('is tested against a place that is there, and one that is not', async () => {
    const client = await open(kind);
    await expect(client.check([PLACES[kind]])).resolves.toContain(PLACES[kind]);
    await expect(client.check([kind === 'github' ? 'acme/none' : 'NONE'])).rejects.toMatchObject({
      of: 'ticket',
    });
  });

  it('says that the token was refused, and repeats it nowhere', async () => {
    const client = await open(kind, { token: 'wrong-token' });
    server.onRequest = ({ headers }, response) => {
      json(response, { message: `Bad credentials ${headers.authorization}` }, 401);
      return true;
    };
    const failure = await client.create(draftOf(kind)).catch((error: unknown) => error as TrackerFailure);
    expect(failure).toMatchObject({ of: 'tracker', message: expect.stringContaining('refused the token') });
    server.onRequest = ({ headers }, response) => {
      json(response, { message: `What about ${headers.authorization} wrong-token?` }, 422);
      return true;
    };
    const refused = await client.create(draftOf(kind)).catch((error: unknown) => error as TrackerFailure);
    expect(refused).toMatchObject({ of: 'ticket', message: 'It refused this (422).' });
  });

  it.each<[string, number, Record<string, string>, Partial<TrackerFailure>]>([
    ['a rate limit with seconds', 429, { 'retry-after': '120' }, { of: 'tracker', retryAfterSeconds: 120 }],
    ['a secondary limit', 403, { 'retry-after': '60' }, { of: 'tracker', retryAfterSeconds: 60 }],
    [
      'a used-up budget with the time it is filled again',
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now.getTime() / 1_000 + 900) },
      { of: 'tracker', retryAfterSeconds: 900 },
    ],
    [
      'the same as Jira writes it',
      429,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '2026-03-01T12:05Z' },
      { of: 'tracker', retryAfterSeconds: 300 },
    ],
    [
      'a wait of weeks is cut',
      429,
      { 'retry-after': '9999999' },
      { of: 'tracker', retryAfterSeconds: 21_600 },
    ],
    ['something it may not do', 403, {}, { of: 'ticket' }],
    ['a project that is not there', 404, {}, { of: 'ticket', isAbsent: true }],
    ['issues switched off', 410, {}, { of: 'ticket', isAbsent: true }],
    ['a redirect to elsewhere', 301, { location: 'https://elsewhere.example/' }, { of: 'ticket' }],
    ['an outage', 503, { 'retry-after': '30' }, { of: 'tracker', retryAfterSeconds: 30 }],
  ])('tells apart %s', async (_, status, headers, wanted) => {
    const client = await open(kind);
    server.onRequest = (_request, response) => {
      response.writeHead(status, headers).end('{}');
      return true;
    };
    await expect(client.create(draftOf(kind))).rejects.toMatchObject(wanted);
    expect(server.received).toHaveLength(1);
  });

  it('gives up on an answer that does not come, or is not of the documented form', async () => {
    const client = await open(kind, { timeoutMs: 200 });
    server.onRequest = () => true;
    await expect(client.create(draftOf(kind))).rejects.toMatchObject({
      of: 'tracker',
      message: /within 0\.2 s/,
    });
    server.onRequest = (_, response) => {
      response.writeHead(200).end('<html>Log in</html>');
      return true;
    };
    await expect(client.create(draftOf(kind))).rejects.toMatchObject({ message: /not JSON/ });
  });

  it('is not asked at an address inside the network, unless that is wanted', async () => {
    const client = await open(kind, { allowPrivate: false });
    const failure = await client.create(draftOf(kind)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TrackerFailure);
    expect(server.received).toEqual([]);
  });
});

describe('GitHub', () => {
  it('is asked whether anything changed at no cost', async () => {
    const client = await open('github');
    await client.create(draftOf('github'));
    let { mark } = await client.changes('acme/ops', null, BEFORE);
    ({ mark } = await client.changes('acme/ops', mark, BEFORE));
    const asked = server.received.length;
    const third = await client.changes('acme/ops', mark, BEFORE);
    expect(third).toEqual({ issues: [], mark });
    expect(server.received[asked]?.headers['if-none-match']).toBeTruthy();
    server.setClosed(1, true);
    expect((await client.changes('acme/ops', third.mark, BEFORE)).issues).toMatchObject([{ isClosed: true }]);
  });

  it('takes no pull request for a ticket, and reads on past a page', async () => {
    const client = await open('github');
    const draft = draftOf('github');
    server.onRequest = ({ path }, response) => {
      const page = Number(new URL(path, 'http://x').searchParams.get('page'));
      const row = (number: number, body: string) => ({
        number,
        html_url: 'https://github.example/x',
        state: 'open',
        updated_at: '2026-03-01T00:00:00Z',
        body,
        ...(number === 1 && { pull_request: {} }),
      });
      const mark = `<!-- ${draft.mark} -->`;
      json(
        response,
        page === 1
          ? Array.from({ length: 100 }, (_, i) => row(i + 1, i === 0 ? mark : ''))
          : [row(101, mark)],
      );
      return true;
    };
    expect((await client.find(draft, BEFORE))?.key).toBe('acme/ops#101');
  });
});

describe('Jira', () => {
  it('is given the resolution that its workflow asks for', async () => {
    const client = await open('jira-cloud');
    const { key } = await client.create(draftOf('jira-cloud'));
    let sent: unknown;
    server.onRequest = ({ method, path, body }, response) => {
      if (!path.includes('/transitions')) return false;
      if (method === 'POST') {
        sent = body;
        response.writeHead(204).end();
        return true;
      }
      const resolution = { required: true, allowedValues: [{ name: "Won't do" }, { name: 'Fixed' }] };
      const to = { name: 'Closed', statusCategory: { key: 'done' } };
      json(response, { transitions: [{ id: '5', name: 'Close', to, fields: { resolution } }] });
      return true;
    };
    await client.close(key);
    expect(sent).toEqual({ transition: { id: '5' }, fields: { resolution: { name: 'Fixed' } } });
  });

  it('is moved by the transition somebody named, and says which there are when there is none', async () => {
    const client = await open('jira-cloud', {
      config: { closeTransition: 'resolve', reopenTransition: 'Revive' },
    });
    const { key } = await client.create(draftOf('jira-cloud'));
    await client.close(key);
    expect(server.issues[0]?.isClosed).toBe(true);
    await expect(client.reopen(key)).rejects.toMatchObject({ of: 'ticket', message: /Revive.*Back to do/ });
  });

  it('names the issue types of a project that has not the one configured', async () => {
    const client = await open('jira-data-center', { config: { issueType: 'Story' } });
    await expect(client.check(['SEC'])).rejects.toMatchObject({
      message: 'SEC has no issue type Story; it has Task.',
    });
  });

  it('wants documents in the cloud and wiki text in a data centre', async () => {
    await (await open('jira-cloud')).create(draftOf('jira-cloud'));
    expect(server.issues[0]?.body).toMatchObject({ type: 'doc', version: 1 });
    await server.close();
    await (await open('jira-data-center')).create(draftOf('jira-data-center'));
    expect(server.issues[0]?.body).toContain('{{deploy <b>key</b>}}');
  });
});

describe('a configuration', () => {
  it.each<[TrackerKind, Record<string, string>, string]>([
    ['github', { token: 'ghp_realsecret' }, 'token'],
    ['github', { repository: 'https://github.com/acme/ops' }, 'repository'],
    ['github', { repository: 'acme/..' }, 'repository'],
    ['github', { baseUrl: 'https://user:word@api.github.com' }, 'baseUrl'],
    ['github', { labels: 'has space' }, 'labels'],
    ['jira-cloud', { project: 'SEC" OR project = X' }, 'project'],
    ['jira-cloud', { user: 'nobody' }, 'user'],
    ['jira-cloud', { baseUrl: 'ftp://jira.example.com' }, 'baseUrl'],
  ])('of %s is refused with %o', (kind, wrong, field) => {
    const good = {
      baseUrl: 'https://tracker.example.com',
      token: 'env:TRACKER_TOKEN',
      ...(kind === 'github' ? { repository: 'acme/ops' } : { project: 'SEC', user: 'bot@example.com' }),
    };
    expect(TRACKERS[kind].schema.safeParse(good).success).toBe(true);
    const parsed = TRACKERS[kind].schema.safeParse({ ...good, ...wrong });
    expect(parsed.error?.issues[0]?.path).toEqual([field]);
    expect(JSON.stringify(parsed.error?.issues)).not.toContain('realsecret');
  });
});
