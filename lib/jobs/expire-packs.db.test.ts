import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdPack } from '@/lib/evidence/commands/hold-pack';
import { openDownload } from '@/lib/evidence/download';
import { openZipFile } from '@/lib/evidence/integrity/zip-file';
import { verifyPack } from '@/lib/evidence/verify/verify-pack';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { nodeCrypto } from '@/lib/platform/signing/node-crypto';
import { NOW } from '@/lib/testing/observations';
import { PackWorld } from '@/lib/testing/pack-world';

let world: PackWorld;
beforeAll(async () => {
  world = await PackWorld.create();
});
afterAll(() => world.drop());

const kept = () => readdir(path.join(world.home, 'evidence'));
const download = (id: string) => openDownload(world.runtime(), world.security, id);
const hold = (id: string, reason: string | null) =>
  runCommand(world.runtime(), holdPack, world.security, { id, reason });
const events = async (id: string) => {
  const rows = await world.database.query<{ action: string }>(
    sql`SELECT action FROM audit_event WHERE subject_kind = 'evidence' AND subject_id = ${id} ORDER BY id`,
  );
  return rows.map(({ action }) => action);
};
const inYears = (years: number, days = 0) => {
  const at = addDays(NOW, 30 + days);
  at.setUTCFullYear(at.getUTCFullYear() + years);
  return at;
};

/** A pack of its own for what needs one; a machine that does other things builds it slowly. */
const BUILD_MS = 240_000;
let id: string;

describe('a pack that a worker builds', () => {
  beforeAll(async () => {
    id = await world.request();
    await world.build(id);
  }, BUILD_MS);

  it('is kept whole below MUSTER_HOME for seven years, and what it was built in is not', async () => {
    const pack = await world.pack(id);
    expect(pack).toMatchObject({ state: 'built', failure: null, keptIn: 'home', keepUntil: inYears(7) });
    expect(await kept()).toEqual([`${id}.0.zip`]);
    const { files, close } = await openZipFile(path.join(world.home, 'evidence', `${id}.0.zip`));
    const found = await verifyPack(files, { keys: [world.signer], crypto: nodeCrypto }).finally(close);
    expect(found).toMatchObject({ ok: true, isTrusted: true, packId: id });
    const { sizeBytes, body } = await download(id);
    const bytes = Buffer.from(await new Response(body).arrayBuffer());
    expect(bytes.length).toBe(sizeBytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(pack.archive);
    expect(await events(id)).toEqual(['evidence.requested', 'evidence.built', 'evidence.downloaded']);
  });

  it('is not undone by a worker that is handed it again', async () => {
    await world.build(id);
    expect(await kept()).toEqual([`${id}.0.zip`]);
    expect(await world.pack(id)).toMatchObject({ state: 'built', failure: null });
  });

  it(
    'fails with the reason where its bucket is not to be reached, and nothing of it is kept',
    async () => {
      const other = await world.request();
      const pack = await world.build(other, {
        MUSTER_EVIDENCE_STORE: 's3://packs?region=us-east-1&endpoint=http://127.0.0.1:1',
        MUSTER_ALLOW_PRIVATE_ENDPOINTS: '1',
      });
      expect(pack).toMatchObject({
        state: 'failed',
        keptIn: null,
        failure: expect.stringMatching(/could not be put into the bucket packs .* ask again/),
      });
      expect(await kept()).toEqual([`${id}.0.zip`]);
    },
    BUILD_MS,
  );
});

describe('a pack whose time is over', () => {
  it('is there until that day', async () => {
    world.clock.set(inYears(7, -1));
    await world.expire();
    expect(await world.pack(id)).toMatchObject({ state: 'built' });
  });

  it('stays while somebody holds it, however long', async () => {
    await hold(id, 'The court asked for it to be kept.');
    world.clock.set(inYears(20));
    await world.expire();
    expect(await world.pack(id)).toMatchObject({ state: 'built', removedAt: null });
    expect(await kept()).toEqual([`${id}.0.zip`]);
  });

  it('expires once the hold is lifted: its file goes, its hashes stay, and the trail says so', async () => {
    const { manifest, archive, root } = await world.pack(id);
    await hold(id, null);
    await world.expire();
    expect(await world.pack(id)).toMatchObject({
      state: 'expired',
      removedAt: inYears(20),
      manifest,
      archive,
      root,
    });
    expect(await kept()).toEqual([]);
    await world.expire();
    const told = ['evidence.released', 'evidence.expired', 'evidence.file-removed'];
    expect((await events(id)).slice(-3)).toEqual(told);
  });

  it('cannot be downloaded or held, and both say why', async () => {
    await expect(download(id)).rejects.toMatchObject({
      code: 'evidence/expired',
      message: expect.stringContaining(`kept until ${inYears(7).toISOString().slice(0, 10)}`),
    });
    await expect(hold(id, 'Too late to hold this one.')).rejects.toMatchObject({
      code: 'evidence/not-built',
    });
  });

  it(
    'in a bucket this Muster no longer knows is asked for again ten minutes later, not every few seconds',
    async () => {
      world.clock.set(addDays(NOW, 30));
      const other = await world.request();
      const built = await world.build(other, { MUSTER_EVIDENCE_KEEP_YEARS: '10' });
      expect(built.keepUntil).toEqual(inYears(10));
      const move = (place: string) =>
        world.database.query(
          sql`UPDATE evidence_pack SET kept_in = ${place} WHERE id = ${other}::uuid RETURNING 1`,
        );
      const expireAt = async (at: Date) => {
        world.clock.set(at);
        await world.expire();
        return world.pack(other);
      };
      await move('s3://gone');
      const over = inYears(10);
      const later = (minutes: number) => new Date(over.getTime() + minutes * 60_000);
      expect(await expireAt(over)).toMatchObject({ state: 'expired', removedAt: null });
      await expect(download(other)).rejects.toMatchObject({ code: 'evidence/expired' });
      await move('home');
      expect(await expireAt(later(9))).toMatchObject({ removedAt: null });
      expect(await expireAt(later(10))).toMatchObject({ removedAt: later(10) });
      expect(await kept()).toEqual([]);
    },
    BUILD_MS,
  );
});
