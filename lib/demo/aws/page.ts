/** One page of a list and the opaque cursor of the next. */
export interface DemoPage<Item> {
  items: Item[];
  next: string | undefined;
}

/** @param asked how many the client wants; a service gives fewer when its own page is smaller */
export function pageAfter<Item>(
  items: readonly Item[],
  cursor: string | null | undefined,
  asked: number,
  largest: number,
): DemoPage<Item> {
  const start = cursor ? Number(Buffer.from(cursor, 'base64url').toString().split(':')[1]) : 0;
  const end = start + Math.max(1, Math.min(asked || largest, largest));
  const next = end < items.length ? Buffer.from(`page:${end}`).toString('base64url') : undefined;
  return { items: items.slice(start, end), next };
}

/** The world stands still while a collection runs, so what was last computed serves all pages of a list. */
export function rememberAt<T>(compute: (at: Date) => T): (at: Date) => T {
  let last: { at: number; value: T } | null = null;
  return (at) => {
    if (last?.at !== at.getTime()) last = { at: at.getTime(), value: compute(at) };
    return last.value;
  };
}
