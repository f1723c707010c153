import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { NOW } from '@/lib/testing/observations';
import { openIn } from './open-in';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const day = (days: number) => addDays(NOW, days);
const isOpen = async (opened: number, closed: number | null, from = 10, to = 20): Promise<boolean> => {
  const moment = (days: number | null) => sql`${days === null ? null : day(days)}::timestamptz`;
  const period = { from: day(from), to: day(to) };
  const [row] = await test.database.query<{ is: boolean }>(
    sql`SELECT ${openIn(moment(opened), moment(closed), period)} AS is`,
  );
  return row?.is ?? false;
};

it.each([
  ['before and after', 5, 25],
  ['before, until within', 5, 15],
  ['within, and still', 15, null],
  ['up to its last instant', 19.999, 30],
])('what was open %s was open in the period', async (_, opened, closed) => {
  expect(await isOpen(opened, closed)).toBe(true);
});

it.each([
  ['ended when it began', 5, 10],
  ['began when it ended', 20, 25],
  ['began and ended before', 5, 8],
  ['was closed in the moment it was opened', 15, 15],
])('what %s was not', async (_, opened, closed) => {
  expect(await isOpen(opened, closed)).toBe(false);
});

it('at an instant is what had been opened and not yet closed', async () => {
  expect(await isOpen(5, 15, 10, 10)).toBe(true);
  expect(await isOpen(5, 10, 10, 10)).toBe(false);
});
