import { expect, it } from 'vitest';
import type { Register } from '@/lib/documents/versions';
import { overdueReviews } from './overdue';

const at = (text: string) => new Date(`${text}T00:00:00Z`);
const PERIOD = { from: at('2025-01-01'), to: at('2027-01-01') };
const version = {
  documentId: 1,
  kind: 'policy' as const,
  requirement: null,
  version: 1,
  title: 'Policy',
  changeSummary: 'First',
  reviewMonths: 6,
  effectiveFrom: null,
  proposedAt: at('2025-01-01'),
  authorId: 'a',
  author: 'Ada',
  analysis: null,
  policy: null,
  approvedAt: at('2025-01-10'),
  approvedBy: 'Ben',
  effectiveAt: at('2025-01-10'),
};
const register = (reviews: string[], more: Partial<Register> = {}): Register => ({
  versions: [version],
  reviews: reviews.map((day) => ({ documentId: 1, version: 1, reviewedAt: at(day) })),
  retirements: [],
  ...more,
});

it('a document is overdue from the day of its review until the next look, also after looks in time', () => {
  expect(overdueReviews(register(['2025-07-01', '2026-02-01']), PERIOD)).toEqual([
    { from: at('2026-01-01'), to: at('2026-02-01') },
    { from: at('2026-08-01'), to: null },
  ]);
});

it('nothing of it counts once another version or its end took its place, nor what comes after the period', () => {
  const retirements = [{ documentId: 1, retiredAt: at('2025-09-01') }];
  expect(overdueReviews(register([], { retirements }), PERIOD)).toEqual([
    { from: at('2025-07-10'), to: at('2025-09-01') },
  ]);
  expect(overdueReviews(register(['2025-07-01']), { ...PERIOD, to: at('2025-12-01') })).toEqual([]);
  expect(overdueReviews(register([]), { ...PERIOD, to: at('2025-07-01') })).toEqual([]);
});
