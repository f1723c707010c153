import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnsOf, type RowFile } from './column';
import { writeRows } from './csv-file';
import { type CsvRow, cellsOf, kept, known, RowsById, readRows, rowsIn } from './read-csv';

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

it.each(['a,b', 'a,"b, ""c""",d', '"""",x', ',', '"a"', 'x,"y"""', 'é,"😀,"'])(
  'a line is read as a reader of any CSV reads it: %s',
  (line) => {
    expect([cellsOf(line)]).toEqual(parse(line));
  },
);

describe('what is no file of a pack, or comes oddly', () => {
  const read = async (chunks: readonly Uint8Array[]) => {
    const rows: unknown[] = [];
    for await (const row of rowsIn(Readable.from(chunks))) rows.push(row);
    return rows;
  };

  it('is refused, and nothing hangs', async () => {
    await expect(read([Buffer.from('id,name\r\n1,"cut off')])).rejects.toThrow('within quotes');
    await expect(read([Buffer.from('id,name\r\n1,"cut"off\r\n')])).rejects.toThrow('before its cell does');
    await expect(read([Buffer.from('id,name\r\n1\r\n')])).rejects.toThrow('1 cells, and its header 2');
  });

  it('may come in pieces that end anywhere', async () => {
    const bytes = [...Buffer.from('id,name\r\n1,é😀\r\n2,"a,b"\r\n')];
    expect(await read(bytes.map((byte) => Uint8Array.of(byte)))).toEqual([
      { id: '1', name: 'é😀' },
      { id: '2', name: 'a,b' },
    ]);
  });
});

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

it('what is kept of rows does not keep the pieces of the file in memory', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const pieces = 48;
  const line = `,${'x'.repeat(500)}\r\n`;
  function* file() {
    yield Buffer.from('name,rest\r\n');
    for (let piece = 0; piece < pieces; piece += 1) {
      const lines = Array.from({ length: 2_000 }, (_, at) => `the name of ${piece}.${at}${line}`);
      yield Buffer.from(lines.join(''));
    }
  }
  const names: CsvRow[] = [];
  // Texts of a piece stand beside the heap.
  const held = () => {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = held();
  let rows = 0;
  for await (const row of rowsIn(Readable.from(file()))) {
    if (rows % 2_000 === 0) names.push(kept({ name: row.name ?? '' }));
    rows += 1;
  }
  // Each piece is of a megabyte.
  expect(held() - before).toBeLessThan((pieces * 1_000_000) / 4);
  expect(names.map(({ name }) => name)).toEqual(
    Array.from({ length: pieces }, (_, piece) => `the name of ${piece}.0`),
  );
});
