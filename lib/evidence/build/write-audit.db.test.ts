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
import { writeAudit } from './write-audit';

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

async function proof() {
  const period = { from: NOW, to: addDays(NOW, 40) };
  const terms: PackTerms = { type: 'type-2', frameworks: ['soc-2'], period, scope: WHOLE_SCOPE };
  const producer = { version: 'test', url: 'https://muster.example.com' };
  await writeAudit(world.database, folder, { terms, producer, person: asNamed });
  return JSON.parse(await readFile(path.join(folder, 'audit/chain_verification.json'), 'utf8'));
}

it('says that the trail is whole only where it was found so, event by event', async () => {
  expect(await proof()).toMatchObject({ is_whole: true, problem: null, gaps: 0, events_in_period: 2 });
  await world.alter("UPDATE audit_event SET actor_name = 'Somebody else'");
  expect(await proof()).toMatchObject({
    is_whole: false,
    problem: expect.stringContaining('decision'),
    gaps: null,
  });
});
