import { describe, expect, it } from 'vitest';
import { countText, shareText } from './number-text';

it('countText groups thousands', () => {
  expect(countText(1_234_567)).toBe('1,234,567');
});

describe('shareText', () => {
  it.each([
    [0, 0, '–'],
    [0, 5, '0 %'],
    [5, 5, '100 %'],
    [1, 3, '33 %'],
    [1, 100_000, '<1 %'],
    [99_999, 100_000, '>99 %'],
    [1, 100, '1 %'],
    [99, 100, '99 %'],
  ])('%d of %d reads "%s"', (part, whole, text) => {
    expect(shareText(part, whole)).toBe(text);
  });
});
