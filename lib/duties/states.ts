/**
 * `skipped`: a later one of its kind was done in its place. `closed`: there is nobody any more to do it, or nothing to do
 * it about.
 */
export const DUTY_STATES = ['open', 'overdue', 'done', 'skipped', 'closed'] as const;
export type DutyState = (typeof DUTY_STATES)[number];
export const STATE_TITLES: Record<DutyState, string> = {
  open: 'Open',
  overdue: 'Overdue',
  done: 'Done',
  skipped: 'Missed, a later one was done',
  closed: 'Closed',
};

export const DUTY_EVENTS = ['do', 'pass-due', 'do-later-one', 'withdraw'] as const;
export type DutyEvent = (typeof DUTY_EVENTS)[number];

/** What may happen, and what it leads to; what is not here is refused. What ended stays as it ended. */
export const TRANSITIONS: Readonly<Record<DutyState, Partial<Readonly<Record<DutyEvent, DutyState>>>>> = {
  open: { do: 'done', 'pass-due': 'overdue', 'do-later-one': 'skipped', withdraw: 'closed' },
  overdue: { do: 'done', 'do-later-one': 'skipped', withdraw: 'closed' },
  done: {},
  skipped: {},
  closed: {},
};

/** What the event leads to; null where it may not happen. */
export function nextState(state: DutyState, event: DutyEvent): DutyState | null {
  return TRANSITIONS[state][event] ?? null;
}

/** The states in which the event may happen, for conditions over many at once. */
export function statesBefore(event: DutyEvent): DutyState[] {
  return DUTY_STATES.filter((state) => nextState(state, event) !== null);
}

/** Those that somebody still has to do. */
export const WAITING: readonly DutyState[] = statesBefore('do');
