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
  [[], {}],
  [null, null],
  [undefined, null],
  [[1, 'class:B'], { class: 'B' }],
])('%j reads as %j', (strings, tags) => {
  expect(tagsFromStrings(strings)).toEqual(tags);
});
