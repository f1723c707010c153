/** From each state of a collection to the states it may enter; a state without a row does not compile. */
export const COLLECTION_MOVES = {
  queued: ['running', 'cancelled'],
  running: ['complete', 'partial', 'failed', 'cancelled'],
  complete: [],
  partial: [],
  failed: [],
  cancelled: [],
} as const satisfies Record<string, readonly string[]>;

export type CollectionState = keyof typeof COLLECTION_MOVES;
export const COLLECTION_STATES = Object.keys(COLLECTION_MOVES) as CollectionState[];
export const FIRST_COLLECTION_STATE: CollectionState = 'queued';
export type FinalCollectionState = (typeof FINAL_COLLECTION_STATES)[number];
export const FINAL_COLLECTION_STATES = ['complete', 'partial', 'failed', 'cancelled'] as const;

export const COLLECTION_LABELS: Record<CollectionState, string> = {
  queued: 'Waiting for a worker',
  running: 'Running',
  complete: 'Complete',
  partial: 'Complete in part',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

export type CollectionTrigger = 'schedule' | 'manual' | 'past';
export const TRIGGER_LABELS: Record<CollectionTrigger, string> = {
  schedule: 'by schedule',
  manual: 'by hand',
  past: 'for the past',
};

/** Whether a collection in this state may enter that one. */
export function canMove(from: CollectionState, to: CollectionState): boolean {
  return (COLLECTION_MOVES[from] as readonly CollectionState[]).includes(to);
}

/** Whether a collection still waits or works; a source has one such at most. */
export function isOpen(state: CollectionState): boolean {
  return COLLECTION_MOVES[state].length > 0;
}

/** The states from which `to` can be entered; a move in the database names exactly these. */
export function sourcesOf(to: CollectionState): CollectionState[] {
  return COLLECTION_STATES.filter((from) => canMove(from, to));
}
