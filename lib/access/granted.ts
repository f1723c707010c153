/** What of the estate a grant is about; null: all. The shape of the scope of a pack. */
export interface GrantScope {
  sources: readonly number[] | null;
  accounts: readonly string[] | null;
  environments: readonly string[] | null;
  kinds: readonly string[] | null;
  owners: readonly string[] | null;
}

/** What an auditor was let in for: from `from` (inclusive) to `to` (exclusive). */
export interface AccessGrant {
  from: Date;
  to: Date;
  /** Ids of frameworks whose packs may be asked for; null: any. */
  frameworks: readonly string[] | null;
  scope: GrantScope;
}

/** What a viewer was granted, as it was when the request came. */
export interface Granted {
  at: Date;
  /** Not revoked; a period may have ended, or may not have begun. */
  grants: readonly AccessGrant[];
}
