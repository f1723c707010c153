import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnsOf, type RowFile } from './column';
import { writeRows } from './csv-file';
import { known, RowsById, readRows } from './read-csv';

interface Row {
  id: number;
  name: string | null;
}
const c = columnsOf<Row>();
const FILE: RowFile<Row> = {
  path: 'population/things.csv',
  title: 'Things',
  columns: [c.id(['id', '', ''], (row) => row.id), c.text(['name', '', ''], (row) => row.name)],
};
const NAMES = ['plain', '=1+1', 'with "quotes", and commas', null, '-x'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'muster-csv-'));
  await writeRows(
    folder,
    FILE,
    NAMES.map((name, at) => ({ id: at * 5 + 5, name })),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a file of a pack', () => {
  it('is read back as it was meant, formulas too', async () => {
    const names: (string | null)[] = [];
    for await (const row of readRows(folder, FILE.path)) names.push(known(row, 'name'));
    expect(names).toEqual(NAMES);
  });

  it('gives the rows of rising ids, the last one again, and none that it does not have', async () => {
    const rows = new RowsById(folder, FILE.path, ['id', 'name']);
    const first = await rows.of(['15', '10', '7', '10']);
    expect([...first].map(([id, row]) => [id, row.name])).toEqual([
      ['10', '=1+1'],
      ['15', 'with "quotes", and commas'],
    ]);
    expect([...(await rows.of(['15', '25', '99'])).keys()]).toEqual(['15', '25']);
    expect((await rows.of(['100'])).size).toBe(0);
    await rows.close();
  });

  it('that is not there is an error, not an empty file', async () => {
    await expect(readRows(folder, 'nothing.csv').next()).rejects.toThrow('ENOENT');
  });
});
