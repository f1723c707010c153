import { AsyncLocalStorage } from 'node:async_hooks';
import type { SecretClientOptions } from '@azure/keyvault-secrets';
import { CollectorFailure, type PageOf } from '@/lib/collectors/contract';

type PipelinePolicy = NonNullable<SecretClientOptions['additionalPolicies']>[number]['policy'];

interface PageCall {
  signal: AbortSignal;
  next: string | undefined;
}

const current = new AsyncLocalStorage<PageCall>();

/**
 * Remembers the link to the next page and hands the signal down. The clients offer neither: `SecretClient`
 * drops the continuation token of its pages, and no later page of either client takes an abort signal.
 */
export const pageLinkPolicy: PipelinePolicy = {
  name: 'musterPageLinkPolicy',
  async sendRequest(request, next) {
    const call = current.getStore();
    if (call) request.abortSignal = call.signal;
    const response = await next(request);
    if (call && response.status === 200) call.next = nextLinkOf(response.bodyAsText);
    return response;
  },
};

/** The listing of an Azure client, as far as a page needs it. */
export interface Listing<Item> {
  byPage(settings?: { continuationToken?: string }): AsyncIterator<Item[]>;
}

/**
 * One page of `list`, from `cursor` (a page link) or the start. A page that fails can be asked for again,
 * which the client's own iterator cannot: after an error it ends as if the list were complete.
 * Throws the client's error, and CollectorFailure `malformed` for a link that leaves `origin`.
 */
export async function readSdkPage<Item>(
  list: () => Listing<Item>,
  origin: string,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<PageOf<Item>> {
  if (cursor) refuseOtherOrigin(cursor, origin);
  const call: PageCall = { signal, next: undefined };
  const page = await current.run(call, () =>
    list()
      .byPage(cursor ? { continuationToken: cursor } : {})
      .next(),
  );
  if (call.next) refuseOtherOrigin(call.next, origin);
  return { items: page.done ? [] : page.value, next: call.next };
}

/** Throws CollectorFailure `malformed` when a page link would carry the token to another origin. */
export function refuseOtherOrigin(link: string, origin: string): void {
  if (URL.parse(link)?.origin === new URL(origin).origin) return;
  throw new CollectorFailure({
    reason: 'malformed',
    message: 'Azure answered with a page link to another host.',
  });
}

function nextLinkOf(body: string | null | undefined): string | undefined {
  if (!body) return undefined;
  try {
    const link = (JSON.parse(body) as { nextLink?: unknown }).nextLink;
    return typeof link === 'string' && link !== '' ? link : undefined;
  } catch {
    // The client reports the unreadable body itself.
    return undefined;
  }
}
