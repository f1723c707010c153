import { NOTHING_DERIVED } from '@/lib/credentials/derived';
import type { CredentialFacts, CredentialKind, Expiry, Holder, LastRotated } from '@/lib/credentials/model';
import type { JsonObject } from '@/lib/kernel/json';

/** The state of a credential as kept in the history: lib/credentials/merge/identity.ts writes it. */
export interface KnownState {
  kind: CredentialKind;
  provider: string;
  account: string;
  accountName: string | null;
  region: string;
  resource: string;
  externalId: string;
  name: string;
  holder: Holder | null;
  status: CredentialFacts['status'];
  /** Moments are ISO 8601, or the word that stands for none. */
  createdAt: string | null;
  valueChangedAt: string | null;
  lastRotated: string | null;
  expires: string | null;
  rotationMethod: CredentialFacts['rotationMethod'];
  rotationIntervalDays: number | null;
  algorithm: string | null;
  privilege: CredentialFacts['privilege'];
  tags: Record<string, string> | null;
  facts: JsonObject;
  environment: string | null;
  class: CredentialFacts['class'];
  ownerTeam: string | null;
}

export type VersionEvent = 'created' | 'changed' | 'returned' | 'gone' | 'owner' | 'class' | 'policy';

/** One version of the history. */
export interface KnownVersion {
  version: number;
  knownAt: Date;
  event: VersionEvent;
  changed: readonly string[];
  state: KnownState;
}

/** Last use as known at an instant. */
export interface KnownUse {
  state: 'known' | 'never' | 'unknown';
  at: Date | null;
}

const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));
const momentOr = <Word extends string>(text: string | null, word: Word): Date | Word | null =>
  text === word ? word : moment(text);

/** The facts a limit looks at, from a state of the history. What neighbours mean to it is not kept there. */
export function factsOfState(state: KnownState, firstSeenAt: Date, use: KnownUse): CredentialFacts {
  return {
    ...state,
    createdAt: moment(state.createdAt),
    valueChangedAt: moment(state.valueChangedAt),
    lastRotated: momentOr(state.lastRotated, 'never') as LastRotated,
    expires: momentOr(state.expires, 'none') as Expiry,
    lastUsed: use.state === 'known' ? use.at : use.state === 'never' ? 'never' : null,
    firstSeenAt,
    derived: NOTHING_DERIVED,
  };
}

/** A credential over a period, as it was known when the period ended. */
export interface CredentialPast {
  id: number;
  /** Of the source that listed it first. */
  sourceId: number;
  firstSeenAt: Date;
  /** Null: not there at the beginning, or at the end, of the period. */
  atStart: KnownState | null;
  atEnd: KnownState | null;
  /** As last known, whether it is still there or not. */
  last: KnownState;
  /** Since when it is gone; null while it is there. */
  goneAt: Date | null;
  /** Versions that became known in the period, with the state before each. */
  events: readonly PastEvent[];
  use: KnownUse;
  predecessor: PastPredecessor | null;
}

/** What was there under the same name or holder, and was gone before this came to be. */
export interface PastPredecessor {
  id: number;
  /** When its last value came to be; null: unknown. */
  valueChangedAt: Date | null;
  goneAt: Date;
}

export interface PastEvent extends KnownVersion {
  before: KnownState | null;
}
