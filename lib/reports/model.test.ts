import { describe, expect, it } from 'vitest';
import { endOfSpan, signOffStanding, spanEndingAt } from './model';
import { isAskedFor, parseReportSearch, periodOf, reportHref } from './search';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('months, quarters and years', () => {
  it.each([
    ['month', '2026-11-22', '2026-12-01', '2026-11-01'],
    ['month', '2026-12-31', '2027-01-01', '2026-12-01'],
    ['quarter', '2026-11-22', '2027-01-01', '2026-10-01'],
    ['quarter', '2026-04-01', '2026-07-01', '2026-04-01'],
    ['year', '2026-11-22', '2027-01-01', '2026-01-01'],
  ] as const)('the %s of %s ends at %s and began at %s', (every, at, to, from) => {
    expect(endOfSpan(every, day(at))).toEqual(day(to));
    expect(spanEndingAt(every, day(to))).toEqual({ from: day(from), to: day(to) });
  });

  it('follow one another without a gap', () => {
    const [first, second] = [endOfSpan('month', day('2026-01-31')), endOfSpan('month', day('2026-02-01'))];
    expect(spanEndingAt('month', second)).toEqual({ from: first, to: second });
  });
});

describe('a sign-off', () => {
  const of = (signed: number, reviewers: number, now: string) =>
    signOffStanding({ builtAt: day('2026-07-02'), reviewers, signed }, day(now));

  it('is overdue after fourteen days, unless everybody signed', () => {
    expect([of(0, 2, '2026-07-15'), of(1, 2, '2026-07-16'), of(2, 2, '2026-08-30')]).toEqual([
      'waiting',
      'overdue',
      'signed',
    ]);
  });

  it('is not waited for where nobody is asked, or nothing is built', () => {
    expect(of(0, 0, '2026-08-30')).toBe('none-asked');
    expect(signOffStanding({ builtAt: null, reviewers: 1, signed: 0 }, day('2026-08-30'))).toBe('none-asked');
  });
});

describe('the address of a report', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const parsed = (raw: Record<string, string>) => parseReportSearch(raw, now);

  it('begins with the ninety days until yesterday', () => {
    expect(parsed({})).toMatchObject({ search: { from: '2026-08-24', to: '2026-11-21' }, problems: {} });
  });

  it('says what is wrong, and what is allowed', () => {
    expect(parsed({ to: '2026-11-22' }).problems).toEqual({
      to: 'This day has not ended yet: 2026-11-21 at the latest.',
    });
    expect(parsed({ from: '2026-02-30', to: 'soon' }).problems).toEqual({
      from: 'A day such as 2026-09-30.',
      to: 'A day such as 2026-09-30.',
    });
    expect(parsed({ from: '2026-10-02', to: '2026-10-01' }).problems.to).toContain('before it begins');
    expect(parsed({ from: '2023-01-01', to: '2026-10-01' }).problems.from).toContain('740 days');
    expect(parsed({ by: 'colour' }).problems.by).toBe('One of kind, class, owner.');
  });

  it('is read back as it was written', () => {
    const { search } = parsed({
      from: '2026-01-01',
      to: '2026-03-31',
      owner: 'payments',
      by: 'class',
      value: 'A',
      only: 'late,missing',
    });
    const href = reportHref('/r', search);
    expect(parsed(Object.fromEntries(new URL(href, 'http://x').searchParams)).search).toEqual(search);
    expect(periodOf(search)).toEqual({ from: day('2026-01-01'), to: day('2026-04-01') });
  });

  it('narrows rows to marks and to one value', () => {
    const row = { marks: ['late'], kind: 'api-key', class: 'A', owner: 'none' };
    const asked = (only: string[], value: string | null) =>
      isAskedFor(row, { only, by: 'class', value }, ['late', 'missing']);
    expect([asked([], null), asked(['missing'], null), asked(['late'], 'A'), asked(['late'], 'B')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
