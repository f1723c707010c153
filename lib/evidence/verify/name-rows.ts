import { FileScan } from '@/lib/evidence/integrity/file-scan';
import { isCsv, leavesOf, type ManifestFile } from '@/lib/evidence/integrity/model';
import type { PackFiles } from '@/lib/evidence/integrity/pack-files';
import { equalBytes } from '@/lib/kernel/bytes';
import type { Hashing } from '@/lib/platform/signing/verify-crypto';
import type { Report } from './report';

const LEAF = 32;
/** More than this of one file help nobody. */
const MOST_NAMED = 20;

/** Names the rows of an altered file whose leaves are not those that were sealed; reads both again, side by side. */
export async function nameChangedRows(
  files: PackFiles,
  sealed: ManifestFile,
  hashing: Hashing,
  report: Report,
): Promise<void> {
  const { path } = sealed;
  const leaves = new LeafReader(files.open(leavesOf(path)));
  const changed: number[] = [];
  let found: Uint8Array[] = [];
  let index = 0;
  const compare = async () => {
    const batch = found;
    found = [];
    for (const leaf of batch) {
      const wanted = await leaves.next();
      if (!wanted || !equalBytes(leaf, wanted)) changed.push(index);
      index += 1;
      if (changed.length > MOST_NAMED) return;
    }
  };
  const scan = new FileScan(path, hashing, { onRow: (leaf) => void found.push(leaf) });
  for await (const chunk of files.open(path)) {
    scan.push(chunk);
    await compare();
    if (changed.length > MOST_NAMED) break;
  }
  const { rows } = scan.end();
  await compare();
  const [first] = changed;
  if (rows === sealed.rows)
    for (const at of changed.slice(0, MOST_NAMED)) say(report, path, at, 'was changed');
  else if (first !== undefined)
    say(report, path, first, 'is the first that is not the one sealed there; rows were added or removed');
  else say(report, path, index, 'is missing, and all that came after it');
}

function say(report: Report, path: string, index: number, what: string): void {
  const line = index + (isCsv(path) ? 2 : 1);
  report.problem('row', path, `${path} line ${line} (row ${index + 1}) ${what}.`, line);
}

/** Hashes of 32 bytes, one after the other. */
class LeafReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async next(): Promise<Uint8Array | null> {
    while (this.#rest.length < LEAF) {
      const { value, done } = await this.#chunks.next();
      if (done) return null;
      const joined = new Uint8Array(this.#rest.length + value.length);
      joined.set(this.#rest);
      joined.set(value, this.#rest.length);
      this.#rest = joined;
    }
    const leaf = this.#rest.subarray(0, LEAF);
    this.#rest = this.#rest.subarray(LEAF);
    return leaf;
  }
}
