import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { duePeriods, dutiesOf, LEAST_DAYS, PERIODIC_DUTIES, periodOf } from './schedule';

const at = (text: string) => new Date(text);
const named = (kind: string) => {
  const duty = PERIODIC_DUTIES.find((each) => each.kind === kind);
  if (!duty) throw new Error(kind);
  return duty;
};
const span = (kind: string, now: string) => {
  const { period, begins, ends } = periodOf(named(kind), at(now));
  return [period, begins.toISOString().slice(0, 10), ends.toISOString().slice(0, 10)];
};
const due = (now: string) =>
  Object.fromEntries(duePeriods(at(now)).map(({ kind, dueAt }) => [kind, dueAt.toISOString()]));

describe('a period of the calendar', () => {
  it.each([
    ['use-look', '2026-11-21T09:30:00Z', ['2026-11', '2026-11-01', '2026-12-01']],
    ['use-look', '2026-12-31T23:59:59.999Z', ['2026-12', '2026-12-01', '2027-01-01']],
    ['use-look', '2027-01-01T00:00:00Z', ['2027-01', '2027-01-01', '2027-02-01']],
    ['use-look', '2028-02-29T12:00:00Z', ['2028-02', '2028-02-01', '2028-03-01']],
    ['use-look', '2027-02-28T23:59:59.999Z', ['2027-02', '2027-02-01', '2027-03-01']],
    ['need-attestation', '2028-02-29T23:59:59.999Z', ['2028-Q1', '2028-01-01', '2028-04-01']],
    ['need-attestation', '2026-03-31T23:59:59.999Z', ['2026-Q1', '2026-01-01', '2026-04-01']],
    ['need-attestation', '2026-12-31T23:59:59.999Z', ['2026-Q4', '2026-10-01', '2027-01-01']],
    ['ownership-audit', '2028-02-29T00:00:00Z', ['2028', '2028-01-01', '2029-01-01']],
    ['ownership-audit', '2026-12-31T23:59:59.999Z', ['2026', '2026-01-01', '2027-01-01']],
  ])('of %s at %s is %j', (kind, now, expected) => {
    expect(span(kind, now)).toEqual(expected);
  });

  it('follows the one before without a gap, through leap years', () => {
    for (const duty of PERIODIC_DUTIES) {
      let period = periodOf(duty, at('2027-01-01T00:00:00Z'));
      while (period.begins < at('2033-01-01T00:00:00Z')) {
        const next = periodOf(duty, period.ends);
        expect(next.begins).toEqual(period.ends);
        expect(next.period > period.period).toBe(true);
        expect(periodOf(duty, new Date(period.ends.getTime() - 1))).toEqual(period);
        period = next;
      }
    }
  });

  it('is called as people say it', () => {
    const titles = PERIODIC_DUTIES.map((duty) => periodOf(duty, at('2026-11-21T00:00:00Z')).title);
    expect(titles).toEqual(['November 2026', 'fourth quarter of 2026', '2026']);
  });
});

describe('when it is due', () => {
  it('is counted from the day it is opened, not from the hour', () => {
    expect(due('2028-01-01T00:00:04Z')).toEqual({
      'use-look': '2028-01-15T00:00:00.000Z',
      'need-attestation': '2028-01-31T00:00:00.000Z',
      // 60 days from the first of January end on the first of March of a leap year, on the second of others.
      'ownership-audit': '2028-03-01T00:00:00.000Z',
    });
    expect(due('2027-01-01T23:59:59Z')['ownership-audit']).toBe('2027-03-02T00:00:00.000Z');
  });

  it('gives whoever is asked late their days, but never beyond the period', () => {
    expect(due('2028-02-10T08:00:00Z')['use-look']).toBe('2028-02-24T00:00:00.000Z');
    expect(due('2028-02-20T08:00:00Z')['use-look']).toBe('2028-03-01T00:00:00.000Z');
    expect(due('2026-12-10T08:00:00Z')['need-attestation']).toBe('2027-01-01T00:00:00.000Z');
  });

  it('waits for the next period when this one is nearly over, also in a leap year', () => {
    // The last day of February on which a look is still opened leaves a week of it.
    expect(Object.keys(due('2028-02-23T23:00:00Z'))).toContain('use-look');
    expect(Object.keys(due('2028-02-24T00:00:00Z'))).not.toContain('use-look');
    expect(Object.keys(due('2027-02-22T23:00:00Z'))).toContain('use-look');
    expect(Object.keys(due('2027-02-23T00:00:00Z'))).not.toContain('use-look');
    expect(duePeriods(at('2026-12-31T12:00:00Z'))).toEqual([]);
  });

  it('leaves a week or more on every day of four years, and is never beyond the period', () => {
    for (let day = at('2026-01-01T12:00:00Z'); day < at('2030-01-01T00:00:00Z'); day = addDays(day, 1))
      for (const { dueAt, ends, begins } of duePeriods(day)) {
        expect(dueAt.getTime()).toBeGreaterThanOrEqual(addDays(day, LEAST_DAYS - 0.5).getTime());
        expect(dueAt <= ends && begins <= day && day < ends).toBe(true);
      }
  });
});

it('asks an owner without credentials for the yearly audit alone', () => {
  expect(dutiesOf(0)).toEqual(['ownership-audit']);
  expect(dutiesOf(1)).toEqual(['use-look', 'need-attestation', 'ownership-audit']);
});

it('says of each interval what it rests on', () => {
  for (const duty of PERIODIC_DUTIES) expect(duty.source).toMatch(/^Entity-defined\. .+\.$/);
});
