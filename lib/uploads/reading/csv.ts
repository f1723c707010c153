import { pipeline, Readable } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import { invalid } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import { MAX_ROW_BYTES } from '../model';
import type { FileRow, OpenFile } from './file-row';

const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Rows of a CSV by the names of its header, whatever their order; the delimiter is what stands most often in the header.
 * @throws MusterError `upload/columns` for a header that names a column twice
 */
export function openCsv(beginning: string, text: AsyncIterable<string>): OpenFile {
  const header = /^[^\r\n]*/.exec(beginning.replace(/^[\r\n]+/, ''))?.[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
  const names = new Set<string>();
  return {
    shape: 'csv',
    asides: new Map(),
    head: (first) => ({ shape: 'csv', path: '', names, first, asides: new Map() }),
    rows: rowsOf(text, delimiter, names),
  };
}

async function* rowsOf(
  text: AsyncIterable<string>,
  delimiter: string,
  names: Set<string>,
): AsyncGenerator<FileRow> {
  const skipped: FileRow[] = [];
  const parser = parse({
    delimiter,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    max_record_size: MAX_ROW_BYTES,
    on_skip: (error) => {
      skipped.push({ line: Number((error as CsvError | undefined)?.lines ?? 0), problem: reasonOf(error) });
      return undefined;
    },
  });
  pipeline(Readable.from(text), parser, () => undefined);
  let columns: string[] | null = null;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
    yield* skipped.splice(0);
    if (!columns) {
      columns = headerOf(record);
      for (const name of columns) names.add(name);
    } else if (record.length !== columns.length) {
      yield {
        line: info.lines,
        problem: `it has ${cells(record.length)}, and the header has ${columns.length}`,
      };
    } else yield { line: info.lines, row: rowOf(columns, record) };
  }
  yield* skipped;
}

const cells = (count: number) => (count === 1 ? '1 cell' : `${count} cells`);

function headerOf(record: readonly string[]): string[] {
  const columns = record.map((name) => name.trim().toLowerCase());
  const twice = columns.filter((name, at) => name !== '' && columns.indexOf(name) !== at);
  if (twice.length > 0)
    throw invalid('upload/columns', 'The header names a column twice. Give every column a name of its own.');
  return columns;
}

function rowOf(columns: readonly string[], record: readonly string[]): JsonObject {
  // A null prototype keeps a column named `__proto__` a column like any other.
  const row: JsonObject = Object.create(null);
  columns.forEach((name, at) => {
    row[name] = record[at] ?? '';
  });
  return row;
}

/** The parser's own messages repeat what they stumbled over. */
function reasonOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: string };
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return 'the file ends inside quotes: it is cut off, or a quote is missing';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'it is longer than 1 MB, which is as much as a row may have';
  return 'its quotes stand in the wrong place; rows up to here may be lost';
}
