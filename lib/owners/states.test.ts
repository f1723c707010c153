import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { escalationOf, nextState, OWNERSHIP_EVENTS, OWNERSHIP_STATES, type OwnershipState } from './states';

/** Every state reached from `none`, with the way there. */
function reachable(): Map<OwnershipState, string[]> {
  const ways = new Map<OwnershipState, string[]>([['none', []]]);
  const queue: OwnershipState[] = ['none'];
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    for (const event of OWNERSHIP_EVENTS) {
      const next = nextState(state, event);
      if (next === null || ways.has(next)) continue;
      ways.set(next, [...(ways.get(state) ?? []), event]);
      queue.push(next);
    }
  }
  return ways;
}

describe('states of ownership', () => {
  it('are all reachable, and from each an owner can come to accept', () => {
    expect([...reachable().keys()].toSorted()).toEqual([...OWNERSHIP_STATES].toSorted());
    expect(reachable().get('accepted')).toEqual(['ask', 'accept']);
    for (const state of OWNERSHIP_STATES) {
      const asked = nextState(state, 'ask') ?? state;
      expect([nextState(asked, 'accept'), state]).toContain('accepted');
    }
  });

  it('are accepted by no way but an answer to a question', () => {
    for (const state of OWNERSHIP_STATES)
      for (const event of OWNERSHIP_EVENTS)
        if (nextState(state, event) === 'accepted' && state !== 'accepted')
          expect([state, event]).toEqual(['asked', 'accept']);
  });

  it('let nobody decline what they accepted, nor answer what is over', () => {
    expect(nextState('accepted', 'decline')).toBeNull();
    for (const state of ['none', 'declined', 'ended'] as const)
      for (const event of ['accept', 'decline', 'no-answer'] as const)
        expect(nextState(state, event)).toBeNull();
  });
});

describe('escalation', () => {
  const due = new Date('2026-03-15T00:00:00Z');
  const question = { owner: 'payments', level: 0, dueAt: due };
  const fallback = { owner: 'platform', hasDeclined: false };

  it.each([
    ['before it is due', question, fallback, addDays(due, -1), { to: 'nobody' }],
    [
      'to the fallback at the moment it is due',
      question,
      fallback,
      due,
      { to: 'fallback', owner: 'platform' },
    ],
    ['to security without a fallback', question, null, due, { to: 'security' }],
    [
      'to security when the fallback is silent too',
      { ...question, level: 1 },
      fallback,
      due,
      { to: 'security' },
    ],
    ['past a fallback that said no', question, { ...fallback, hasDeclined: true }, due, { to: 'security' }],
    [
      'past a fallback that is the owner',
      { ...question, owner: 'platform' },
      fallback,
      due,
      { to: 'security' },
    ],
    ['nowhere once security knows', { ...question, level: 2 }, fallback, due, { to: 'nobody' }],
    ['nowhere without a date', { ...question, dueAt: null }, fallback, due, { to: 'nobody' }],
  ])('goes %s', (_, asked, by, now, expected) => {
    expect(escalationOf(asked, by, now)).toEqual(expected);
  });
});
