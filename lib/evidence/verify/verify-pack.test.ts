import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '@/lib/cli/main';
import { folderFiles } from '@/lib/evidence/integrity/folder';
import { redactPack } from '@/lib/evidence/integrity/redact';
import { sealPack } from '@/lib/evidence/integrity/seal';
import { openZipFile } from '@/lib/evidence/integrity/zip-file';
import { zipPack } from '@/lib/evidence/integrity/zip-write';
import { nodeCrypto } from '@/lib/platform/signing/node-crypto';
import type { Signer } from '@/lib/platform/signing/signer';
import {
  alterFile,
  credentialRow,
  guideCommands,
  PACK_ID,
  packFolder,
  removeFile,
  spanText,
  testSigner,
} from '@/lib/testing/packs';
import type { PackProblemKind, PackVerification } from './model';
import { verifyPack } from './verify-pack';
import { webCrypto } from './web-crypto';

const run = promisify(execFile);
const signer = testSigner();
const stranger = testSigner();
let scratch: string;
let sealed: string;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'muster-verify-'));
  sealed = await packFolder(25);
  await sealPack(sealed, { packId: PACK_ID, previous: null, signer });
});
afterAll(async () => {
  await rm(scratch, { recursive: true });
  await rm(sealed, { recursive: true });
});

let copies = 0;
async function copyOf(folder: string): Promise<string> {
  const copy = path.join(scratch, `copy-${++copies}`);
  await cp(folder, copy, { recursive: true });
  return copy;
}

const verify = (folder: string, keys: readonly Signer[] | null = [signer], crypto = nodeCrypto) =>
  verifyPack(folderFiles(folder), { keys, crypto });

/** What the command makes of a folder, by the key that sealed it. */
async function byCommand(folder: string): Promise<{ exit: number; found: PackVerification }> {
  let out = '';
  const into = new Writable({
    write(chunk, _encoding, done) {
      out += String(chunk);
      done();
    },
  });
  await writeFile(path.join(scratch, 'key.pem'), signer.publicKey);
  const io = { stdout: into, stderr: into, env: {}, cwd: scratch, root: scratch, pollMs: 5 };
  const exit = await main(['evidence', 'verify', folder, '--key', 'key.pem', '--json'], io);
  return { exit, found: JSON.parse(out) };
}

/** Problems as `kind path:row`. */
const named = ({ problems }: PackVerification) =>
  problems.map(({ kind, path: file, row }) => `${kind} ${file}${row === null ? '' : `:${row}`}`);

const CREDENTIALS = 'population/credentials.csv';
const SUMS = 'integrity/SHA256SUMS';
const MANIFEST = 'integrity/manifest.json';
const TRAIL = 'audit/trail.jsonl';

/** Which of the commands of VERIFY.txt fail, by their programs, and what verify.mjs says. */
async function withoutMuster(folder: string) {
  const failed: string[] = [];
  let said = '';
  for (const command of guideCommands(await readFile(path.join(sealed, 'integrity/VERIFY.txt'), 'utf8'))) {
    const done = await run('sh', ['-c', command], { cwd: folder }).catch((error: { stdout: string }) => ({
      stdout: error.stdout,
      isWrong: true,
    }));
    if ('isWrong' in done) failed.push(command.split(' ')[0] ?? '');
    if (command.startsWith('node')) said = done.stdout;
  }
  return { failed, said };
}

