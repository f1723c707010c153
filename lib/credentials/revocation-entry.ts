/** How a credential is made useless, and when that holds. */
export interface Revocation {
  how: string;
  /** How fast it takes effect, and what outlives it. Says so where the provider does not state it. */
  effect: string;
  /** Whether it can be undone, and how. */
  undo: string;
}

/** The common case: fast in practice, promised by nobody. */
export const UNSTATED = 'Usually within seconds; not stated by the provider.';
/** Of a value kept in a store: the store is not where it is accepted. */
export const STORE_ONLY =
  'This only stops new reads from the store. Whoever has read the value can use it until it is changed where it is accepted.';
export const NO_UNDO = 'It cannot be undone; create a new one.';
