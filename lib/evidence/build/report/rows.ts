import { known as cell, kept, type CsvRow as Row, readRows } from '../../files/read-csv';
import { ALL_ROWS, type Counted, LIST_LIMIT, type Listed } from '../../report/counted';

export { cell, kept, type Row };

/** Hands every row of a file of the pack to `take`, in constant memory. */
export async function eachRow(pack: string, file: string, take: (row: Row) => void): Promise<void> {
  for await (const row of readRows(pack, file)) take(row);
}

/** The first rows of a file as the report lists them, with how many there are. */
export async function listOf<Item>(
  pack: string,
  file: string,
  item: (row: Row) => Item,
  limit = LIST_LIMIT,
): Promise<Listed<Item>> {
  const rows: Item[] = [];
  let total = 0;
  await eachRow(pack, file, (row) => {
    total += 1;
    if (rows.length < limit) rows.push(item(kept(row)));
  });
  return { rows, total: { value: total, file, filter: ALL_ROWS } };
}

/** Every row; for files that are short by their nature. */
export async function allOf<Item>(pack: string, file: string, item: (row: Row) => Item): Promise<Item[]> {
  const { rows } = await listOf(pack, file, item, Number.POSITIVE_INFINITY);
  return [...rows];
}

/** A cell as it stands. */
export const word = (row: Row, column: string): string => row[column] ?? 'unknown';
export const number = (row: Row, column: string): number | null => {
  const text = cell(row, column);
  return text === null ? null : Number(text);
};

/** How many rows there are of each value, or pair of values, with the filter that finds them. */
export class Counts {
  readonly #file: string;
  readonly #columns: readonly string[];
  readonly #counts = new Map<string, number>();

  constructor(file: string, ...columns: string[]) {
    this.#file = file;
    this.#columns = columns;
  }

  add(row: Row): void {
    const key = this.#columns.map((column) => word(row, column)).join('\0');
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  get(...values: string[]): number {
    return this.#counts.get(values.join('\0')) ?? 0;
  }

  /** The combinations there are, in order. */
  keys(): string[][] {
    return [...this.#counts.keys()].sort().map((key) => key.split('\0'));
  }

  /** The values of one column, in order. */
  values(column: number): string[] {
    return [...new Set(this.keys().map((key) => key[column] ?? ''))].sort();
  }

  counted(...values: string[]): Counted {
    const filter = this.#columns.map((column, at) => `${column} = ${values[at]}`).join(' and ');
    return { value: this.get(...values), file: this.#file, filter };
  }
}
