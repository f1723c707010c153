import {
  CollectorFailure,
  type Failure,
  type FetchContext,
  type PageOf,
  type Scope,
} from '@/lib/collectors/contract';

interface ProbeParts<Client> {
  client: Client;
  scope: Scope;
  now: Date;
  signal: AbortSignal;
  classify(error: unknown, operation: string): Failure;
}

/**
 * What a collector gets when it is only being tried: each list ends after its first page, each fan-out after its
 * first item, nothing is retried. The runner's context is for collections, which must read everything.
 */
export function probeContext<Client>(parts: ProbeParts<Client>): FetchContext<Client> {
  const { client, scope, now, signal } = parts;
  const call = async <T>(operation: string, run: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    try {
      return await run(signal);
    } catch (error) {
      if (error instanceof CollectorFailure || signal.aborted) throw error;
      throw new CollectorFailure(parts.classify(error, operation), { cause: error });
    }
  };
  return {
    client,
    scope,
    now,
    signal,
    call,
    pages: (operation, page) => firstPage(() => call(operation, (inner) => page(undefined, inner))),
    mapEach: firstOf,
    dataAsOf: () => undefined,
  };
}

async function* firstPage<Item>(read: () => Promise<PageOf<Item>>): AsyncGenerator<Item> {
  yield* (await read()).items;
}

async function* firstOf<In, Out>(items: Iterable<In>, work: (item: In) => Promise<Out>): AsyncGenerator<Out> {
  for (const item of items) {
    yield await work(item);
    return;
  }
}
