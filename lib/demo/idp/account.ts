/** Somebody the local identity provider knows. */
export interface Account {
  id: string;
  name: string;
  email: string;
  groups: readonly string[];
  /** Second line of the button. */
  title?: string;
  /** Claims besides or instead of the usual ones, for tests of other providers' token shapes; `undefined` leaves one out. */
  claims?: Readonly<Record<string, unknown>>;
  /** Claims that only the userinfo endpoint tells, as some providers do with groups. */
  userinfoOnly?: readonly string[];
}

/** Every claim somebody of `accounts` may have, so that the provider lets it through. */
export function claimNames(accounts: readonly Account[]): string[] {
  const extra = accounts.flatMap((account) => Object.keys(account.claims ?? {}));
  return [...new Set(['groups', 'preferred_username', ...extra])].filter((name) => !name.startsWith('_'));
}

/** What the provider says of an account in an ID token, or at its userinfo endpoint. */
export function claimsOf(account: Account, use: string): { sub: string } & Record<string, unknown> {
  const { id, name, email, groups, claims, userinfoOnly = [] } = account;
  const all = {
    sub: id,
    name,
    email,
    email_verified: true,
    preferred_username: email,
    groups: [...groups],
    ...claims,
  };
  const isTold = ([name, value]: [string, unknown]) =>
    value !== undefined && (use === 'userinfo' || !userinfoOnly.includes(name));
  return { ...Object.fromEntries(Object.entries(all).filter(isTold)), sub: id };
}
