/** `instant`: ISO 8601 UTC with seconds; `days`: days of 24 hours, two decimals; `flag`: y, n or unknown. */
export type ColumnType = 'id' | 'text' | 'enum' | 'instant' | 'integer' | 'days' | 'flag' | 'json' | 'sha256';

/** How a pack names a person: as Muster does, or by a pseudonym. */
export type NamePerson = (name: string | null) => string | null;
export const asNamed: NamePerson = (name) => name;
/** Whether people stand by their names. */
export const isByName = (person: NamePerson): boolean => person('name') === 'name';

/** A column of a file of a pack, with what the data dictionary says of it. */
export interface Column<Row> {
  name: string;
  type: ColumnType;
  /** The words it may hold: of an enum all of them, of the others those beside values of its type. */
  allowed: readonly string[];
  /** Where it comes from, in the words of the product. */
  source: string;
  description: string;
  /** One cell, never empty: what is not known is said so. People are named as `person` names them. */
  cell(row: Row, person: NamePerson): string;
}

/** One file of rows. */
export interface RowFile<Row> {
  path: string;
  title: string;
  columns: readonly Column<Row>[];
}

const LINE_BREAKING = /[\p{Cc}\u2028\u2029]+/gu;
const FORMULA = /^[=+\-@]/;
const NEEDS_QUOTES = /[",']|^\s|\s$/;
/** Needs none of it; nearly every cell is of these characters. */
const PLAIN = /^[\w./:](?:[\w./:;@+=# -]*[\w./:;@+=#-])?$/;
const ISO_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;

/**
 * A text as a cell: on one line, quoted where it must be, and with an apostrophe before what a spreadsheet would run.
 * `absent` stands for null and for nothing at all.
 */
export function textCell(text: string | null | undefined, absent: string): string {
  if (typeof text === 'string' && PLAIN.test(text)) return text;
  const clean = (text ?? '').replace(LINE_BREAKING, ' ').trim();
  if (clean === '') return absent;
  const safe = FORMULA.test(clean) ? `'${clean}` : clean;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** An instant with whole seconds. */
export function instantCell(at: Date | string | null | undefined, absent: string): string {
  if (at === null || at === undefined) return absent;
  const text = typeof at === 'string' && ISO_INSTANT.test(at) ? at : new Date(at).toISOString();
  return `${text.slice(0, 19)}Z`;
}

type Get<Row, Value> = (row: Row) => Value | null | undefined;
type Moment = Date | string;

/** Makers of the columns of one sort of row; `absent` is the word for null, `unknown` unless said otherwise. */
export function columnsOf<Row>() {
  const make = (
    [name, source, description]: Said,
    type: ColumnType,
    allowed: readonly string[],
    cell: Column<Row>['cell'],
  ): Column<Row> => ({ name, type, allowed, source, description, cell });
  return {
    id: (said: Said, get: Get<Row, string | number>, absent = 'unknown') =>
      make(said, 'id', absent === 'unknown' ? [] : [absent], (row) => textCell(wordOf(get(row)), absent)),
    text: (said: Said, get: Get<Row, string>, absent = 'unknown') =>
      make(said, 'text', absent === 'unknown' ? [] : [absent], (row) => textCell(get(row), absent)),
    /** Names of people, with a semicolon between two. */
    people: (said: Said, get: (row: Row) => readonly (string | null)[], absent = 'unknown') =>
      make(said, 'text', absent === 'unknown' ? [] : [absent], (row, person) =>
        textCell(
          get(row)
            .flatMap((name) => person(name) ?? [])
            .join('; '),
          absent,
        ),
      ),
    /** A word of a fixed set. */
    word: (said: Said, allowed: readonly string[], get: Get<Row, string>, absent = 'unknown') =>
      make(
        said,
        'enum',
        allowed.includes(absent) ? allowed : [...allowed, absent],
        (row) => get(row) ?? absent,
      ),
    instant: (said: Said, get: Get<Row, Moment>, absent = 'unknown') =>
      make(said, 'instant', absent === 'unknown' ? [] : [absent], (row) => {
        const at = get(row);
        // `never` and `none` are words of their own beside a moment.
        return at === 'never' || at === 'none' ? at : instantCell(at, absent);
      }),
    integer: (said: Said, get: Get<Row, number | bigint>, absent = 'unknown') =>
      make(said, 'integer', absent === 'unknown' ? [] : [absent], (row) => wordOf(get(row)) ?? absent),
    days: (said: Said, get: Get<Row, number>, absent = 'unknown') =>
      make(said, 'days', absent === 'unknown' ? [] : [absent], (row) => get(row)?.toFixed(2) ?? absent),
    flag: (said: Said, get: Get<Row, boolean>) =>
      make(said, 'flag', [], (row) => {
        const flag = get(row);
        return flag === null || flag === undefined ? 'unknown' : flag ? 'y' : 'n';
      }),
    list: (said: Said, get: (row: Row) => readonly string[]) =>
      make(said, 'text', ['none'], (row) => textCell(get(row).join(';'), 'none')),
    /** A document that may name people anywhere, so it is withheld where they have pseudonyms. */
    naming: (said: Said, get: (row: Row) => unknown) =>
      make(said, 'json', ['none', 'withheld'], (row, person) =>
        isByName(person) ? jsonCell(get(row)) : 'withheld',
      ),
    json: (said: Said, get: (row: Row) => unknown) =>
      make(said, 'json', ['none'], (row) => jsonCell(get(row))),
    /** What has its place in the file, and no source tells yet. */
    missing: (...names: string[]): Column<Row>[] =>
      names.map((name) => make([name, 'none', NOT_COLLECTED], 'text', [], () => 'unknown')),
  };
}

/** Name, where it comes from, and what it says. */
type Said = readonly [name: string, source: string, description: string];
export const NOT_COLLECTED = 'Not collected: no source tells it.';

const jsonCell = (value: unknown): string =>
  value === null || value === undefined ? 'none' : textCell(JSON.stringify(value), 'none');

const wordOf = (value: string | number | bigint | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

export function headerLine<Row>({ columns }: RowFile<Row>): string {
  return columns.map(({ name }) => name).join(',');
}

/** One row, without its line end. */
export function rowLine<Row>(
  { columns }: Pick<RowFile<Row>, 'columns'>,
  row: Row,
  person: NamePerson = asNamed,
): string {
  let line = '';
  for (const [at, column] of columns.entries())
    line += at === 0 ? column.cell(row, person) : `,${column.cell(row, person)}`;
  return line;
}
