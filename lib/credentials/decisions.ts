import type { Classified } from '@/lib/policies/classification';
import type { Policy } from '@/lib/policies/model';
import { type Decided, decide } from './merge/decide';
import type { CredentialClass } from './model';

/** What can be decided by hand, and under which name that is kept. */
export const HAND_FIELDS = { owner: 'ownerBy', class: 'classBy', environment: 'environmentBy' } as const;
export type HandField = keyof typeof HAND_FIELDS;

/** What somebody decides of a credential. */
export interface HandDecision {
  event: 'owner' | 'class';
  /** What the decision is about; of the rest nothing is moved. */
  about: readonly HandField[];
  /** What is now decided by hand, given what was; what it hands back has no `by` and is decided by rules and tags. */
  next(before: Decided): Decided;
}

export interface Classification {
  /** Left out: stays. Null: as rules and tags say. */
  class?: CredentialClass | null | undefined;
  environment?: string | null | undefined;
}

/** Class and environment set by hand. */
export function classified(given: Classification): HandDecision {
  return {
    event: 'class',
    about: [
      ...(given.class === undefined ? [] : (['class'] as const)),
      ...(given.environment === undefined ? [] : (['environment'] as const)),
    ],
    next: (before) => ({
      ...before,
      ...(given.class === undefined
        ? {}
        : { class: given.class, classBy: given.class === null ? null : 'manual' }),
      ...(given.environment === undefined
        ? {}
        : { environment: given.environment, environmentBy: given.environment === null ? null : 'manual' }),
    }),
  };
}

/** An owner named by hand; null hands it back to the tags. */
export function ownedBy(team: string | null): HandDecision {
  return {
    event: 'owner',
    about: ['owner'],
    next: (before) => ({ ...before, ownerTeam: team, ownerBy: team === null ? null : 'manual' }),
  };
}

/** How a credential stands after a decision by hand. */
export function decidedByHand(
  seen: Classified,
  before: Decided,
  policy: Policy,
  { event, next }: HandDecision,
): Decided {
  const decided = decide(seen, policy, next(before));
  // Class and environment go together, since rules for a class look at the environment; the owner stands alone.
  const { ownerTeam, ownerBy } = event === 'owner' ? decided : before;
  return { ...(event === 'owner' ? before : decided), ownerTeam, ownerBy };
}
