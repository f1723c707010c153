import { describe, expect, it } from 'vitest';
import {
  DECISIONS,
  eventOf,
  ITEM_EVENTS,
  ITEM_STATES,
  type ItemState,
  nextItemState,
  nextReviewState,
  REVIEW_EVENTS,
  REVIEW_STATES,
  SETTLED,
  signedEventOf,
} from './states';

/** Every state reached from the first, with the way there. */
function reachable<State extends string, Event extends string>(
  first: State,
  events: readonly Event[],
  next: (state: State, event: Event) => State | null,
): Map<State, Event[]> {
  const ways = new Map<State, Event[]>([[first, []]]);
  const queue = [first];
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    for (const event of events) {
      const to = next(state, event);
      if (to === null || ways.has(to)) continue;
      ways.set(to, [...(ways.get(state) ?? []), event]);
      queue.push(to);
    }
  }
  return ways;
}

describe('states of a campaign', () => {
  const ways = reachable('draft', REVIEW_EVENTS, nextReviewState);

  it('are all reachable, and end closed or cancelled', () => {
    expect([...ways.keys()].toSorted()).toEqual([...REVIEW_STATES].toSorted());
    const ends = REVIEW_STATES.filter((state) =>
      REVIEW_EVENTS.every((event) => !nextReviewState(state, event)),
    );
    expect(ends).toEqual(['closed', 'cancelled']);
  });

  it('close by no way but an acknowledgement of an end that was asked for', () => {
    expect(ways.get('closed')).toEqual(['open', 'ask-to-close', 'acknowledge']);
    for (const state of REVIEW_STATES)
      for (const event of REVIEW_EVENTS)
        if (nextReviewState(state, event) === 'closed')
          expect([state, event]).toEqual(['closing', 'acknowledge']);
  });
});

describe('states of an item', () => {
  const ways = reachable('waiting', ITEM_EVENTS, nextItemState);

  it('are all reachable', () => {
    expect([...ways.keys()].toSorted()).toEqual([...ITEM_STATES].toSorted());
  });

  it('settle a privileged one by no way around the sign-off, but for its end', () => {
    const privileged = reachable<ItemState, (typeof ITEM_EVENTS)[number]>(
      'waiting',
      ITEM_EVENTS.filter((event) => !['keep', 'act', 'sign-keep', 'sign-act'].includes(event)),
      nextItemState,
    );
    expect([...privileged.keys()].toSorted()).toEqual(['attested', 'gone', 'waiting']);
    for (const decision of DECISIONS) {
      expect(nextItemState('waiting', eventOf(decision, true))).toBe('attested');
      const signed = nextItemState('attested', signedEventOf(decision));
      expect(signed).toBe(decision === 'keep' ? 'kept' : 'follow-up');
    }
  });

  it('settle what is to be done by facts or an exception, never by a word', () => {
    const words = ['attest', 'keep', 'act', 'sign-keep', 'sign-act', 'send-back'] as const;
    for (const decision of ['reduce', 'revoke'] as const) {
      const state = nextItemState('waiting', eventOf(decision, false));
      expect(state).toBe('follow-up');
      expect((SETTLED as readonly string[]).includes(state ?? '')).toBe(false);
    }
    for (const state of ITEM_STATES)
      for (const event of words)
        expect(['done', 'excepted', 'gone']).not.toContain(nextItemState(state, event));
  });

  it('come back when what settled them is taken back', () => {
    expect(nextItemState('done', 'undo')).toBe('follow-up');
    expect(nextItemState('gone', 'undo')).toBe('waiting');
    expect(nextItemState('excepted', 'lapse')).toBe('follow-up');
  });
});
