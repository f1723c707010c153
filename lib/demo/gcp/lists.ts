import type { DemoResponse } from '@/lib/demo/endpoint';
import { failure, json, pageOf } from './answers';

/** A page of any list, by the names its API has for it. */
export function listed(items: readonly unknown[], url: URL, name: string, most: number): DemoResponse {
  const asked = url.searchParams.get('maxResults');
  if (asked) url.searchParams.set('pageSize', asked);
  const answer = pageOf(items, url, most);
  if (!answer) return failure('INVALID_ARGUMENT', 'Invalid page token.');
  // Google leaves out a list that is empty.
  return json({
    ...(answer.page.length > 0 ? { [name]: answer.page } : {}),
    ...(answer.nextPageToken ? { nextPageToken: answer.nextPageToken } : {}),
  });
}
