import { expect, test } from 'vitest';
import { callsFor } from './contract';

test.each([
  ['an empty list still takes a call', { perCell: 0, pageSize: 100, perItem: 0 }, 0, 1],
  ['a page that is just full takes no second one', { perCell: 0, pageSize: 100, perItem: 0 }, 100, 1],
  ['one item more does', { perCell: 0, pageSize: 100, perItem: 0 }, 101, 2],
  ['calls for each item come on top', { perCell: 2, pageSize: 1000, perItem: 5 }, 1500, 2 + 2 + 7500],
  ['what has no list has no pages', { perCell: 3, pageSize: null, perItem: 0 }, 7, 3],
])('%s', (_, budget, items, expected) => {
  expect(callsFor({ items: 'things', ...budget }, items)).toBe(expected);
});
