import { expect, it } from 'vitest';
import { DUTY_EVENTS, DUTY_STATES, nextState, statesBefore, WAITING } from './states';

it('reaches every state from open, and leaves none that has ended', () => {
  const reached = new Set(['open']);
  for (const state of reached)
    for (const event of DUTY_EVENTS) {
      const next = nextState(state as (typeof DUTY_STATES)[number], event);
      if (next) reached.add(next);
    }
  expect([...reached].sort()).toEqual([...DUTY_STATES].sort());
  const final = DUTY_STATES.filter((state) => DUTY_EVENTS.every((event) => nextState(state, event) === null));
  expect(final).toEqual(['done', 'skipped', 'closed']);
});

it('can still be done when it is overdue, and is overdue only once', () => {
  expect(WAITING).toEqual(['open', 'overdue']);
  expect(statesBefore('pass-due')).toEqual(['open']);
  expect(nextState('done', 'do')).toBeNull();
});
