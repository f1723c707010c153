import type { CredentialKind } from '@/lib/credentials/model';

/** `type-1`: as of one instant; `type-2`: over a period, with everything that existed at any time in it. */
export const PACK_TYPES = ['type-1', 'type-2'] as const;
export type PackType = (typeof PACK_TYPES)[number];
export const PACK_TYPE_TITLES: Readonly<Record<PackType, string>> = {
  'type-1': 'Point in time (Type 1)',
  'type-2': 'Period (Type 2)',
};

/** From `from` (inclusive) to `to` (exclusive); nothing that was learned at `to` or later is looked at. */
export interface Period {
  from: Date;
  to: Date;
}

/** What of the estate a pack is about; null: all. */
export interface PackScope {
  sources: readonly number[] | null;
  accounts: readonly string[] | null;
  environments: readonly string[] | null;
  kinds: readonly CredentialKind[] | null;
  owners: readonly string[] | null;
}

export const WHOLE_SCOPE: PackScope = {
  sources: null,
  accounts: null,
  environments: null,
  kinds: null,
  owners: null,
};

/** What decides every byte of populations, tests, policies and exceptions. */
export interface PackTerms {
  type: PackType;
  period: Period;
  /** Ids of frameworks. */
  frameworks: readonly string[];
  scope: PackScope;
}

/** Packs a worker builds side by side. */
export const BUILT_AT_ONCE = 2;
/** The longest period: two years and the days around them. */
export const LONGEST_DAYS = 740;
