import { CollectorFailure, type Failure, type FailureReason } from '@/lib/collectors/contract';

/** Failures that say something of one item only. */
const OF_ONE_ITEM: readonly FailureReason[] = ['denied', 'malformed', 'not-enabled'];
/** After this many such failures without one success, the rest would fare no better. */
const HOPELESS_AFTER = 20;

/**
 * `work` over `items`, `atOnce` of them in flight; yields in the order of the input and starts no further
 * item while nobody takes what is ready. An item that is denied or unreadable by itself is left out and
 * noted.
 * @throws whatever else `work` throws.
 */
export async function* mapInOrder<In, Out>(
  items: Iterable<In>,
  atOnce: number,
  work: (item: In) => Promise<Out>,
  note: (failure: Failure) => void,
): AsyncIterable<Out> {
  const source = items[Symbol.iterator]();
  const started: Promise<Out>[] = [];
  const startNext = () => {
    const step = source.next();
    if (step.done) return;
    const result = work(step.value);
    // Awaited in order, so a later one may reject before anyone looks.
    result.catch(() => undefined);
    started.push(result);
  };
  let failures = 0;
  let successes = 0;
  for (let i = 0; i < atOnce; i++) startNext();
  for (let first = started.shift(); first; first = started.shift()) {
    try {
      const value = await first;
      successes++;
      startNext();
      yield value;
    } catch (error) {
      if (!(error instanceof CollectorFailure) || !OF_ONE_ITEM.includes(error.failure.reason)) throw error;
      failures++;
      if (successes === 0 && failures >= HOPELESS_AFTER) throw error;
      note(error.failure);
      startNext();
    }
  }
}