const alterations: {
  what: string;
  alter: (folder: string) => Promise<unknown>;
  /** What the command says, in any order, and nothing else. */
  found: string[];
  /** Which of the tools without Muster notice. */
  tools: string[];
  /** What verify.mjs says of it. */
  said: string;
}[] = [
  {
    what: 'one byte of the report',
    alter: (folder) => alterFile(folder, 'report.pdf', (text) => text.replace('1.7', '1.8')),
    found: ['altered report.pdf'],
    tools: ['sha256sum', 'node'],
    said: 'report.pdf: was altered',
  },
  {
    what: 'a file taken out',
    alter: (folder) => removeFile(folder, 'policy/thresholds.csv'),
    found: ['missing policy/thresholds.csv'],
    tools: ['sha256sum', 'node'],
    said: 'policy/thresholds.csv: is missing',
  },
  {
    what: 'a file put in',
    alter: (folder) => writeFile(path.join(folder, 'population/more.csv'), 'a\r\n1\r\n'),
    found: ['added population/more.csv'],
    tools: ['node'],
    said: 'population/more.csv: was added',
  },
  {
    what: 'one letter of one row',
    alter: (folder) => alterFile(folder, CREDENTIALS, (text) => text.replace('key 7,aws', 'key 7,gcp')),
    found: [`altered ${CREDENTIALS}`, `row ${CREDENTIALS}:9`],
    tools: ['sha256sum', 'node'],
    said: `${CREDENTIALS}: its rows are not those sealed`,
  },
  {
    what: 'a row taken out',
    alter: (folder) => alterFile(folder, CREDENTIALS, (text) => text.replace(`${credentialRow(3)}\r\n`, '')),
    found: [`altered ${CREDENTIALS}`, `count ${CREDENTIALS}`, `row ${CREDENTIALS}:5`],
    tools: ['sha256sum', 'node'],
    said: `${CREDENTIALS}: has 24 rows, and 25 were sealed`,
  },
  {
    what: 'a row added at the end',
    alter: (folder) => alterFile(folder, CREDENTIALS, (text) => `${text}${credentialRow(99)}\r\n`),
    found: [`altered ${CREDENTIALS}`, `count ${CREDENTIALS}`, `row ${CREDENTIALS}:27`],
    tools: ['sha256sum', 'node'],
    said: `${CREDENTIALS}: has 26 rows, and 25 were sealed`,
  },
  {
    what: 'two columns exchanged in the header',
    alter: (folder) =>
      alterFile(folder, CREDENTIALS, (text) => text.replace('display_name,system', 'system,display_name')),
    found: [`altered ${CREDENTIALS}`, `row ${CREDENTIALS}:1`],
    tools: ['sha256sum', 'node'],
    said: `${CREDENTIALS}: its header is not the one sealed`,
  },
  {
    what: 'a count in the manifest',
    alter: (folder) => alterFile(folder, MANIFEST, (text) => text.replace('"rows":25', '"rows":24')),
    found: [`altered ${MANIFEST}`, `altered ${MANIFEST}`, `count ${CREDENTIALS}`],
    tools: ['sha256sum', 'node'],
    said: `${CREDENTIALS}: has 25 rows, and 24 were sealed`,
  },
  {
    what: 'a sum made to fit an altered file',
    alter: async (folder) => {
      await alterFile(folder, 'report.pdf', () => 'another report');
      const { stdout } = await run('sha256sum', ['report.pdf'], { cwd: folder });
      await alterFile(folder, SUMS, (text) =>
        text.replace(/[0-9a-f]{64}(?= {2}report\.pdf)/, stdout.slice(0, 64)),
      );
    },
    found: ['signature integrity/SHA256SUMS.sig', 'altered report.pdf', 'altered report.pdf'],
    tools: ['openssl', 'node'],
    said: 'integrity/SHA256SUMS.sig: is not a signature over SHA256SUMS',
  },
  {
    what: 'a byte of the signature',
    alter: async (folder) => {
      const file = path.join(folder, 'integrity/SHA256SUMS.sig');
      const bytes = await readFile(file);
      bytes[9] = (bytes[9] ?? 0) ^ 1;
      await writeFile(file, bytes);
    },
    found: ['signature integrity/SHA256SUMS.sig'],
    tools: ['openssl', 'node'],
    said: 'integrity/SHA256SUMS.sig: is not a signature over SHA256SUMS',
  },
  {
    what: 'an event of the audit trail',
    alter: (folder) =>
      alterFile(folder, TRAIL, (text) => text.replace('"requestId":"request-6"', '"requestId":"request-7"')),
    found: [`altered ${TRAIL}`, `chain ${TRAIL}`],
    tools: ['sha256sum', 'node'],
    said: `${TRAIL}: the chain is broken: event 6 of the chain "decision"`,
  },
  {
    what: 'a line of the audit trail without end',
    alter: (folder) =>
      alterFile(folder, TRAIL, (text) =>
        text.replace('"requestId":"request-6', (id) => id + '6'.repeat(16 * 2 ** 20)),
      ),
    found: [`altered ${TRAIL}`, `format ${TRAIL}`],
    tools: ['sha256sum', 'node'],
    said: `${TRAIL}: was altered`,
  },
  {
    what: 'a leaf',
    alter: (folder) =>
      alterFile(folder, `integrity/leaves/${CREDENTIALS}.leaves`, (text) => `\u0000${text.slice(1)}`),
    found: [`altered integrity/leaves/${CREDENTIALS}.leaves`],
    tools: ['sha256sum', 'node'],
    said: `integrity/leaves/${CREDENTIALS}.leaves: was altered`,
  },
];

