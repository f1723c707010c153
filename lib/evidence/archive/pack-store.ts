import type { Readable } from 'node:stream';

/** Where the files of built packs are kept. */
export interface PackStore {
  /** What the record of a pack says of it: `home`, or `s3://BUCKET/PREFIX`. */
  readonly place: string;
  /** Takes the finished file over, the whole of it or nothing; one that is there is replaced. */
  put(id: string, file: string, signal?: AbortSignal): Promise<void>;
  /** The file from its beginning; null where there is none. Whoever opens it reads or destroys it. */
  open(id: string): Promise<{ sizeBytes: number; body: Readable } | null>;
  /** Removes the file; where there is none, nothing happens. */
  remove(id: string): Promise<void>;
}

/** The place below MUSTER_HOME. */
export const HOME = 'home';
