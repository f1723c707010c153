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

describe('a pack that a worker builds', () => {
  it('is kept whole below MUSTER_HOME for seven years, and what it was built in is not', async () => {
    const id = await world.request();
    const pack = await world.build(id);
    expect(pack).toMatchObject({ state: 'built', failure: null, keptIn: 'home', keepUntil: inYears(7) });
    expect(await kept()).toEqual([`${id}.zip`]);
    const { files, close } = await openZipFile(path.join(world.home, 'evidence', `${id}.zip`));
    const found = await verifyPack(files, { keys: [world.signer], crypto: nodeCrypto }).finally(close);
    expect(found).toMatchObject({ ok: true, isTrusted: true, packId: id });
    const { sizeBytes, body } = await download(id);
    const bytes = Buffer.from(await new Response(body).arrayBuffer());
    expect(bytes.length).toBe(sizeBytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(pack.archive);
    expect(await events(id)).toEqual(['evidence.requested', 'evidence.built', 'evidence.downloaded']);
  });

  it('is not undone by a worker that is handed it again', async () => {
    const id = await world.request();
    await world.build(id);
    await world.build(id);
    expect(await kept()).toContain(`${id}.zip`);
    expect(await world.pack(id)).toMatchObject({ state: 'built', failure: null });
  });

  it('is kept for as long as MUSTER_EVIDENCE_KEEP_YEARS says', async () => {
    const id = await world.request();
    const pack = await world.build(id, { MUSTER_EVIDENCE_KEEP_YEARS: '10' });
    expect(pack.keepUntil).toEqual(inYears(10));
    await world.database.query(
      sql`UPDATE evidence_pack SET keep_until = '2200-01-01' WHERE id = ${id}::uuid RETURNING 1`,
    );
  });

  it('fails with the reason where its bucket is not to be reached, and nothing of it is kept', async () => {
    const id = await world.request();
    const before = await kept();
    const pack = await world.build(id, {
      MUSTER_EVIDENCE_STORE: 's3://packs?region=us-east-1&endpoint=http://127.0.0.1:1',
      MUSTER_ALLOW_PRIVATE_ENDPOINTS: '1',
      AWS_ACCESS_KEY_ID: 'testing',
    });
    expect(pack).toMatchObject({
      state: 'failed',
      keptIn: null,
      failure: expect.stringMatching(/could not be put into the bucket packs .* ask again/),
    });
    expect(await kept()).toEqual(before);
  });
});

describe('a pack whose time is over', () => {
  let id: string;
  beforeAll(async () => {
    world.clock.set(addDays(NOW, 30));
    id = await world.request();
    await world.build(id);
  });

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
    expect(await kept()).toContain(`${id}.zip`);
  });

  it('expires once the hold is lifted: its file goes, its hashes stay, and the trail says so', async () => {
    const before = await world.pack(id);
    await hold(id, null);
    await world.expire();
    const { manifest, archive, root } = before;
    expect(await world.pack(id)).toMatchObject({
      state: 'expired',
      removedAt: inYears(20),
      manifest,
      archive,
      root,
    });
    expect(await kept()).not.toContain(`${id}.zip`);
    await world.expire();
    expect((await events(id)).slice(-3)).toEqual([
      'evidence.released',
      'evidence.expired',
      'evidence.file-removed',
    ]);
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

  it('in a bucket this Muster no longer knows is asked for again ten minutes later, not every few seconds', async () => {
    world.clock.set(addDays(NOW, 30));
    const other = await world.request();
    await world.build(other);
    await world.database.query(
      sql`UPDATE evidence_pack SET kept_in = 's3://gone' WHERE id = ${other}::uuid RETURNING 1`,
    );
    world.clock.set(inYears(8));
    await world.expire();
    expect(await world.pack(other)).toMatchObject({ state: 'expired', removedAt: null });
    await expect(download(other)).rejects.toMatchObject({ code: 'evidence/expired' });
    await world.database.query(
      sql`UPDATE evidence_pack SET kept_in = 'home' WHERE id = ${other}::uuid RETURNING 1`,
    );
    world.clock.set(new Date(inYears(8).getTime() + 9 * 60_000));
    await world.expire();
    expect(await world.pack(other)).toMatchObject({ removedAt: null });
    const later = new Date(inYears(8).getTime() + 10 * 60_000);
    world.clock.set(later);
    await world.expire();
    expect(await world.pack(other)).toMatchObject({ removedAt: later });
    expect(await kept()).not.toContain(`${other}.zip`);
  });
});
