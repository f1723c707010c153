import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { configure, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { folderFiles } from './folder';
import type { PackFile } from './pack-files';

configure({ useWebWorkers: false });

/** 1980-01-01 00:00 as a zip writes it: the first moment it can name, with no time zone to it. */
const ZERO_HOUR = 0x0021_0000;
const REGULAR_FILE = 0o100644;
const PIECE = 1 << 18;

/** What became of a zip: its length in bytes, and SHA-256. */
export interface Archive {
  size: number;
  sha256: string;
}

/** Zips a sealed folder. @throws PackRefusal for a folder that is no pack. */
export async function zipPack(
  folder: string,
  target: string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Archive> {
  const listed = await folderFiles(folder).list();
  return zipTo(folder, target, signal, async (add) => {
    await add(listed.filter((file) => !isOfSeal(file)));
    await add(listed.filter(isOfSeal));
  });
}

/** Whether a file tells of the others; those stand last in a zip. */
export const isOfSeal = ({ path: name }: PackFile): boolean => name.startsWith('integrity/');

/**
 * One zip of what `work` adds of a folder, streamed; the same files in the same order give the same bytes. The zip is there
 * whole or not at all.
 */
export async function zipTo(
  folder: string,
  target: string,
  signal: AbortSignal | undefined,
  work: (add: (files: readonly PackFile[]) => Promise<void>) => Promise<void>,
): Promise<Archive> {
  const sink = await FileSink.open(`${target}.partial`);
  try {
    const zip = new ZipWriter(sink.writable, {
      rawLastModDate: ZERO_HOUR,
      extendedTimestamp: false,
      level: 6,
      unixMode: REGULAR_FILE,
      ...(signal && { signal }),
    });
    await work(async (files) => {
      for (const { path: name } of files) {
        const pieces = createReadStream(path.join(folder, name), { highWaterMark: PIECE });
        await zip.add(name, Readable.toWeb(pieces) as ReadableStream<Uint8Array>);
      }
    });
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

  async end(): Promise<Archive> {
    await this.#handle.sync();
    await this.#handle.close();
    return { size: this.#size, sha256: this.#hash.digest('hex') };
  }

  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }
}
