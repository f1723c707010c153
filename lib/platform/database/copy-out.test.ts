import { expect, it } from 'vitest';
import { cellsOf } from './copy-out';

it.each<[string, (string | null)[]]>([
  ['1\tdone\tt', ['1', 'done', 't']],
  ['\\N\t\t\\N', [null, '', null]],
  ['a\\tb\tc\\nd\\re\tf\\\\N', ['a\tb', 'c\nd\re', 'f\\N']],
  ['{"text": "a \\\\"quoted\\\\" \\\\\\\\ path"}\tü😀', ['{"text": "a \\"quoted\\" \\\\ path"}', 'ü😀']],
  ['\\b\\f\\v', ['\b\f\v']],
])('a line of COPY is read as what was stored: %j', (line, cells) => {
  expect(cellsOf(line)).toEqual(cells);
});