describe('an unaltered pack', () => {
  it.each([
    ['Node', nodeCrypto],
    ['a browser', webCrypto],
  ])('holds in %s, signed by the key that was given', async (_, crypto) => {
    const found = await verify(sealed, [stranger, signer], crypto);
    expect(found.problems).toEqual([]);
    expect(found).toMatchObject({
      ok: true,
      isTrusted: true,
      packId: PACK_ID,
      signedBy: signer.id,
      rows: 37,
    });
    expect(found.checks.map(({ id, state }) => `${id} ${state}`)).toEqual([
      'opened ok',
      'signature ok',
      'files ok',
      'rows ok',
      'trail ok',
      'previous skipped',
      'stamp skipped',
    ]);
  });

  it('holds with the commands of VERIFY.txt alone', async () => {
    const { failed, said } = await withoutMuster(sealed);
    expect(failed).toEqual([]);
    expect(said).toContain('Everything holds.');
  });

  it('holds for verify.mjs by the key that sealed it, and not by another', async () => {
    await writeFile(path.join(scratch, 'stranger.pem'), stranger.publicKey);
    await writeFile(path.join(scratch, 'signer.pem'), signer.publicKey);
    const withKey = (file: string) =>
      run('node', ['integrity/verify.mjs', '.', '--key', path.join(scratch, file)], { cwd: sealed });
    expect((await withKey('signer.pem')).stdout).toContain('Everything holds.');
    await expect(withKey('stranger.pem')).rejects.toMatchObject({
      stdout: expect.stringContaining('not a signature over SHA256SUMS by this key'),
    });
  });

  it('is not trusted by the key in it, and refused for the key of somebody else', async () => {
    expect(await verify(sealed, null)).toMatchObject({ ok: true, isTrusted: false, signedBy: signer.id });
    const found = await verify(sealed, [stranger]);
    expect(found).toMatchObject({ ok: false, isTrusted: false });
    expect(named(found)).toEqual(['signature integrity/signing-key.pem']);
  });

  it('is read from a zip like from a folder', async () => {
    const zip = path.join(scratch, 'whole.zip');
    await zipPack(sealed, zip);
    const { files, close } = await openZipFile(zip);
    const found = await verifyPack(files, { keys: [signer], crypto: nodeCrypto });
    await close();
    expect(found).toEqual(await verify(sealed));
  });
});

describe.each(alterations)('$what', ({ alter, found, tools, said }) => {
  it.each([
    ['Node', nodeCrypto],
    ['a browser', webCrypto],
  ])('is caught and named in %s', async (_, crypto) => {
    const folder = await copyOf(sealed);
    await alter(folder);
    expect(named(await verify(folder, [signer], crypto)).sort()).toEqual([...found].sort());
  });

  it('is caught and named by the command', async () => {
    const folder = await copyOf(sealed);
    await alter(folder);
    const said = await byCommand(folder);
    expect(said.exit).toBe(1);
    expect(named(said.found).sort()).toEqual([...found].sort());
  });

  it('is caught by the tools of VERIFY.txt', async () => {
    const folder = await copyOf(sealed);
    await alter(folder);
    // The verifier that goes with the pack is run as it was sealed.
    const without = await withoutMuster(folder);
    expect(without.failed).toEqual(tools);
    expect(without.said).toContain(said);
  });
});

