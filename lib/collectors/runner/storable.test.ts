import { expect, it } from 'vitest';
import { storable } from './storable';

it('leaves what can be stored untouched, the very same objects', () => {
  const value = { name: 'ä 😀\n"', at: new Date(0), list: ['a', 1, null], tags: { a: 'b' } };
  expect(storable(value)).toBe(value);
});

it('replaces NUL and halves of pairs in values and names, at any depth', () => {
  const at = new Date(0);
  const tags = JSON.parse('{"__proto__":"a\\u0000b","k\\u0000":"\\ud83d!"}') as Record<string, string>;
  expect(storable({ name: 'x\ud800', at, list: [['\0']], tags })).toEqual({
    name: 'x\ufffd',
    at,
    list: [['\ufffd']],
    tags: Object.fromEntries([
      ['__proto__', 'a\ufffdb'],
      ['k\ufffd', '\ufffd!'],
    ]),
  });
});
