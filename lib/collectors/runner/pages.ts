import { createHash } from 'node:crypto';
import { CollectorFailure, type PageOf } from '@/lib/collectors/contract';

const LONG_CURSOR = 64;

/**
 * All items of a paged call, page by page.
 * @throws CollectorFailure `malformed` for a cursor that repeats, an unreadable page or more than `ceiling`
 * pages; the items of the pages before have been yielded by then.
 */
export async function* readPages<Item>(
  operation: string,
  ceiling: number,
  page: (cursor: string | undefined) => Promise<PageOf<Item>>,
): AsyncIterable<Item> {
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let count = 1; ; count++) {
    const { items, next } = await page(cursor);
    if (!Array.isArray(items)) throw malformed(`${operation} answered a page without a list.`);
    yield* items;
    if (!next) return;
    const mark = next.length > LONG_CURSOR ? createHash('sha256').update(next).digest('base64') : next;
    if (seen.has(mark)) throw malformed(`${operation} answered the same page cursor twice.`);
    if (count >= ceiling) throw malformed(`${operation} went on past ${ceiling} pages.`);
    seen.add(mark);
    cursor = next;
  }
}

function malformed(message: string): CollectorFailure {
  return new CollectorFailure({ reason: 'malformed', message });
}
