/** How a request stands. */
export const REQUEST_STATES = ['asked', 'answered', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
export type RequestEvent = 'answer' | 'withdraw';

export const REQUEST_STATE_TITLES: Readonly<Record<RequestState, string>> = {
  asked: 'Open',
  answered: 'Answered',
  withdrawn: 'Taken back',
};

/** What was answered stays so: whoever needs more asks again. */
const TRANSITIONS: Readonly<Record<RequestState, Partial<Record<RequestEvent, RequestState>>>> = {
  asked: { answer: 'answered', withdraw: 'withdrawn' },
  answered: {},
  withdrawn: {},
};

/** What the event leads to; null where it may not happen. */
export function nextRequestState(state: RequestState, event: RequestEvent): RequestState | null {
  return TRANSITIONS[state][event] ?? null;
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Whether the day it was to be answered by is over, in UTC, and it is still open. */
export function isOverdue(request: { state: RequestState; dueOn: string }, now: Date): boolean {
  return request.state === 'asked' && request.dueOn < dayOf(now);
}
