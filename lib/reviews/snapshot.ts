import type { Json, JsonObject } from '@/lib/kernel/json';

/** The facts of a credential as a review keeps them. Moments are ISO 8601; null: the provider did not say. */
export interface Snapshot {
  version: number;
  kind: string;
  provider: string;
  account: string;
  region: string;
  identifier: string;
  holder: string | null;
  holderType: string | null;
  status: string | null;
  privilege: string | null;
  class: string | null;
  environment: string | null;
  owner: string | null;
  createdAt: string | null;
  valueChangedAt: string | null;
  /** A moment or `never`; null: unknown. */
  lastUsed: string | null;
  /** A moment or `none`; null: unknown. */
  expires: string | null;
  standing: string | null;
  /** Rules it failed. */
  failing: string[];
  /** Further facts in the provider's words. */
  facts: JsonObject;
}

export const FACT_TITLES: Record<string, string> = {
  account: 'account',
  region: 'region',
  holder: 'holder',
  holderType: 'type of holder',
  status: 'status',
  privilege: 'privilege',
  class: 'class',
  environment: 'environment',
  owner: 'owner',
  valueChangedAt: 'value changed',
  lastUsed: 'last used',
  expires: 'expires',
  standing: 'policy standing',
  failing: 'findings',
  policies: 'policies',
  groups: 'groups',
};

/** One fact that is not what it was. */
export interface FactChange {
  fact: string;
  before: Json;
  after: Json;
}

const NOT_COMPARED = new Set(['version', 'facts']);
const text = (value: Json | undefined) => JSON.stringify(value ?? null);
/** One use after another is no news; the first is. */
const isUsedAsBefore = ({ fact, before, after }: FactChange) =>
  fact === 'lastUsed' && isMoment(before) && isMoment(after);
const isMoment = (value: Json) => typeof value === 'string' && value !== 'never';

/** What differs between two snapshots, in the order they are shown; further facts one by one. */
export function changedFacts(before: Snapshot, after: Snapshot): FactChange[] {
  const own = differences({ ...before }, { ...after }).filter(
    (change) => !NOT_COMPARED.has(change.fact) && !isUsedAsBefore(change),
  );
  return [...own, ...differences(before.facts, after.facts)];
}

function differences(before: object, after: object): FactChange[] {
  const [one, other] = [before as JsonObject, after as JsonObject];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names
    .filter((fact) => text(one[fact]) !== text(other[fact]))
    .map((fact) => ({ fact, before: one[fact] ?? null, after: other[fact] ?? null }));
}

const RANKS: Readonly<Record<string, number>> = { read: 1, write: 2, administrative: 3 };
/** Facts that list what somebody may do, and those that narrow it when they are true. */
const LISTS = ['policies', 'groups'] as const;
const NARROWINGS = {
  restrictedToServices: 'restricted to named services',
  restrictedToCallers: 'restricted to named callers',
} as const;

/** What ends a credential for everybody who holds it; null while it can be used. */
export function endSeen(now: { goneAt: Date | null; status: string | null }): string | null {
  if (now.goneAt !== null) return 'no longer listed';
  if (now.status === 'disabled') return 'disabled';
  return now.status === 'pending-deletion' ? 'pending deletion' : null;
}

/**
 * What in the facts shows that it may do less than was attested; null where nothing does. Where the provider says nothing
 * of what it may do, any other fact that a collection saw change counts.
 */
export function reductionSeen(attested: Snapshot, now: Snapshot): string | null {
  const [before, after] = [RANKS[attested.privilege ?? ''], RANKS[now.privilege ?? '']];
  if (before && after && after < before) return `privilege ${attested.privilege} → ${now.privilege}`;
  for (const name of LISTS) {
    const [had, has] = [listOf(attested.facts[name]), listOf(now.facts[name])];
    const lost = had && has ? had.filter((each) => !has.includes(each)) : [];
    if (lost.length > 0 && has?.every((each) => had?.includes(each)))
      return `${name} without ${lost.join(', ')}`;
  }
  for (const [name, words] of Object.entries(NARROWINGS))
    if (attested.facts[name] === false && now.facts[name] === true) return words;
  if (saysWhatItMayDo(attested)) return null;
  const changed = changedFacts(attested, now).filter(({ fact }) => !MOVES_BY_ITSELF.has(fact));
  return changed.length > 0
    ? `changed: ${changed.map(({ fact }) => FACT_TITLES[fact] ?? fact).join(', ')}`
    : null;
}

/** A new value, a use or a decision in Muster takes nothing away from what a credential may do. */
const MOVES_BY_ITSELF = new Set([
  'lastUsed',
  'valueChangedAt',
  'createdAt',
  'nextRotationAt',
  'standing',
  'failing',
  'owner',
  'class',
  'environment',
]);

const listOf = (value: Json | undefined): string[] | null =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : null;

function saysWhatItMayDo({ privilege, facts }: Snapshot): boolean {
  const isSaid = (name: string) => typeof facts[name] === 'boolean';
  return (
    privilege !== null ||
    LISTS.some((name) => listOf(facts[name]) !== null) ||
    Object.keys(NARROWINGS).some(isSaid)
  );
}
