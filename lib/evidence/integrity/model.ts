import { utf8 } from '@/lib/kernel/bytes';
import { type Json, stableStringify } from '@/lib/kernel/json';

export const MANIFEST_FORMAT = 'muster-evidence-manifest/1';
export const PROOF_FORMAT = 'muster-evidence-proof/1';

/** One file of a pack, as the manifest says it is. */
export interface ManifestFile {
  path: string;
  size: number;
  /** Records of a CSV without its header, lines of a JSONL; null for others. */
  rows: number | null;
  /** First line of a CSV; null for others. */
  header: string | null;
  sha256: string;
  /** Root of the Merkle tree over the rows; null where there are none to count. */
  root: string | null;
}

/** The pack before this one, by the SHA-256 of its manifest. */
export interface PreviousPack {
  packId: string;
  manifest: string;
}

export interface Manifest {
  format: typeof MANIFEST_FORMAT;
  packId: string;
  algorithm: 'SHA-256';
  previous: PreviousPack | null;
  files: readonly ManifestFile[];
  root: string;
}

/** One row, and what shows that it is a row of the pack. Counting begins with 0. */
export interface RowProof {
  format: typeof PROOF_FORMAT;
  packId: string;
  path: string;
  rows: number;
  index: number;
  header: string | null;
  row: string;
  siblings: readonly string[];
  root: string;
  /** The place of the file among the files that have a root, how many those are, and the hashes beside the way up. */
  fileIndex: number;
  files: number;
  fileSiblings: readonly string[];
  packRoot: string;
}

/** Files of `integrity/` by what they are. */
export const INTEGRITY = {
  manifest: 'integrity/manifest.json',
  sums: 'integrity/SHA256SUMS',
  signature: 'integrity/SHA256SUMS.sig',
  stamp: 'integrity/SHA256SUMS.tsr',
  stampChain: 'integrity/tsa-chain.pem',
  key: 'integrity/signing-key.pem',
  verifier: 'integrity/verify.mjs',
  guide: 'integrity/VERIFY.txt',
} as const;

/** What the sums do not list, because it is made from them. */
export const OUTSIDE_SUMS: ReadonlySet<string> = new Set([
  INTEGRITY.sums,
  INTEGRITY.signature,
  INTEGRITY.stamp,
  INTEGRITY.stampChain,
]);

export const TRAIL = 'audit/trail.jsonl';
export const isIntegrity = (path: string): boolean => path.startsWith('integrity/');
/** The leaves of a file are published with it, so that a changed row can be named. */
export const hasLeaves = (path: string): boolean => path.startsWith('population/') && isTabular(path);
export const leavesOf = (path: string): string => `integrity/leaves/${path}.leaves`;
/** What stands for a file of a redacted pack: one proof on each line. */
export const shownRowsOf = (path: string): string => `${path}.rows.jsonl`;
export const isCsv = (path: string): boolean => path.endsWith('.csv');
/** Whether the file is one of rows, each on a line of its own. */
export const isTabular = (path: string): boolean => isCsv(path) || path.endsWith('.jsonl');

/** The very bytes of a manifest (RFC 8785). */
export const manifestText = (manifest: Manifest): string => stableStringify(manifest as unknown as Json);

/** The leaf of a file in the tree of its pack. The header is in it, so that nobody renames the columns of a shown row. */
export function fileLeaf({
  path,
  rows,
  root,
  header,
}: Pick<ManifestFile, 'path' | 'rows' | 'root' | 'header'>) {
  return utf8(`${path}\n${rows}\n${root}\n${header ?? ''}`);
}

/** As JavaScript sorts: by UTF-16 code units. */
export const byPath = (one: { path: string }, other: { path: string }): number =>
  one.path < other.path ? -1 : Number(one.path > other.path);
