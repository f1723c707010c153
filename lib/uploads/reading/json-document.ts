import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { invalid } from '@/lib/kernel/errors';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { MAX_ROW_BYTES } from '../model';
import type { FileRow, OpenFile } from './file-row';
import { createLineCounter } from './line-counter';

/** Where the rows of the documents that are read may be. */
const ROWS = ['', 'SecretList', 'value', 'runs.results'];
const ROW_PATHS = ['$.*', '$.SecretList.*', '$.value.*', '$.runs.*.results.*'];
/** What is read besides rows. */
const ASIDES = [
  '$.runs.*.tool.driver.name',
  '$.runs.*.invocations.*.endTimeUtc',
  '$.runs.*.versionControlProvenance.*.repositoryUri',
];
/** A document may hold much between two rows, rules of a scanner for example. */
const MOST_BETWEEN_ROWS = 16 * MAX_ROW_BYTES;

/**
 * Rows of one JSON document, or of several lists one after the other as `gh api --paginate` prints them, read as they
 * come: what has been handed on is not kept. Where the text breaks off or is no JSON, that place is the last row.
 */
export function openJson(isList: boolean, text: AsyncIterable<string>): OpenFile {
  const asides = new Map<string, Json>();
  let path = '';
  const rows = read(isList, text, asides, (found) => {
    path = found;
  });
  return {
    shape: 'list',
    asides,
    head: (first) => ({ shape: 'list', path, names: new Set(Object.keys(first ?? {})), first, asides }),
    rows,
  };
}

async function* read(
  isList: boolean,
  text: AsyncIterable<string>,
  asides: Map<string, Json>,
  onPath: (path: string) => void,
): AsyncGenerator<FileRow> {
  const lines = createLineCounter();
  const starts: number[] = [];
  const found: FileRow[] = [];
  let start = 1;
  let brokenAt: number | null = null;
  let sinceRow = 0;
  const tokens = new TokenParser({
    paths: [...(isList ? ['$.*'] : ROW_PATHS.slice(1)), ...ASIDES],
    keepStack: false,
    separator: '',
  });
  const tokenizer = new Tokenizer({ separator: '' });
  const broken = () => {
    brokenAt ??= lines.now();
  };
  tokenizer.onError = broken;
  tokens.onError = broken;
  tokenizer.onToken = (token) => {
    if (brokenAt !== null) return;
    const at = token.token;
    if (at === TokenType.LEFT_BRACE || at === TokenType.LEFT_BRACKET) starts.push(lines.at(token.offset));
    if (at === TokenType.RIGHT_BRACE || at === TokenType.RIGHT_BRACKET) start = starts.pop() ?? start;
    tokens.write(token);
  };
  tokens.onValue = ({ value, key, stack }) => {
    const names = [...stack.slice(1).map((item) => item.key), key].filter((name) => typeof name === 'string');
    const place = names.join('.');
    if (!isList && !ROWS.includes(place)) {
      if (!asides.has(place)) asides.set(place, value as Json);
      return;
    }
    onPath(place);
    sinceRow = 0;
    found.push(
      isObject(value) ? { line: start, row: value } : { line: lines.now(), problem: 'it is not an object' },
    );
  };
  for await (const part of text) {
    const bytes = Buffer.from(part);
    lines.add(bytes);
    sinceRow += bytes.length;
    tokenizer.write(bytes);
    yield* found.splice(0);
    if (brokenAt !== null) break;
    if (sinceRow > MOST_BETWEEN_ROWS) throw rowTooLarge();
  }
  if (brokenAt !== null)
    yield {
      line: brokenAt,
      problem: 'from here on it is not JSON, and nothing after it was read',
      isEnd: true,
    };
  else if (starts.length > 0)
    yield { line: lines.now(), problem: 'the file is cut off here: it ends inside the JSON', isEnd: true };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function rowTooLarge() {
  return invalid(
    'upload/row-too-large',
    'The file holds one entry of more than 16 MB, or none of the lists that are read. Upload the output of one of the commands as it was printed.',
  );
}
