import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import type { ControlId } from '@/lib/frameworks/controls';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { ExceptionWorld } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { readControls } from './queries';

let world: ExceptionWorld;
let auditor: Viewer;
const day = (days: number) => addDays(NOW, days).toISOString().slice(0, 10);
const calendar = async (control: ControlId, from = 0, to = 30) => {
  const asked = { from: day(from), to: day(to) };
  const { controls } = await readControls(auditor, world.runner, asked);
  const found = controls.find((each) => each.control === control);
  if (!found) throw new Error(`No ${control}`);
  return new Map(found.days.map((each) => [each.day, each]));
};
const on = async (control: ControlId, at: number) => (await calendar(control)).get(day(at));

/** A point of coverage, as a run or the schedule keeps it: `dark` of four parts could not be read. */
const looked = (at: number, dark: number) =>
  world.database.query(sql`INSERT INTO coverage_day (day, source_id, cells, dark, stale)
    SELECT ${day(at)}::date, min(id), 4, ${dark}::int, 0 FROM source RETURNING day`);

/** Two keys past their limit from the third day; one is excepted for a while, and the other rotated. */
beforeAll(async () => {
  world = await ExceptionWorld.create();
  auditor = await world.person('Ada Auditor', 'auditor');
  const at = (days: number) => world.clock.set(addDays(NOW, days));
  at(3);
  await world.merge(world.oldKey('one'), world.oldKey('two'));
  await world.database.query(sql`INSERT INTO collection (id, source_id, state, trigger, requested_by, requested_at, started_at)
    SELECT gen_random_uuid(), min(id), 'complete', 'manual', 'test', ${addDays(NOW, 3)}::timestamptz, ${addDays(NOW, 3)}::timestamptz
    FROM source RETURNING id`);
  await looked(3, 0);
  at(6);
  const asker = await world.person('Olga Owner', 'owner', 'payments');
  const { id } = await world.ask(asker, [await world.finding('one')]);
  at(8);
  const lead = await world.person('Sam Security', 'security');
  await world.approve(lead, id);
  await world.tend();
  at(10);
  await world.merge({
    ...world.oldKey('two'),
    valueChangedAt: addDays(NOW, 9),
    lastRotated: addDays(NOW, 9),
  });
  await looked(10, 1);
  await looked(12, 4);
  await looked(14, 0);
  at(20);
  await world.foundForNoTime('one', 'unused');
  at(40);
});
afterAll(() => world.test.drop());

describe('the calendar of age', () => {
  it('is not evidenced before the first collection', async () => {
    expect(await on('MUS-04', 2)).toMatchObject({
      state: 'not-evidenced',
      reason: 'nothing had been collected yet',
    });
  });

  it('counts no failure of what was so at no instant', async () => {
    expect(await on('MUS-05', 20)).toMatchObject({ state: 'operating', deviations: 0 });
  });

  it('counts what failed on each day, without what an exception covered', async () => {
    expect(await on('MUS-04', 5)).toMatchObject({ state: 'deviating', deviations: 2, excepted: 0 });
    // On its first day it was uncovered for a while.
    expect(await on('MUS-04', 8)).toMatchObject({ state: 'deviating', deviations: 2, excepted: 1 });
    expect(await on('MUS-04', 9)).toMatchObject({ state: 'deviating', deviations: 1, excepted: 1 });
    expect(await on('MUS-04', 10)).toMatchObject({ state: 'deviating', deviations: 1, excepted: 1 });
    expect(await on('MUS-04', 11)).toMatchObject({
      state: 'operating',
      deviations: 0,
      excepted: 1,
      reason: 'nothing deviated; 1 of 4 parts of the sources could not be read',
    });
  });

  it('is not evidenced while nothing could be read, and after nobody looked for more than a week', async () => {
    expect((await on('MUS-04', 12))?.state).toBe('not-evidenced');
    expect((await on('MUS-04', 13))?.state).toBe('not-evidenced');
    expect((await on('MUS-04', 21))?.state).toBe('operating');
    expect((await on('MUS-04', 22))?.state).toBe('not-evidenced');
  });

  it('is the same whatever part of the period is asked for', async () => {
    const whole = await calendar('MUS-04');
    for (const [at, found] of await calendar('MUS-04', 7, 11)) expect(found).toEqual(whole.get(at));
  });
});

it('collecting deviates by the parts it could not read', async () => {
  expect(await on('MUS-01', 9)).toMatchObject({ state: 'operating' });
  expect(await on('MUS-01', 10)).toMatchObject({ state: 'deviating', deviations: 1 });
  expect(await on('MUS-01', 12)).toMatchObject({ state: 'deviating', deviations: 4 });
});

it('an approval after the breach is a deviation of its day', async () => {
  const states = [...(await calendar('MUS-18'))].filter(([, { state }]) => state === 'deviating');
  expect(states.map(([at]) => at)).toEqual([day(8)]);
});

it('what nobody recorded is not evidenced', async () => {
  for (const control of ['MUS-16', 'MUS-17', 'MUS-20'] as const)
    expect((await on(control, 20))?.state, control).toBe('not-evidenced');
});

it('credentials that appeared without a known approval leave their day unevidenced', async () => {
  expect(await on('MUS-22', 3)).toMatchObject({
    state: 'not-evidenced',
    reason: '2 appeared, and no source tells who asked and who approved',
  });
  expect((await on('MUS-22', 4))?.state).toBe('operating');
});

it('only those who may read evidence are told, and of a framework only its controls', async () => {
  await expect(readControls({ ...auditor, role: 'owner' }, world.runner, {})).rejects.toMatchObject({
    code: 'access/forbidden',
  });
  const { framework, controls } = await readControls(auditor, world.runner, { framework: 'cis-gcp' });
  expect(framework).toBe('cis-gcp');
  expect(controls.map(({ control }) => control)).toEqual(['MUS-02', 'MUS-04', 'MUS-09']);
  expect(controls[0]?.days).toHaveLength(365);
});
