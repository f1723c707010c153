import {
  CreateBucketCommand,
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { beforeEach, describe, expect, test } from 'vitest';
import { LockedBucket } from '@/lib/platform/object-store/bucket';
import { type BucketPlace, parseCopyPlace } from '@/lib/platform/object-store/place';
import { bucketCopy } from './copy-to-bucket';
import { linesOf } from './proof/lines';
import type { Checkpoint } from './proof/model';

/** Set by scripts/contract.mjs, which starts and stops the emulator. */
const url = process.env.MOTO_URL ?? '';
const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const client = new S3Client({ region: 'us-east-1', endpoint: url, credentials, forcePathStyle: true });
// The emulator goes by the machine's clock when it judges whether an object may be removed.
const NOW = new Date();

const checkpoint = (number: number, document = `{"number":${number}}`): Checkpoint => ({
  number,
  document,
  keyId: 'k',
  signature: Buffer.from('s'),
});
const placeOf = (settings = '', bucket = 'locked') =>
  parseCopyPlace(`s3://${bucket}/muster?region=us-east-1&endpoint=${url}${settings}`) as BucketPlace;
const open = (place = placeOf()) => new LockedBucket(place, { credentials });
const copy = (place = placeOf()) => bucketCopy(open(place), place, () => NOW);
const all = async () => {
  const bodies: string[] = [];
  for await (const body of open().readAll(2)) bodies.push(body);
  return bodies;
};
const versions = async () =>
  (await client.send(new ListObjectVersionsCommand({ Bucket: 'locked' }))).Versions ?? [];

describe.skipIf(url === '')('a bucket of moto with object lock', () => {
  beforeEach(async () => {
    await fetch(`${url}/moto-api/reset`, { method: 'POST' });
    await client.send(new CreateBucketCommand({ Bucket: 'locked', ObjectLockEnabledForBucket: true }));
    await client.send(new CreateBucketCommand({ Bucket: 'open' }));
  });

  test('holds each checkpoint once, in order, and nobody can remove one before its time', async () => {
    const given = [1, 2, 3, 9, 10, 11].map((number) => checkpoint(number));
    await copy().write(given);
    expect(await all()).toEqual(given.map((each) => linesOf({ checkpoint: each })));
    const { lock } = (await open().readFirst('000000000010.json')) ?? {};
    expect(lock?.mode).toBe('COMPLIANCE');
    expect(lock?.until?.getTime()).toBe(Math.floor((NOW.getTime() + 2_557 * 86_400_000) / 1_000) * 1_000);
    const [first] = await versions();
    const remove = new DeleteObjectCommand({
      Bucket: 'locked',
      Key: first?.Key,
      VersionId: first?.VersionId,
    });
    await expect(client.send(remove)).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  test('takes the same checkpoint again without a second version of it', async () => {
    await copy().write([checkpoint(1), checkpoint(2)]);
    await copy().write([checkpoint(2), checkpoint(3)]);
    expect(await versions()).toHaveLength(3);
  });

  test('never has another one put over it, and says that they differ', async () => {
    await copy().write([checkpoint(1)]);
    await expect(copy().write([checkpoint(1, '{"number":1,"forged":true}')])).rejects.toMatchObject({
      code: 'audit/copy-differs',
    });
    expect(await all()).toEqual([linesOf({ checkpoint: checkpoint(1) })]);
  });

  test('is read as it was first written, though somebody laid another version over it, or marked it as deleted', async () => {
    await copy().write([checkpoint(1), checkpoint(2)]);
    const [one, two] = ['muster/000000000001.json', 'muster/000000000002.json'];
    await client.send(new PutObjectCommand({ Bucket: 'locked', Key: one, Body: 'forged' }));
    await client.send(new DeleteObjectCommand({ Bucket: 'locked', Key: two }));
    expect(await all()).toEqual([1, 2].map((number) => linesOf({ checkpoint: checkpoint(number) })));
    await copy().write([checkpoint(1)]);
  });

  test('locks as its settings say', async () => {
    const place = placeOf('&mode=governance&days=30');
    await copy(place).write([checkpoint(1)]);
    const { lock } = (await open(place).readFirst('000000000001.json')) ?? {};
    expect(lock).toEqual({
      mode: 'GOVERNANCE',
      until: new Date(Math.floor((NOW.getTime() + 30 * 86_400_000) / 1_000) * 1_000),
    });
  });

  test('without object lock, or that is not there, is refused with the reason', async () => {
    await expect(copy(placeOf('', 'open')).write([checkpoint(1)])).rejects.toMatchObject({
      code: 'audit/copy-failed',
      message: expect.stringContaining('object lock'),
    });
    await expect(copy(placeOf('', 'nowhere')).write([checkpoint(1)])).rejects.toMatchObject({
      code: 'audit/copy-failed',
      message: expect.stringContaining('NoSuchBucket'),
    });
  });
});
