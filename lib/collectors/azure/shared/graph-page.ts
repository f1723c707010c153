import { CollectorFailure, type PageOf } from '@/lib/collectors/contract';
import { type AzureClients, GRAPH_SCOPE } from './clients';
import { refuseOtherOrigin } from './sdk-page';

/**
 * One page of a Graph collection: `path` with its query first, then the link Graph gave. Throws GraphError,
 * and CollectorFailure `malformed` for an answer without `value` or a link to another host.
 */
export async function readGraphPage<Item>(
  clients: Pick<AzureClients, 'graph' | 'graphUrl' | 'credential'>,
  path: string,
  cursor: string | undefined,
  signal: AbortSignal,
  version: 'v1.0' | 'beta' = 'v1.0',
): Promise<PageOf<Item>> {
  if (cursor) refuseOtherOrigin(cursor, clients.graphUrl);
  // Signed in here first (the token is kept): of an error at sign-in the Graph client passes on only the
  // name.
  await clients.credential.getToken(GRAPH_SCOPE, { abortSignal: signal });
  const answer: unknown = await clients.graph
    .api(cursor ?? path)
    .version(version)
    .options({ signal })
    .get();
  const { value, '@odata.nextLink': next } = (answer ?? {}) as {
    value?: unknown;
    '@odata.nextLink'?: unknown;
  };
  if (!Array.isArray(value))
    throw new CollectorFailure({ reason: 'malformed', message: 'Microsoft Graph answered without a list.' });
  if (typeof next !== 'string') return { items: value as Item[] };
  refuseOtherOrigin(next, clients.graphUrl);
  return { items: value as Item[], next };
}
