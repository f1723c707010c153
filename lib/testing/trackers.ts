import type { IncomingMessage, ServerResponse } from 'node:http';
import { json, startServer } from '@/lib/collectors/runner/test-server';

/** An issue as a tracker of a test keeps it. */
export interface KeptIssue {
  number: number;
  place: string;
  title: string;
  body: unknown;
  labels: string[];
  component: string | null;
  isClosed: boolean;
  comments: unknown[];
  updatedAt: number;
}

export interface Received {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

export interface TestTracker {
  url: string;
  issues: KeptIssue[];
  received: Received[];
  /** Answers the next requests that it says yes to in the tracker's place. */
  onRequest: ((request: Received, response: ServerResponse) => boolean | Promise<boolean>) | null;
  /** After something was kept, and before the answer leaves; true cuts the connection instead. */
  beforeAnswer: ((request: Received) => Promise<boolean>) | null;
  /** Its own clock. */
  now: () => Date;
  /** As people do it, in the tracker. */
  setClosed(number: number, isClosed: boolean): void;
  close(): Promise<unknown>;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

type Handle = (tracker: TestTracker, request: Received, url: URL, response: ServerResponse) => void;

/** A moment in whole seconds, later with each change. */
function nextTick({ now, issues }: TestTracker): number {
  const seconds = Math.floor(now().getTime() / 1_000) * 1_000;
  return Math.max(seconds, ...issues.map(({ updatedAt }) => updatedAt + 1_000));
}

async function startTracker(handle: Handle): Promise<TestTracker> {
  const tracker: TestTracker = {
    url: '',
    issues: [],
    received: [],
    onRequest: null,
    beforeAnswer: null,
    now: () => new Date('2026-03-01T12:00:00Z'),
    setClosed(number, isClosed) {
      const issue = tracker.issues.find((each) => each.number === number);
      if (!issue) throw new Error(`no issue ${number}`);
      issue.isClosed = isClosed;
      issue.updatedAt = nextTick(tracker);
    },
    close: async () => undefined,
  };
  const server = await startServer(async (message, response, url) => {
    const { method = 'GET', headers } = message;
    const request = { method, path: message.url ?? '/', headers, body: await bodyOf(message) };
    tracker.received.push(request);
    if (await tracker.onRequest?.(request, response)) return;
    handle(tracker, request, url, {
      writeHead: (...head: unknown[]) => {
        const wait = method === 'GET' ? false : (tracker.beforeAnswer?.(request) ?? false);
        const write = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
        return {
          end: (text?: string) =>
            Promise.resolve(wait).then((isCut) => (isCut ? response.destroy() : write(...head).end(text))),
        };
      },
    } as unknown as ServerResponse);
  });
  tracker.url = server.url;
  tracker.close = server.close;
  return tracker;
}

const fieldsOf = (body: unknown) => (body ?? {}) as Record<string, unknown>;

/** Answers as GitHub's REST API for issues does (docs.github.com/rest/issues), with the repositories given. */
export function startGitHub(repositories: readonly string[] = ['acme/ops']): Promise<TestTracker> {
  return startTracker((tracker, { method, body, headers }, url, response) => {
    const [, place, rest = ''] = /^\/repos\/([^/]+\/[^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
    if (headers.authorization !== 'Bearer right-token')
      return json(response, { message: 'Bad credentials' }, 401);
    if (!place || !repositories.includes(place)) return json(response, { message: 'Not Found' }, 404);
    const shown = ({ number, title, body: text, isClosed, updatedAt }: KeptIssue) => ({
      number,
      title,
      body: text,
      html_url: `https://github.example/${place}/issues/${number}`,
      state: isClosed ? 'closed' : 'open',
      state_reason: isClosed ? 'completed' : null,
      updated_at: new Date(updatedAt).toISOString().replace('.000', ''),
    });
    if (rest === '') return json(response, { full_name: place, has_issues: true, archived: false });
    if (rest === '/issues' && method === 'POST') {
      const { title, body: text, labels } = fieldsOf(body);
      const issue: KeptIssue = {
        number: tracker.issues.length + 1,
        place,
        title: String(title),
        body: text,
        labels: (labels ?? []) as string[],
        component: null,
        isClosed: false,
        comments: [],
        updatedAt: nextTick(tracker),
      };
      tracker.issues.push(issue);
      return json(response, shown(issue), 201);
    }
    if (rest === '/issues') {
      const since = Date.parse(url.searchParams.get('since') ?? '');
      const all = tracker.issues.filter((issue) => issue.place === place && issue.updatedAt >= since);
      all.sort((a, b) => a.updatedAt - b.updatedAt);
      const size = Number(url.searchParams.get('per_page') ?? 30);
      const from = (Number(url.searchParams.get('page') ?? 1) - 1) * size;
      const etag = `"${all.map(({ number, updatedAt }) => `${number}:${updatedAt}`).join(',')}"`;
      if (headers['if-none-match'] === etag) {
        response.writeHead(304, { etag }).end();
        return;
      }
      return json(response, all.slice(from, from + size).map(shown), 200, { etag });
    }
    const [, number, part] = /^\/issues\/(\d+)(\/comments)?$/.exec(rest) ?? [];
    const issue = tracker.issues.find((each) => each.place === place && each.number === Number(number));
    if (!issue) return json(response, { message: 'Not Found' }, 404);
    if (part && method === 'POST') {
      issue.comments.push(fieldsOf(body).body);
      issue.updatedAt = nextTick(tracker);
      return json(response, { id: issue.comments.length, body: fieldsOf(body).body }, 201);
    }
    if (part)
      return json(
        response,
        issue.comments.map((text) => ({ body: text })),
      );
    if (method === 'PATCH') {
      issue.isClosed = fieldsOf(body).state === 'closed';
      issue.updatedAt = nextTick(tracker);
    }
    return json(response, shown(issue));
  });
}

const TRANSITIONS = [
  { id: '11', name: 'Start', to: 'indeterminate', from: false },
  { id: '31', name: 'Resolve', to: 'done', from: false },
  { id: '41', name: 'Back to do', to: 'new', from: true },
];

/** Answers as the REST API of Jira Cloud (v3) or Data Center (v2) does, with one project SEC. */
export function startJira(version: 2 | 3): Promise<TestTracker> {
  const api = `/rest/api/${version}`;
  const authorization =
    version === 3
      ? `Basic ${Buffer.from('bot@example.com:right-token').toString('base64')}`
      : 'Bearer right-token';
  return startTracker((tracker, { method, body, headers }, url, response) => {
    const path = url.pathname.replace(api, '');
    const refuse = (status: number, text: string) =>
      json(response, { errorMessages: [text], errors: {} }, status);
    if (headers.authorization !== authorization) return refuse(401, 'Client must be authenticated');
    const shown = ({ number, isClosed }: KeptIssue) => ({
      id: String(10_000 + number),
      key: `SEC-${number}`,
      fields: {
        status: isClosed
          ? { name: 'Done', statusCategory: { key: 'done' } }
          : { name: 'To Do', statusCategory: { key: 'new' } },
      },
    });
    if (path === '/project/SEC') return json(response, { key: 'SEC', issueTypes: [{ name: 'Task' }] });
    if (path === '/issue' && method === 'POST') {
      const fields = fieldsOf(fieldsOf(body).fields);
      if ((fields.project as { key?: string }).key !== 'SEC')
        return json(response, { errorMessages: [], errors: { project: 'valid project is required' } }, 400);
      const issue: KeptIssue = {
        number: tracker.issues.length + 1,
        place: 'SEC',
        title: String(fields.summary),
        body: fields.description,
        labels: fields.labels as string[],
        component: (fields.components as { name: string }[] | undefined)?.[0]?.name ?? null,
        isClosed: false,
        comments: [],
        updatedAt: nextTick(tracker),
      };
      tracker.issues.push(issue);
      return json(response, { id: String(10_000 + issue.number), key: `SEC-${issue.number}` }, 201);
    }
    if (path === (version === 3 ? '/search/jql' : '/search')) {
      const jql = String(fieldsOf(body).jql);
      const label = /labels = "?([\w-]+)"?/.exec(jql)?.[1] ?? '';
      const found = tracker.issues.filter(({ labels }) => labels.includes(label));
      return version === 3
        ? json(response, { issues: found.map(shown), isLast: true })
        : json(response, { startAt: 0, maxResults: 100, total: found.length, issues: found.map(shown) });
    }
    if (version === 3 && path === '/search') return refuse(410, 'The requested API has been removed.');
    const [, number, part] = /^\/issue\/SEC-(\d+)(\/\w+)?$/.exec(path) ?? [];
    const issue = tracker.issues.find((each) => each.number === Number(number));
    if (!issue) return refuse(404, 'Issue does not exist or you do not have permission to see it.');
    if (part === '/comment' && method === 'POST') {
      issue.comments.push(fieldsOf(body).body);
      return json(response, { id: '1' }, 201);
    }
    if (part === '/comment')
      return json(response, { comments: issue.comments.map((text) => ({ body: text })) });
    if (part === '/transitions' && method === 'POST') {
      const { id } = fieldsOf(fieldsOf(body).transition);
      const chosen = TRANSITIONS.find((each) => each.id === id && each.from === issue.isClosed);
      if (!chosen) return refuse(400, 'It is not on the appropriate workflow step.');
      issue.isClosed = chosen.to === 'done';
      response.writeHead(204).end();
      return;
    }
    if (part === '/transitions') {
      const there = TRANSITIONS.filter(({ from }) => from === issue.isClosed);
      const transitions = there.map(({ id, name, to }) => ({
        id,
        name,
        to: { name: to, statusCategory: { key: to } },
      }));
      return json(response, { expand: 'transitions', transitions });
    }
    return json(response, shown(issue));
  });
}
