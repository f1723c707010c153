import { expect, test } from 'vitest';
import { isSameQuery, viewQuery, viewTarget } from './model';

test('a view leads to its list with everything it kept, also what is no longer understood', () => {
  const target = viewTarget({ id: 'v1', noun: 'credential', query: 'kind=ssh-key&colour=red' });
  expect(target).toBe('/credentials?kind=ssh-key&colour=red&saved=v1');
});

test('a view keeps no place in the list and no other view', () => {
  expect(viewQuery('kind=ssh-key&cursor=abc&saved=v1&format=csv')).toBe('kind=ssh-key');
});

test('two queries are the same whatever their order, and not when a filter differs', () => {
  expect(isSameQuery('a=1&b=2&saved=x', 'b=2&a=1')).toBe(true);
  expect(isSameQuery('a=1', 'a=1&b=2')).toBe(false);
});
