import { asNamed, headerLine, type NamePerson, type RowFile, rowLine } from './column';
import { TextFile } from './text-file';

const FLUSH_AT = 64 * 1024;

/** A file of rows while it is written, buffered. */
export class CsvFile<Row> {
  readonly #file: RowFile<Row>;
  readonly #text: TextFile;
  readonly #person: NamePerson;
  #buffer: string;
  rows = 0;

  private constructor(file: RowFile<Row>, text: TextFile, person: NamePerson) {
    this.#file = file;
    this.#text = text;
    this.#person = person;
    this.#buffer = `${headerLine(file)}\r\n`;
  }

  /** Begins the file below `folder`; one that is there is written anew. */
  static async create<Row>(
    folder: string,
    file: RowFile<Row>,
    person: NamePerson = asNamed,
  ): Promise<CsvFile<Row>> {
    return new CsvFile(file, await TextFile.create(folder, file.path), person);
  }

  get path(): string {
    return this.#file.path;
  }

  add(row: Row): void {
    this.#buffer += `${rowLine(this.#file, row, this.#person)}\r\n`;
    this.rows += 1;
  }

  /** Hands what is buffered to the disk; to be awaited now and then, so that memory stays bounded. */
  async drain(): Promise<void> {
    if (this.#buffer.length >= FLUSH_AT) await this.#flush();
  }

  async close(): Promise<number> {
    await this.#flush();
    await this.#text.close();
    return this.rows;
  }

  #flush(): Promise<void> {
    const text = this.#buffer;
    this.#buffer = '';
    return this.#text.write(text);
  }
}

/** Writes a file whose rows are at hand, and returns how many there are. */
export async function writeRows<Row>(
  folder: string,
  file: RowFile<Row>,
  rows: Iterable<Row>,
  person: NamePerson = asNamed,
): Promise<number> {
  const csv = await CsvFile.create(folder, file, person);
  for (const row of rows) {
    csv.add(row);
    await csv.drain();
  }
  return csv.close();
}
