/** How one owner stands to one credential; `none`: never asked. `ended`: was asked or accepted, and that is over. */
export const OWNERSHIP_STATES = ['none', 'asked', 'accepted', 'declined', 'ended'] as const;
export type OwnershipState = (typeof OWNERSHIP_STATES)[number];

export const OWNERSHIP_EVENTS = [
  'ask',
  'accept',
  'decline',
  'hand-over',
  'no-answer',
  'withdraw',
  'replace',
] as const;
export type OwnershipEvent = (typeof OWNERSHIP_EVENTS)[number];

/**
 * What may happen, and what it leads to; what is not here is refused. Whoever accepted and wants to be rid of it hands
 * over, and answers until another accepts: a credential does not fall between two owners.
 */
export const TRANSITIONS: Readonly<
  Record<OwnershipState, Partial<Readonly<Record<OwnershipEvent, OwnershipState>>>>
> = {
  none: { ask: 'asked' },
  asked: {
    accept: 'accepted',
    decline: 'declined',
    'hand-over': 'ended',
    'no-answer': 'ended',
    withdraw: 'ended',
  },
  accepted: { 'hand-over': 'accepted', replace: 'ended', ask: 'asked' },
  declined: { ask: 'asked' },
  ended: { ask: 'asked' },
};

/** What the event leads to; null where it may not happen. */
export function nextState(state: OwnershipState, event: OwnershipEvent): OwnershipState | null {
  return TRANSITIONS[state][event] ?? null;
}

/** How a credential as a whole stands: the first of these that holds. `accepted` by the owner that is named on it. */
export const STANDINGS_OF_OWNERSHIP = ['accepted', 'asked', 'declined', 'none'] as const;
export type OwnershipStanding = (typeof STANDINGS_OF_OWNERSHIP)[number];
export const OWNERSHIP_TITLES: Record<OwnershipStanding, string> = {
  accepted: 'Accepted',
  asked: 'Asked',
  declined: 'Declined',
  none: 'Nobody asked',
};

/** A question without an answer. */
export interface Unanswered {
  owner: string;
  level: number;
  dueAt: Date | null;
}

export type Escalation = { to: 'nobody' } | { to: 'fallback'; owner: string } | { to: 'security' };

/**
 * Where a question goes that nobody answered in time: to the fallback owner once, then to security. A fallback that
 * has said no before, or is the same, is passed over. Once security knows, nothing more happens by itself.
 */
export function escalationOf(
  question: Unanswered,
  fallback: { owner: string; hasDeclined: boolean } | null,
  now: Date,
): Escalation {
  if (question.dueAt === null || question.dueAt > now || question.level >= 2) return { to: 'nobody' };
  const usable = fallback && !fallback.hasDeclined && fallback.owner !== question.owner;
  return question.level === 0 && usable ? { to: 'fallback', owner: fallback.owner } : { to: 'security' };
}
