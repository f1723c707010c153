import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { toHex, utf8 } from '@/lib/kernel/bytes';
import { conflict } from '@/lib/kernel/errors';
import { nodeHashing } from '@/lib/platform/signing/node-crypto';
import type { Signer } from '@/lib/platform/signing/signer';
import { derOfEcdsa } from './ecdsa-der';
import { FileScan } from './file-scan';
import { folderFiles } from './folder';
import { packRoot } from './manifest';
import {
  hasLeaves,
  INTEGRITY,
  leavesOf,
  MANIFEST_FORMAT,
  type Manifest,
  type ManifestFile,
  manifestText,
  type PreviousPack,
} from './model';
import type { PackFile } from './pack-files';
import { guideText, readVerifier } from './published';
import { type Sum, sumsText } from './sums';

export interface SealOptions {
  packId: string;
  previous: PreviousPack | null;
  signer: Signer;
  /** Has a time-stamp authority vouch for the sums; null where none is to. */
  stamp?: (sums: Uint8Array) => Promise<{ token: Uint8Array; chain: string } | null>;
  /** Bytes of the pack that were read so far. */
  onProgress?: (done: number, of: number) => void;
  signal?: AbortSignal;
}

export interface Sealed {
  manifestSha256: string;
  root: string;
  files: readonly ManifestFile[];
}

/**
 * Adds `integrity/` to a finished folder. What an earlier attempt left there is removed first, and the signature is
 * written last and at once: a folder that has one is sealed.
 * @throws PackRefusal for a folder that is no pack, MusterError `signing/unavailable`, `evidence/changed`
 */
export async function sealPack(folder: string, options: SealOptions): Promise<Sealed> {
  const { packId, previous, signer, stamp } = options;
  await rm(path.join(folder, 'integrity'), { recursive: true, force: true });
  const listed = await folderFiles(folder).list();
  const sums: Sum[] = [];
  const write = async (name: string, bytes: Uint8Array) => {
    await writeDurably(path.join(folder, name), bytes);
    sums.push({ path: name, sha256: toHex(nodeHashing.sha256(bytes)) });
  };

  const files = await scanAll(folder, listed, options, sums);
  const root = packRoot(nodeHashing.sha256, files);
  const manifest: Manifest = { format: MANIFEST_FORMAT, packId, algorithm: 'SHA-256', previous, files, root };
  const text = utf8(manifestText(manifest));
  await write(INTEGRITY.manifest, text);
  await write(INTEGRITY.key, utf8(signer.publicKey));
  await write(INTEGRITY.verifier, await readVerifier());
  await write(INTEGRITY.guide, utf8(guideText(packId, signer, stamp !== undefined)));

  const sealed = sumsText(sums);
  await writeDurably(path.join(folder, INTEGRITY.sums), utf8(sealed));
  const stamped = await stamp?.(utf8(sealed));
  if (stamped) {
    await writeDurably(path.join(folder, INTEGRITY.stamp), stamped.token);
    await writeDurably(path.join(folder, INTEGRITY.stampChain), utf8(stamped.chain));
  }
  const signature = await signer.sign(sealed);
  await writeDurably(
    path.join(folder, INTEGRITY.signature),
    signer.algorithm === 'ES256' ? derOfEcdsa(signature) : signature,
  );
  return { manifestSha256: toHex(nodeHashing.sha256(text)), root, files };
}

async function scanAll(
  folder: string,
  listed: readonly PackFile[],
  { onProgress, signal }: SealOptions,
  sums: Sum[],
): Promise<ManifestFile[]> {
  const of = listed.reduce((bytes, { size }) => bytes + size, 0);
  let done = 0;
  const files: ManifestFile[] = [];
  for (const listing of listed) {
    const before = done;
    const file = await scanOne(folder, listing, sums, (bytes) => {
      signal?.throwIfAborted();
      done = before + bytes;
      onProgress?.(done, of);
    });
    files.push(file);
    sums.push(file);
  }
  return files;
}

async function scanOne(
  folder: string,
  { path: name, size }: PackFile,
  sums: Sum[],
  onBytes: (bytes: number) => void,
): Promise<ManifestFile> {
  const leaves = hasLeaves(name) ? await LeavesFile.open(folder, leavesOf(name)) : null;
  const scan = new FileScan(name, nodeHashing, leaves ? { onRow: (leaf) => leaves.add(leaf) } : {});
  let bytes = 0;
  try {
    for await (const chunk of folderFiles(folder).open(name)) {
      scan.push(chunk);
      await leaves?.flush();
      bytes += chunk.length;
      onBytes(bytes);
    }
    const file = scan.end();
    if (file.size !== size)
      throw conflict(
        'evidence/changed',
        `${name} changed while it was sealed; a pack is sealed once it is finished.`,
      );
    if (leaves) sums.push(await leaves.end());
    return file;
  } finally {
    leaves?.destroy();
  }
}

/** Leaf hashes into a file, one after the other. */
class LeavesFile {
  readonly #stream: ReturnType<typeof createWriteStream>;
  readonly #name: string;
  readonly #running = nodeHashing.running();
  #waiting: Uint8Array[] = [];

  private constructor(file: string, name: string) {
    this.#stream = createWriteStream(file);
    this.#name = name;
  }

  static async open(folder: string, name: string): Promise<LeavesFile> {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    return new LeavesFile(file, name);
  }

  add(leaf: Uint8Array): void {
    this.#waiting.push(leaf);
  }

  async flush(): Promise<void> {
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#running.update(bytes);
    if (!this.#stream.write(bytes)) await once(this.#stream, 'drain');
  }

  async end(): Promise<Sum> {
    await this.flush();
    this.#stream.end();
    await finished(this.#stream);
    return { path: this.#name, sha256: toHex(this.#running.digest()) };
  }

  destroy(): void {
    this.#stream.destroy();
  }
}

/** The whole of it under its name, or nothing. */
async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.partial`;
  const handle = await open(draft, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
