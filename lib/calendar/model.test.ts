import { describe, expect, test } from 'vitest';
import { dayText, monthOf, otherMonth, weeksOf } from './model';
import { FeedLimit } from './rate-limit';

const now = new Date('2026-11-21T10:00:00Z');

describe('a month', () => {
  test('is the one asked for, or the one we are in, and says when it was none', () => {
    expect(monthOf('2027-02', now)).toEqual({ month: new Date('2027-02-01T00:00:00Z'), isIgnored: false });
    expect(monthOf(undefined, now)).toEqual({ month: new Date('2026-11-01T00:00:00Z'), isIgnored: false });
    expect(monthOf('2027-13', now).isIgnored).toBe(true);
  });

  test('has whole weeks from Monday that hold each of its days once', () => {
    for (
      let month = new Date('2024-01-01T00:00:00Z');
      month.getUTCFullYear() < 2029;
      month = otherMonth(month, 1)
    ) {
      const days = weeksOf(month).flat();
      expect(days[0]?.getUTCDay()).toBe(1);
      expect(days.length % 7).toBe(0);
      const inside = days.filter((day) => day.getUTCMonth() === month.getUTCMonth());
      expect(inside.map(dayText)).toEqual([...new Set(inside.map(dayText))]);
      expect(inside.at(-1)?.getUTCDate()).toBe(new Date(otherMonth(month, 1).getTime() - 1).getUTCDate());
      expect(inside.length).toBe(inside.at(-1)?.getUTCDate());
    }
  });
});

test('a feed that is asked for too often waits, others do not, and it is let in again', () => {
  const limit = new FeedLimit();
  for (let i = 0; i < 30; i++) expect(limit.take('a', now)).toBe(0);
  expect(limit.take('a', new Date(now.getTime() + 60_000))).toBe(540);
  expect(limit.take('b', now)).toBe(0);
  expect(limit.take('a', new Date(now.getTime() + 600_000))).toBe(0);
});
