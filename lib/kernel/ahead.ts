/**
 * The items of a source, the next of which is asked for while one is worked on. Whoever stops early waits for that one, and
 * then the source is told to stop.
 * @throws what the source throws, when its turn has come.
 */
export async function* ahead<Item>(source: AsyncGenerator<Item, unknown>): AsyncGenerator<Item, void> {
  let next = asked(source);
  try {
    for (;;) {
      const { value, done } = await next;
      if (done) return;
      next = asked(source);
      yield value;
    }
  } finally {
    await next.catch(() => undefined);
    await source.return(undefined);
  }
}

function asked<Item>(source: AsyncGenerator<Item, unknown>) {
  const next = source.next() as Promise<IteratorResult<Item, undefined>>;
  // What fails is thrown when it is waited for; until then it is nobody's unhandled rejection.
  next.catch(() => undefined);
  return next;
}
