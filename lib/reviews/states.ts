export const REVIEW_STATES = ['draft', 'open', 'closing', 'closed', 'cancelled'] as const;
/** `closing`: its end was asked for and waits for a second person's acknowledgement. */
export type ReviewState = (typeof REVIEW_STATES)[number];
export const REVIEW_EVENTS = ['open', 'ask-to-close', 'send-back', 'acknowledge', 'cancel'] as const;
export type ReviewEvent = (typeof REVIEW_EVENTS)[number];

type Table<State extends string, Event extends string> = Readonly<
  Record<State, Partial<Readonly<Record<Event, State>>>>
>;

/** What may happen to a campaign; what is not here is refused. */
export const REVIEW_TRANSITIONS: Table<ReviewState, ReviewEvent> = {
  draft: { open: 'open', cancel: 'cancelled' },
  open: { 'ask-to-close': 'closing', cancel: 'cancelled' },
  closing: { 'send-back': 'open', acknowledge: 'closed', cancel: 'cancelled' },
  closed: {},
  cancelled: {},
};

/** What the event leads to; null where it may not happen. */
export function nextReviewState(state: ReviewState, event: ReviewEvent): ReviewState | null {
  return REVIEW_TRANSITIONS[state][event] ?? null;
}

export const REVIEW_TITLES: Record<ReviewState, string> = {
  draft: 'Draft',
  open: 'Open',
  closing: 'Awaiting acknowledgement',
  closed: 'Closed',
  cancelled: 'Cancelled',
};

export const DECISIONS = ['keep', 'reduce', 'revoke'] as const;
export type ReviewDecision = (typeof DECISIONS)[number];
export const DECISION_TITLES: Record<ReviewDecision, string> = {
  keep: 'Keep',
  reduce: 'Reduce',
  revoke: 'Revoke',
};

/**
 * `attested`: the team has said, and a privileged one waits for the sign-off; `follow-up`: what was said is to be done;
 * `gone`: it ended before its end could be decided.
 */
export const ITEM_STATES = ['waiting', 'attested', 'kept', 'follow-up', 'done', 'excepted', 'gone'] as const;
export type ItemState = (typeof ITEM_STATES)[number];
export const ITEM_EVENTS = [
  'attest',
  'keep',
  'act',
  'sign-keep',
  'sign-act',
  'send-back',
  'end',
  'undo',
  'except',
  'lapse',
] as const;
/** `attest`, `keep`, `act`: the team's word; `sign-…`: the sign-off; the last four: what facts and exceptions show. */
export type ItemEvent = (typeof ITEM_EVENTS)[number];

const SAID = { attest: 'attested', keep: 'kept', act: 'follow-up' } as const;

/** What may happen to an item while its campaign is open. A word may be taken back by another until the end. */
export const ITEM_TRANSITIONS: Table<ItemState, ItemEvent> = {
  waiting: { ...SAID, end: 'gone' },
  attested: { ...SAID, 'sign-keep': 'kept', 'sign-act': 'follow-up', 'send-back': 'waiting', end: 'gone' },
  kept: SAID,
  'follow-up': { ...SAID, end: 'done', except: 'excepted' },
  done: { undo: 'follow-up' },
  excepted: { ...SAID, lapse: 'follow-up', end: 'done' },
  gone: { undo: 'waiting' },
};

/** What the event leads to; null where it may not happen. */
export function nextItemState(state: ItemState, event: ItemEvent): ItemState | null {
  return ITEM_TRANSITIONS[state][event] ?? null;
}

export const ITEM_TITLES: Record<ItemState, string> = {
  waiting: 'Waiting',
  attested: 'Needs sign-off',
  kept: 'Kept',
  'follow-up': 'To be done',
  done: 'Done',
  excepted: 'Excepted',
  gone: 'Gone',
};

/** States in which nothing is left to do; a campaign ends when all its items are in one. */
export const SETTLED = ['kept', 'done', 'excepted', 'gone'] as const satisfies readonly ItemState[];

/** What the team's word does: a privileged item waits for somebody from outside first. */
export function eventOf(decision: ReviewDecision, isPrivileged: boolean): ItemEvent {
  if (isPrivileged) return 'attest';
  return decision === 'keep' ? 'keep' : 'act';
}

/** What the sign-off of that word does. */
export function signedEventOf(decision: ReviewDecision): ItemEvent {
  return decision === 'keep' ? 'sign-keep' : 'sign-act';
}
