import { knownFacts } from '@/lib/credentials/known-facts';
import type { CredentialFacts, Privilege } from '@/lib/credentials/model';
import { type Condition, type ItemFacts, USE_WINDOW_DAYS } from './model';

const RANK: Record<Privilege, number> = { read: 1, write: 2, administrative: 3 };

/** What the conditions look at, from the facts of a credential as they are now. */
export function itemFacts(
  facts: Pick<CredentialFacts, 'privilege' | 'class' | 'facts' | 'lastUsed'>,
): ItemFacts {
  const { lastUsed } = facts;
  return {
    privilege: facts.privilege,
    class: facts.class,
    restrictedToCallers: knownFacts(facts.facts).restrictedToCallers ?? null,
    lastUsed: lastUsed instanceof Date ? lastUsed.toISOString() : lastUsed,
  };
}

/**
 * Why a condition no longer holds, in words; null while it does. What is unknown breaks nothing: the provider not
 * saying it is no change. How often it is used is not among these facts; see `useBroken`.
 */
export function whyBroken(condition: Condition, approved: ItemFacts, now: ItemFacts): string | null {
  switch (condition.kind) {
    case 'privilege':
      return approved.privilege && now.privilege && RANK[now.privilege] > RANK[approved.privilege]
        ? `its privilege grew from ${approved.privilege} to ${now.privilege}`
        : null;
    case 'class':
      return approved.class === now.class
        ? null
        : `its class changed from ${approved.class ?? 'none'} to ${now.class ?? 'none'}`;
    case 'network':
      return approved.restrictedToCallers && now.restrictedToCallers === false
        ? 'it is no longer restricted to named callers'
        : null;
    case 'use':
      return null;
  }
}

/** The first of these conditions that is broken, in words. */
export function firstBroken(
  conditions: readonly Condition[],
  approved: ItemFacts,
  now: ItemFacts,
): string | null {
  for (const condition of conditions) {
    const why = whyBroken(condition, approved, now);
    if (why) return why;
  }
  return null;
}

/** Why the limit of use is passed, from the number of days on which a use was seen since the approval; null within it. */
export function useBroken(conditions: readonly Condition[], usedDays: number): string | null {
  const limit = conditions.find((condition) => condition.kind === 'use');
  if (!limit || usedDays <= limit.days) return null;
  if (limit.days === 0) return 'it was used, and was to stay unused';
  return `it was used on ${usedDays} of the last ${USE_WINDOW_DAYS} days, and the limit is ${limit.days}`;
}

/** Why a condition cannot be asked for with these facts; null where it can be held to. */
export function cannotBind(condition: Condition, facts: ItemFacts): string | null {
  if (condition.kind === 'network' && facts.restrictedToCallers !== true)
    return facts.restrictedToCallers === false
      ? 'it is not restricted to named callers'
      : 'its provider does not say whether it is restricted to named callers';
  if (condition.kind === 'use' && facts.lastUsed === null)
    return 'its provider does not say when it was last used';
  return null;
}

/** A condition as a sentence, with what it was at the approval where that is known. */
export function conditionWords(condition: Condition, approved: ItemFacts | null): string {
  switch (condition.kind) {
    case 'privilege':
      return approved === null
        ? 'Its privilege does not grow'
        : approved.privilege
          ? `Its privilege stays ${approved.privilege} or less`
          : 'Its privilege does not grow (not known at the time, so it cannot be checked)';
    case 'class':
      return approved ? `Its class stays ${approved.class ?? 'none'}` : 'Its class stays the same';
    case 'network':
      return 'It stays restricted to named callers';
    case 'use':
      return condition.days === 0
        ? 'It stays unused'
        : `It is used on at most ${condition.days} of any ${USE_WINDOW_DAYS} days`;
  }
}
