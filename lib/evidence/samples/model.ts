/** Names the way of drawing in records and packs (see draw.ts); another way would be another name. */
export const SAMPLE_METHOD = 'sha256-order/1';
/** Sizes that firms’ tables know; another number, and all, may be chosen as well. */
export const SAMPLE_SIZES = [1, 2, 5, 15, 25, 40, 60] as const;
/** No sample is larger: whoever wants more of a population has the file. A population up to here is listed as a whole. */
export const MOST_DRAWN = 2_000;

/** One row of a sample. */
export interface SampledRow {
  /** In the file, counted from 1, the header not counted. */
  row: number;
  /** Its first column. */
  id: string;
  /** Credentials it is about. */
  credentialIds: readonly number[];
}

/** A sample as it was recorded. */
export interface Sample {
  id: string;
  packId: string;
  file: string;
  fileSha256: string;
  rows: number;
  method: string;
  seed: string;
  /** As asked for; null: all. */
  size: number | null;
  /** Null: every row of a file too long to list. */
  selected: readonly SampledRow[] | null;
  drawnBy: string;
  drawnAt: Date;
}

/** How many rows it came to. */
export const countOf = ({ rows, selected }: Pick<Sample, 'rows' | 'selected'>): number =>
  selected?.length ?? rows;
