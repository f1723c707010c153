import { describe, expect, it } from 'vitest';
import {
  ENDED,
  EXCEPTION_EVENTS,
  EXCEPTION_STATES,
  type ExceptionState,
  isInForce,
  nextState,
  TRANSITIONS,
} from './states';

const reachableFrom = (start: ExceptionState | 'none'): Set<string> => {
  const seen = new Set<string>([start]);
  for (const state of seen)
    for (const next of Object.values(TRANSITIONS[state as ExceptionState])) seen.add(next);
  return seen;
};

describe('the states of an exception', () => {
  it('are all reached from nothing', () => {
    expect([...reachableFrom('none')].sort()).toEqual([...EXCEPTION_STATES, 'none'].sort());
  });

  it('all lead to an end, so that nothing is for ever', () => {
    for (const state of EXCEPTION_STATES)
      expect(
        [...reachableFrom(state)].some((each) => (ENDED as readonly string[]).includes(each)),
        state,
      ).toBe(true);
  });

  it('are left by nobody once they have ended', () => {
    for (const state of ENDED)
      for (const event of EXCEPTION_EVENTS) expect(nextState(state, event), `${state} ${event}`).toBe(null);
  });

  it('are in force by way of an approval alone', () => {
    const seen = new Set<string>(['none']);
    for (const state of seen)
      for (const [event, next] of Object.entries(TRANSITIONS[state as ExceptionState]))
        if (event !== 'approve') seen.add(next);
    expect([...seen].filter((state) => isInForce(state as ExceptionState))).toEqual([]);
  });

  it('use every event there is', () => {
    const used = new Set(Object.values(TRANSITIONS).flatMap((row) => Object.keys(row)));
    expect([...used].sort()).toEqual([...EXCEPTION_EVENTS].sort());
  });
});
