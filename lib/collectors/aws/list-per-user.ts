import type { FetchContext, PageOf } from '@/lib/collectors/contract';
import { isNamed } from './answers';
import type { AwsClients } from './clients';

/**
 * What IAM lists user by user, several users at a time; one that went away in between has nothing.
 * @param page one page of the list of a user
 */
export async function* listPerUser<Item>(
  context: FetchContext<AwsClients>,
  action: string,
  users: Iterable<string>,
  page: (user: string, marker: string | undefined, signal: AbortSignal) => Promise<PageOf<Item>>,
): AsyncIterable<Item> {
  const perUser = context.mapEach(users, async (user) => {
    const items: Item[] = [];
    const pages = context.pages<Item>(action, async (marker, signal) => {
      try {
        return await page(user, marker, signal);
      } catch (error) {
        if (isNamed(error, 'NoSuchEntityException', 'NoSuchEntity')) return { items: [] };
        throw error;
      }
    });
    for await (const item of pages) items.push(item);
    return items;
  });
  for await (const items of perUser) yield* items;
}
