import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoSeconds } from './dates';

it('writes any moment as the language does, cut to seconds', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), (at) => {
      expect(isoSeconds(at)).toBe(`${at.toISOString().split('.')[0]}Z`);
    }),
  );
});

it('refuses a moment that is none', () => {
  expect(() => isoSeconds(new Date(Number.NaN))).toThrow(RangeError);
});
