import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clockSkew } from './clock-skew';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each([
  ['Sat, 21 Nov 2026 12:10:00 GMT', 'The clock of the worker is 10 minutes behind that of AWS'],
  ['2026-11-21 11:50:00Z', 'The clock of the worker is 10 minutes ahead of that of AWS'],
  ['Sat, 21 Nov 2026 12:02:00 GMT', '2 minutes behind'],
])('%s is told', (time, words) => {
  expect(clockSkew(time, 'AWS')).toContain(words);
});

it.each(['Sat, 21 Nov 2026 12:01:59 GMT', '', 'soon', undefined])('%s is not', (time) => {
  expect(clockSkew(time, 'AWS')).toBeNull();
});
