import { describe, expect, it } from 'vitest';
import { nextReviewDue } from './model';
import { standingOf } from './states';
import { inForceWithin, type Register, type StoredVersion } from './versions';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

const version = (number: number, approved: string | null, effective = approved): StoredVersion => ({
  documentId: 1,
  kind: 'policy',
  requirement: null,
  version: number,
  title: `Version ${number}`,
  changeSummary: 'First version',
  reviewMonths: 12,
  effectiveFrom: null,
  proposedAt: day('2026-01-01'),
  authorId: 'ann',
  author: 'Ann',
  analysis: null,
  policy: { link: null, sha256: 'a'.repeat(64) },
  approvedAt: approved ? day(approved) : null,
  approvedBy: approved ? 'Bob' : null,
  effectiveAt: effective ? day(effective) : null,
});

const REGISTER: Register = {
  versions: [
    version(1, '2026-02-01'),
    version(2, null),
    version(3, '2026-06-01', '2026-07-01'),
    version(4, null),
  ],
  reviews: [{ documentId: 1, version: 1, reviewedAt: day('2026-05-01') }],
  retirements: [{ documentId: 1, retiredAt: day('2026-10-01') }],
};

const within = (from: string, to = from, register = REGISTER) =>
  inForceWithin(register, day(from), day(to)).map(({ version: number, effectiveTo }) => [
    number,
    effectiveTo?.toISOString().slice(0, 10) ?? null,
  ]);

describe('versions in force', () => {
  it('begin when approved, or on their day, and end where the next begins', () => {
    expect(within('2026-01-31')).toEqual([]);
    expect(within('2026-02-01')).toEqual([[1, null]]);
    expect(within('2026-06-15')).toEqual([[1, null]]);
    expect(within('2026-07-01')).toEqual([[3, null]]);
    expect(within('2026-10-01')).toEqual([]);
  });

  it('are all there for a period, each with its end as far as it was known by the end of the period', () => {
    expect(within('2026-03-01', '2026-09-30')).toEqual([
      [1, '2026-07-01'],
      [3, null],
    ]);
    expect(within('2026-07-02', '2026-12-31')).toEqual([[3, '2026-10-01']]);
  });

  it('are the same whenever they are asked for: what comes later has no part in it', () => {
    const then: Register = {
      versions: REGISTER.versions.slice(0, 2),
      reviews: [],
      retirements: [],
    };
    const at = day('2026-04-30');
    expect(inForceWithin(REGISTER, at, at)).toEqual(inForceWithin(then, at, at));
  });

  it('count their review from the last one by then, or from the approval', () => {
    const due = (at: string) => inForceWithin(REGISTER, day(at), day(at))[0]?.nextReviewDueAt;
    expect(due('2026-04-30')).toEqual(day('2027-02-01'));
    expect(due('2026-05-01')).toEqual(day('2027-05-01'));
    expect(due('2026-07-01')).toEqual(day('2027-06-01'));
    expect(nextReviewDue(day('2026-08-31'), 6)).toEqual(day('2027-02-28'));
  });

  it('never are, where the document was retired before its day', () => {
    const register: Register = {
      versions: [version(1, '2026-02-01', '2026-04-01')],
      reviews: [],
      retirements: [{ documentId: 1, retiredAt: day('2026-03-01') }],
    };
    expect(within('2026-01-01', '2026-12-31', register)).toEqual([]);
  });
});

describe('how a document stands', () => {
  const now = day('2026-11-21');
  const facts = { retiredAt: null, nextReviewDueAt: null, hasComing: false };
  it.each([
    ['waiting', {}],
    ['coming', { hasComing: true }],
    ['in-force', { nextReviewDueAt: day('2026-11-22'), hasComing: true }],
    ['overdue', { nextReviewDueAt: now }],
    ['retired', { nextReviewDueAt: day('2026-11-20'), retiredAt: now }],
  ])('%s', (standing, more) => {
    expect(standingOf({ ...facts, ...more }, now)).toBe(standing);
  });
});
