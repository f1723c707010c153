import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, cut, showable } from './text';

const latin = (codePoint: number) => codePoint < 0x0530;
const wide = (text: string) => [...text].length;

describe('text a font cannot draw', () => {
  test('is named by its code points, runs of it in one pair of brackets', () => {
    expect(showable('請求 client', latin)).toBe('[U+8ACB U+6C42] client');
    expect(showable('a😀b', latin)).toBe('a[U+1F600]b');
  });

  test('leaves Greek, Czech and composed letters as they are', () => {
    expect(showable('Κλειδί, žluťoučký', latin)).toBe('Κλειδί, žluťoučký');
    expect(showable('e\u0301', latin)).toBe('é');
  });

  test('shows marks that turn or hide text instead of obeying them', () => {
    expect(showable('abc\u202Edef\u200B', latin)).toBe('abc[U+202E]def[U+200B]');
  });

  test('turns line ends and control characters into a space', () => {
    expect(showable('a\r\n\u0007b\u2028c', latin)).toBe('a b c');
  });

  test('never keeps a character without a glyph', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        [...showable(text, latin)].every((character) => latin(character.codePointAt(0) ?? 0)),
      ),
    );
  });
});

describe('lines', () => {
  test('break between words', () => {
    expect(breakLines('one two three', 7, wide)).toEqual(['one two', 'three']);
  });

  test('break a long word at its joints before anywhere else', () => {
    expect(breakLines('arn:aws:iam::1234/user/deploy-bot', 10, wide)).toEqual([
      'arn:aws:',
      'iam::1234/',
      'user/',
      'deploy-bot',
    ]);
    expect(breakLines('abcdefgh', 3, wide)).toEqual(['abc', 'def', 'gh']);
  });

  test('are never wider than asked for, and lose no letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
        const lines = breakLines(text, width, wide);
        expect(lines.every((line) => wide(line) <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('cut to a width end in an ellipsis', () => {
    expect(cut('short', 10, wide)).toBe('short');
    expect(cut('a long running title', 8, wide)).toBe('a long…');
  });
});
