import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { main } from './main';

let server: Server;
let folder: string;
let answers: Record<string, { status?: number; body: object }[]> = {};
let sent: { request: string; body: unknown }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'muster-files-'));
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    const key = `${request.method} ${request.url}`;
    sent.push({ request: key, body: text === '' ? null : JSON.parse(text) });
    const left = answers[key] ?? [];
    const answer = left.length > 1 ? left.shift() : left[0];
    response.writeHead(answer?.status ?? (answer ? 200 : 404), { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer?.body ?? { error: { code: 'test/no-route', message: key } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  answers = {};
  sent = [];
});

async function muster(...args: string[]) {
  const said = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _encoding, done) {
        said[name] += String(chunk);
        done();
      },
    });
  const { port } = server.address() as AddressInfo;
  const exit = await main(args, {
    stdout: into('out'),
    stderr: into('err'),
    cwd: folder,
    root: folder,
    pollMs: 5,
    env: { MUSTER_URL: `http://127.0.0.1:${port}`, MUSTER_TOKEN: 'mst_test' },
  });
  return { exit, ...said };
}
const file = (name: string, text: string) => writeFile(path.join(folder, name), text);

const summary = (version: number) => ({
  profile:
    version === 0
      ? null
      : { version, answers: { clouds: ['aws'] }, author: 'Ann', savedAt: '2026-11-21T12:00:00Z' },
  expected: [
    {
      id: 'cloud:aws',
      title: 'Amazon Web Services',
      sourceKinds: ['aws'],
      note: 'Keys.',
      isConnected: false,
    },
  ],
  flags: [{ id: 'x', title: 'Shared secret', why: 'Anyone can sign.', steps: [] }],
  frameworks: [
    {
      id: 'pci-dss',
      title: 'PCI DSS',
      version: '4.0.1',
      reason: 'You are audited.',
      limits: 11,
      isInScope: false,
    },
  ],
  runbooks: [],
});

describe('profile apply', () => {
  it('saves the answers over the version it has seen, and says what follows', async () => {
    answers['GET /api/profile'] = [{ body: summary(3) }, { body: summary(4) }];
    answers['POST /api/profile'] = [{ body: { version: 4 } }];
    await file('profile.json', '{"clouds":["aws"]}');
    const { exit, out } = await muster('profile', 'apply', 'profile.json');
    expect(exit).toBe(0);
    expect(sent[1]).toEqual({
      request: 'POST /api/profile',
      body: { version: 3, answers: { clouds: ['aws'] } },
    });
    expect(out).toContain('The profile is saved (version 4).');
    expect(out).toContain('! Shared secret');
    expect(out).toMatch(/Amazon Web Services +aws +no/);
    expect(out).toMatch(/PCI DSS 4\.0\.1 +not yet/);
  });

  it('drafts the policy only when asked to', async () => {
    answers['GET /api/profile'] = [{ body: summary(0) }, { body: summary(1) }];
    answers['POST /api/profile'] = [{ body: { version: 1 } }];
    answers['POST /api/profile/policy-draft'] = [{ status: 201, body: { id: 'draft-1', revision: 1 } }];
    await file('profile.json', '{}');
    const { out } = await muster('profile', 'apply', 'profile.json', '--draft-policy', '--json');
    expect(JSON.parse(out)).toMatchObject({ changed: true, draft: 'draft-1' });
    expect(sent.at(-2)).toEqual({ request: 'POST /api/profile/policy-draft', body: { version: 1 } });
  });

  it('shows what the server refused, field by field', async () => {
    answers['GET /api/profile'] = [{ body: summary(0) }];
    const fields = { 'answers.services.0': 'Muster knows no such service.' };
    answers['POST /api/profile'] = [
      { status: 422, body: { error: { code: 'request/invalid', message: 'Not valid.', fields } } },
    ];
    await file('profile.json', '{"services":["faxes"]}');
    const { exit, err } = await muster('profile', 'apply', 'profile.json');
    expect(exit).toBe(1);
    expect(err).toContain('answers.services.0: Muster knows no such service.');
  });

  it.each([
    ['that is empty', ' \n', /is empty/],
    ['that is not JSON', '{\n "clouds": [\n  hunter2\n', /is not JSON/],
    ['that holds a list', '[]', /holds no JSON object/],
  ])('refuses a file %s before anything is sent, and repeats nothing of it', async (_, text, why) => {
    await file('bad.json', text);
    const { exit, err } = await muster('profile', 'apply', 'bad.json');
    expect(exit).toBe(1);
    expect(err).toMatch(why);
    expect(err).not.toContain('hunter2');
    expect(sent).toEqual([]);
  });

  it('refuses a file that is not there', async () => {
    const { exit, err } = await muster('profile', 'apply', 'nowhere.json');
    expect([exit, err]).toEqual([1, expect.stringContaining('cannot be read (ENOENT)')]);
  });
});

describe('policies', () => {
  it('are exported as a file that can be drafted again', async () => {
    const policy = { version: 7, name: 'Ours', frameworks: {} };
    answers['GET /api/policies'] = [{ body: policy }];
    answers['POST /api/policies/drafts'] = [{ status: 201, body: { id: 'draft-2', revision: 1 } }];
    expect((await muster('policies', 'export', '--output', 'policy.json')).exit).toBe(0);
    expect(JSON.parse(await readFile(path.join(folder, 'policy.json'), 'utf8'))).toEqual(policy);
    const { exit, out } = await muster('policies', 'draft', 'policy.json', '--reason', 'Because.');
    expect(exit).toBe(0);
    expect(out).toContain('/policies/drafts/draft-2');
    expect(sent.at(-1)?.body).toEqual({ document: policy, reason: 'Because.' });
  });

  it('are exported of a version, and to standard output as JSON', async () => {
    answers['GET /api/policies?version=3'] = [{ body: { version: 3 } }];
    const { out } = await muster('policies', 'export', '--version-number', '3');
    expect(JSON.parse(out)).toEqual({ version: 3 });
    expect((await muster('policies', 'export', '--version-number', 'x')).exit).toBe(2);
  });

  it('are not drafted without a reason', async () => {
    await file('policy.json', '{}');
    expect((await muster('policies', 'draft', 'policy.json')).exit).toBe(2);
  });
});
