import type { CredentialSource } from './assume-role';

/** Accounts whose sessions are held: more than are read at once, and no more however many there are. */
const HELD = 16;

/**
 * One source of credentials per account, made when the account's turn comes and given up for accounts that came later, so
 * that memory does not grow with the number of accounts.
 */
export function createAccountCredentials(make: (account: string) => CredentialSource) {
  const held = new Map<string, CredentialSource>();
  return (account: string): CredentialSource => {
    const source = held.get(account) ?? make(account);
    // Put last again: the first is the one not asked for the longest.
    held.delete(account);
    held.set(account, source);
    if (held.size > HELD) held.delete(held.keys().next().value ?? '');
    return source;
  };
}
