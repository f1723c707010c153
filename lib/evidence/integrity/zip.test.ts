import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  BlobReader,
  TextReader,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter,
} from '@zip.js/zip.js/lib/zip-core-native.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeCrypto } from '@/lib/platform/signing/node-crypto';
import { PACK_ID, packFolder, testSigner } from '@/lib/testing/packs';
import { verifyPack } from '../verify/verify-pack';
import { folderFiles } from './folder';
import { sealPack } from './seal';
import { sealAndZip } from './seal-and-zip';
import { openZipFile } from './zip-file';
import { type ZipLimits, zipFiles } from './zip-files';
import { zipPack } from './zip-write';

const signer = testSigner();
let scratch: string;
let folder: string;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'muster-zip-'));
  folder = await packFolder(500);
  await sealPack(folder, { packId: PACK_ID, previous: null, signer });
});
afterAll(async () => {
  await rm(scratch, { recursive: true });
  await rm(folder, { recursive: true });
});

type Named = [name: string, content: string | Uint8Array, attributes?: number];

async function zipOf(entries: Named[]): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, content, attributes] of entries)
    await zip.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
      attributes === undefined ? {} : { externalFileAttributes: attributes },
    );
  return zip.close();
}

const verifyBytes = (bytes: Uint8Array, limits?: ZipLimits) =>
  verifyPack(zipFiles(new BlobReader(new Blob([bytes as BlobPart])), limits), {
    keys: [signer],
    crypto: nodeCrypto,
  });

const firstProblem = async (bytes: Uint8Array, limits?: ZipLimits) => {
  const { ok, problems } = await verifyBytes(bytes, limits);
  expect(ok).toBe(false);
  return problems[0];
};

/** Writes other bytes of the same length over every place that holds the first ones. */
function overwrite(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1');
}

