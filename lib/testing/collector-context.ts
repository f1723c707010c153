import {
  type Collector,
  CollectorFailure,
  type FetchContext,
  type PageOf,
  type Provider,
  type Scope,
} from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';

export interface TestContextOptions<Client> {
  client: Client;
  scope: Scope;
  now: Date;
  provider: Pick<Provider, 'classify'>;
  signal?: AbortSignal;
}

/** A context and what went through it. */
export interface TestContext<Client> {
  context: FetchContext<Client>;
  /** Operations in the order of their calls, repeated ones included. */
  calls: string[];
  /** Failures of single items that `mapEach` left out. */
  leftOut: CollectorFailure[];
  dataAsOf: () => Date | null;
}

const ATTEMPTS = 3;

/** A small runner for tests of one collector: asks again at once when throttled, refuses a cursor that repeats. */
export function createTestContext<Client>(options: TestContextOptions<Client>): TestContext<Client> {
  const { client, scope, now, provider } = options;
  const signal = options.signal ?? new AbortController().signal;
  const calls: string[] = [];
  const leftOut: CollectorFailure[] = [];
  let dataAt: Date | null = null;
  async function call<T>(operation: string, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      calls.push(operation);
      try {
        return await run(signal);
      } catch (error) {
        const failure = provider.classify(error, operation);
        if (failure.reason !== 'throttled' || attempt === ATTEMPTS)
          throw new CollectorFailure(failure, { cause: error });
      }
    }
  }
  async function* pages<Item>(
    operation: string,
    page: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<Item>>,
  ): AsyncIterable<Item> {
    const seen = new Set<string>();
    for (let cursor: string | undefined; ; ) {
      const from = cursor;
      const { items, next } = await call(operation, (stop) => page(from, stop));
      yield* items;
      if (!next) return;
      if (seen.has(next)) throw new CollectorFailure({ reason: 'malformed', message: 'The cursor repeats.' });
      seen.add(next);
      cursor = next;
    }
  }
  async function* mapEach<In, Out>(
    items: Iterable<In>,
    work: (item: In) => Promise<Out>,
  ): AsyncIterable<Out> {
    for (const item of items) {
      try {
        yield await work(item);
      } catch (error) {
        if (!(error instanceof CollectorFailure) || error.failure.reason !== 'denied') throw error;
        leftOut.push(error);
      }
    }
  }
  const dataAsOf = (at: Date) => {
    if (!dataAt || at < dataAt) dataAt = at;
  };
  const context = { client, scope, now, signal, call, pages, mapEach, dataAsOf };
  return { context, calls, leftOut, dataAsOf: () => dataAt };
}

/** Everything a collector observes in one cell. Throws CollectorFailure where the cell cannot be read to its end. */
export async function observeAll<Client, Row>(
  collector: Collector<Client, Row>,
  { context }: TestContext<Client>,
): Promise<Observation[]> {
  const observations: Observation[] = [];
  for await (const row of collector.fetch(context))
    observations.push(...collector.observe(row, context.scope, context.now));
  return observations;
}
