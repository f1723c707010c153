import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signCheckpoint } from '@/lib/audit/checkpoint';
import { sealTrail } from '@/lib/audit/seal';
import { addDays } from '@/lib/kernel/dates';
import { NOW } from '@/lib/testing/observations';
import { PackWorld } from '@/lib/testing/pack-world';
import { asNamed } from '../files/column';
import { type PackTerms, WHOLE_SCOPE } from '../model';
import { PARTS } from './parts';
import { EXTRACT, writeAudit } from './write-audit';

const PACK_ID = '00000000-0000-4000-8000-0000000000aa';
let world: PackWorld;
let folder: string;

beforeAll(async () => {
  world = await PackWorld.create();
  folder = await mkdtemp(path.join(tmpdir(), 'muster-audit-part-'));
  await world.request();
  await world.request();
  await sealTrail(world.database);
  await signCheckpoint(world.database, world.signer, world.clock.now(), 0);
});
afterAll(async () => {
  await world.drop();
  await rm(folder, { recursive: true, force: true });
});

function order() {
  const period = { from: NOW, to: addDays(NOW, 40) };
  const terms: PackTerms = { type: 'type-2', frameworks: ['soc-2'], period, scope: WHOLE_SCOPE };
  const producer = { version: 'test', url: 'https://muster.example.com' };
  return { terms, producer, person: asNamed, requestedBy: 'Helen', requestedAt: NOW };
}

async function proof() {
  await writeAudit(world.database, folder, order());
  return JSON.parse(await readFile(path.join(folder, 'audit/chain_verification.json'), 'utf8'));
}

it('tells events that no checkpoint has signed yet from rows that are missing', async () => {
  const audit = PARTS.find(({ name }) => name === 'audit');
  const tools = { database: world.database, clock: world.clock, progress: async () => undefined };
  const extract = async () => {
    const files = await audit?.write({ tools, pack: folder, order: { ...order(), id: PACK_ID } });
    return files?.find(({ path: file }) => file === EXTRACT);
  };
  expect(await extract()).toMatchObject({ rows: 2, sourceRows: 2, expected: { difference: 0 } });
  await world.request();
  expect(await extract()).toMatchObject({
    rows: 2,
    sourceRows: 3,
    expected: { difference: -1, because: expect.stringContaining('checkpoint 1: 1 event') },
  });
  await sealTrail(world.database);
  expect(await extract()).toMatchObject({ rows: 2, sourceRows: 3, expected: { difference: -1 } });
  await signCheckpoint(world.database, world.signer, addDays(world.clock.now(), 1), 0);
  expect(await extract()).toMatchObject({ rows: 3, sourceRows: 3, expected: { difference: 0 } });
});

it('says that the trail is whole only where it was found so, event by event', async () => {
  expect(await proof()).toMatchObject({ is_whole: true, problem: null, gaps: 0, events_in_period: 3 });
  await world.alter("UPDATE audit_event SET actor_name = 'Somebody else'");
  expect(await proof()).toMatchObject({
    is_whole: false,
    problem: expect.stringContaining('decision'),
    gaps: null,
  });
});
