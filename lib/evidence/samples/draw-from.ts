import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { fromUtf8 } from '@/lib/kernel/bytes';
import { LineSplitter } from '../integrity/line-splitter';
import type { PackFiles } from '../integrity/pack-files';
import { Draw } from './draw';
import type { SampledRow } from './model';

export interface DrawnFrom {
  rows: number;
  sha256: string;
  drawn: SampledRow[];
}

/** Columns that say which credentials a row is about; of the files for keys and certificates it is their first. */
const CREDENTIALS = ['credential_id', 'credential_ids', 'subject_id', 'key_id', 'cert_id'];

/** Draws from a file of a pack while it is read once, in memory that grows with the sample alone. */
export async function drawFrom(
  files: PackFiles,
  file: string,
  size: number,
  seed: string,
): Promise<DrawnFrom> {
  const hash = createHash('sha256');
  const draw = new Draw<string>(size, seed);
  let header: string | null = null;
  const lines = new LineSplitter(file, (line) => {
    if (header === null) header = fromUtf8(line);
    else draw.offer(() => fromUtf8(line));
  });
  for await (const piece of files.open(file)) {
    hash.update(piece);
    lines.push(piece);
  }
  lines.end();
  const drawn = draw.drawn();
  const cells = parse([header ?? '', ...drawn.map(({ kept }) => kept)].join('\n')) as string[][];
  const [names = [], ...rows] = cells;
  const about = names.findIndex((name) => CREDENTIALS.includes(name));
  return {
    rows: draw.rows,
    sha256: hash.digest('hex'),
    drawn: rows.map((row, at) => ({
      row: drawn[at]?.row ?? 0,
      id: row[0] ?? '',
      credentialIds: idsOf(row[about]),
    })),
  };
}

const idsOf = (cell = ''): number[] =>
  cell
    .split(';')
    .filter((id) => /^\d+$/.test(id))
    .map(Number);
