import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { headerLine, type NamePerson, type RowFile, rowLine } from './column';

/** A row of a file of a pack, by column. */
export type CsvRow = Readonly<Record<string, string>>;

const NEUTRALISED = /^'[=+\-@]/;

/** The row with its texts as they were before they were kept from running as formulas. */
function asShown(row: Record<string, string>): CsvRow {
  for (const column in row) {
    const cell = row[column];
    if (cell !== undefined && NEUTRALISED.test(cell)) row[column] = cell.slice(1);
  }
  return row;
}

/** Rows as a reader of their file finds them. */
export function rowsShown<Row>(file: RowFile<Row>, rows: readonly Row[], person: NamePerson): CsvRow[] {
  const lines = [headerLine(file), ...rows.map((row) => rowLine(file, row, person))];
  return (parseNow(lines.join('\n'), { columns: true }) as Record<string, string>[]).map(asShown);
}

/** The rows of a file of a pack that is written, one after the other. */
export function readRows(pack: string, file: string): AsyncGenerator<CsvRow, void> {
  return rowsIn(createReadStream(path.join(pack, file)));
}

/** The rows of such a file, wherever its bytes come from. */
export async function* rowsIn(source: Readable): AsyncGenerator<CsvRow, void> {
  const parser = parse({ columns: true });
  source.once('error', (error) => parser.destroy(error));
  try {
    for await (const row of source.pipe(parser)) yield asShown(row as Record<string, string>);
  } finally {
    source.destroy();
  }
}

/** A cell, or null where it says that there is nothing or that nobody knows. */
export function known(row: CsvRow, column: string): string | null {
  const cell = row[column];
  return cell === undefined || cell === 'unknown' || cell === 'none' || cell === 'never' ? null : cell;
}

/**
 * Rows of a file that is sorted by the number in its first column, for ids that are asked for in rising order. Each record is
 * one line, so the others are passed over without a look into them.
 */
export class RowsById {
  readonly #lines: AsyncIterator<string>;
  readonly #columns: readonly string[];
  #header = '';
  #line: string | null = null;

  /** `columns`: those that are looked at; the first is the id. */
  constructor(pack: string, file: string, columns: readonly [string, ...string[]]) {
    this.#columns = columns;
    const input = createReadStream(path.join(pack, file));
    this.#lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  }

  /** Those of these ids that the file has; no id below one of an earlier call. */
  async of(ids: Iterable<string>): Promise<Map<string, CsvRow>> {
    const wanted = [...new Set(ids)].sort((a, b) => Number(a) - Number(b));
    const found: string[] = [];
    if (this.#header === '') {
      this.#header = (await this.#next()) ?? '';
      this.#line = await this.#next();
    }
    for (const id of wanted) {
      while (this.#line !== null && idOf(this.#line) < Number(id)) this.#line = await this.#next();
      if (this.#line !== null && idOf(this.#line) === Number(id)) found.push(this.#line);
    }
    if (found.length === 0) return new Map();
    const rows = parseNow([this.#header, ...found].join('\n'), {
      columns: (names: string[]) => names.map((name) => (this.#columns.includes(name) ? name : false)),
    }) as Record<string, string>[];
    return new Map(rows.map((row) => [row[this.#columns[0] ?? ''] ?? '', asShown(row)]));
  }

  async close(): Promise<void> {
    await this.#lines.return?.();
  }

  async #next(): Promise<string | null> {
    const { value, done } = await this.#lines.next();
    return done ? null : (value as string);
  }
}

const idOf = (line: string): number => Number(line.slice(0, line.indexOf(',')));
