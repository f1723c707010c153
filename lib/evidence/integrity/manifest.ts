import { toHex } from '@/lib/kernel/bytes';
import type { Sha256 } from '@/lib/platform/signing/verify-crypto';
import { leafHash, MerkleTree, type NodeListener } from './merkle';
import { fileLeaf, MANIFEST_FORMAT, type Manifest, type ManifestFile } from './model';

/** Files with a root, in the order of their leaves in the pack's tree. */
export const filesWithRoot = (files: readonly ManifestFile[]): ManifestFile[] =>
  files.filter(({ root }) => root !== null);

/** The root over all files that have one. */
export function packRoot(sha256: Sha256, files: readonly ManifestFile[], onNode?: NodeListener): string {
  const tree = new MerkleTree(sha256, onNode);
  for (const file of filesWithRoot(files)) tree.push(leafHash(sha256, fileLeaf(file)));
  return toHex(tree.root());
}

const HEX_64 = /^[0-9a-f]{64}$/;

/** A manifest from its text; null for what is none. */
export function parseManifest(text: string): Manifest | null {
  try {
    const said = JSON.parse(text) as Manifest;
    const isOne =
      said.format === MANIFEST_FORMAT &&
      said.algorithm === 'SHA-256' &&
      typeof said.packId === 'string' &&
      HEX_64.test(said.root) &&
      (said.previous === null ||
        (typeof said.previous.packId === 'string' && HEX_64.test(said.previous.manifest))) &&
      said.files.every(isFile);
    return isOne ? said : null;
  } catch {
    return null;
  }
}

function isFile({ path, size, rows, header, sha256, root }: ManifestFile): boolean {
  return (
    typeof path === 'string' &&
    Number.isSafeInteger(size) &&
    (rows === null || Number.isSafeInteger(rows)) &&
    (header === null || typeof header === 'string') &&
    HEX_64.test(sha256) &&
    (root === null ? rows === null : HEX_64.test(root) && rows !== null)
  );
}
