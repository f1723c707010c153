import { nextReviewDue } from '@/lib/documents/model';
import type { Register } from '@/lib/documents/versions';
import { inForceWithin } from '@/lib/documents/versions';
import type { Period } from '../model';

/** A time in which a document in force was past the day of its review; an end of null: it still was. */
export interface Overdue {
  from: Date;
  to: Date | null;
}

/** When documents were past their review within a period, from what was written before it ended. */
export function overdueReviews(register: Register, { from, to }: Period): Overdue[] {
  const lastMoment = new Date(to.getTime() - 1);
  return inForceWithin(register, from, lastMoment).flatMap((version) => {
    const looks = register.reviews
      .filter(
        (review) =>
          review.documentId === version.documentId &&
          review.version === version.version &&
          review.reviewedAt < to,
      )
      .map(({ reviewedAt }) => reviewedAt)
      .sort((a, b) => a.getTime() - b.getTime());
    const marks = [version.approvedAt, ...looks];
    return marks.flatMap((look, at): Overdue[] => {
      const due = nextReviewDue(look, version.reviewMonths);
      const end = earlier(marks[at + 1] ?? null, version.effectiveTo);
      return due < to && (end === null || due < end) ? [{ from: due, to: end }] : [];
    });
  });
}

function earlier(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
