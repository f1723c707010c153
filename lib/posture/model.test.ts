import { describe, expect, it } from 'vitest';
import { BUCKETS, heat, isoWeek, weeksAhead } from './model';

describe('isoWeek', () => {
  it.each([
    ['2026-11-16', '2026-W47'],
    ['2024-12-30', '2025-W01'],
    ['2026-12-28', '2026-W53'],
    ['2027-01-04', '2027-W01'],
  ])('%s begins %s', (monday, week) => {
    expect(isoWeek(new Date(`${monday}T00:00:00Z`))).toBe(week);
  });
});

describe('weeksAhead', () => {
  it('begins with the week of today and leaves no week out', () => {
    const sunday = new Date('2026-11-22T23:30:00Z');
    const weeks = weeksAhead(sunday, 90, new Map([['2026-11-23', 4]]));
    expect(weeks[0]).toEqual({ id: '2026-W47', startsOn: '2026-11-16', count: 0 });
    expect(weeks[1]).toEqual({ id: '2026-W48', startsOn: '2026-11-23', count: 4 });
    expect(weeks.at(-1)?.startsOn).toBe('2027-02-15');
    expect(weeks).toHaveLength(14);
  });
});

describe('heat', () => {
  it('is none without credentials and a trace for the least share', () => {
    expect(heat(0, 10)).toBe(0);
    expect(heat(1, 1_000_000)).toBe(8);
    expect(heat(10, 10)).toBe(38);
  });
});

it('every measure has columns of its own for what is unknown or has no value', () => {
  expect(BUCKETS.age.map(({ id }) => id)).toEqual(expect.arrayContaining(['no-limit', 'unknown']));
  expect(BUCKETS.expiry.map(({ id }) => id)).toEqual(expect.arrayContaining(['none', 'unknown']));
});
