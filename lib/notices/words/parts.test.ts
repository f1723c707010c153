import { expect, it } from 'vitest';
import { field, oneLine } from './parts';

it('keeps text on one line, without marks that turn it around, and cuts what is too long', () => {
  expect(oneLine('a\r\nb\u202ec\u2028d\0e')).toBe('a b c d e');
  expect(oneLine('x'.repeat(500))).toHaveLength(300);
});

it('takes the first field that says something, and text or numbers only', () => {
  expect(field({ a: ' ', b: 1_200, c: 'x' }, 'a', 'b', 'c')).toBe('1,200');
  expect(field({ a: { toString: 'x' }, b: null }, 'a', 'b')).toBe('');
});
