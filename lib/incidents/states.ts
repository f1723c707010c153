export const INCIDENT_STATES = ['open', 'closed'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** How an incident stands in full: what keeps it from being closed comes first. */
export const STANDINGS = ['in-review', 'to-conclude', 'closed'] as const;
export type IncidentStanding = (typeof STANDINGS)[number];
export const STANDING_TITLES: Record<IncidentStanding, string> = {
  'in-review': 'Policy in review',
  'to-conclude': 'Waits for a conclusion',
  closed: 'Closed',
};

/** Nothing is concluded before those who were asked about the policy have answered. */
export function standingOf(state: IncidentState, waitingReviews: number): IncidentStanding {
  if (state === 'closed') return 'closed';
  return waitingReviews > 0 ? 'in-review' : 'to-conclude';
}
