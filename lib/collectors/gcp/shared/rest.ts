import { CollectorFailure, type FetchContext } from '@/lib/collectors/contract';
import type { GcpClients, Query } from './clients';

/** A list of an API without a client of its own. */
export interface RestList {
  host: string;
  path: string;
  query?: Query;
  /** Name of the list in the answer; Google leaves it out where it is empty. */
  items: string;
}

interface Answer {
  nextPageToken?: string;
  unreachable?: unknown;
  unreachables?: unknown;
  warnings?: unknown;
  readTime?: string;
}

/**
 * All items of a list. Where Google could not reach every location, it ends in a failure once the rest has come, so
 * that what lies there is not taken for gone.
 */
export async function* restPages<Item>(
  { pages, client }: FetchContext<GcpClients>,
  permission: string,
  { host, path, query, items }: RestList,
  onAnswer?: (answer: Answer) => void,
): AsyncIterable<Item> {
  let isPartial = false;
  yield* pages(permission, async (pageToken, signal) => {
    const answer = await client.get<Answer>(
      host,
      path,
      { ...query, ...(pageToken ? { pageToken } : {}) },
      signal,
    );
    isPartial ||= [answer.unreachable, answer.unreachables, answer.warnings].some(isFilled);
    onAnswer?.(answer);
    const found = (answer as Record<string, Item[] | undefined>)[items] ?? [];
    return { items: found, next: answer.nextPageToken };
  });
  if (isPartial)
    throw new CollectorFailure({
      reason: 'unavailable',
      message: 'Google could not reach all locations of this project; what lies there is missing.',
    });
}

function isFilled(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

/** A project's path as part of an address. */
export function projectPath(project: string): string {
  return `projects/${encodeURIComponent(project)}`;
}

/** @throws CollectorFailure `malformed`, for what cannot be told from others. */
export function withoutName(what: string): CollectorFailure {
  return new CollectorFailure({ reason: 'malformed', message: `Google listed ${what} without name.` });
}
