import { describe, expect, it } from 'vitest';
import {
  COLLECTION_LABELS,
  COLLECTION_MOVES,
  COLLECTION_STATES,
  type CollectionState,
  canMove,
  FINAL_COLLECTION_STATES,
  FIRST_COLLECTION_STATE,
  isOpen,
  sourcesOf,
} from './states';

describe('states of a collection', () => {
  it('are all reachable from the first one', () => {
    const seen = new Set<CollectionState>([FIRST_COLLECTION_STATE]);
    for (const state of seen) for (const next of COLLECTION_MOVES[state]) seen.add(next);
    expect([...seen].sort()).toEqual([...COLLECTION_STATES].sort());
  });

  it('end in the declared final states, and only there', () => {
    expect(COLLECTION_STATES.filter((state) => !isOpen(state)).sort()).toEqual(
      [...FINAL_COLLECTION_STATES].sort(),
    );
  });

  it('lead to a final state from everywhere', () => {
    for (const state of COLLECTION_STATES.filter(isOpen)) {
      const ends = new Set<CollectionState>([state]);
      for (const one of ends) for (const next of COLLECTION_MOVES[one]) ends.add(next);
      expect(FINAL_COLLECTION_STATES.some((final) => ends.has(final))).toBe(true);
    }
  });

  it('have a label each', () => {
    expect(Object.keys(COLLECTION_LABELS).sort()).toEqual([...COLLECTION_STATES].sort());
  });

  it('never move out of a final state or into the same one', () => {
    for (const from of COLLECTION_STATES) {
      expect(canMove(from, from)).toBe(false);
      if (!isOpen(from)) for (const to of COLLECTION_STATES) expect(canMove(from, to)).toBe(false);
    }
    expect(sourcesOf('cancelled')).toEqual(['queued', 'running']);
  });
});
