import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealPack } from '@/lib/evidence/integrity/seal';
import { alterFile, credentialRow, PACK_ID, packFolder, packZip, testSigner } from '@/lib/testing/packs';
import { main } from './main';

const signer = testSigner();
const stranger = testSigner();
const CREDENTIALS = 'population/credentials.csv';
let cwd: string;
let manifest: string;
beforeAll(async () => {
  cwd = await mkdtemp(path.join(tmpdir(), 'muster-evidence-'));
  const { zip, key, manifest: sealed } = await packZip(signer);
  manifest = sealed;
  await cp(path.dirname(zip), cwd, { recursive: true });
  await rm(path.dirname(zip), { recursive: true });
  await writeFile(path.join(cwd, 'own.pem'), await readFile(path.join(cwd, path.basename(key))));
  await writeFile(path.join(cwd, 'stranger.pem'), stranger.publicKey);
  const keys = [stranger, signer].map(({ id, algorithm, publicKey }) => ({ id, algorithm, publicKey }));
  await writeFile(path.join(cwd, 'muster-keys.json'), JSON.stringify({ keys }));
  const folder = await packFolder(25);
  await sealPack(folder, { packId: 'next', previous: { packId: PACK_ID, manifest }, signer });
  await cp(folder, path.join(cwd, 'next'), { recursive: true });
  await cp(folder, path.join(cwd, 'altered'), { recursive: true });
  await alterFile(path.join(cwd, 'altered'), CREDENTIALS, (text) => text.replace('key 7,aws', 'key 7,gcp'));
  await rm(folder, { recursive: true });
});
afterAll(() => rm(cwd, { recursive: true }));

/** No server, no database, nothing in the environment. */
async function muster(...args: string[]) {
  const said = { out: '', error: '' };
  const into = (name: 'out' | 'error') =>
    new Writable({
      write(chunk, _encoding, done) {
        said[name] += String(chunk);
        done();
      },
    });
  const io = { stdout: into('out'), stderr: into('error'), env: {}, cwd, root: cwd, pollMs: 5 };
  return { exit: await main(['evidence', ...args], io), ...said };
}

describe('evidence verify', () => {
  it.each(['own.pem', 'muster-keys.json'])('says that a zip holds, by the keys of %s', async (file) => {
    const { exit, out } = await muster('verify', 'pack.zip', '--key', file);
    expect(exit).toBe(0);
    expect(out).toContain('signed by a key you gave');
    expect(out.trimEnd().split('\n').at(-1)).toBe(`Pack ${PACK_ID} holds.`);
  });

  it('says that a folder holds, and that without a key nobody vouches for it', async () => {
    const { exit, out } = await muster('verify', 'next');
    expect({ exit, out }).toMatchObject({
      exit: 0,
      out: expect.stringContaining('give the public key you know with --key'),
    });
  });

  it('follows the link to the pack before, also from a folder to a zip', async () => {
    expect(await muster('verify', 'next', '--previous', 'pack.zip', '--key', 'own.pem')).toMatchObject({
      exit: 0,
      out: expect.stringContaining(`It follows pack ${PACK_ID}`),
    });
    expect(await muster('verify', 'next', '--previous', 'altered')).toMatchObject({
      exit: 1,
      out: expect.stringContaining('not the one this pack follows'),
    });
    expect(await muster('verify', 'next', '--previous', 'own.pem')).toMatchObject({
      exit: 1,
      out: expect.stringContaining('previous: What was given as the previous pack cannot be read.'),
    });
  });

  it('names the changed row, exits with 1, and says the same as one JSON document', async () => {
    const { exit, out } = await muster('verify', 'altered', '--key', 'own.pem');
    expect(exit).toBe(1);
    expect(out).toContain(`${CREDENTIALS} line 9 (row 8) was changed`);
    const json = await muster('verify', 'altered', '--key', 'own.pem', '--json');
    expect(json.exit).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      ok: false,
      isTrusted: true,
      problems: [
        { kind: 'altered', path: CREDENTIALS, row: null },
        { kind: 'row', path: CREDENTIALS, row: 9 },
      ],
    });
  });

  it('refuses a key of somebody else, and says what is no key, no pack or not there', async () => {
    expect(await muster('verify', 'pack.zip', '--key', 'stranger.pem')).toMatchObject({
      exit: 1,
      out: expect.stringContaining('not among the keys that were given'),
    });
    expect(await muster('verify', 'pack.zip', '--key', 'pack.zip')).toMatchObject({
      exit: 1,
      error: expect.stringContaining('no public key'),
    });
    expect(await muster('verify', 'own.pem')).toMatchObject({
      exit: 1,
      out: expect.stringContaining('no zip'),
    });
    expect(await muster('verify', 'nowhere.zip')).toMatchObject({
      exit: 1,
      error: expect.stringContaining('ENOENT'),
    });
    expect((await muster('verify')).exit).toBe(2);
  });
});

