import type { DemoRequest, DemoResponse, DemoWorld } from '@/lib/demo/endpoint';
import type { AzureEstate } from '@/lib/demo/estate/azure';
import { failure, json, notFound, pageOf } from './answers';

const VAULTS = /^\/subscriptions\/([^/]+)\/providers\/Microsoft\.KeyVault\/vaults$/;

/** Resource Manager: the vaults of the subscription, one a page. */
export function resourceManager(estate: AzureEstate, request: DemoRequest, world: DemoWorld): DemoResponse {
  const subscription = request.url.pathname.match(VAULTS)?.[1];
  if (!subscription || request.method !== 'GET') return notFound();
  if (subscription !== estate.subscription)
    return failure(404, 'SubscriptionNotFound', 'The subscription could not be found.');
  const group = `/subscriptions/${subscription}/resourceGroups/northwind-security`;
  const vaults = estate.vaults.map(({ name, location }) => ({
    id: `${group}/providers/Microsoft.KeyVault/vaults/${name}`,
    name,
    type: 'Microsoft.KeyVault/vaults',
    location,
    properties: {
      tenantId: estate.tenantId,
      sku: { family: 'A', name: 'standard' },
      vaultUri: `${world.baseUrl()}/vault/${name}/`,
      enableRbacAuthorization: true,
    },
  }));
  const { value, next } = pageOf(vaults, request.url, world.baseUrl(), 1);
  return json(200, { value, ...(next ? { nextLink: next } : {}) });
}
