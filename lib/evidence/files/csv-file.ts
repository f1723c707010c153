import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { headerLine, type RowFile, rowLine } from './column';

const FLUSH_AT = 64 * 1024;

/** A file of rows while it is written: buffered, never faster than the disk, and only whole when it was closed. */
export class CsvFile<Row> {
  readonly #file: RowFile<Row>;
  readonly #stream: WriteStream;
  readonly #ended: Promise<void>;
  #buffer: string;
  rows = 0;

  private constructor(file: RowFile<Row>, stream: WriteStream) {
    this.#file = file;
    this.#stream = stream;
    this.#buffer = `${headerLine(file)}\r\n`;
    this.#ended = finished(stream);
    // Whoever writes next, or closes, sees the failure.
    this.#ended.catch(() => undefined);
  }

  /** Begins the file below `folder`; one that is there is written anew. */
  static async create<Row>(folder: string, file: RowFile<Row>): Promise<CsvFile<Row>> {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    return new CsvFile(file, createWriteStream(target, { mode: 0o600 }));
  }

  get path(): string {
    return this.#file.path;
  }

  add(row: Row): void {
    this.#buffer += `${rowLine(this.#file, row)}\r\n`;
    this.rows += 1;
  }

  /** Hands what is buffered to the disk; to be awaited now and then, so that memory stays bounded. */
  async drain(): Promise<void> {
    if (this.#buffer.length < FLUSH_AT) return;
    await this.#write();
  }

  async close(): Promise<number> {
    await this.#write();
    this.#stream.end();
    await this.#ended;
    return this.rows;
  }

  async #write(): Promise<void> {
    const text = this.#buffer;
    this.#buffer = '';
    if (this.#stream.write(text)) return;
    await Promise.race([new Promise<void>((resolve) => this.#stream.once('drain', resolve)), this.#ended]);
  }
}

/** Writes a file whose rows are at hand, and returns how many there are. */
export async function writeRows<Row>(
  folder: string,
  file: RowFile<Row>,
  rows: Iterable<Row>,
): Promise<number> {
  const csv = await CsvFile.create(folder, file);
  for (const row of rows) {
    csv.add(row);
    await csv.drain();
  }
  return csv.close();
}
