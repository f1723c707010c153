import { finished } from 'node:stream/promises';
import { to } from 'pg-copy-streams';
import type { PoolClient } from './client';

const LINE_END = 10;

/** A row as COPY writes it: every value in the words of its type, null for none. */
export type CopiedRow = readonly (string | null)[];

/**
 * The rows of a statement, some at a time, for less than what results cost: nothing here turns values into others. COPY takes
 * no parameters: what the caller knows to be a number or a word of ours may stand in the statement, somebody's text never.
 * Whoever stops asking waits for the rest of the rows, so that the connection can be used again.
 */
export async function* copyOut(client: PoolClient, statement: string): AsyncGenerator<CopiedRow[], void> {
  const stream = client.query(to(`COPY (${statement}) TO STDOUT`));
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      const end = chunk.lastIndexOf(LINE_END) + 1;
      const text = end === 0 ? '' : Buffer.concat([rest, chunk.subarray(0, end - 1)]).toString('utf8');
      rest = end === 0 ? Buffer.concat([rest, chunk]) : chunk.subarray(end);
      // A line end is no byte of any other character, so whole lines are whole characters.
      if (end > 0) yield text.split('\n').map(cellsOf);
    }
  } finally {
    if (!stream.readableEnded && !stream.destroyed) {
      stream.resume();
      await finished(stream);
    }
  }
}

/** Values of one line; https://www.postgresql.org/docs/current/sql-copy.html, "Text Format". */
export function cellsOf(line: string): CopiedRow {
  const cells: (string | null)[] = line.split('\t');
  if (!line.includes('\\')) return cells;
  return cells.map((cell) =>
    cell === '\\N' ? null : cell?.includes('\\') ? unescaped(cell) : (cell ?? null),
  );
}

const LETTERS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

const unescaped = (cell: string): string =>
  cell.replace(/\\(.)/g, (_, letter: string) => LETTERS[letter] ?? letter);
