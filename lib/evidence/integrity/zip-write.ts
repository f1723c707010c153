import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { configure, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { folderFiles } from './folder';

configure({ useWebWorkers: false });

/** 1980-01-01 00:00 as a zip writes it: the first moment it can name, with no time zone to it. */
const ZERO_HOUR = 0x0021_0000;
const REGULAR_FILE = 0o100644;
const PIECE = 1 << 18;

/**
 * Zips a sealed folder to one file, streamed; the same folder gives the same bytes. The file is there whole or not at all.
 * @throws PackRefusal for a folder that is no pack.
 */
export async function zipPack(
  folder: string,
  target: string,
  { onProgress, signal }: { onProgress?: (done: number, of: number) => void; signal?: AbortSignal } = {},
): Promise<{ size: number; sha256: string }> {
  const listed = await folderFiles(folder).list();
  const of = listed.reduce((bytes, { size }) => bytes + size, 0);
  let done = 0;
  const sink = await FileSink.open(`${target}.partial`);
  try {
    const zip = new ZipWriter(sink.writable, {
      rawLastModDate: ZERO_HOUR,
      extendedTimestamp: false,
      level: 6,
      unixMode: REGULAR_FILE,
      signal,
    });
    for (const { path: name } of listed) {
      const pieces = createReadStream(path.join(folder, name), { highWaterMark: PIECE });
      pieces.on('data', (piece) => {
        done += piece.length;
        onProgress?.(done, of);
      });
      await zip.add(name, Readable.toWeb(pieces) as ReadableStream<Uint8Array>);
    }
    await zip.close();
    const written = await sink.end();
    await rename(`${target}.partial`, target);
    return written;
  } catch (error) {
    await sink.abandon();
    await rm(`${target}.partial`, { force: true });
    throw error;
  }
}

/** A file that is written from beginning to end, its size and sum counted on the way. */
class FileSink {
  readonly writable: WritableStream<Uint8Array>;
  readonly #handle: Awaited<ReturnType<typeof open>>;
  readonly #hash = createHash('sha256');
  #size = 0;

  private constructor(handle: Awaited<ReturnType<typeof open>>) {
    this.#handle = handle;
    this.writable = new WritableStream({
      write: async (chunk) => {
        this.#hash.update(chunk);
        this.#size += chunk.length;
        await handle.writeFile(chunk);
      },
    });
  }

  static async open(file: string): Promise<FileSink> {
    return new FileSink(await open(file, 'w', 0o600));
  }

  async end(): Promise<{ size: number; sha256: string }> {
    await this.#handle.sync();
    await this.#handle.close();
    return { size: this.#size, sha256: this.#hash.digest('hex') };
  }

  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }
}
