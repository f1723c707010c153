/** How a document stands; what needs somebody comes first. */
export const STANDINGS = ['overdue', 'waiting', 'coming', 'in-force', 'retired'] as const;
export type DocumentStanding = (typeof STANDINGS)[number];
export const STANDING_TITLES: Record<DocumentStanding, string> = {
  overdue: 'Review overdue',
  waiting: 'Waits for approval',
  coming: 'Approved, not in force yet',
  'in-force': 'In force',
  retired: 'Retired',
};

/** What its standing follows from. */
export interface StandingFacts {
  retiredAt: Date | null;
  /** Of the version in force; null: none is. */
  nextReviewDueAt: Date | null;
  /** Whether an approved version begins later. */
  hasComing: boolean;
}

/** How a document stands at a moment. A version in force stays so while a newer one waits. */
export function standingOf(
  { retiredAt, nextReviewDueAt, hasComing }: StandingFacts,
  now: Date,
): DocumentStanding {
  if (retiredAt !== null && retiredAt <= now) return 'retired';
  if (nextReviewDueAt !== null) return nextReviewDueAt <= now ? 'overdue' : 'in-force';
  return hasComing ? 'coming' : 'waiting';
}
