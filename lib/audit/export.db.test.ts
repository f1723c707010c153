import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '@/lib/cli/main';
import { ManualClock } from '@/lib/kernel/clock';
import { recordEvent } from '@/lib/platform/run-command';
import { openFileKey } from '@/lib/platform/signing/file-key';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { signCheckpoint } from './checkpoint';
import { exportTrail } from './export';
import { sealTrail } from './seal';

const now = new Date('2026-03-01T00:00:00Z');
const security = testViewer('security');
const NAMES = [
  'plain',
  '"quoted"',
  'line\nbreak',
  '=cmd()',
  'rtl \u202e',
  'half \ud800 pair',
  'nul \0 byte',
  'ü 漢 😀',
];
let test: TestDatabase;
let folder: string;
let whole: string;

beforeAll(async () => {
  test = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'muster-audit-'));
  const runner = { database: test.database, clock: new ManualClock(now) };
  for (const name of NAMES)
    await recordEvent(runner, security, {
      action: 'source.paused',
      subject: { kind: 'source', id: 1 },
      payload: { name },
    });
  await sealTrail(test.database);
  const signer = await openFileKey(path.join(folder, 'audit.pem'));
  await signCheckpoint(test.database, signer, now, 0);
  await writeFile(path.join(folder, 'trusted.pem'), signer.publicKey);
  const other = await openFileKey(path.join(folder, 'other-private.pem'));
  await writeFile(path.join(folder, 'other.pem'), other.publicKey);
  await sealTrail(test.database);
  whole = await new Response(await exportTrail(runner, security)).text();
});
afterAll(async () => {
  await test.drop();
  await rm(folder, { recursive: true });
});

async function verify(text: string, ...more: string[]) {
  await writeFile(path.join(folder, 'trail.jsonl'), text);
  const said = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _encoding, done) {
        said[name] += String(chunk);
        done();
      },
    });
  const exit = await main(['audit', 'verify', '--file', 'trail.jsonl', ...more], {
    stdout: into('out'),
    stderr: into('err'),
    cwd: folder,
    root: folder,
    pollMs: 5,
    env: {},
  });
  return { exit, ...said };
}

describe('audit verify --file', () => {
  it('finds an export whole, with whatever names it holds, by the key that is known', async () => {
    const { exit, out } = await verify(whole, '--key', 'trusted.pem');
    expect({ exit, out }).toMatchObject({
      exit: 0,
      out: expect.stringContaining('The trail holds: 8 events'),
    });
    expect(out).toContain('8 of them under 1 signed checkpoints');
    expect(out).not.toContain('--key');
  });

  it('says that keys were believed when none was given', async () => {
    const { exit, out } = await verify(whole);
    expect(exit).toBe(0);
    expect(out).toContain('Give the ones you know with --key');
  });

  it('answers a program in one document', async () => {
    const { out } = await verify(whole, '--json', '--key', 'trusted.pem');
    expect(JSON.parse(out)).toMatchObject({
      events: 8,
      signed: 8,
      checkpoints: 1,
      problem: null,
      keysGiven: true,
    });
  });

  it.each([
    [
      'a byte of an event',
      (text: string) => text.replace('"plain"', '"plaim"'),
      /Event 1 of the chain "decision" was altered/,
    ],
    [
      'an event left out',
      (text: string) =>
        text
          .split('\n')
          .filter((line) => !line.includes('=cmd()'))
          .join('\n'),
      /Event 4 .* is missing/,
    ],
    ['two events swapped', swapped, /Event 2 .* is missing: after it comes 3/],
    [
      'the end cut off before the checkpoint',
      (text: string) => cutChain(text),
      /signed the chain up to 8, and it ends with 5/,
    ],
    [
      'a hash replaced',
      (text: string) => text.replace(/"hash":"[0-9a-f]{8}/, '"hash":"00000000'),
      /was altered/,
    ],
    [
      'another time in the checkpoint',
      (text: string) => text.replace(String.raw`\"at\":\"2026-03-01`, String.raw`\"at\":\"2026-03-02`),
      /signature of checkpoint 1/,
    ],
  ])('names %s', async (_, alter, message) => {
    const altered = alter(whole);
    expect(altered).not.toBe(whole);
    const { exit, out } = await verify(altered, '--key', 'trusted.pem');
    expect(out).toMatch(message);
    expect(exit).toBe(1);
  });

  it('does not believe a checkpoint signed by another key', async () => {
    const { exit, out } = await verify(whole, '--key', 'other.pem');
    expect(out).toMatch(/not among the keys that are trusted/);
    expect(exit).toBe(1);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -40), 'audit/cut-off'],
    ['something else', () => 'type,identifier\n', 'audit/not-a-trail'],
    ['empty', () => '', 'audit/cut-off'],
    // One line of seventeen million characters: more than a line of any trail may have.
    ['one line without end', (text: string) => text + 'x'.repeat(17 * 1024 * 1024), 'audit/not-a-trail'],
  ])('refuses a file that is %s', async (_, alter, code) => {
    const { exit, out } = await verify(alter(whole), '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out).error.code).toBe(code);
  });

  it('refuses a key that cannot have signed, and files that are not there', async () => {
    expect(JSON.parse((await verify(whole, '--json', '--key', 'trail.jsonl')).out).error.code).toBe(
      'cli/key',
    );
    expect(JSON.parse((await verify(whole, '--json', '--key', 'none.pem')).out).error.code).toBe('cli/file');
    expect(JSON.parse((await verify(whole, '--json', '--file', 'none.jsonl')).out).error.code).toBe(
      'cli/file',
    );
  });
});

it('the export is on the trail, and holds no private key', async () => {
  const events = await test.database.prisma.auditEvent.findMany({
    where: { action: { startsWith: 'audit.export' } },
  });
  expect(events.map(({ action, payload }) => [action, payload])).toEqual([
    ['audit.export-started', {}],
    ['audit.exported', { events: 8, ended: 'done' }],
  ]);
  const secret = (await readFile(path.join(folder, 'audit.pem'), 'utf8')).split('\n')[1] ?? '';
  expect(whole).not.toContain(secret);
});

function swapped(text: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes('"sequence":2,'));
  [lines[at], lines[at + 1]] = [lines[at + 1] ?? '', lines[at] ?? ''];
  return lines.join('\n');
}

function cutChain(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/"sequence":[678],/.test(line))
    .join('\n');
}
