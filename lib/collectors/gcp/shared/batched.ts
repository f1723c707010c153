import type { FetchContext } from '@/lib/collectors/contract';

/** Items worked on together, so that memory does not grow with the project. */
const BATCH = 100;

/**
 * `work` over all items of a list, several at a time. Where the list breaks off, what had come until then is worked on
 * before the failure goes up.
 */
export async function* batched<In, Out>(
  { mapEach }: Pick<FetchContext<never>, 'mapEach'>,
  items: AsyncIterable<In>,
  work: (item: In) => Promise<Out>,
): AsyncIterable<Out> {
  let batch: In[] = [];
  let failure: { error: unknown } | null = null;
  try {
    for await (const item of items) {
      batch.push(item);
      if (batch.length < BATCH) continue;
      const full = batch;
      batch = [];
      yield* mapEach(full, work);
    }
  } catch (error) {
    failure = { error };
  }
  yield* mapEach(batch, work);
  if (failure) throw failure.error;
}
