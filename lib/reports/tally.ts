import type { Counts, ReportRow } from './contract';
import { DIMENSIONS, type Dimension, type Part, type Summary } from './model';

interface Mutable {
  rows: number;
  marks: Record<string, number>;
}

/** Counts rows as they come; as large as there are kinds, classes and owners, whatever the number of rows. */
export class Tally implements Counts {
  readonly #marks = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  readonly #parts = new Map<Dimension, Map<string, Mutable>>(DIMENSIONS.map((each) => [each, new Map()]));
  rows = 0;

  add({ marks, credential, counts = [] }: ReportRow): void {
    this.rows += 1;
    for (const mark of marks) bump(this.#marks, mark);
    for (const count of counts) bump(this.#counts, count);
    if (credential === null) return;
    for (const [dimension, parts] of this.#parts) {
      const value = credential[dimension] ?? 'none';
      const part = parts.get(value) ?? { rows: 0, marks: {} };
      part.rows += 1;
      for (const mark of marks) part.marks[mark] = (part.marks[mark] ?? 0) + 1;
      parts.set(value, part);
    }
  }

  of(...marks: readonly string[]): number {
    return marks.reduce((sum, mark) => sum + (this.#marks.get(mark) ?? this.#counts.get(mark) ?? 0), 0);
  }

  beginning(prefix: string): [string, number][] {
    return [...this.#counts]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, count]): [string, number] => [name.slice(prefix.length), count])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  /** All that was counted but the figures, which the report makes of it. */
  summary(): Omit<Summary, 'figures'> {
    const partsOf = (dimension: Dimension): Part[] =>
      [...(this.#parts.get(dimension) ?? [])]
        .map(([value, part]) => ({ value, ...part }))
        .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1));
    return {
      rows: this.rows,
      marks: Object.fromEntries(this.#marks),
      parts: { kind: partsOf('kind'), class: partsOf('class'), owner: partsOf('owner') },
    };
  }
}

function bump(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
