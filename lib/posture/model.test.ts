import { describe, expect, it } from 'vitest';
import { BUCKETS, type Ending, expiryOutlook, heat, isoWeek } from './model';

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

describe('expiryOutlook', () => {
  const sunday = new Date('2026-11-22T23:30:00.750Z');
  const at = (perDay: Record<string, number>) => expiryOutlook(sunday, new Map(Object.entries(perDay)));

  it('begins now, with the week of today, and leaves no week out', () => {
    const { weeks } = at({ '2026-11-22': 2, '2026-11-23': 4, '2026-11-29': 1, '2026-11-30': 8 });
    expect(weeks.slice(0, 3)).toEqual([
      { id: '2026-W47', startsOn: '2026-11-16', from: '2026-11-22T23:30:00Z', to: '2026-11-23', count: 2 },
      { id: '2026-W48', startsOn: '2026-11-23', from: '2026-11-23', to: '2026-11-30', count: 5 },
      { id: '2026-W49', startsOn: '2026-11-30', from: '2026-11-30', to: '2026-12-07', count: 8 },
    ]);
    expect(weeks).toHaveLength(14);
    expect(weeks.at(-1)).toMatchObject({ startsOn: '2027-02-15', to: '2027-02-21' });
  });

  it('lays the weeks end to end over exactly the next 90 days', () => {
    const { weeks, next90 } = at({ '2026-12-24': 3, '2027-02-20': 5 });
    expect(next90).toEqual({ from: '2026-11-22T23:30:00Z', to: '2027-02-21', count: 8 });
    expect(weeks[0]?.from).toBe(next90.from);
    for (const [i, week] of weeks.entries()) expect(week.to).toBe(weeks[i + 1]?.from ?? next90.to);
    expect(weeks.reduce((sum, week) => sum + week.count, 0)).toBe(next90.count);
  });

  it('counts the next 30 days, and the calendar month after this one', () => {
    const perDay = {
      '2026-11-30': 1,
      '2026-12-01': 10,
      '2026-12-22': 100,
      '2026-12-31': 1000,
      '2027-01-01': 10_000,
    };
    const { next30, nextMonth } = at(perDay);
    expect(next30).toEqual({ from: '2026-11-22T23:30:00Z', to: '2026-12-23', count: 111 });
    expect(nextMonth).toEqual({ id: '2026-12', from: '2026-12-01', to: '2027-01-01', count: 1110 });
  });

  it.each([
    ['2026-12-31T12:00:00Z', '2027-01', '2027-02-01'],
    ['2027-01-31T12:00:00Z', '2027-02', '2027-03-01'],
  ])('the month after %s is %s', (now, id, to) => {
    const { nextMonth, next90 } = expiryOutlook(new Date(now), new Map());
    expect(nextMonth).toMatchObject({ id, from: `${id}-01`, to } satisfies Partial<Ending> & { id: string });
    expect(nextMonth.to < next90.to).toBe(true);
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
