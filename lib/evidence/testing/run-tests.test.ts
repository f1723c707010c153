import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CsvRow, readRows } from '../files/read-csv';
import { writePopulationTests } from './run-tests';

const JUDGING = { begin: '2026-01-01T00:00:00Z', end: '2026-07-01T00:00:00Z', revokeWithinHours: null };

let pack: string;
beforeAll(async () => {
  pack = await mkdtemp(path.join(tmpdir(), 'muster-tests-'));
});
afterAll(() => rm(pack, { recursive: true }));

/** Puts a file into the pack: rows as objects, cells that need no quotes. */
async function put(file: string, rows: Record<string, string>[]): Promise<void> {
  await mkdir(path.dirname(path.join(pack, file)), { recursive: true });
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  await writeFile(path.join(pack, file), lines.map((cells) => `${cells.join(',')}\r\n`).join(''));
}

async function rowsIn(file: string): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of readRows(pack, file)) rows.push(row);
  return rows;
}

const closed = { status: 'closed', items_total: '9', items_reviewed: '9' };

it('results name each row that did not pass, with the cells compared, and counts hold every row', async () => {
  await put('population/access_reviews.csv', [
    {
      campaign_id: 'c-1',
      ...closed,
      management_acknowledged_by: 'Oskar',
      management_acknowledged_at: 'then',
    },
    {
      campaign_id: 'c-2',
      ...closed,
      items_reviewed: '7',
      management_acknowledged_by: 'none',
      management_acknowledged_at: 'none',
    },
  ]);
  await put('coverage/gaps.csv', [
    { gap_id: '7-1', from: 'then', to: 'now', reason: 'denied', resolution: 'open' },
  ]);
  const files = await writePopulationTests(pack, new Set(['MUS-01', 'MUS-16']), JUDGING);
  expect(files.map(({ path: file, rows }) => [file, rows])).toEqual([
    ['testing/population_test_results.csv', 4],
    ['testing/population_test_counts.csv', 4],
    ['audit/record_test_results.csv', 1],
    ['audit/record_test_counts.csv', 3],
  ]);
  const failed = (await rowsIn('testing/population_test_results.csv')).filter(
    ({ result }) => result === 'fail',
  );
  expect(failed).toEqual([
    expect.objectContaining({
      test_id: 'MUS-16.covers-all',
      subject_id: 'c-2',
      observed: 'items_total: 9; items_reviewed: 7',
      expected: 'Both numbers are the same.',
      evaluated_at: JUDGING.end,
      evidence_ref: 'population/access_reviews.csv:2',
    }),
    expect.objectContaining({ test_id: 'MUS-16.acknowledged', subject_id: 'c-2' }),
  ]);
  const counts = await rowsIn('testing/population_test_counts.csv');
  expect(counts.find(({ test_id }) => test_id === 'MUS-16.covers-all')).toMatchObject({
    population_file: 'population/access_reviews.csv',
    population: '2',
    pass: '1',
    fail: '1',
    not_tested: '0',
  });
  // The pack holds no decisions, so nothing was tested on them.
  expect(counts.find(({ test_id }) => test_id === 'MUS-16.carried-out')).toMatchObject({ population: '0' });
});

it.each(['', 'x'])('what is observed is cut between characters, never within one: %j', async (before) => {
  await put('population/secret_exposures.csv', [
    {
      finding_id: 'e-1',
      first_seen_at: before + '😀'.repeat(300),
      rotated_at: '',
      hours_to_rotate: '',
      status: '',
    },
  ]);
  await writePopulationTests(pack, new Set(['MUS-11']), JUDGING);
  const shown = (await rowsIn('testing/population_test_results.csv')).map(({ observed }) => observed);
  expect(shown).toEqual([expect.stringMatching(/^first_seen_at: x?😀{192}$/u)]);
});
