import { invalid } from '@/lib/kernel/errors';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { MAX_ROW_BYTES } from '../model';
import type { FileRow, OpenFile } from './file-row';

/** Rows of JSON lines: each line is an object, and a broken one costs nothing but itself. */
export function openJsonLines(text: AsyncIterable<string>): OpenFile {
  return {
    shape: 'lines',
    asides: new Map(),
    head: (first) => ({
      shape: 'lines',
      path: '',
      names: new Set(Object.keys(first ?? {})),
      first,
      asides: new Map(),
    }),
    rows: rowsOf(text),
  };
}

async function* rowsOf(text: AsyncIterable<string>): AsyncGenerator<FileRow> {
  let rest = '';
  let line = 0;
  for await (const part of text) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const each of lines) {
      line++;
      if (each.trim() !== '') yield rowOf(each, line);
    }
    if (rest.length > MAX_ROW_BYTES)
      throw invalid(
        'upload/row-too-large',
        `Line ${line + 1} is longer than 1 MB, which is as much as a row may have.`,
      );
  }
  if (rest.trim() !== '') yield rowOf(rest, line + 1);
}

function rowOf(text: string, line: number): FileRow {
  try {
    const value = JSON.parse(text) as Json;
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { line, row: value as JsonObject };
    return { line, problem: 'it is not an object' };
  } catch {
    return { line, problem: 'it is not JSON, or cut off' };
  }
}
