import { describe, expect, it } from 'vitest';
import { AnswerRequest, AskRequest } from './schema';
import { stateAsked } from './search';
import { isOverdue, nextRequestState } from './states';

const PACK = '00000000-0000-4000-8000-0000000000aa';

describe('a request', () => {
  it('is answered or taken back once, and that is its end', () => {
    expect(nextRequestState('asked', 'answer')).toBe('answered');
    expect(nextRequestState('asked', 'withdraw')).toBe('withdrawn');
    for (const state of ['answered', 'withdrawn'] as const)
      for (const event of ['answer', 'withdraw'] as const) expect(nextRequestState(state, event)).toBeNull();
  });

  it('is overdue when its day is over and nobody ended it', () => {
    const request = { state: 'asked', dueOn: '2026-11-20' } as const;
    expect(isOverdue(request, new Date('2026-11-20T23:59:59Z'))).toBe(false);
    expect(isOverdue(request, new Date('2026-11-21T00:00:00Z'))).toBe(true);
    expect(isOverdue({ ...request, state: 'answered' }, new Date('2026-11-21T00:00:00Z'))).toBe(false);
  });
});

describe('input', () => {
  it('of an answer is a pack, a note, or both', () => {
    const answer = (more: object) => AnswerRequest.safeParse({ id: 1, ...more });
    expect(answer({ packId: PACK }).data).toEqual({ id: 1, packId: PACK, note: null });
    expect(answer({ packId: '', note: ' See the pack of March. ' }).data).toEqual({
      id: 1,
      packId: null,
      note: 'See the pack of March.',
    });
    expect(answer({ packId: '', note: ' ' }).error?.issues[0]?.message).toBe(
      'Answer with a pack, with a note, or with both.',
    );
    expect(answer({ packId: 'the last one' }).error?.issues[0]?.message).toBe('A pack has a UUID.');
  });

  it('of a question says what is needed, and by when', () => {
    const ask = (more: object) =>
      AskRequest.safeParse({ question: 'Rotations of Q3', dueOn: '2026-11-30', ...more }).error?.issues[0]
        ?.message;
    expect(ask({})).toBeUndefined();
    expect(ask({ question: ' hm ' })).toBe('Say in a few words what you need.');
    expect(ask({ dueOn: 'soon' })).toBe('A day such as 2026-12-31.');
  });

  it('that narrows a list knows its states', () => {
    expect(stateAsked(null)).toBeNull();
    expect(stateAsked('any')).toBeNull();
    expect(stateAsked('answered')).toBe('answered');
    expect(() => stateAsked('lost')).toThrow('There is no such state');
  });
});
