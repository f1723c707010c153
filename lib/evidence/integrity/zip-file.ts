import { open } from 'node:fs/promises';
import { Reader } from '@zip.js/zip.js/lib/zip-core-native.js';
import type { PackFiles } from './pack-files';
import { PackRefusal } from './refusal';
import { type ZipLimits, zipFiles } from './zip-files';

/** A pack as a zip on a disk; whoever opens it closes it. */
export async function openZipFile(
  file: string,
  limits?: ZipLimits,
): Promise<{ files: PackFiles; close: () => Promise<void> }> {
  const handle = await open(file, 'r');
  const { size } = await handle.stat();
  return { files: zipFiles(new HandleReader(handle, size), limits), close: () => handle.close() };
}

/** Reads pieces of an open file wherever they are. */
class HandleReader extends Reader<null> {
  readonly #handle: Awaited<ReturnType<typeof open>>;

  constructor(handle: Awaited<ReturnType<typeof open>>, size: number) {
    super(null);
    this.#handle = handle;
    this.size = size;
  }

  override async readUint8Array(offset: number, length: number): Promise<Uint8Array> {
    const piece = new Uint8Array(Math.max(0, Math.min(length, this.size - offset)));
    const { bytesRead } = await this.#handle.read(piece, 0, piece.length, offset);
    if (bytesRead < piece.length)
      throw new PackRefusal('zip', null, 'The zip became shorter while it was read.');
    return piece;
  }
}
