import type { RowFile } from '@/lib/evidence/files/column';
import type { FileContext, PastRow } from '@/lib/evidence/files/context';
import type { FoundRow } from '@/lib/evidence/files/test-results';
import type { PolicyInTime } from '@/lib/evidence/files/thresholds';
import type { Executor } from '@/lib/platform/database/client';
import type { Figure, ReportId } from './model';

/** One row of a report. What it counts as is said by its marks. */
export interface ReportRow {
  marks: readonly string[];
  /** What it is about; null: not a credential. */
  credential: {
    id: number;
    name: string;
    kind: string;
    class: string | null;
    owner: string | null;
    environment: string | null;
    account: string;
  } | null;
  /** Counted beside the marks: what a row may hold several of. */
  counts?: readonly string[];
}

export interface Mark {
  id: string;
  title: string;
  tone: 'good' | 'warn' | 'bad' | 'neutral' | 'unknown';
  /** Whether its rows are what a reader comes for; the others are shown when asked for. */
  isShown: boolean;
}

/** How often each thing was counted. */
export interface Counts {
  rows: number;
  of(...marks: readonly string[]): number;
  /** Those that begin so, with what follows, in order. */
  beginning(prefix: string): [string, number][];
}

/** What a report is computed from: the same walk, policies and statements as packs. */
export interface Ground {
  executor: Executor;
  context: FileContext;
  /** Every policy published before the period ended, in order. */
  policies: readonly PolicyInTime[];
}

/** One report; rows of the CSV are sorted as the walk goes. */
export interface Report<Row extends ReportRow = ReportRow> {
  id: ReportId;
  description: string;
  /** `review`: its period begins with the last review that was closed before its end. */
  since: 'asked' | 'review';
  marks: readonly Mark[];
  file: RowFile<Row>;
  /** Rows that are no credential's. */
  others?(ground: Ground): Promise<Row[]>;
  /** The row of one credential; null: it is not in the report. `found`: its findings in the period. */
  rowOf(row: PastRow, found: readonly FoundRow[]): Row | null;
  figures(counts: Counts, context: FileContext): Figure[];
}

/** Keeps the row's type for its columns; the registry holds reports of all sorts. */
export const report = <Row extends ReportRow>(one: Report<Row>): Report => one as unknown as Report;
