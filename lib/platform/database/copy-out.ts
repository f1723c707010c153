import { finished } from 'node:stream/promises';
import { to } from 'pg-copy-streams';
import { linesIn } from '@/lib/kernel/lines';
import type { PoolClient } from './client';

/** A row as COPY writes it: every value in the words of its type, null for none. */
export type CopiedRow = readonly (string | null)[];

/**
 * The rows of a statement, some at a time, for less than what results cost: nothing here turns values into others. COPY takes
 * no parameters: what the caller knows to be a number or a word of ours may stand in the statement, somebody's text never.
 * Whoever stops asking waits for the rest of the rows, so that the connection can be used again.
 */
export async function* copyOut(client: PoolClient, statement: string): AsyncGenerator<CopiedRow[], void> {
  const stream = client.query(to(`COPY (${statement}) TO STDOUT`));
  try {
    const chunks = stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
    for await (const lines of linesIn(chunks)) yield lines.map(cellsOf);
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
