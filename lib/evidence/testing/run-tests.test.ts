import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testsOf } from '@/lib/frameworks/control-tests';
import { CONTROL_IDS } from '@/lib/frameworks/controls';
import { type CsvRow, readRows } from '../files/read-csv';
import { ROW_FILES } from '../files/registry';
import { JUDGES } from './judges';
import { writePopulationTests } from './run-tests';

const OVER_ROWS = CONTROL_IDS.flatMap(testsOf).filter(({ rule }) => rule === null);
const JUDGING = {
  begin: '2026-01-01T00:00:00Z',
  end: '2026-07-01T00:00:00Z',
  longestDays: (version: string, rating: string) => (version === '2' && rating === 'high' ? 90 : null),
};

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

it('each test over rows has a judge, and each judge a test', () => {
  expect(Object.keys(JUDGES).sort()).toEqual(OVER_ROWS.map(({ id }) => id).sort());
});

it('each compares columns that its file has', () => {
  const files = new Map(ROW_FILES.map(({ path: file, columns }) => [file, columns.map(({ name }) => name)]));
  for (const { id, population, columns } of OVER_ROWS) {
    const known = files.get(population ?? '');
    if (known) for (const column of columns) expect(known, `${id} compares`).toContain(column);
    else expect(population).toMatch(/^audit\//);
  }
});

const closed = { status: 'closed', items_total: '9', items_reviewed: '9' };
const asked = { requested_by: 'Carla Weiss', approved_by: 'Ines Duarte; Oskar Lind' };
const lasting = {
  expires_at: '2026-04-01T00:00:00Z',
  cause: 'A freeze',
  policy_version: '2',
  risk_rating: 'high',
  approved_at: '2026-02-01T00:00:00Z',
};
const analysis = {
  effective_from: '2025-01-01T00:00:00Z',
  effective_to: 'none',
  last_reviewed_at: '2025-12-01T00:00:00Z',
  next_review_due: '2026-12-01T00:00:00Z',
};

describe.each<[string, [string, Record<string, string>][]]>([
  [
    'MUS-01.complete',
    [
      ['fail', { result: 'failed', finished_at: '2026-02-01T00:00:00Z' }],
      ['not_tested', { result: 'complete', finished_at: '2026-02-01T00:00:00Z' }],
      ['not_tested', { result: 'failed', finished_at: '2026-07-01T00:00:00Z' }],
      ['not_tested', { result: 'running', finished_at: 'never' }],
    ],
  ],
  [
    'MUS-04.replaced-in-time',
    [
      ['pass', { policy_max_days_at_time: '90', within_policy: 'y' }],
      ['fail', { policy_max_days_at_time: '90', within_policy: 'n' }],
      ['not_tested', { policy_max_days_at_time: '90', within_policy: 'unknown' }],
      ['na', { policy_max_days_at_time: 'none', within_policy: 'unknown' }],
    ],
  ],
  [
    'MUS-15.concluded',
    [
      ['pass', { closed_at: '2026-02-01T00:00:00Z', root_cause: 'Phished' }],
      ['fail', { closed_at: '2026-02-01T00:00:00Z', root_cause: 'none' }],
      ['not_tested', { closed_at: 'none', opened_at: '2026-02-01T00:00:00Z', root_cause: 'none' }],
      ['fail', { closed_at: 'none', opened_at: '2025-02-01T00:00:00Z', root_cause: 'none' }],
    ],
  ],
  [
    'MUS-16.covers-all',
    [
      ['pass', closed],
      ['fail', { ...closed, items_reviewed: '8' }],
      ['na', { ...closed, status: 'open', items_reviewed: '8' }],
    ],
  ],
  [
    'MUS-16.carried-out',
    [
      ['na', { decision: 'keep', executed_at: 'none' }],
      ['pass', { decision: 'revoke', executed_at: '2026-02-01T00:00:00Z' }],
      ['fail', { decision: 'reduce', executed_at: 'none' }],
      ['not_tested', { decision: 'none', executed_at: 'none' }],
    ],
  ],
  [
    'MUS-17.revoked',
    [
      ['na', { credentials_linked: '0', complete: 'y' }],
      ['pass', { credentials_linked: '3', complete: 'y' }],
      ['fail', { credentials_linked: '3', complete: 'n' }],
    ],
  ],
  [
    'MUS-18.other-approver',
    [
      ['pass', asked],
      ['fail', { ...asked, requested_by: 'Oskar Lind' }],
      ['na', { ...asked, approved_by: 'none', approved_at: 'none' }],
      ['fail', { ...asked, approved_by: 'none', approved_at: '2026-02-01T00:00:00Z' }],
    ],
  ],
  [
    'MUS-18.has-end',
    [
      ['pass', lasting],
      ['fail', { ...lasting, expires_at: '2026-06-01T00:00:00Z' }],
      ['fail', { ...lasting, expires_at: 'none' }],
      ['not_tested', { ...lasting, risk_rating: 'none' }],
    ],
  ],
  [
    'MUS-19.other-publisher',
    [
      ['na', { version: '1', author: 'unknown', approved_by: 'Muster' }],
      ['pass', { version: '2', author: 'Ines Duarte', approved_by: 'Oskar Lind' }],
      ['not_tested', { version: '2', author: 'Ines Duarte', approved_by: 'Ines Duarte' }],
    ],
  ],
  [
    'MUS-20.analysis-reviewed',
    [
      ['pass', analysis],
      ['fail', { ...analysis, next_review_due: '2026-03-01T00:00:00Z' }],
      ['not_tested', { ...analysis, last_reviewed_at: '2026-03-01T00:00:00Z' }],
      ['pass', { ...analysis, effective_from: '2026-03-01T00:00:00Z' }],
    ],
  ],
])('%s', (id, cases) => {
  it.each(cases)('%s: %o', (result, row) => {
    expect(JUDGES[id]?.(row, JUDGING)).toBe(result);
  });
});

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
    ['audit/record_test_counts.csv', 2],
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
