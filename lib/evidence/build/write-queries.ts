import type { PoolClient, Sql } from '@/lib/platform/database/client';
import { fetchBatches } from '@/lib/platform/database/cursor';
import type { NamePerson } from '../files/column';
import { CsvFile, writeRows } from '../files/csv-file';
import { type CellLook, GAPS, type Gap, gapsOf, joined, looksSql } from '../files/gaps';
import type { QueryFile } from '../files/query-file';
import type { PackTerms } from '../model';
import { collectedControls } from './served';

const BATCH = 2_000;

/** Writes a file that one statement reads; how many rows it has. */
export async function writeQuery(
  client: PoolClient,
  folder: string,
  file: QueryFile,
  terms: PackTerms,
  person: NamePerson,
): Promise<number> {
  const csv = await CsvFile.create(folder, file, person);
  for await (const rows of fetchBatches<object>(client, 'rows', file.query(terms), BATCH)) {
    for (const row of rows) csv.add(row);
    await csv.drain();
  }
  return csv.close();
}

/** Writes what could not be seen in the period. */
export async function writeGaps(client: PoolClient, folder: string, terms: PackTerms): Promise<number> {
  const gaps: Gap[] = [];
  let looks: CellLook[] = [];
  for await (const rows of fetchBatches<CellLook>(client, 'looks', looksSql(terms), BATCH))
    for (const look of rows) {
      if (looks[0] && looks[0].cellId !== look.cellId) {
        gaps.push(...gapsOf(looks, terms.period));
        looks = [];
      }
      looks.push(look);
    }
  gaps.push(...gapsOf(looks, terms.period));
  const controls = collectedControls(terms.frameworks).sort();
  return writeRows(
    folder,
    GAPS,
    joined(gaps).map((gap) => ({ ...gap, controls })),
  );
}

/** A statement with its values in their places, for people to read and run again. Values are times, ids and words. */
export function shownStatement({ text, values }: Sql): string {
  const shown = (value: unknown): string => {
    if (value instanceof Date) return `'${value.toISOString()}'`;
    if (Array.isArray(value)) return `ARRAY[${value.map(shown).join(', ')}]`;
    if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
    return String(value);
  };
  return `${text.replace(/\$(\d+)/g, (_, n: string) => shown(values[Number(n) - 1])).trim()};\n`;
}
