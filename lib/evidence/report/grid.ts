/** Numbers in rows and columns: what a heatmap or a trend shows, each with the file and filter it comes from. */
import type { Counted } from './counted';

export interface GridLine {
  label: string;
  /** The part of the filter this row or column stands for. */
  filter: string;
}

export interface Grid {
  title: string;
  /** What it shows and how to read it, in a sentence or two. */
  says: string;
  rowTitle: string;
  columnTitle: string;
  /** What the numbers count, such as `credentials`. */
  unit: string;
  file: string;
  columns: readonly GridLine[];
  rows: readonly (GridLine & { values: readonly (number | null)[] })[];
}

/** One number of a grid, with its source. */
export function gridNumber(grid: Grid, row: number, column: number): Counted {
  const line = grid.rows[row];
  return {
    value: line?.values[column] ?? null,
    file: grid.file,
    filter: [line?.filter, grid.columns[column]?.filter].filter(Boolean).join(' and '),
  };
}

/** The largest number of a grid; 0 where none is known. */
export function largest(grid: Grid): number {
  return Math.max(0, ...grid.rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
}
