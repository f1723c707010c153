import type { CredentialClass, Privilege } from '@/lib/credentials/model';

/** What an exception was asked for: named findings, or those of one rule that a filter leaves, up to a limit. */
export type Target = { findings: readonly number[] } | { query: string; limit: number | null };

/** What of a credential the conditions are held against. Null: the provider did not say. */
export interface ItemFacts {
  privilege: Privilege | null;
  class: CredentialClass | null;
  /** Whether only named callers (addresses, referrers, apps) may use it. */
  restrictedToCallers: boolean | null;
  lastUsed: string | 'never' | null;
}

/**
 * What has to stay as it was for the exception to hold. `use`: on at most so many of any 30 days since the approval;
 * 0 means not at all.
 */
export type Condition =
  | { kind: 'privilege' }
  | { kind: 'class' }
  | { kind: 'network' }
  | { kind: 'use'; days: number };

/** Asked of every exception: what grows or is classed otherwise is not what was approved. */
export const ALWAYS: readonly Condition[] = [{ kind: 'privilege' }, { kind: 'class' }];
/** Days over which uses are counted. */
export const USE_WINDOW_DAYS = 30;

export const REASON_LEAST = 20;
/** Named findings of one request. */
export const MOST_FINDINGS = 200;
/** The greatest limit of an exception by filter. */
export const MOST_COVERED = 1_000;
/** Hours until somebody else has to have looked at a break-glass approval. */
export const BREAK_GLASS_HOURS = 72;
/** An exception may be approved this long before it begins. */
export const MOST_DAYS_AHEAD = 90;
/** From here to its end an exception counts as expiring. */
export const EXPIRING_DAYS = 14;
/** Days before the end at which the requester is reminded. */
export const REMINDER_DAYS = [30, 14, 7, 1] as const;

/** How one person stands to a request. */
export interface Voice {
  personId: string;
  /** Belongs to none of the owners of what is excepted. */
  isOutside: boolean;
}
