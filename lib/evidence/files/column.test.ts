import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnsOf, headerLine, rowLine, textCell } from './column';

const c = columnsOf<{ text: string | null; at: Date | string | null }>();
const file = {
  path: 'x.csv',
  title: 'x',
  columns: [
    c.text(['a', '', ''], (row) => row.text),
    c.instant(['b', '', ''], (row) => row.at),
    ...c.missing('d'),
  ],
};

it('writes a row that reads back as it was, on one line, with no cell empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const line = rowLine(file, { text, at: null });
      expect(line).not.toMatch(/[\r\n\u2028\u2029]/);
      const [row] = parse(`${headerLine(file)}\r\n${line}\r\n`, { columns: true }) as Record<
        string,
        string
      >[];
      expect(row?.a).not.toBe('');
      expect(row?.b).toBe('unknown');
      expect(row?.d).toBe('unknown');
      // A name that a spreadsheet would run stands after an apostrophe.
      expect(row?.a).not.toMatch(/^[=+\-@]/);
    }),
  );
});

it.each([
  ['=cmd()', '"\'=cmd()"'],
  ['-1+2', '"\'-1+2"'],
  ['@SUM(A1)', '"\'@SUM(A1)"'],
  ['a "b", c', '"a ""b"", c"'],
  ['two\r\nlines', 'two lines'],
  ['  ', 'none'],
  [null, 'none'],
  ['plain', 'plain'],
])('the cell of %j is %j', (text, cell) => expect(textCell(text, 'none')).toBe(cell));

it('writes each character alike wherever it stands, whether the cell is a plain one or not', () => {
  const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
  for (const char of ascii)
    for (const text of [char, `${char}b`, `a${char}b`, `a${char}`, `${char}${char}`, `a${char}${char}b`])
      expect(textCell(text, 'none'), JSON.stringify(text)).toBe(slowCell(text));
});

/** What a cell has to be, said without a way around for plain ones. */
function slowCell(text: string): string {
  const clean = Array.from(text, (char) => (/\p{Cc}/u.test(char) ? '\n' : char))
    .join('')
    .split(/\n+/)
    .join(' ')
    .trim();
  if (clean === '') return 'none';
  const safe = '=+-@'.includes(clean.charAt(0)) ? `'${clean}` : clean;
  return safe.includes('"') || safe.includes("'") || safe.includes(',')
    ? `"${safe.split('"').join('""')}"`
    : safe;
}

it('an instant is in whole seconds, or a word', () => {
  const at = new Date('2026-03-01T10:20:30.999Z');
  expect(rowLine(file, { text: 'x', at })).toBe('x,2026-03-01T10:20:30Z,unknown');
  expect(rowLine(file, { text: 'x', at: 'never' })).toBe('x,never,unknown');
  expect(rowLine(file, { text: 'x', at: '2026-03-01T10:20:30.5Z' })).toBe('x,2026-03-01T10:20:30Z,unknown');
});
