import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { linesIn } from '@/lib/kernel/lines';
import { headerLine, type NamePerson, type RowFile, rowLine } from './column';

/** A row of a file of a pack, by column. */
export type CsvRow = Readonly<Record<string, string>>;

const NEUTRALISED = /^'[=+\-@]/;
const APOSTROPHE = 39;
const CHUNK_BYTES = 256 * 1024;

/**
 * The cells of a line. Files of a pack have one record on each line, so they are read here in a fraction of the time that a
 * reader of any CSV takes: a pack of a million credentials is read back several times while it is built.
 */
export function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const cells: string[] = [];
  for (let at = 0; ; at += 1) {
    const isQuoted = line.startsWith('"', at);
    const end = isQuoted ? closingQuote(line, at) : endOfCell(line, at);
    cells.push(isQuoted ? line.slice(at + 1, end).replaceAll('""', '"') : line.slice(at, end));
    at = isQuoted ? end + 1 : end;
    if (at >= line.length) return cells;
  }
}

function endOfCell(line: string, from: number): number {
  const comma = line.indexOf(',', from);
  return comma < 0 ? line.length : comma;
}

function closingQuote(line: string, from: number): number {
  let end = line.indexOf('"', from + 1);
  while (end >= 0 && line.startsWith('""', end)) end = line.indexOf('"', end + 2);
  if (end < 0) throw new Error('a line ends within quotes');
  if (end + 1 < line.length && line[end + 1] !== ',') throw new Error('a quote ends before its cell does');
  return end;
}

/** The cells of a line with their texts as they were before they were kept from running as formulas. */
function shownCells(line: string, columns: number): string[] {
  const cells = cellsOf(line);
  if (cells.length !== columns)
    throw new Error(`a line has ${cells.length} cells, and its header ${columns}`);
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] as string;
    if (cell.charCodeAt(0) === APOSTROPHE && NEUTRALISED.test(cell)) cells[at] = cell.slice(1);
  }
  return cells;
}

function rowOf(columns: readonly string[], line: string): CsvRow {
  const cells = shownCells(line, columns.length);
  const row: Record<string, string> = {};
  for (let at = 0; at < columns.length; at += 1) row[columns[at] as string] = cells[at] as string;
  return row;
}

/** Rows as a reader of their file finds them. */
export function rowsShown<Row>(file: RowFile<Row>, rows: readonly Row[], person: NamePerson): CsvRow[] {
  const columns = cellsOf(headerLine(file));
  return rows.map((row) => rowOf(columns, rowLine(file, row, person)));
}

const fileOf = (pack: string, file: string): Readable =>
  createReadStream(path.join(pack, file), { highWaterMark: CHUNK_BYTES });

/** The rows of a file of a pack that is written, one after the other. */
export function readRows(pack: string, file: string): AsyncGenerator<CsvRow, void> {
  return rowsIn(fileOf(pack, file));
}

/** The rows of such a file, wherever its bytes come from. @throws Error where it is none. */
export async function* rowsIn(source: Readable): AsyncGenerator<CsvRow, void> {
  let columns: readonly string[] | null = null;
  try {
    for await (const lines of linesIn(source, { lineEnd: '\r\n' }))
      for (const line of lines)
        if (columns === null) columns = cellsOf(line);
        else yield rowOf(columns, line);
  } finally {
    source.destroy();
  }
}

/**
 * A copy of what rows say, for whoever keeps it. The texts of a row are parts of the piece of its file that was read at a time,
 * all of which stays in memory for as long as one of them does.
 */
export const kept = <Said extends object | string>(said: Said): Said =>
  JSON.parse(JSON.stringify(said)) as Said;

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
  readonly #lines: AsyncGenerator<string[], void>;
  /** Lines that were read and not looked at yet, the next one at `#at`. */
  #ahead: readonly string[] = [];
  #at = 0;
  readonly #columns: readonly [string, ...string[]];
  #header = '';
  #line: string | null = null;

  /** `columns`: those that are looked at; the first is the id. */
  constructor(pack: string, file: string, columns: readonly [string, ...string[]]) {
    this.#columns = columns;
    this.#lines = linesIn(fileOf(pack, file), { lineEnd: '\r\n' });
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
    const columns = cellsOf(this.#header);
    const picked = this.#columns.map((column) => [column, columns.indexOf(column)] as const);
    return new Map(
      found.map((line) => {
        const cells = shownCells(line, columns.length);
        const row: Record<string, string> = {};
        for (const [column, at] of picked) row[column] = cells[at] ?? '';
        return [row[this.#columns[0]] ?? '', row];
      }),
    );
  }

  async close(): Promise<void> {
    await this.#lines.return();
  }

  async #next(): Promise<string | null> {
    if (this.#at >= this.#ahead.length) {
      const { value, done } = await this.#lines.next();
      if (done || !value) return null;
      this.#ahead = value;
      this.#at = 0;
    }
    this.#at += 1;
    return this.#ahead[this.#at - 1] ?? null;
  }
}

const idOf = (line: string): number => Number(line.slice(0, line.indexOf(',')));
