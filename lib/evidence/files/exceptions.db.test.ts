import { afterAll, beforeEach, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { addDays } from '@/lib/kernel/dates';
import { dayIn, ExceptionWorld } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { type PackTerms, WHOLE_SCOPE } from '../model';
import { JUDGES } from '../testing/judges';
import { asNamed } from './column';
import { EXCEPTIONS } from './exceptions';
import { type CsvRow, rowsShown } from './read-csv';

const worlds: ExceptionWorld[] = [];
let world: ExceptionWorld;
let owner: Viewer;
let lead: Viewer;
const stamp = (days: number) => addDays(NOW, days).toISOString().replace('.000', '');
const TERMS: PackTerms = {
  type: 'type-2',
  frameworks: ['soc-2'],
  period: { from: addDays(NOW, -10), to: addDays(NOW, 30) },
  scope: WHOLE_SCOPE,
};

beforeEach(async () => {
  world = await ExceptionWorld.create();
  worlds.push(world);
  owner = await world.person('Olga Owner', 'owner', 'payments');
  lead = await world.person('Sam Security', 'security');
  await world.merge(world.oldKey('one'));
});
afterAll(() => Promise.all(worlds.map(({ test }) => test.drop())));

/** The one exception as the file shows it, and what its judge says of it. */
async function shown(): Promise<{ row: CsvRow; result: string | undefined }> {
  const rows = await world.database.query(EXCEPTIONS.query(TERMS));
  const [row] = rowsShown(EXCEPTIONS, rows as never, asNamed);
  if (!row) throw new Error('there is no exception');
  const judging = { begin: stamp(-10), end: stamp(30), revokeWithinHours: null };
  return { row, result: JUDGES['MUS-18.has-end']?.(row, judging) };
}

it('an exception that begins after its approval has its days from where it begins', async () => {
  // The policy allows 90 days for what is high: 105 from today are within it, from the fifteenth on.
  const { id } = await world.ask(owner, [await world.finding('one')], {
    startsOn: dayIn(20),
    endsOn: dayIn(105),
  });
  expect(await shown()).toMatchObject({ row: { begins_at: 'none', longest_days: 'none' }, result: 'na' });
  await world.approve(lead, id);
  const { row, result } = await shown();
  expect(row).toMatchObject({
    approved_at: stamp(0),
    begins_at: `${dayIn(20)}T00:00:00Z`,
    longest_days: '90',
    expires_at: `${dayIn(105)}T00:00:00Z`,
  });
  expect(result).toBe('pass');
});

it('what the policy allowed is that of the gravest finding that was still open when it was approved', async () => {
  const findings = [await world.finding('one'), await world.finding('one', 'static-cloud-key')];
  const { id } = await world.ask(owner, findings, { endsOn: dayIn(80) });
  world.clock.set(addDays(NOW, 2));
  await world.merge(world.oldKey('one', { valueChangedAt: addDays(NOW, 1) }));
  await world.approve(lead, id);
  expect(await shown()).toMatchObject({ row: { risk_rating: 'high', longest_days: '365' }, result: 'pass' });
});
