import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asNamed } from '../files/column';
import { WHOLE_SCOPE } from '../model';
import { writeIpe } from './ipe';
import type { PackOrder } from './order';
import { identityOf } from './pack-json';
import type { WrittenFile } from './steps';

const NOW = new Date('2026-06-15T00:00:00Z');
const terms = {
  type: 'type-2',
  frameworks: ['soc-2'],
  period: { from: NOW, to: NOW },
  scope: WHOLE_SCOPE,
} as const;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'muster-ipe-'));
  await mkdir(path.join(folder, 'population'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, rows: number | null, sourceRows: number | null): Promise<WrittenFile> {
  const file = `population/${name}.csv`;
  await writeFile(path.join(folder, file), 'id\r\n');
  const at = NOW.toISOString();
  const said = { title: name, statement: null, how: 'By hand', reconciliation: 'Counted' };
  return { path: file, rows, sourceRows, ...said, startedAt: at, finishedAt: at };
}

it('says of a file that has not the rows of its source how many are missing or too many, and that it is a fault', async () => {
  const files = [
    await written('credentials', 9, 10),
    await written('duties', 3, 2),
    await written('inactive', 4, null),
    await written('incidents', 5, 5),
    { ...(await written('exposures', 7, 9)), expected: { difference: -2, because: 'Two are signed later.' } },
    { ...(await written('reviews', 6, 9)), expected: { difference: -2, because: 'Two are signed later.' } },
  ];
  await writeIpe(folder, files, { terms, requestedBy: 'Helen', productVersion: '1' });
  const text = await readFile(path.join(folder, 'ipe/ipe_register.csv'), 'utf8');
  const register = parse(text, { columns: true }) as Record<string, string>[];
  expect(register.map((row) => [row.rows_out, row.rows_source, row.difference])).toEqual([
    ['9', '10', '-1'],
    ['3', '2', '1'],
    ['4', 'unknown', 'unknown'],
    ['5', '5', '0'],
    ['7', '9', '-2'],
    ['6', '9', '-3'],
  ]);
  const explained = register.map((row) => row.difference_explanation);
  expect(explained.slice(0, 2)).toEqual(Array(2).fill(expect.stringContaining('Not explained.')));
  expect(explained.slice(2, 5)).toEqual(['none', 'none', 'Two are signed later.']);
  // More are missing than that explains.
  expect(explained[5]).toContain('Not explained.');
  expect(register[0]?.control_ids?.split(';')).toContain('MUS-04');
  const order: PackOrder = {
    id: '1',
    terms,
    requestedBy: 'Helen',
    requestedAt: NOW,
    producer: { version: '1', url: 'https://muster.example.com' },
    person: asNamed,
  };
  expect(identityOf(order, files, NOW)).toMatchObject({
    not_reconciled: ['credentials', 'duties', 'exposures', 'reviews'].map((name) => `population/${name}.csv`),
  });
});
