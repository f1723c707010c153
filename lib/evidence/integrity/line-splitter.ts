import { PackRefusal } from './refusal';

/** No row is longer; what is would fill the memory. */
const MOST_BYTES = 16 * 1024 * 1024;
const LF = 10;
const CR = 13;

/** The lines of a file from its pieces, without their ends (`\n` or `\r\n`). A line is lent: copy what is to stay. */
export class LineSplitter {
  readonly #onLine: (line: Uint8Array) => void;
  readonly #path: string;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(path: string, onLine: (line: Uint8Array) => void) {
    this.#path = path;
    this.#onLine = onLine;
  }

  push(chunk: Uint8Array): void {
    let start = 0;
    let end = chunk.indexOf(LF);
    if (this.#rest.length > 0 && end >= 0) {
      this.#tell(joined(this.#rest, chunk.subarray(0, end)));
      this.#rest = new Uint8Array(0);
      start = end + 1;
      end = chunk.indexOf(LF, start);
    }
    for (; end >= 0; end = chunk.indexOf(LF, start)) {
      this.#tell(chunk.subarray(start, end));
      start = end + 1;
    }
    if (start === chunk.length) return;
    this.#rest = joined(this.#rest, chunk.subarray(start));
    if (this.#rest.length > MOST_BYTES)
      throw new PackRefusal(
        'format',
        this.#path,
        `${this.#path} has a line of more than ${MOST_BYTES} bytes.`,
      );
  }

  /** The last line, where the file ends without a line end. */
  end(): void {
    if (this.#rest.length > 0) this.#tell(this.#rest);
  }

  #tell(line: Uint8Array): void {
    this.#onLine(line[line.length - 1] === CR ? line.subarray(0, -1) : line);
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}