describe('the zip of a pack', () => {
  it('is the same bytes each time, in every time zone, and unzip unpacks it', async () => {
    const [one, two] = [path.join(scratch, 'one.zip'), path.join(scratch, 'two.zip')];
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    const first = await zipPack(folder, one);
    process.env.TZ = 'America/St_Johns';
    const second = await zipPack(folder, two);
    process.env.TZ = zone ?? 'UTC';
    expect(second).toEqual(first);
    const bytes = await readFile(one);
    expect(first).toEqual({ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    const unpacked = path.join(scratch, 'unpacked');
    execFileSync('python3', ['-m', 'zipfile', '-e', one, unpacked]);
    expect(execFileSync('sh', ['-c', `diff -r ${folder} ${unpacked}`], { encoding: 'utf8' })).toBe('');
  });

  it('is the same where the folder is sealed meanwhile, and verifies', async () => {
    const unsealed = await packFolder(500);
    const [beside, after] = [path.join(scratch, 'beside.zip'), path.join(scratch, 'after.zip')];
    try {
      const { archive, sealed } = await sealAndZip(unsealed, beside, {
        packId: PACK_ID,
        previous: null,
        signer,
      });
      expect(await zipPack(unsealed, after)).toEqual(archive);
      expect(sealed.files.length).toBeGreaterThan(3);
      const { files, close } = await openZipFile(beside);
      expect(await verifyPack(files, { keys: [signer], crypto: nodeCrypto })).toMatchObject({ ok: true });
      await close();
    } finally {
      await rm(unsealed, { recursive: true });
    }
  });

  it('is not there where the seal failed', async () => {
    const unsealed = await packFolder(5);
    const target = path.join(scratch, 'unsigned.zip');
    const gone = { ...signer, sign: () => Promise.reject(new Error('the key is gone')) };
    await expect(
      sealAndZip(unsealed, target, { packId: PACK_ID, previous: null, signer: gone }),
    ).rejects.toThrow('the key is gone');
    expect((await readdir(scratch)).filter((name) => name.startsWith('unsigned'))).toEqual([]);
    await rm(unsealed, { recursive: true });
  });

  it('may be packed again by another tool, folders and all', async () => {
    const file = path.join(scratch, 'again.zip');
    execFileSync('python3', ['-m', 'zipfile', '-c', file, ...(await topOf(folder))], { cwd: folder });
    const { files, close } = await openZipFile(file);
    expect(await verifyPack(files, { keys: [signer], crypto: nodeCrypto })).toMatchObject({ ok: true });
    await close();
  });
});

const topOf = async (place: string) => execFileSync('ls', [place], { encoding: 'utf8' }).trim().split('\n');

describe('a zip that is refused', () => {
  it.each<[string, Named[], string]>([
    ['a path outside itself', [['../evil.csv', 'x']], 'leads out of the pack'],
    ['a path outside itself, further down', [['a/../../evil.csv', 'x']], 'leads out of the pack'],
    ['an absolute path', [['/etc/cron.d/evil', 'x']], 'is absolute'],
    ['a drive', [['C:/evil.csv', 'x']], 'is absolute'],
    ['a backslash', [['population\\..\\evil.csv', 'x']], 'backslash'],
    ['a control character', [['evil\u0007.csv', 'x']], 'allowed are letters'],
    [
      'two names for one file where case is ignored',
      [
        ['pack.json', '{}'],
        ['PACK.json', '{}'],
      ],
      'ignore case',
    ],
    ['a symbolic link', [['link.csv', '/etc/passwd', 0o120777 * 0x10000]], 'symbolic link'],
  ])('%s', async (_, entries, said) => {
    expect(await firstProblem(await zipOf(entries))).toMatchObject({
      kind: 'unsafe-path',
      path: entries.at(-1)?.[0],
      message: expect.stringContaining(said),
    });
  });

  it('a name twice', async () => {
    const bytes = overwrite(
      await zipOf([
        ['one.csv', 'x'],
        ['two.csv', 'y'],
      ]),
      'two.csv',
      'one.csv',
    );
    expect(await firstProblem(bytes)).toMatchObject({
      kind: 'zip',
      message: expect.stringContaining('a name twice'),
    });
  });

  it('a bomb: far more bytes than the zip has', async () => {
    const bytes = await zipOf([['pack.json', new Uint8Array(20_000_000)]]);
    expect(bytes.length).toBeLessThan(100_000);
    expect(await firstProblem(bytes)).toMatchObject({
      kind: 'zip',
      message: expect.stringContaining('zip bombs'),
    });
  });

  it('a bomb that lies about its size', async () => {
    const bytes = Buffer.from(await zipOf([['pack.json', new Uint8Array(3_000_000)]]));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(3_000_000);
    const lied = overwrite(bytes, size.toString('latin1'), '\u0064\u0000\u0000\u0000');
    expect(lied).not.toEqual(bytes);
    const files = zipFiles(new BlobReader(new Blob([lied as BlobPart])), {
      files: 10,
      bytes: 1_000,
      ratio: 400,
    });
    let read = 0;
    const reading = async () => {
      for await (const piece of files.open('pack.json')) read += piece.length;
    };
    await expect(reading()).rejects.toMatchObject({ refusal: 'zip', path: 'pack.json' });
    expect(read).toBeLessThanOrEqual(100);
  });

  it('more files, or more bytes, than a pack may have', async () => {
    const bytes = await zipOf([
      ['a.csv', 'x'],
      ['b.csv', 'y'.repeat(100)],
    ]);
    const limits = { files: 10, bytes: 1_000, ratio: 400 };
    expect(await firstProblem(bytes, { ...limits, files: 1 })).toMatchObject({
      kind: 'zip',
      message: expect.stringContaining('more than the 1 files'),
    });
    expect(await firstProblem(bytes, { ...limits, bytes: 50 })).toMatchObject({
      kind: 'zip',
      message: expect.stringContaining('more than the 50 bytes'),
    });
  });

  it('a truncated one, wherever it was cut', async () => {
    const file = path.join(scratch, 'whole.zip');
    await zipPack(folder, file);
    const whole = await readFile(file);
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      const cut = whole.subarray(0, Math.floor(whole.length * part));
      expect(await firstProblem(cut)).toMatchObject({
        kind: 'zip',
        message: expect.stringContaining('cut off'),
      });
    }
  });

  it('damage in the middle is found at the file it is in, and the rest is still checked', async () => {
    const file = path.join(scratch, 'damaged.zip');
    await zipPack(folder, file);
    const bytes = await readFile(file);
    const at = bytes.indexOf('population/credentials.csv') + 60;
    bytes.fill(0xff, at, at + 40);
    const { problems } = await verifyBytes(bytes);
    expect(problems.map((problem) => problem.path)).toEqual(['population/credentials.csv']);
  });

  it('what is no zip', async () => {
    for (const bytes of [new Uint8Array(0), Buffer.from('PK\u0003\u0004'), Buffer.from('a'.repeat(100_000))])
      expect(await firstProblem(bytes)).toMatchObject({
        kind: 'zip',
        message: expect.stringContaining('no zip'),
      });
  });
});

it('a folder with a symbolic link in it is refused', async () => {
  const place = await mkdtemp(path.join(scratch, 'link-'));
  await writeFile(path.join(place, 'pack.json'), '{}');
  await symlink('/etc/passwd', path.join(place, 'users.csv'));
  const { problems } = await verifyPack(folderFiles(place), { keys: null, crypto: nodeCrypto });
  expect(problems).toEqual([
    expect.objectContaining({
      kind: 'unsafe-path',
      path: 'users.csv',
      message: expect.stringContaining('symbolic link'),
    }),
  ]);
  await expect(sealPack(place, { packId: PACK_ID, previous: null, signer })).rejects.toThrow('symbolic link');
});
