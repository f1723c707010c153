import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { closeAbsent } from '@/lib/credentials/merge/close-absent';
import { IdSet } from '@/lib/credentials/merge/id-set';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { ExceptionWorld } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { spanAsked } from '../span';
import { measureFacts } from './facts/measure';
import { credentialsOf } from './facts-model';
import { readReadiness } from './queries';

let world: ExceptionWorld;
let auditor: Viewer;
const day = (days: number) => addDays(NOW, days).toISOString().slice(0, 10);
const factsOf = (from: number, to: number) =>
  measureFacts(
    world.database,
    spanAsked(auditor, { from: day(from), to: day(to) }, world.clock.now()),
    world.clock.now(),
  );

async function gone(name: string): Promise<void> {
  const left = await world.database.query<{ id: number }>(
    sql`SELECT id FROM credential WHERE gone_at IS NULL AND name <> ${name}`,
  );
  const seen = new IdSet();
  for (const { id } of left) seen.add(id);
  await closeAbsent(world.database, await world.target(), seen);
}

/** One stays and is rotated, one goes and comes back, one comes and goes; an exception covers the first for a while. */
beforeAll(async () => {
  world = await ExceptionWorld.create();
  auditor = await world.person('Ada Auditor', 'auditor');
  const at = (days: number) => world.clock.set(addDays(NOW, days));
  const stays = world.oldKey('stays');
  const returns = world.oldKey('returns');
  at(0);
  await world.merge(stays, returns);
  at(5);
  await gone('returns');
  const asker = await world.person('Olga Owner', 'owner', 'payments');
  const { id } = await world.ask(asker, [await world.finding('stays')]);
  await world.approve(await world.person('Sam Security', 'security'), id);
  await world.tend();
  at(15);
  await world.merge(stays, world.oldKey('comes and goes'));
  at(20);
  await world.merge({ ...stays, valueChangedAt: addDays(NOW, 19), lastRotated: addDays(NOW, 19) });
  await world.foundForNoTime('stays', 'unused');
  at(25);
  await gone('comes and goes');
  at(45);
  await world.merge(returns);
  at(50);
});
afterAll(() => world.test.drop());

describe('what is measured of a period', () => {
  it('are the credentials that were there at some time of it, and not those gone all through it', async () => {
    const { total, created, gone: left } = credentialsOf(await factsOf(10, 40));
    expect({ total, created, left }).toEqual({ total: 2, created: 1, left: 1 });
    expect(credentialsOf(await factsOf(0, 8)).total).toBe(2);
    expect(credentialsOf(await factsOf(40, 48)).total).toBe(2);
  });

  it('are the changes of it', async () => {
    expect((await factsOf(10, 40)).changes).toMatchObject({ rotated: 1, gone: 1 });
    expect((await factsOf(30, 40)).changes).toMatchObject({ rotated: 0, gone: 0 });
  });

  it('is no failure that was so at no instant', async () => {
    expect((await factsOf(10, 40)).rules.unused).toBeUndefined();
  });

  it('are findings that failed in it, each once, and those open when it ended', async () => {
    expect((await factsOf(10, 18)).rules['max-age']).toMatchObject({ failed: 2, failedAtEnd: 2 });
    expect((await factsOf(10, 40)).rules['max-age']).toMatchObject({ failed: 2, failedAtEnd: 0 });
    expect((await factsOf(30, 40)).rules['max-age']).toBeUndefined();
  });

  it('are exceptions with who approved them, and after the breach', async () => {
    expect((await factsOf(0, 40)).records.exceptions).toEqual({
      total: 1,
      approved: 1,
      byOthers: 1,
      withPolicy: 1,
      retroactive: 1,
    });
    expect((await factsOf(0, 3)).records.exceptions.total).toBe(0);
  });

  it('is nothing where nobody did anything, and not an error', async () => {
    const { records, collection } = await factsOf(10, 40);
    expect(records.reviews).toMatchObject({ campaigns: 0, longestDaysOfPeople: null });
    expect(records.leavers).toMatchObject({ total: 0, slowestHours: null });
    expect(records.leaks.scans).toBe(0);
    expect(collection.parts).toBe(0);
  });
});

describe('readiness', () => {
  it('answers thirty questions for a framework by any spelling, to those who may read evidence', async () => {
    const found = await readReadiness(auditor, world.runner, { framework: 'soc2' });
    expect(found.framework).toBe('soc-2');
    expect(found.answers).toHaveLength(30);
    expect(Object.values(found.counts).reduce((sum, each) => sum + each, 0)).toBe(30);
    await expect(readReadiness({ ...auditor, role: 'viewer' }, world.runner, {})).rejects.toMatchObject({
      code: 'access/forbidden',
    });
    await expect(readReadiness(auditor, world.runner, { framework: 'sox' })).rejects.toMatchObject({
      code: 'evidence/framework',
    });
  });
});
