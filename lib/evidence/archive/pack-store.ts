import type { Readable } from 'node:stream';
import type { PackAttempt } from '../folders';

/** Where the files of built packs are kept. */
export interface PackStore {
  /** What the record of a pack says of it: `home`, or `s3://BUCKET/PREFIX`. */
  readonly place: string;
  /** Takes the file that was finished below MUSTER_HOME, the whole of it or nothing; one that is there is replaced. */
  put(pack: PackAttempt, file: string, signal?: AbortSignal): Promise<void>;
  /** The file from its beginning; null where there is none. Whoever opens it reads or destroys it. */
  open(pack: PackAttempt): Promise<{ sizeBytes: number; body: Readable } | null>;
  /** Removes the file; where there is none, nothing happens. */
  remove(pack: PackAttempt): Promise<void>;
}

/** The place below MUSTER_HOME. */
export const HOME = 'home';
