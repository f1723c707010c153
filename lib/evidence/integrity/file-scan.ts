import { fromUtf8, toHex } from '@/lib/kernel/bytes';
import type { Hashing, RunningSha256 } from '@/lib/platform/signing/verify-crypto';
import { LineSplitter } from './line-splitter';
import { leafHash, MerkleTree, type NodeListener } from './merkle';
import { isCsv, isTabular, type ManifestFile } from './model';

interface ScanOptions {
  /** Told of each row: its leaf, its index from 0, and its bytes, which are lent. */
  onRow?: (leaf: Uint8Array, index: number, line: Uint8Array) => void;
  onNode?: NodeListener;
}

/** What the manifest says of a file, from one reading of it piece by piece; memory does not grow with the file. */
export class FileScan {
  readonly #path: string;
  readonly #running: RunningSha256;
  readonly #lines: LineSplitter | null;
  readonly #tree: MerkleTree;
  #size = 0;
  #header: string | null = null;

  constructor(path: string, { sha256, running }: Hashing, { onRow, onNode }: ScanOptions = {}) {
    this.#path = path;
    this.#running = running();
    this.#tree = new MerkleTree(sha256, onNode);
    this.#lines = isTabular(path)
      ? new LineSplitter(path, (line) => {
          if (this.#header === null && isCsv(path)) {
            this.#header = fromUtf8(line);
            return;
          }
          const leaf = leafHash(sha256, line);
          onRow?.(leaf, this.#tree.count, line);
          this.#tree.push(leaf);
        })
      : null;
  }

  push(chunk: Uint8Array): void {
    this.#size += chunk.length;
    this.#running.update(chunk);
    this.#lines?.push(chunk);
  }

  end(): ManifestFile {
    this.#lines?.end();
    return {
      path: this.#path,
      size: this.#size,
      rows: this.#lines && this.#tree.count,
      header: this.#header,
      sha256: toHex(this.#running.digest()),
      root: this.#lines && toHex(this.#tree.root()),
    };
  }
}