describe('evidence prove and verify-row', () => {
  it('show one row without the others, and an altered one does not pass', async () => {
    expect(
      await muster('prove', 'pack.zip', '--file', CREDENTIALS, '--row', '8', '--output', 'proof.json'),
    ).toMatchObject({ exit: 0 });
    const { packRoot, text } = JSON.parse((await muster('verify-row', 'proof.json', '--json')).out);
    expect(text).toBe(credentialRow(7));
    expect(await muster('verify-row', 'proof.json', '--root', packRoot)).toMatchObject({
      exit: 0,
      out: expect.stringContaining('row 8 of 25'),
    });
    expect(await muster('verify-row', 'proof.json', '--root', '0'.repeat(64))).toMatchObject({ exit: 1 });
    for (const [from, to] of [
      ['key 7,aws', 'key 7,gcp'],
      ['"index":7', '"index":6'],
      ['"rows":25', '"rows":26'],
      ['display_name,system', 'system,display_name'],
    ] as const) {
      await alterFile(cwd, 'proof.json', (proof) => proof.replace(from, to));
      expect(await muster('verify-row', 'proof.json'), from).toMatchObject({ exit: 1 });
      await alterFile(cwd, 'proof.json', (proof) => proof.replace(to, from));
    }
    expect((await muster('verify-row', 'proof.json')).exit).toBe(0);
  });

  it('say which rows there are, and prove nothing from an altered file', async () => {
    expect(await muster('prove', 'pack.zip', '--file', CREDENTIALS, '--row', '26')).toMatchObject({
      exit: 1,
      error: expect.stringContaining('1 to 25'),
    });
    expect(await muster('prove', 'pack.zip', '--file', 'report.pdf', '--row', '1')).toMatchObject({
      exit: 1,
      error: expect.stringContaining(CREDENTIALS),
    });
    expect(await muster('prove', 'altered', '--file', CREDENTIALS, '--row', '1')).toMatchObject({
      exit: 1,
      error: expect.stringContaining('not the file that was sealed'),
    });
    expect((await muster('prove', 'pack.zip', '--file', CREDENTIALS, '--row', '0')).exit).toBe(2);
    expect(await muster('verify-row', 'own.pem')).toMatchObject({
      exit: 1,
      error: expect.stringContaining('no proof'),
    });
  });
});

describe('evidence redact', () => {
  it('writes a pack that shows the rows that stay, hides the others and keeps verifying', async () => {
    const { exit, out } = await muster(
      'redact',
      'pack.zip',
      '--keep',
      `${CREDENTIALS}:2,4-5`,
      '--out',
      'shown.zip',
    );
    expect({ exit, out }).toMatchObject({
      exit: 0,
      out: expect.stringContaining(`3 of 25 rows of ${CREDENTIALS}`),
    });
    expect((await muster('verify', 'shown.zip')).out).toContain('holds, of which some rows are shown');
    const checked = await muster('verify', 'shown.zip', '--key', 'own.pem', '--json');
    expect(JSON.parse(checked.out)).toMatchObject({
      ok: true,
      isTrusted: true,
      redacted: [{ path: CREDENTIALS, shown: 3, rows: 25 }],
    });
  });

  it.each([
    [`${CREDENTIALS}:0`],
    [`${CREDENTIALS}:5-2`],
    [`${CREDENTIALS}`],
    [`${CREDENTIALS}:1-99999999`],
    ['population/credentials.csv:x'],
  ])('refuses to keep %s', async (keep) => {
    expect((await muster('redact', 'pack.zip', '--keep', keep, '--out', 'never')).exit).toBe(2);
  });

  it('refuses what is no population, and writes over nothing', async () => {
    expect(
      await muster('redact', 'pack.zip', '--keep', 'policy/thresholds.csv:1', '--out', 'never'),
    ).toMatchObject({
      exit: 1,
      error: expect.stringContaining('below population/'),
    });
    expect(
      await muster('redact', 'pack.zip', '--keep', `${CREDENTIALS}:none`, '--out', 'next'),
    ).toMatchObject({
      exit: 1,
      error: expect.stringContaining('not empty'),
    });
  });
});
