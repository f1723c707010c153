import type { FetchContext } from '@/lib/collectors/contract';

/**
 * `items` by the batch, so that what is asked about each of them can be asked together while memory stays bounded.
 * When the list fails, what had gathered comes first: it was read, and is worth keeping.
 */
export async function* inBatches<Item>(items: AsyncIterable<Item>, size: number): AsyncIterable<Item[]> {
  let batch: Item[] = [];
  let failure: { error: unknown } | null = null;
  try {
    for await (const item of items) {
      batch.push(item);
      if (batch.length < size) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    failure = { error };
  }
  if (batch.length > 0) yield batch;
  if (failure) throw failure.error;
}

/** Items worked on together, so that memory does not grow with the account. */
const WORKED_ON_TOGETHER = 100;

/** `work` over all items of a list, several at a time; where the list breaks off, what had come is worked on first. */
export async function* workInBatches<In, Out>(
  { mapEach }: Pick<FetchContext<never>, 'mapEach'>,
  items: AsyncIterable<In>,
  work: (item: In) => Promise<Out>,
): AsyncIterable<Out> {
  for await (const batch of inBatches(items, WORKED_ON_TOGETHER)) yield* mapEach(batch, work);
}
