import type { CsvRow } from '../files/read-csv';

/** `not_tested`: what it takes to judge is not in the row. */
export type Result = 'pass' | 'fail' | 'na' | 'not_tested';

/** What rows are judged with. */
export interface Judging {
  /** The period, its end exclusive; ISO 8601 in UTC with whole seconds, as files have it. */
  begin: string;
  end: string;
  /** Hours within which a framework of the pack wants a leaver's credentials dealt with; null where none names a number. */
  revokeWithinHours: number | null;
}

/** Judges one row of the population of a test, by the words of its definition. Looks at nothing but the row. */
export type Judge = (row: CsvRow, judging: Judging) => Result;
