import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { afterDeath, afterFailure, lastSlot, nextSlot, nextTry } from './states';

const NOW = new Date('2026-03-01T09:30:00Z');

describe('when to try again', () => {
  it('waits longer each time, up to an hour, and never less than it is asked to', () => {
    const waits = [1, 2, 3, 4, 5, 6, 50].map(
      (failures) => (nextTry(failures, NOW).getTime() - NOW.getTime()) / 60_000,
    );
    expect(waits).toEqual([1, 2, 5, 15, 30, 60, 60]);
    expect(nextTry(1, NOW, 600).getTime() - NOW.getTime()).toBe(600_000);
  });

  it('ends after a day, or at once where trying is of no use', () => {
    const tried = { tries: 30, firstTryAt: addDays(NOW, -1) };
    expect(afterFailure(tried, { isFinal: false }, NOW)).toEqual({ state: 'failed' });
    expect(
      afterFailure({ ...tried, firstTryAt: addDays(NOW, -0.99) }, { isFinal: false }, NOW),
    ).toMatchObject({ state: 'waiting' });
    expect(afterFailure({ tries: 1, firstTryAt: NOW }, { isFinal: true }, NOW)).toEqual({ state: 'failed' });
  });
});

it('only receivers that know a message again are sent it again after a death', () => {
  expect(afterDeath({ deduplicates: true })).toBe('waiting');
  expect(afterDeath({ deduplicates: false })).toBe('unconfirmed');
});

it.each([
  [9, '2026-03-01T09:00:00Z', '2026-03-02T09:00:00Z'],
  [10, '2026-02-28T10:00:00Z', '2026-03-01T10:00:00Z'],
  [0, '2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'],
])('the digest hour %i came last at %s and comes next at %s', (hour, last, next) => {
  expect(lastSlot(hour, NOW)).toEqual(new Date(last));
  expect(nextSlot(hour, NOW)).toEqual(new Date(next));
});
