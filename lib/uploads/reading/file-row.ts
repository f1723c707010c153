import type { JsonObject } from '@/lib/kernel/json';
import type { Asides, Head } from '../formats/contract';

/** One row of a file, or why it is none. */
export type FileRow =
  | { line: number; row: JsonObject }
  | {
      line: number;
      /** Never repeats what stands there. */
      problem: string;
      /** Nothing after it can be read. */
      isEnd?: boolean;
    };

/** A file that is being read: how it is built, and its rows as they come. */
export interface OpenFile {
  shape: Head['shape'];
  /** Known once the first row, or the end, has come. */
  head(first: JsonObject | null): Head;
  rows: AsyncIterable<FileRow>;
  asides: Asides;
}
