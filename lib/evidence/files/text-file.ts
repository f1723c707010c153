import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';

/** A file of text while it is written: never faster than the disk, and only whole when it was closed. */
export class TextFile {
  readonly #stream: WriteStream;
  readonly #ended: Promise<void>;

  private constructor(stream: WriteStream) {
    this.#stream = stream;
    this.#ended = finished(stream);
    // Whoever writes next, or closes, sees the failure.
    this.#ended.catch(() => undefined);
  }

  /** Begins the file below `folder`. One that is there goes first: whoever still writes to it writes to nothing. */
  static async create(folder: string, file: string): Promise<TextFile> {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await rm(target, { force: true });
    return new TextFile(createWriteStream(target, { mode: 0o600, flags: 'wx' }));
  }

  async write(text: string): Promise<void> {
    if (this.#stream.write(text)) return;
    await Promise.race([new Promise<void>((resolve) => this.#stream.once('drain', resolve)), this.#ended]);
  }

  async close(): Promise<void> {
    this.#stream.end();
    await this.#ended;
  }
}
