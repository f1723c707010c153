import type { Sha256 } from '@/lib/platform/signing/verify-crypto';

/** Leaves `start` to `end`, without `end`. */
export type Span = readonly [start: number, end: number];

interface Subtree {
  start: number;
  end: number;
  hash: Uint8Array;
}

/** Told of each subtree as it is finished. */
export type NodeListener = (start: number, end: number, hash: Uint8Array) => void;

/**
 * The Merkle tree of RFC 9162 (section 2.1, the tree of RFC 6962) over SHA-256. Leaves are pushed one after the other;
 * memory grows with the depth of the tree.
 */
export class MerkleTree {
  readonly #sha256: Sha256;
  readonly #listen: NodeListener | undefined;
  /** Finished subtrees from left to right, each smaller than the one before it. */
  readonly #finished: Subtree[] = [];
  #count = 0;

  constructor(sha256: Sha256, listen?: NodeListener) {
    this.#sha256 = sha256;
    this.#listen = listen;
  }

  get count(): number {
    return this.#count;
  }

  /** Takes the hash of the next leaf. */
  push(leaf: Uint8Array): void {
    let subtree: Subtree = { start: this.#count, end: this.#count + 1, hash: leaf };
    this.#listen?.(subtree.start, subtree.end, leaf);
    for (let size = ++this.#count; size % 2 === 0; size /= 2) {
      const left = this.#finished.pop();
      if (left) subtree = this.#join(left, subtree);
    }
    this.#finished.push(subtree);
  }

  /** The hash over all leaves so far; of no leaves the hash of nothing. */
  root(): Uint8Array {
    const [last, ...before] = [...this.#finished].reverse();
    if (!last) return this.#sha256(new Uint8Array(0));
    return before.reduce((right, left) => this.#join(left, right), last).hash;
  }

  #join(left: Subtree, right: Subtree): Subtree {
    const joined = { start: left.start, end: right.end, hash: nodeHash(this.#sha256, left.hash, right.hash) };
    this.#listen?.(joined.start, joined.end, joined.hash);
    return joined;
  }
}

/** SHA-256(0x00 ‖ line). */
export function leafHash(sha256: Sha256, line: Uint8Array): Uint8Array {
  const length = line.length + 1;
  const input = length <= leafInput.length ? leafInput.subarray(0, length) : new Uint8Array(length);
  input.set(line, 1);
  return sha256(input);
}

/** SHA-256(0x01 ‖ left ‖ right). */
function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  nodeInput.set(left, 1);
  nodeInput.set(right, 33);
  return sha256(nodeInput);
}

/** Inputs of one hash after the other, made once; the first byte tells leaves from nodes. */
const leafInput = new Uint8Array(64 * 1024);
const nodeInput = new Uint8Array(65).fill(1, 0, 1);

/** The subtrees beside the way from a leaf to the root, from the leaf up (RFC 9162 2.1.3.1). */
export function pathSpans(index: number, count: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let end = count;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    spans.push(index < middle ? [middle, end] : [start, middle]);
    if (index < middle) end = middle;
    else start = middle;
  }
  return spans.reverse();
}

/** The largest power of two below a count of two or more. */
function splitOf(count: number): number {
  let size = 1;
  while (size * 2 < count) size *= 2;
  return size;
}

/** The root that a leaf and the hashes beside its way lead to (RFC 9162 2.1.3.2); null where their number does not fit. */
export function rootOfPath(
  sha256: Sha256,
  leaf: Uint8Array,
  index: number,
  count: number,
  siblings: readonly Uint8Array[],
): Uint8Array | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(count) || index < 0 || index >= count)
    return null;
  const spans = pathSpans(index, count);
  if (spans.length !== siblings.length || siblings.some(({ length }) => length !== 32)) return null;
  return siblings.reduce((hash, sibling, at) => {
    const isLeft = (spans[at]?.[0] ?? 0) < index;
    return isLeft ? nodeHash(sha256, sibling, hash) : nodeHash(sha256, hash, sibling);
  }, leaf);
}