it('a trail that was broken before it was sealed is still a broken trail', async () => {
  const folder = await packFolder(3, (await spanText(signer)).replace(/\{"event".*"request-6".*\n/, ''));
  await sealPack(folder, { packId: PACK_ID, previous: null, signer });
  const found = await verify(folder);
  expect(named(found)).toEqual([`chain ${TRAIL}`]);
  expect(found.problems[0]?.message).toContain('Event 6');
  expect((await withoutMuster(folder)).said).toContain('the chain is broken');
  await rm(folder, { recursive: true });
});

describe('the pack before', () => {
  it('is held against what the pack says of it', async () => {
    const first = await copyOf(sealed);
    const manifest = (await run('sha256sum', [MANIFEST], { cwd: first })).stdout.slice(0, 64);
    const second = await packFolder(4);
    await sealPack(second, { packId: 'second', previous: { packId: PACK_ID, manifest }, signer });
    const link = (previous: string) =>
      verifyPack(folderFiles(second), {
        keys: [signer],
        previous: folderFiles(previous),
        crypto: nodeCrypto,
      });
    expect(await link(first)).toMatchObject({ ok: true });
    await alterFile(first, MANIFEST, (text) => text.replace('"rows":25', '"rows":26'));
    expect(named(await link(first))).toEqual([`previous ${MANIFEST}`]);
    expect(
      named(
        await verifyPack(folderFiles(sealed), {
          keys: [signer],
          previous: folderFiles(second),
          crypto: nodeCrypto,
        }),
      ),
    ).toEqual([`previous ${MANIFEST}`]);
    await rm(second, { recursive: true });
  });
});

describe('a redacted pack', () => {
  it('keeps verifying, and says how much of it is shown', async () => {
    const folder = path.join(scratch, 'redacted');
    await redactPack(folderFiles(sealed), folder, [{ path: CREDENTIALS, rows: [24, 3, 3] }]);
    for (const crypto of [nodeCrypto, webCrypto]) {
      const found = await verify(folder, [signer], crypto);
      expect(found).toMatchObject({
        ok: true,
        isTrusted: true,
        redacted: [{ path: CREDENTIALS, shown: 2, rows: 25 }],
      });
    }
    const everything = (await run('sh', ['-c', 'cat $(find . -type f)'], { cwd: folder, encoding: 'latin1' }))
      .stdout;
    expect(everything).toContain(credentialRow(3));
    expect(everything).not.toContain(credentialRow(4));
    const { failed, said } = await withoutMuster(folder);
    expect(failed).toEqual(['sha256sum']);
    expect(said).toContain(`${CREDENTIALS}: 2 of 25 rows are shown, each with a proof`);
    await run('sha256sum', ['--check', '--ignore-missing', '--strict', SUMS], { cwd: folder });
  });

  it.each<[string, (text: string) => string, PackProblemKind]>([
    ['a row', (text) => text.replace('key 3', 'key 4'), 'row'],
    ['a header', (text) => text.replace('display_name,system', 'system,display_name'), 'row'],
    ['a place', (text) => text.replace('"index":3', '"index":4'), 'row'],
    ['a proof that is none', (text) => `${text}{}\n`, 'row'],
  ])('in which %s was altered is caught', async (_, alter, kind) => {
    const folder = path.join(scratch, `redacted-${++copies}`);
    await redactPack(folderFiles(sealed), folder, [{ path: CREDENTIALS, rows: [3] }]);
    await alterFile(folder, `${CREDENTIALS}.rows.jsonl`, alter);
    const found = await verify(folder);
    expect(found.problems.map((problem) => problem.kind)).toEqual([kind]);
    expect((await withoutMuster(folder)).failed).toEqual(['sha256sum', 'node']);
  });
});

it('a pack signed with ES256 holds in Node, in a browser and with openssl, and an altered one does not', async () => {
  const p256 = testSigner('ES256');
  const folder = await packFolder(3);
  await sealPack(folder, { packId: PACK_ID, previous: null, signer: p256 });
  const openssl = async () => {
    const [, command = ''] = guideCommands(await readFile(path.join(folder, 'integrity/VERIFY.txt'), 'utf8'));
    return run('sh', ['-c', command], { cwd: folder });
  };
  for (const crypto of [nodeCrypto, webCrypto])
    expect(await verify(folder, [p256], crypto)).toMatchObject({ ok: true, isTrusted: true });
  expect((await openssl()).stdout).toContain('Verified OK');
  await run('node', ['integrity/verify.mjs'], { cwd: folder });
  await alterFile(folder, SUMS, (text) => text.replace(/^./, (digit) => (digit === '0' ? '1' : '0')));
  for (const crypto of [nodeCrypto, webCrypto])
    expect(named(await verify(folder, [p256], crypto))).toContain('signature integrity/SHA256SUMS.sig');
  await expect(openssl()).rejects.toThrow();
  await rm(folder, { recursive: true });
});

it('a pack of an earlier key holds after the key was rotated', async () => {
  const folder = await packFolder(3);
  await sealPack(folder, { packId: PACK_ID, previous: null, signer: stranger });
  expect(await verify(folder, [signer, stranger])).toMatchObject({
    ok: true,
    isTrusted: true,
    signedBy: stranger.id,
  });
  await rm(folder, { recursive: true });
});

it('what is no pack at all is said to be none', async () => {
  const folder = path.join(scratch, 'nothing');
  await cp(path.join(sealed, 'policy'), folder, { recursive: true });
  const found = await verify(folder);
  expect(found).toMatchObject({ ok: false, isTrusted: false, packId: null });
  expect(named(found)).toEqual(expect.arrayContaining([`missing ${MANIFEST}`, `missing ${SUMS}`]));
});
