import { execFileSync, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPack } from '@/lib/evidence/verify/verify-pack';
import { nodeCrypto } from '@/lib/platform/signing/node-crypto';
import { PACK_ID, packFolder, testSigner } from '@/lib/testing/packs';
import { folderFiles } from './folder';
import { sealPack } from './seal';

const signer = testSigner();
const folders: string[] = [];
const newFolder = async (rows?: number) => {
  const folder = await packFolder(rows);
  folders.push(folder);
  return folder;
};
let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'muster-seal-'));
});
afterAll(() => Promise.all([scratch, ...folders].map((folder) => rm(folder, { recursive: true }))));

const seal = (folder: string, more = {}) =>
  sealPack(folder, { packId: PACK_ID, previous: null, signer, ...more });
const verify = (folder: string) => verifyPack(folderFiles(folder), { keys: [signer], crypto: nodeCrypto });
const integrityOf = async (folder: string) =>
  execFileSync('sh', ['-c', 'cd integrity && find . -type f | sort | xargs sha256sum'], {
    cwd: folder,
    encoding: 'utf8',
  });

describe('sealing', () => {
  it('gives the same bytes for the same folder, sealed again or elsewhere', async () => {
    const [one, two] = [await newFolder(), await newFolder()];
    await writeFile(path.join(two, 'audit/trail.jsonl'), await readFile(path.join(one, 'audit/trail.jsonl')));
    const first = await seal(one);
    const before = await integrityOf(one);
    expect(await seal(one)).toEqual(first);
    expect(await integrityOf(one)).toBe(before);
    expect(await seal(two)).toEqual(first);
    expect(await integrityOf(two)).toBe(before);
  });

  it('says how far it is, up to the whole', async () => {
    const seen: [number, number][] = [];
    await seal(await newFolder(), { onProgress: (done: number, of: number) => seen.push([done, of]) });
    const [done, of] = seen.at(-1) ?? [];
    expect(done).toBe(of);
    expect(seen.map(([each]) => each)).toEqual(seen.map(([each]) => each).toSorted((a, b) => a - b));
  });

  it('is cancelled between two pieces, and leaves no signature', async () => {
    const folder = await newFolder();
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    await expect(seal(folder, { signal: controller.signal, onProgress })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await verify(folder)).toMatchObject({ ok: false, isTrusted: false });
  });

  it('leaves no signature where the key cannot be reached, and none of an earlier sealing', async () => {
    const folder = await newFolder();
    await seal(folder);
    const gone = {
      ...signer,
      sign: async () => {
        throw new Error('signing/unavailable');
      },
    };
    await expect(seal(folder, { signer: gone })).rejects.toThrow('signing/unavailable');
    expect(await verify(folder)).toMatchObject({ ok: false, isTrusted: false });
    await seal(folder);
    expect(await verify(folder)).toMatchObject({ ok: true });
  });

  it('refuses a folder in which a file changes while it is read', async () => {
    const folder = await newFolder();
    let isChanged = false;
    const failure = await seal(folder, {
      onProgress: () => {
        if (!isChanged) execFileSync('sh', ['-c', 'printf more >> report.pdf'], { cwd: folder });
        isChanged = true;
      },
    }).catch((error: Error) => error);
    expect(failure).toMatchObject({
      code: 'evidence/changed',
      message: expect.stringContaining('report.pdf'),
    });
  });

  it('refuses names that some system would not unpack as they are', async () => {
    const folder = await newFolder();
    await writeFile(path.join(folder, 'policy/über.csv'), 'a\r\n');
    await expect(seal(folder)).rejects.toMatchObject({ code: 'evidence/unsafe-path' });
  });
});

/** Seals in a process of its own, and dies by SIGKILL at the moment that is named. */
const SEALER = `
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { sealPack } from './sealer-bundle.mjs';
const [folder, until, key] = process.argv.slice(2);
const secret = createPrivateKey(Buffer.from(key, 'base64').toString());
const publicKey = createPublicKey(secret).export({ type: 'spki', format: 'pem' }).toString();
const die = () => process.kill(process.pid, 'SIGKILL');
const signer = { id: '0', algorithm: 'Ed25519', publicKey, custody: 'test', sign: async (text) => {
  if (until === 'signing') die();
  return sign(null, Buffer.from(text), secret);
} };
let pieces = 0;
await sealPack(folder, { packId: 'p', previous: null, signer,
  onProgress: (done, of) => { if (until === 'reading' && ++pieces === 3) die(); },
  stamp: async () => { if (until === 'stamping') die(); return null; } });
`;

describe('kill -9', () => {
  beforeAll(() => {
    buildSync({
      entryPoints: ['lib/evidence/integrity/seal.ts'],
      outfile: path.join(scratch, 'sealer-bundle.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    execFileSync('cp', ['lib/evidence/integrity/verify.mjs', scratch]);
  });

  it.each(['reading', 'stamping', 'signing'])(
    'while %s leaves a folder that does not pass, and is sealed again',
    async (until) => {
      const folder = await newFolder(2_000);
      const script = path.join(scratch, 'sealer.mjs');
      await writeFile(script, SEALER);
      const pem = generateKeyPairSync('ed25519')
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString();
      const child = spawn(process.execPath, [script, folder, until, Buffer.from(pem).toString('base64')], {
        stdio: 'inherit',
      });
      const [, signal] = await once(child, 'exit');
      expect(signal).toBe('SIGKILL');
      expect(await verify(folder)).toMatchObject({ ok: false, isTrusted: false });
      await seal(folder);
      expect((await verify(folder)).problems).toEqual([]);
    },
  );
});
