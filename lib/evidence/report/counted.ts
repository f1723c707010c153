/** A number, and the rows of the pack it counts. `all rows` is the filter of a whole file. */
export interface Counted {
  value: number | null;
  /** Path in the pack, such as `population/credentials.csv`. */
  file: string;
  /** Column names and values as in the file, such as `result = fail and control_id = CC6.1-A`. */
  filter: string;
}

/** The head of a list that may be long: at most as many rows as the report prints, and how many there are in all. */
export interface Listed<Row> {
  rows: readonly Row[];
  total: Counted;
}

/** How many rows of one list the report prints; the rest are named by file and filter. */
export const LIST_LIMIT = 200;

export const ALL_ROWS = 'all rows';

/** Where the length of a threshold comes from. */
export type ThresholdBasis = 'text' | 'entity-defined' | 'tra' | 'benchmark' | 'vendor';
