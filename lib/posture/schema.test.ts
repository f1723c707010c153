import { expect, it } from 'vitest';
import { parsePostureView, postureHref } from './schema';

it('a view survives the way through its address', () => {
  const view = { by: 'account', measure: 'expiry', isFull: true } as const;
  const raw = Object.fromEntries(new URL(postureHref(view), 'http://muster.test').searchParams);
  expect(parsePostureView(raw)).toEqual(view);
});

it('what is not known becomes the default', () => {
  expect(parsePostureView({ by: ['kind', 'nonsense'], measure: '' })).toEqual({
    by: 'owner',
    measure: 'age',
    isFull: false,
  });
  expect(postureHref(parsePostureView({}))).toBe('/');
});
