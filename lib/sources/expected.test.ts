import { expect, it } from 'vitest';
import { unconnected } from './expected';

it('what was declared is missing until a source of its kind is connected', () => {
  const expected = ['aws', 'okta'].map((kind) => ({ kind, title: kind, why: 'Declared in the setup.' }));
  expect(unconnected(expected, []).map(({ kind }) => kind)).toEqual(['aws', 'okta']);
  expect(unconnected(expected, ['aws', 'gcp']).map(({ kind }) => kind)).toEqual(['okta']);
  expect(unconnected([], ['aws'])).toEqual([]);
});
