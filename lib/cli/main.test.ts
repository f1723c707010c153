import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { main } from './main';

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;
const TOKEN = 'mst_test';
let routes: Record<string, Answer> = {};
let seen: { method: string; url: string; body: string; authorization: string | undefined }[] = [];
let server: Server;
let url: string;
let home: string;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'muster-cli-'));
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { method = '', url: asked = '', headers } = request;
    seen.push({ method, url: asked, body, authorization: headers.authorization });
    const answer = routes[`${method} ${asked.split('?')[0]}`];
    if (answer) answer(request, response, body);
    else error(response, 404, 'test/no-route', `No route for ${method} ${asked}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(home, { recursive: true, force: true });
});
beforeEach(() => {
  seen = [];
  routes = {};
});
afterEach(() => rm(path.join(home, '.muster'), { recursive: true, force: true }));

const json =
  (value: unknown, status = 200): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };
function error(response: ServerResponse, status: number, code: string, message: string) {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ error: { code, message } }));
}
const refuse =
  (status: number, code: string, message: string): Answer =>
  (_request, response) =>
    error(response, status, code, message);

function sink() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

async function muster(args: string[], env: Record<string, string> = {}) {
  const [out, err] = [sink(), sink()];
  const exit = await main(args, {
    stdout: out.stream,
    stderr: err.stream,
    cwd: home,
    root: home,
    pollMs: 5,
    env: { MUSTER_URL: url, MUSTER_TOKEN: TOKEN, ...env },
  });
  return { exit, out: out.text(), err: err.text() };
}

const source = (id: number, name: string, more: object = {}) => ({
  id,
  name,
  kind: 'aws',
  paused: false,
  nextCollectionAt: '2026-11-21T12:00:00.000Z',
  last: null,
  open: null,
  coverage: { cells: 4, dark: 1, stale: 0 },
  ...more,
});
const sources = (...rows: object[]) => json({ rows, next: null });
const progress = { cells: 2, cellsDone: 2, listed: 7, calls: 3 };
const collection = (state: string, failure: object | null = null) =>
  json({ id: 'c', state, progress, counts: { listed: 7 }, failure });

describe('wrong usage', () => {
  it.each([
    [['unknown']],
    [['sources', 'unknown']],
    [['sources', 'list', '--nonsense']],
    [['sources', 'list', 'extra']],
    [['sources', 'add', 'aws']],
    [['sources', 'add', 'aws', '--name', 'x', '--set', 'novalue']],
    [['sources', 'add', 'aws', '--name', 'x', '--interval', 'often']],
    [['credentials', 'export']],
    [['credentials', 'export', '--format', 'xml']],
    [['credentials', 'export', '--format', 'csv', '--filter', '=x']],
    [['credentials', 'export', '--format', 'csv', '--json']],
    [['collect', '--source']],
    [['sources', 'coverage', '--by', 'mood']],
    [['sources', 'coverage', '--by', 'account', '--budget']],
    [[]],
  ])('%j exits with 2, says so on standard error, and calls nobody', async (args) => {
    const { exit, out, err } = await muster(args);
    expect(exit).toBe(2);
    expect(err).not.toBe('');
    expect(seen).toEqual([]);
    if (args.includes('--json')) expect(JSON.parse(out)).toMatchObject({ error: { code: 'cli/usage' } });
    else expect(out).toBe('');
  });

  it('does not repeat a value given without its key', async () => {
    const { err, out } = await muster(['sources', 'add', 'aws', '--name', 'x', '--set', 'hunter2', '--json']);
    expect(err + out).not.toContain('hunter2');
  });
});

it('prints help with exit 0', async () => {
  const { exit, out } = await muster(['sources', '--help']);
  expect(exit).toBe(0);
  expect(out).toMatch(/coverage/);
});

describe('sources', () => {
  it('adds with its settings, a repeated one as a list', async () => {
    routes['POST /api/sources'] = json({ sourceId: 3, name: 'prod' }, 201);
    const args = [
      'sources',
      'add',
      'aws',
      '--name',
      'prod',
      '--set',
      'region=us-east-1',
      '--set',
      'region=eu-west-1',
      '--set',
      'endpoint=http://x/?a=b',
    ];
    const { exit, out } = await muster(args);
    expect(exit).toBe(0);
    expect(out).toMatch(/Connected prod/);
    expect(seen[0]?.authorization).toBe(`Bearer ${TOKEN}`);
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      kind: 'aws',
      name: 'prod',
      config: { region: 'us-east-1,eu-west-1', endpoint: 'http://x/?a=b' },
    });
  });

  it('lists over all pages, as text or as exactly one JSON document', async () => {
    routes['GET /api/sources'] = (request, response) =>
      (request.url?.includes('after=')
        ? sources(source(2, 'two'))
        : json({ rows: [source(1, 'one')], next: 'one' }))(request, response, '');
    const text = await muster(['sources', 'list']);
    expect(text.out).toMatch(/one .*\n.*two/s);
    const { out, err, exit } = await muster(['sources', 'list', '--json']);
    expect([exit, err]).toEqual([0, '']);
    expect(JSON.parse(out).sources).toHaveLength(2);
    expect(out.trim()).not.toContain('\n');
  });

  it('keeps control characters of names out of the terminal', async () => {
    routes['GET /api/sources'] = sources(source(1, 'a\u001b[2Jb\u202e'));
    expect((await muster(['sources', 'list'])).out).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u);
  });

  it('reads coverage over all pages and prints permissions as they are', async () => {
    const cell = {
      account: '1',
      region: 'eu',
      collector: 'aws.x',
      state: 'denied',
      permission: 'kms:ListKeys',
      reason: 'No.',
      listed: 0,
      dataAt: null,
      stale: false,
    };
    routes['GET /api/sources/coverage'] = json({
      counts: { cells: 1, complete: 0, dark: 1, stale: 0 },
      byState: { denied: 1 },
      groups: [{ sourceName: 'p', cells: [cell] }],
      notCollected: [{ provider: 'aws', title: 'Webhook secrets', state: 'not-supported', why: 'No list.' }],
      unconnected: [{ title: 'Okta', note: 'Declared in the setup.' }],
      page: 1,
      pages: 1,
    });
    const { out } = await muster(['sources', 'coverage', '--dark']);
    expect(out).toMatch(/missing kms:ListKeys: No\.[\s\S]*0 of 1 cells read/);
    expect(out).toContain('aws: Webhook secrets: not supported. No list.');
    expect(out).toContain('Declared but not connected: Okta. Declared in the setup.');
    routes['GET /api/sources/permissions/aws'] = json({ text: '{\n  "Version": "2012-10-17"\n}\n' });
    expect((await muster(['sources', 'permissions', 'aws'])).out).toBe('{\n  "Version": "2012-10-17"\n}\n');
  });

  it('reads the matrix over all pages, with the worst state of each kind', async () => {
    const row = { provider: 'aws', account: '1', accountName: 'prod', region: null, cells: 4, dark: 1 };
    const cell = (dark: number, worst: string) => ({ cells: 2, dark, worst });
    const kinds = ['password', 'ssh-key', 'webhook-secret', 'api-key'];
    routes['GET /api/sources/coverage'] = (request, response, body) => {
      const page = new URL(request.url ?? '', url).searchParams.get('page');
      const first = { ...row, kinds: { password: cell(1, 'denied'), 'ssh-key': cell(0, 'complete') } };
      const rows = page === '1' ? [first] : [{ ...row, accountName: 'web', kinds: {} }];
      json({ matrix: { rows, pages: 2, kinds, answers: { aws: { 'webhook-secret': 'not-supported' } } } })(
        request,
        response,
        body,
      );
    };
    const { out } = await muster(['sources', 'coverage', '--by', 'account']);
    expect(out).toMatch(/prod +3\/4 +1\/2 denied +complete +n\/s +-/);
    expect(out).toMatch(/web +3\/4 +- +- +n\/s +-/);
    expect(seen.map(({ url: asked }) => asked)).toEqual([
      '/api/sources/coverage?view=matrix&by=account&page=1&show=all',
      '/api/sources/coverage?view=matrix&by=account&page=2&show=all',
    ]);
  });

  it('says how many calls the next run will make, and what that rests on', async () => {
    routes['GET /api/sources'] = sources(source(4, 'Prod'), source(5, 'New'));
    const collectors = [{ title: 'IAM access keys', cells: 2, unread: 1, listed: 9, ahead: 112, made: 12 }];
    routes['GET /api/sources/4/budget'] = json({
      source: 'Prod',
      budget: { ahead: 112, made: 12, unread: 1, collectors },
    });
    routes['GET /api/sources/5/budget'] = json({ source: 'New', budget: null });
    const { out } = await muster(['sources', 'coverage', '--budget']);
    expect(out).toMatch(/Prod +IAM access keys +2 +9 +112 +12/);
    expect(out).toContain(
      'Prod: about 112 calls in the next run (12 in the last), 1 cells never read, for which 100 items are assumed.',
    );
    expect(out).toContain('New: no run yet');
    seen = [];
    await muster(['sources', 'coverage', '--budget', '--source', 'new']);
    expect(seen.map(({ url: asked }) => asked)).toEqual(['/api/sources', '/api/sources/5/budget']);
  });

  it('counts the calls of a run before it is connected', async () => {
    const read = { title: 'IAM access keys', outcome: 'ok', permission: null, message: null };
    routes['POST /api/sources/check'] = json({
      usable: true,
      accounts: 3,
      failure: null,
      callsAhead: 309,
      assumedItems: 100,
      collectors: [{ ...read, cells: 3, callsAhead: 309 }],
    });
    const { exit, out } = await muster(['sources', 'check', 'aws']);
    expect(exit).toBe(0);
    expect(out).toMatch(/IAM access keys +ok +3 +309/);
    expect(out).toContain('about 309 calls, assuming 100 of everything');
  });

  it('pauses, resumes and removes by name', async () => {
    routes['GET /api/sources'] = sources(source(4, 'Prod'));
    for (const [verb, route] of [
      ['pause', 'POST /api/sources/4/pause'],
      ['resume', 'POST /api/sources/4/resume'],
      ['remove', 'DELETE /api/sources/4'],
    ] as const) {
      routes[route] = json({ name: 'Prod' });
      expect(await muster(['sources', verb, 'prod'])).toMatchObject({ exit: 0, out: `Prod: ${verb}d.\n` });
    }
    const unknown = await muster(['sources', 'pause', 'other', '--json']);
    expect(unknown.exit).toBe(1);
    expect(JSON.parse(unknown.out)).toMatchObject({ error: { code: 'source/not-found' } });
    expect(unknown.err).toMatch(/There are: Prod/);
  });
});

describe('collect', () => {
  it('requests every source that is not paused', async () => {
    routes['GET /api/sources'] = sources(source(1, 'a'), source(2, 'b', { paused: true }));
    routes['POST /api/sources/1/collect'] = json({ collectionId: 'c1' }, 202);
    const { exit, out } = await muster(['collect', '--json']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toEqual({ collections: [{ source: 'a', collectionId: 'c1', requested: true }] });
  });

  it.each([
    ['complete', 0],
    ['partial', 0],
    ['failed', 1],
    ['cancelled', 1],
  ])('waits, shows progress on standard error, and for %s exits with %i', async (state, exit) => {
    routes['GET /api/sources'] = sources(source(1, 'a'));
    routes['POST /api/sources/1/collect'] = json({ collectionId: 'c1' }, 202);
    let looks = 0;
    routes['GET /api/collections/c1'] = (request, response) => {
      looks += 1;
      const failure = state === 'failed' && looks > 2 ? { message: 'The token has expired.' } : null;
      collection(looks < 3 ? 'running' : state, failure)(request, response, '');
    };
    const result = await muster(['collect', '--source', 'A', '--wait', '--json']);
    expect(result.exit).toBe(exit);
    expect(result.err).toMatch(/a: running, 2 of 2 cells, 7 listed/);
    expect(JSON.parse(result.out)).toMatchObject({ failed: exit, collections: [{ source: 'a', state }] });
  });

  it('joins a collection that is already open', async () => {
    let listed = 0;
    routes['GET /api/sources'] = (request, response) => {
      listed += 1;
      sources(source(1, 'a', listed > 1 ? { open: { id: 'c9', state: 'running' } } : {}))(
        request,
        response,
        '',
      );
    };
    routes['POST /api/sources/1/collect'] = refuse(409, 'collection/already-open', 'Already.');
    routes['GET /api/collections/c9'] = collection('complete');
    const { exit, out } = await muster(['collect', '--wait']);
    expect([exit, out]).toEqual([0, 'a: complete. 2 of 2 cells, 7 listed, 3 calls.\n']);
  });

  it('survives a restart of the server, of its database and of the proxy in front while it waits', async () => {
    routes['GET /api/sources'] = sources(source(1, 'a'));
    routes['POST /api/sources/1/collect'] = json({ collectionId: 'c1' });
    let looks = 0;
    routes['GET /api/collections/c1'] = (request, response) => {
      looks += 1;
      if (looks === 1) request.socket.destroy();
      else if (looks === 2) refuse(503, 'database/away', 'Try again.')(request, response, '');
      else if (looks === 3) response.writeHead(502).end('<html>Bad Gateway</html>');
      else collection('complete')(request, response, '');
    };
    expect((await muster(['collect', '--wait'])).exit).toBe(0);
  });

  it('fails without a source', async () => {
    routes['GET /api/sources'] = sources();
    expect(await muster(['collect'])).toMatchObject({ exit: 1, out: '' });
  });
});

describe('tickets', () => {
  const ticket = { findingId: 7, tracker: 'Issues', state: 'open', key: 'acme/ops#3', status: 'open' };
  const shown = {
    ...ticket,
    url: 'https://github.example/acme/ops/issues/3',
    isFindingOpen: true,
    error: null,
  };

  it('are listed with where they are and how they stand', async () => {
    routes['GET /api/tickets'] = json({ rows: [shown], isCut: true });
    const { exit, out } = await muster(['tickets', 'list']);
    expect(exit).toBe(0);
    expect(out).toMatch(/7 +open +acme\/ops#3 +open +Issues +https:/);
    expect(out).toContain('Older ones are left out.');
    const { out: document } = await muster(['tickets', 'list', '--json']);
    expect(JSON.parse(document)).toMatchObject({ rows: [{ findingId: 7 }] });
  });

  it('are asked for by the ids of findings, and nothing else', async () => {
    routes['POST /api/tickets'] = json({ requested: 1, left: 1 }, 202);
    const { exit, out } = await muster(['tickets', 'create', '7', '8']);
    expect([exit, out.trim()]).toEqual([0, '1 asked for, 1 left alone.']);
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ findingIds: [7, 8] });
    expect((await muster(['tickets', 'create', 'SEC-1'])).exit).toBe(2);
  });
});

describe('exports', () => {
  it('stream the body byte for byte, with format and filters in the query', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `key-${index},"a, ""b"" é"\r\n`).join('');
    routes['GET /api/credentials/export'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' });
      for (let at = 0; at < rows.length; at += 10_007) response.write(rows.slice(at, at + 10_007));
      response.end();
    };
    const { exit, out, err } = await muster([
      'credentials',
      'export',
      '--format',
      'csv',
      '--filter',
      'kind=cloud-access-key',
      '--filter',
      'owner=a b',
    ]);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toBe(rows);
    expect(seen[0]?.url).toBe('/api/credentials/export?kind=cloud-access-key&owner=a+b&format=csv');
  });

  it('that are cut in the middle fail, and leave no file', async () => {
    routes['GET /api/credentials/export'] = (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half');
      setTimeout(() => response.destroy(), 20);
    };
    const shown = await muster(['credentials', 'export', '--format', 'jsonl']);
    expect(shown).toMatchObject({ exit: 1, out: 'half' });
    expect(shown.err).toMatch(/not complete/);
    const file = path.join(home, 'cut.csv');
    expect(
      (await muster(['credentials', 'export', '--format', 'csv', '--output', file, '--json'])).exit,
    ).toBe(1);
    await expect(readFile(file)).rejects.toThrow(/ENOENT/);
  });

  it('write a file and say so in JSON', async () => {
    routes['GET /api/credentials/export'] = (_request, response) => void response.end('a,b\r\n');
    const { exit, out } = await muster([
      'credentials',
      'export',
      '--format',
      'csv',
      '--output',
      'out.csv',
      '--json',
    ]);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toEqual({ file: path.join(home, 'out.csv'), format: 'csv', bytes: 5 });
    expect(await readFile(path.join(home, 'out.csv'), 'utf8')).toBe('a,b\r\n');
  });

  it('list findings as text or as the server said them', async () => {
    const answer = {
      rows: [
        {
          code: 'LONG_LIVED_KEY',
          severity: 3,
          subjectName: 'AKIAX',
          ownerTeam: null,
          openedAt: '2026-11-01T00:00:00Z',
        },
      ],
      next: null,
    };
    routes['GET /api/findings'] = json(answer);
    expect((await muster(['findings', 'list'])).out).toMatch(/LONG_LIVED_KEY +3 +AKIAX +none/);
    expect(
      JSON.parse((await muster(['findings', 'list', '--filter', 'code=LONG_LIVED_KEY', '--json'])).out),
    ).toEqual(answer);
    expect(seen.at(-1)?.url).toBe('/api/findings?code=LONG_LIVED_KEY');
  });
});

describe('failures', () => {
  it.each([
    [
      'an expired token',
      refuse(401, 'token/expired', 'This token has expired.'),
      /has expired.*MUSTER_TOKEN/,
      'token/expired',
    ],
    [
      'a refusal',
      refuse(403, 'access/forbidden', 'Your role (viewer) does not allow it.'),
      /^Not allowed: Your role/,
      'access/forbidden',
    ],
    [
      'HTML instead of JSON',
      (_q: IncomingMessage, r: ServerResponse) => void r.end('<html>'),
      /did not send JSON/,
      'cli/not-muster',
    ],
    [
      'an error without words',
      (_q: IncomingMessage, r: ServerResponse) => void r.writeHead(500).end('oops'),
      /answered 500/,
      'cli/answer',
    ],
    [
      'a redirect',
      (_q: IncomingMessage, r: ServerResponse) =>
        void r.writeHead(308, { location: 'https://muster.example/x' }).end(),
      /redirects to https:\/\/muster.example\b/,
      'cli/redirected',
    ],
    [
      'a cut connection',
      (q: IncomingMessage) => void q.socket.destroy(),
      /cannot be reached/,
      'cli/unreachable',
    ],
  ] as const)('of %s are clear, with one JSON document and exit 1', async (_, answer, words, code) => {
    routes['GET /api/sources'] = answer as Answer;
    const { exit, out, err } = await muster(['sources', 'list', '--json']);
    expect(exit).toBe(1);
    expect(err).toMatch(words);
    expect(JSON.parse(out)).toMatchObject({ error: { code } });
    expect(err + out).not.toContain(TOKEN);
  });

  it('show what is wrong with each field', async () => {
    routes['POST /api/sources'] = json(
      { error: { code: 'source/config', message: 'Not usable.', fields: { region: 'Unknown region.' } } },
      400,
    );
    const { err, exit } = await muster(['sources', 'add', 'aws', '--name', 'x']);
    expect([exit, err]).toEqual([1, 'Not usable.\n  region: Unknown region.\n']);
  });

  it('of a server that is not there name the address and the way out', async () => {
    const { exit, err } = await muster(['sources', 'list'], { MUSTER_URL: 'http://127.0.0.1:9' });
    expect(exit).toBe(1);
    expect(err).toMatch(/127\.0\.0\.1:9.*npm start/);
  });

  it('of a wrong MUSTER_URL say so', async () => {
    expect((await muster(['sources', 'list'], { MUSTER_URL: 'localhost:3000' })).err).toMatch(
      /MUSTER_URL is not a web address/,
    );
  });
});

describe('token and address', () => {
  beforeEach(async () => {
    await mkdir(path.join(home, '.muster'), { recursive: true });
    await writeFile(path.join(home, '.muster', 'operator.token'), 'mst_operator\n', { mode: 0o600 });
    routes['GET /api/sources'] = sources();
  });

  it('come from MUSTER_HOME on the machine that runs the server', async () => {
    await writeFile(path.join(home, '.muster', 'url'), `${url}\n`);
    expect((await muster(['sources', 'list'], { MUSTER_URL: '', MUSTER_TOKEN: '' })).exit).toBe(0);
    expect(seen[0]?.authorization).toBe('Bearer mst_operator');
  });

  it("send the operator's token to no other address", async () => {
    const { exit, err } = await muster(['sources', 'list'], {
      MUSTER_URL: 'http://muster.example.com',
      MUSTER_TOKEN: '',
    });
    expect(exit).toBe(1);
    expect(err).toMatch(/No API token for http:\/\/muster.example.com/);
  });

  it('warn about a token file that others can read', async () => {
    await writeFile(path.join(home, '.muster', 'open'), '');
    await rm(path.join(home, '.muster', 'operator.token'));
    await writeFile(path.join(home, '.muster', 'operator.token'), 'mst_operator', { mode: 0o644 });
    expect((await muster(['sources', 'list'], { MUSTER_TOKEN: '' })).err).toMatch(/chmod 600/);
  });
});

describe('doctor', () => {
  it('finds nothing wrong with a healthy server', async () => {
    routes['GET /api/health'] = json({ status: 'ok', version: '0.1.0', database: 'ok', worker: 'ok' });
    const { exit, out } = await muster(['doctor', '--json']);
    expect(JSON.parse(out)).toMatchObject({ failed: 0 });
    expect(exit).toBe(0);
    expect(seen[0]?.authorization).toBeUndefined();
  });

  it('names what is down, and a clock that is off', async () => {
    routes['GET /api/health'] = (_request, response) => {
      const date = new Date(Date.now() - 600_000).toUTCString();
      response
        .writeHead(503, { date })
        .end(JSON.stringify({ status: 'down', version: '0.1.0', database: 'down', worker: 'ok' }));
    };
    const { exit, out } = await muster(['doctor'], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none' });
    expect(exit).toBe(1);
    expect(out).toMatch(/FAILED +web .*503/);
    expect(out).toMatch(/FAILED +database .*cannot be reached/);
    expect(out).toMatch(/FAILED +clock .*60\d s behind/);
  });

  it('says what to do when there is no server', async () => {
    const { exit, out } = await muster(['doctor'], { MUSTER_URL: 'http://127.0.0.1:9', MUSTER_TOKEN: '' });
    expect(exit).toBe(1);
    expect(out).toMatch(/npm start/);
  });
});

it('migrate needs an external database', async () => {
  expect((await muster(['migrate'])).err).toMatch(/DATABASE_URL is not set/);
});
