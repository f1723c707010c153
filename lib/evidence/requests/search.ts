import { invalid } from '@/lib/kernel/errors';
import { REQUEST_STATES, type RequestState } from './states';

/** The state a list is narrowed to; null: any. @throws `evidence/request-state` for a word that is none. */
export function stateAsked(text: string | null): RequestState | null {
  if (text === null || text === 'any') return null;
  const state = REQUEST_STATES.find((each) => each === text);
  if (!state)
    throw invalid(
      'evidence/request-state',
      `There is no such state; there are ${REQUEST_STATES.join(', ')} and any.`,
    );
  return state;
}

/** The number of a request in an address; 0, which no request has, for anything that is none. */
export const requestIdOf = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : 0);
