/** A page of rows; `next` is an opaque cursor, null on the last page. */
export interface Page<Row> {
  rows: Row[];
  next: string | null;
  previous: string | null;
}

/** A count that stops being exact past a ceiling: `{ value: 10000, exact: false }` reads "more than 10,000". */
export interface BoundedCount {
  value: number;
  exact: boolean;
}
