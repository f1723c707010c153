import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A file that a step wrote, as the register of information tells of it. */
export interface WrittenFile {
  path: string;
  title: string;
  rows: number | null;
  /** The statement that read it, with its values in their places; null: see `how`. */
  statement: string | null;
  how: string;
  /** Rows counted at the source, apart from their reading and writing; null: no count of them can be had there. */
  sourceRows: number | null;
  /** How `sourceRows` was counted, or why it was not. */
  reconciliation: string;
  /** A difference that is no fault, and what it comes from; any other is one. */
  expected?: { difference: number; because: string };
  startedAt: string;
  finishedAt: string;
}

/**
 * Steps of building a pack, each done once: whoever takes the work over after a kill finds what was finished, and does
 * the rest. A step that was cut off is done again from its beginning.
 */
export class Steps {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Does the step unless it was done, and returns what it wrote. */
  async once(name: string, work: () => Promise<WrittenFile[]>): Promise<WrittenFile[]> {
    const marker = path.join(this.#folder, `${name}.json`);
    const done = await readFile(marker, 'utf8').catch(() => null);
    if (done !== null) return JSON.parse(done) as WrittenFile[];
    const files = await work();
    await mkdir(this.#folder, { recursive: true });
    // Renamed into its place, so that half a marker is none.
    await writeFile(`${marker}.part`, JSON.stringify(files), { mode: 0o600 });
    await rename(`${marker}.part`, marker);
    return files;
  }

  forget(): Promise<void> {
    return rm(this.#folder, { recursive: true, force: true });
  }
}
