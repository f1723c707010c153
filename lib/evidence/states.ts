/** How a pack stands. */
export const PACK_STATES = ['requested', 'building', 'built', 'failed', 'cancelled', 'expired'] as const;
export type PackState = (typeof PACK_STATES)[number];
export type PackEvent = 'begin' | 'finish' | 'fail' | 'cancel' | 'expire';

export const PACK_STATE_TITLES: Readonly<Record<PackState, string>> = {
  requested: 'Waiting for a worker',
  building: 'Being built',
  built: 'Built',
  failed: 'Failed',
  cancelled: 'Cancelled',
  expired: 'Expired',
};

/** What may happen, and what it leads to. A worker that goes on after another died begins again. */
const TRANSITIONS: Readonly<Record<PackState, Partial<Record<PackEvent, PackState>>>> = {
  requested: { begin: 'building', cancel: 'cancelled', fail: 'failed' },
  building: { begin: 'building', finish: 'built', fail: 'failed', cancel: 'cancelled' },
  built: { expire: 'expired' },
  failed: {},
  cancelled: {},
  expired: {},
};

/** What the event leads to; null where it may not happen. */
export function nextState(state: PackState, event: PackEvent): PackState | null {
  return TRANSITIONS[state][event] ?? null;
}

export const AT_WORK = ['requested', 'building'] as const satisfies readonly PackState[];
