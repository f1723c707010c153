import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bucketCopy } from '@/lib/audit/copy-to-bucket';
import { endLine, linesOf } from '@/lib/audit/proof/lines';
import {
  CHECKPOINT_FORMAT,
  type Checkpoint,
  checkpointText,
  GENESIS,
  linkHash,
  recordText,
} from '@/lib/audit/proof/model';
import { LockedBucket } from '@/lib/platform/object-store/bucket';
import { type BucketPlace, parseCopyPlace } from '@/lib/platform/object-store/place';
import { openFileKey } from '@/lib/platform/signing/file-key';
import { nodeHashing } from '@/lib/platform/signing/node-crypto';
import type { Signer } from '@/lib/platform/signing/signer';
import { sealed } from '@/lib/testing/stream-events';
import { main } from './main';

/** Set by scripts/contract.mjs, which starts and stops the emulator. */
const url = process.env.MOTO_URL ?? '';
const PLACE = `s3://copies/muster?region=us-east-1&endpoint=${url}`;
let folder: string;
let signer: Signer;

/** A trail of one event under one checkpoint, as `audit export` writes it. */
async function trailOf(actor: string): Promise<{ checkpoint: Checkpoint; text: string }> {
  const { record } = sealed('source.connected', {
    sequence: 1,
    actor: { kind: 'person', id: 'p', name: actor, role: 'engineer' },
  });
  const line = recordText(record);
  const hash = linkHash(nodeHashing.sha256, GENESIS, line);
  const document = checkpointText({
    format: CHECKPOINT_FORMAT,
    number: 1,
    at: record.at,
    heads: [{ chain: 'decision', sequence: 1, hash: Buffer.from(hash).toString('hex') }],
    previous: null,
  });
  const checkpoint = { number: 1, document, keyId: signer.id, signature: await signer.sign(document) };
  const { id, algorithm, publicKey } = signer;
  const parts = [
    { key: { id, algorithm, publicKey } },
    { checkpoint },
    { chain: 'decision' as const },
    { rows: [{ sequence: 1, text: line, hash }] },
  ];
  return { checkpoint, text: parts.map(linesOf).join('') + endLine(1) };
}

async function verify(text: string, copy: string) {
  await writeFile(path.join(folder, 'trail.jsonl'), text);
  const said: string[] = [];
  const into = new Writable({
    write(chunk, _encoding, done) {
      said.push(String(chunk));
      done();
    },
  });
  const io = { stdout: into, stderr: into, env: {}, cwd: folder, root: folder, pollMs: 5 };
  const exit = await main(['audit', 'verify', '--file', 'trail.jsonl', '--copy', copy], io);
  return { exit, said: said.join('') };
}

describe.skipIf(url === '')('audit verify against a bucket of moto', () => {
  beforeAll(async () => {
    process.env.AWS_ACCESS_KEY_ID = 'testing';
    process.env.AWS_SECRET_ACCESS_KEY = 'testing';
    folder = await mkdtemp(path.join(tmpdir(), 'muster-copy-'));
    signer = await openFileKey(path.join(folder, 'audit.pem'));
    await fetch(`${url}/moto-api/reset`, { method: 'POST' });
    const client = new S3Client({ region: 'us-east-1', endpoint: url, forcePathStyle: true });
    await client.send(new CreateBucketCommand({ Bucket: 'copies', ObjectLockEnabledForBucket: true }));
  });
  afterAll(async () => {
    delete process.env.AWS_ACCESS_KEY_ID;
    delete process.env.AWS_SECRET_ACCESS_KEY;
    await rm(folder, { recursive: true });
  });

  test('tells a trail from one that was rewritten with the very key that signs', async () => {
    const place = parseCopyPlace(PLACE) as BucketPlace;
    const { checkpoint, text } = await trailOf('Ines');
    await bucketCopy(new LockedBucket(place), place, () => new Date()).write([checkpoint]);
    expect(await verify(text, PLACE)).toMatchObject({
      exit: 0,
      said: expect.stringContaining('The trail holds'),
    });
    const rewritten = await trailOf('Somebody else');
    expect(await verify(rewritten.text, PLACE)).toMatchObject({
      exit: 1,
      said: expect.stringContaining('its copy'),
    });
  });

  test('says of a bucket that is not there that it cannot be read, and of a place that is none what is allowed', async () => {
    const { text } = await trailOf('Ines');
    const nowhere = PLACE.replace('copies', 'nowhere');
    expect(await verify(text, nowhere)).toMatchObject({
      exit: 1,
      said: expect.stringContaining('The bucket nowhere cannot be read (NoSuchBucket)'),
    });
    expect(await verify(text, 's3://copies/x?days=never')).toMatchObject({
      exit: 2,
      said: expect.stringContaining('s3://BUCKET/PREFIX'),
    });
  });
});
