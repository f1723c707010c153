import { fromHex, fromUtf8, toHex, utf8 } from '@/lib/kernel/bytes';
import { invalid, notFound } from '@/lib/kernel/errors';
import type { Hashing, Sha256 } from '@/lib/platform/signing/verify-crypto';
import { FileScan } from './file-scan';
import { filesWithRoot, packRoot, parseManifest } from './manifest';
import { leafHash, pathSpans, rootOfPath } from './merkle';
import { fileLeaf, INTEGRITY, type Manifest, type ManifestFile, PROOF_FORMAT, type RowProof } from './model';
import { type PackFiles, readText } from './pack-files';

/** A manifest names a few hundred files at most. */
export const MOST_MANIFEST_BYTES = 16 * 1024 * 1024;

/** @throws MusterError `evidence/format` when there is none. */
export async function readManifest(files: PackFiles): Promise<Manifest> {
  const isThere = (await files.list()).some(({ path }) => path === INTEGRITY.manifest);
  const manifest = isThere
    ? parseManifest(await readText(files, INTEGRITY.manifest, MOST_MANIFEST_BYTES))
    : null;
  if (!manifest)
    throw invalid(
      'evidence/format',
      `This is no sealed pack: it has no readable ${INTEGRITY.manifest} at its top.`,
    );
  return manifest;
}

/** The proof of one row, counted from 0. */
export async function proveRow(
  files: PackFiles,
  path: string,
  index: number,
  hashing: Hashing,
): Promise<RowProof> {
  const [proof] = await proveRows(files, path, [index], hashing);
  if (!proof) throw notFound('evidence/no-row', `${path} has no row ${index + 1}.`);
  return proof;
}

/**
 * The proofs of some rows of one file, in their order, from one reading of it. Memory grows with the rows asked for.
 * @throws MusterError `evidence/no-file`, `evidence/no-row`, `evidence/altered`
 */
export async function proveRows(
  files: PackFiles,
  path: string,
  indexes: readonly number[],
  hashing: Hashing,
): Promise<RowProof[]> {
  const manifest = await readManifest(files);
  const sealed = filesWithRoot(manifest.files);
  const fileIndex = sealed.findIndex((file) => file.path === path);
  const file = sealed[fileIndex];
  if (!file || !(await files.list()).some((each) => each.path === path))
    throw notFound(
      'evidence/no-file',
      `There is no ${path} with rows in this pack; it has ${sealed.map((each) => each.path).join(', ')}.`,
    );
  const wanted = [...new Set(indexes)].sort((one, other) => one - other);
  for (const index of wanted) refuseNoRow(file, index);
  const { lines, nodes } = await readNodes(files, file, wanted, hashing);
  const fileNodes = packNodes(hashing.sha256, manifest, fileIndex);
  return wanted.map((index) => ({
    format: PROOF_FORMAT,
    packId: manifest.packId,
    path,
    rows: file.rows ?? 0,
    index,
    header: file.header,
    row: lines.get(index) ?? '',
    siblings: siblingsOf(nodes, index, file.rows ?? 0),
    root: file.root ?? '',
    fileIndex,
    files: sealed.length,
    fileSiblings: fileNodes,
    packRoot: manifest.root,
  }));
}

function refuseNoRow({ path, rows }: ManifestFile, index: number): void {
  if (Number.isSafeInteger(index) && index >= 0 && index < (rows ?? 0)) return;
  const allowed = rows === 0 ? 'it has none' : `allowed: 1 to ${rows}`;
  throw notFound('evidence/no-row', `${path} has no row ${index + 1}; ${allowed}.`);
}

async function readNodes(files: PackFiles, file: ManifestFile, wanted: readonly number[], hashing: Hashing) {
  const rows = file.rows ?? 0;
  const nodes = new Map<string, string>();
  for (const index of wanted) for (const span of pathSpans(index, rows)) nodes.set(keyOf(...span), '');
  const isWanted = new Set(wanted);
  const lines = new Map<number, string>();
  const scan = new FileScan(file.path, hashing, {
    onRow: (_leaf, index, line) => {
      if (isWanted.has(index)) lines.set(index, fromUtf8(line));
    },
    onNode: (start, end, hash) => {
      const key = keyOf(start, end);
      if (nodes.has(key)) nodes.set(key, toHex(hash));
    },
  });
  for await (const chunk of files.open(file.path)) scan.push(chunk);
  const found = scan.end();
  if (found.sha256 !== file.sha256 || found.root !== file.root)
    throw invalid(
      'evidence/altered',
      `${file.path} is not the file that was sealed; nothing can be proved from it. Verify the pack.`,
    );
  return { lines, nodes };
}

const keyOf = (start: number, end: number) => `${start} ${end}`;

const siblingsOf = (nodes: ReadonlyMap<string, string>, index: number, count: number): string[] =>
  pathSpans(index, count).map((span) => nodes.get(keyOf(...span)) ?? '');

function packNodes(sha256: Sha256, manifest: Manifest, fileIndex: number): string[] {
  const nodes = new Map<string, string>();
  packRoot(sha256, manifest.files, (start, end, hash) => nodes.set(keyOf(start, end), toHex(hash)));
  return siblingsOf(nodes, fileIndex, filesWithRoot(manifest.files).length);
}

/** What is wrong with a proof by itself, or null. That `packRoot` is the pack's is for its signed manifest to say. */
export function proofProblem(sha256: Sha256, proof: RowProof): string | null {
  const { row, index, rows, siblings, root, path, header, fileIndex, files, fileSiblings } = proof;
  const found = rootOfPath(sha256, leafHash(sha256, utf8(row)), index, rows, siblings.map(fromHex));
  if (!found || toHex(found) !== root)
    return `The row does not lead to the root of ${path}: the row, its place or its proof was altered.`;
  const leaf = leafHash(sha256, fileLeaf({ path, rows, root, header }));
  const whole = rootOfPath(sha256, leaf, fileIndex, files, fileSiblings.map(fromHex));
  if (!whole || toHex(whole) !== proof.packRoot)
    return `${path} with its header and ${rows} rows does not lead to the root of the pack.`;
  return null;
}

/** A proof from its text; null for what is none. */
export function parseProof(text: string): RowProof | null {
  try {
    const said = JSON.parse(text) as RowProof;
    const texts = [said.packId, said.path, said.row, said.root, said.packRoot, said.header ?? ''];
    const numbers = [said.rows, said.index, said.fileIndex, said.files];
    const hashes = [...said.siblings, ...said.fileSiblings];
    const isOne =
      said.format === PROOF_FORMAT &&
      [...texts, ...hashes].every((each) => typeof each === 'string') &&
      numbers.every(Number.isSafeInteger);
    return isOne ? said : null;
  } catch {
    return null;
  }
}
