import { expect, test } from 'vitest';
import { tagsFromStrings } from './tags';

test.each([
  [['owner:payments'], { owner: 'payments' }],
  [['owner=payments'], { owner: 'payments' }],
  [[' owner : payments '], { owner: 'payments' }],
  [['url:https://x.example'], { url: 'https://x.example' }],
  [['owner:a', 'owner:b'], { owner: 'a' }],
  [['HideApp', ''], { HideApp: '' }],
  [['owner:'], { owner: '' }],
  [['owner:two\nlines'], { owner: 'two\nlines' }],
  [[':odd', '=', ' '], { ':odd': '', '=': '' }],
  [[], {}],
  [null, null],
  [undefined, null],
  [[1, 'class:B'], { class: 'B' }],
])('%j reads as %j', (strings, tags) => {
  expect(tagsFromStrings(strings)).toEqual(tags);
});

test('a tag named like what every object inherits is a tag', () => {
  expect(Object.entries(tagsFromStrings(['__proto__:x', 'constructor']) ?? {})).toEqual([
    ['__proto__', 'x'],
    ['constructor', ''],
  ]);
});

test('a long tag without a value takes no time', () => {
  const tag = `a${' '.repeat(200_000)}b`;
  expect(tagsFromStrings([tag])).toEqual({ [tag]: '' });
});
