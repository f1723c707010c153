import { hash } from 'node:crypto';

/** Where a row stands in the order of the draw: SHA-256 of seed, line feed and its number, in hexadecimal. */
export const placeOf = (seed: string, row: number): string => hash('sha256', `${seed}\n${row}`, 'hex');

/** A row that was drawn, with what was kept of it. */
export interface Drawn<Kept> {
  /** Counted from 1, the header not counted. */
  row: number;
  kept: Kept;
}

/**
 * Draws from rows that are offered one after the other. They are put into the order of their places, and the first ones
 * are the sample: whoever has the seed and knows how many rows there are draws the same. Memory grows with the sample,
 * never with the population.
 */
export class Draw<Kept = null> {
  readonly #size: number;
  readonly #seed: string;
  #best: (Drawn<Kept> & { place: string })[] = [];
  /** The last place that may still be drawn. */
  #bound: string | null = null;
  #rows = 0;

  constructor(size: number, seed: string) {
    this.#size = size;
    this.#seed = seed;
  }

  /** How many rows were offered. */
  get rows(): number {
    return this.#rows;
  }

  /** The next row; `keep` is called where it may be drawn. */
  offer(keep: () => Kept): void {
    this.#rows += 1;
    const place = placeOf(this.#seed, this.#rows);
    if (this.#bound !== null && place > this.#bound) return;
    this.#best.push({ row: this.#rows, kept: keep(), place });
    if (this.#best.length >= 2 * this.#size) this.#cut();
  }

  /** What was drawn of the rows offered so far, in the order of the file. */
  drawn(): Drawn<Kept>[] {
    this.#cut();
    return this.#best.map(({ row, kept }) => ({ row, kept })).sort((a, b) => a.row - b.row);
  }

  #cut(): void {
    this.#best.sort((a, b) => (a.place < b.place ? -1 : 1));
    this.#best.length = Math.min(this.#best.length, this.#size);
    if (this.#best.length === this.#size) this.#bound = this.#best.at(-1)?.place ?? null;
  }
}

/** Numbers of the rows drawn from a population of `rows`, in rising order; all of them where it is no larger than `size`. */
export function drawRows(rows: number, size: number, seed: string): number[] {
  const draw = new Draw(size, seed);
  for (let row = 0; row < rows; row += 1) draw.offer(() => null);
  return draw.drawn().map(({ row }) => row);
}
