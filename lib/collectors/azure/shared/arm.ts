import { createRestError } from '@azure-rest/core-client';
import { CollectorFailure, type FetchContext, type PageOf, type Permission } from '@/lib/collectors/contract';
import type { AzureClients } from './clients';
import { refuseOtherOrigin } from './sdk-page';

/** A resource as Resource Manager lists it; each field may be missing. */
export interface ArmResource<Properties = Record<string, unknown>> {
  id?: string;
  name?: string;
  location?: string;
  kind?: string;
  tags?: Record<string, string> | null;
  systemData?: { createdAt?: string | null } | null;
  properties?: Properties | null;
}

/** Resource Manager chooses the size of its pages; this is what budgets reckon with. */
export const ARM_PAGE = 100;

/** The permission that finds the subscriptions, which every collector within them shares. */
export const FINDS_SUBSCRIPTIONS: Permission = {
  action: 'Microsoft.Resources/subscriptions/read',
  list: 'azure-role',
  why: 'Finds the subscriptions of the tenant.',
};

/** All resources of one type in the subscription of this cell. `query` begins with `api-version=`. */
export function armResources<Properties>(
  context: FetchContext<AzureClients>,
  permission: string,
  type: string,
  query: string,
): AsyncIterable<ArmResource<Properties>> {
  const path = `/subscriptions/${context.scope.account}/providers/${type}?${query}`;
  return context.pages(permission, (cursor, signal) => readArmPage(context.client, path, cursor, signal));
}

/**
 * One page of a list: `path` with its query first, then the link that Azure gave. Throws RestError, and
 * CollectorFailure `malformed` for an answer without `value` or a link to another host.
 */
export async function readArmPage<Item>(
  clients: Pick<AzureClients, 'arm' | 'managementUrl'>,
  path: string,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<PageOf<Item>> {
  if (cursor) refuseOtherOrigin(cursor, clients.managementUrl);
  const { value, nextLink } = await readArm<{ value?: unknown; nextLink?: unknown }>(
    clients,
    cursor ?? path,
    signal,
  );
  if (!Array.isArray(value)) throw malformed('Azure answered without a list.');
  if (typeof nextLink !== 'string' || nextLink === '') return { items: value as Item[] };
  refuseOtherOrigin(nextLink, clients.managementUrl);
  return { items: value as Item[], next: nextLink };
}

/** One GET of Resource Manager. Throws RestError for any answer but 200. */
export async function readArm<Body>(
  { arm }: Pick<AzureClients, 'arm'>,
  path: string,
  signal: AbortSignal,
): Promise<Body> {
  const response = await arm.pathUnchecked(path).get({ abortSignal: signal });
  if (response.status !== '200') throw createRestError(response);
  return (response.body ?? {}) as Body;
}

function malformed(message: string): CollectorFailure {
  return new CollectorFailure({ reason: 'malformed', message });
}
