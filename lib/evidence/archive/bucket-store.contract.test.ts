import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openDownload } from '@/lib/evidence/download';
import { ObjectStore } from '@/lib/platform/object-store/objects';
import { type BucketAddress, parseEvidenceStore } from '@/lib/platform/object-store/place';
import { PackWorld } from '@/lib/testing/pack-world';
import { bucketStore } from './bucket-store';

/** Set by scripts/contract.mjs, which starts and stops the emulator. */
const url = process.env.MOTO_URL ?? '';
const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const client = new S3Client({ region: 'us-east-1', endpoint: url, credentials, forcePathStyle: true });
const BUCKET = { Bucket: 'packs' };
/** The least a bucket takes as a part that is not the last. */
const PART_BYTES = 5 * 2 ** 20;
const settings = `s3://packs/muster?region=us-east-1&endpoint=${url}`;

const open = (allowPrivate = true, text = settings) => {
  const address = parseEvidenceStore(text) as BucketAddress;
  const options = { allowPrivate, client: { credentials }, partBytes: PART_BYTES };
  return bucketStore(address, async () => new ObjectStore(address, options));
};
const keys = async () =>
  ((await client.send(new ListObjectsV2Command(BUCKET))).Contents ?? []).map(({ Key }) => Key);
const uploads = async () => (await client.send(new ListMultipartUploadsCommand(BUCKET))).Uploads ?? [];

const of = (id: string) => ({ id, attempt: 0 });

let folder: string;
const fileOf = async (bytes: Buffer) => {
  const file = path.join(folder, 'pack.zip');
  await writeFile(file, bytes);
  return file;
};
const bytesOf = async (id: string) => {
  const found = await open().open(of(id));
  return found && { sizeBytes: found.sizeBytes, bytes: Buffer.concat(await found.body.toArray()) };
};

describe.skipIf(url === '')('a bucket of moto', () => {
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'muster-bucket-'));
    await fetch(`${url}/moto-api/reset`, { method: 'POST' });
    await client.send(new CreateBucketCommand(BUCKET));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['in one piece', 1_000],
    ['of exactly one part', PART_BYTES],
    ['in three parts', 2 * PART_BYTES + 12_345],
  ])('keeps a pack %s, gives it back to the byte, and lets it go', async (_, size) => {
    const bytes = randomBytes(size);
    await open().put(of('one'), await fileOf(bytes));
    expect(await keys()).toEqual(['muster/one.0.zip']);
    const found = await bytesOf('one');
    expect(found?.sizeBytes).toBe(size);
    expect(found?.bytes.equals(bytes)).toBe(true);
    await open().remove(of('one'));
    await open().remove(of('one'));
    expect(await keys()).toEqual([]);
    expect(await open().open(of('one'))).toBeNull();
  });

  test('has nothing of a pack whose way into it was cut off', async () => {
    const stop = new AbortController();
    const address = parseEvidenceStore(settings) as BucketAddress;
    const objects = new ObjectStore(address, {
      allowPrivate: true,
      client: { credentials },
      partBytes: PART_BYTES,
    });
    const file = await fileOf(randomBytes(3 * PART_BYTES));
    const putting = bucketStore(address, async () => objects).put(of('cut'), file, stop.signal);
    await expect.poll(async () => (await uploads()).length, { interval: 5 }).toBe(1);
    stop.abort(new Error('the worker is stopping'));
    await expect(putting).rejects.toMatchObject({ code: 'evidence/store-failed' });
    expect([await keys(), await uploads()]).toEqual([[], []]);
  });

  test('is rid of the parts that a killed worker left, of this pack alone', async () => {
    for (const Key of ['muster/killed.0.zip', 'muster/killed.0.zip.other']) {
      const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...BUCKET, Key }));
      const part = { ...BUCKET, Key, UploadId, PartNumber: 1, Body: randomBytes(100) };
      await client.send(new UploadPartCommand(part));
    }
    await open().put(of('killed'), await fileOf(randomBytes(10)));
    expect((await uploads()).map(({ Key }) => Key)).toEqual(['muster/killed.0.zip.other']);
  });

  test('that is not there is named, with what to do', async () => {
    const nowhere = open(true, settings.replace('//packs', '//nowhere'));
    await expect(nowhere.put(of('one'), await fileOf(Buffer.from('x')))).rejects.toMatchObject({
      code: 'evidence/store-failed',
      message: expect.stringContaining('could not be put into the bucket nowhere (NoSuchBucket, 404)'),
    });
  });

  test('inside the network is not connected to unless that is wanted', async () => {
    await expect(open(false).put(of('one'), await fileOf(Buffer.from('x')))).rejects.toMatchObject({
      code: 'http/endpoint-private',
    });
    expect(await keys()).toEqual([]);
  });
});

describe.skipIf(url === '')('a worker whose packs go to a bucket', () => {
  const env = { MUSTER_EVIDENCE_STORE: settings, MUSTER_ALLOW_PRIVATE_ENDPOINTS: '1' };
  let world: PackWorld;

  beforeAll(async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'testing');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'testing');
    await fetch(`${url}/moto-api/reset`, { method: 'POST' });
    await client.send(new CreateBucketCommand(BUCKET));
    world = await PackWorld.create();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await world.drop();
  });

  test('keeps nothing below MUSTER_HOME; people download it through Muster; once expired it is in neither', async () => {
    const id = await world.request();
    const pack = await world.build(id, env);
    expect(pack).toMatchObject({ state: 'built', keptIn: 's3://packs/muster' });
    expect(await keys()).toEqual([`muster/${id}.0.zip`]);
    expect(await readdir(path.join(world.home, 'evidence'))).toEqual([]);
    const { sizeBytes, body } = await openDownload(world.runtime(env), world.security, id);
    const bytes = Buffer.from(await new Response(body).arrayBuffer());
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([
      sizeBytes,
      pack.archive,
    ]);
    await expect(openDownload(world.runtime(), world.security, id)).rejects.toMatchObject({
      code: 'evidence/store-unknown',
      message: expect.stringContaining(
        'kept in s3://packs/muster, and MUSTER_EVIDENCE_STORE names no bucket',
      ),
    });
    world.clock.set(pack.keepUntil ?? new Date(0));
    await world.expire(env);
    expect(await world.pack(id)).toMatchObject({ state: 'expired', removedAt: pack.keepUntil });
    expect(await keys()).toEqual([]);
  }, 240_000);
});
