import type { Sql } from '@/lib/platform/database/client';
import type { PackTerms } from '../model';
import type { RowFile } from './column';

/** A file whose rows one statement reads; the statement goes into the pack, so that it can be run again. */
export interface QueryFile<Row = object> extends RowFile<Row> {
  /** Sorted by id; looks at nothing that was learned at the end of the period or later. */
  query(terms: PackTerms): Sql;
}

/** Keeps the row's type for its columns; the registry holds files of all sorts. */
export const queryFile = <Row extends object>(file: QueryFile<Row>): QueryFile =>
  file as unknown as QueryFile;
