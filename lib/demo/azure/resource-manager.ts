import type { DemoRequest, DemoResponse, DemoWorld } from '@/lib/demo/endpoint';
import type { AzureEstate, AzureState } from '@/lib/demo/estate/azure';
import type { ArmRow } from '@/lib/demo/estate/azure-resources';
import { failure, json, notFound, pageOf } from './answers';

const LIST = /^\/subscriptions\/([^/]+)\/providers\/([^/]+\/[^/]+)$/;
const VAULTS = 'Microsoft.KeyVault/vaults';
const HSMS = 'Microsoft.KeyVault/managedHSMs';
/** Types that the demo holds; a list of another is denied, as with a role older than the collector. */
const HELD: readonly string[] = [
  'Microsoft.Compute/sshPublicKeys',
  'Microsoft.Compute/virtualMachines',
  'Microsoft.DBforMySQL/flexibleServers',
  'Microsoft.DBforPostgreSQL/flexibleServers',
  'Microsoft.DocumentDB/databaseAccounts',
  'Microsoft.Sql/servers',
  'Microsoft.Storage/storageAccounts',
  'Microsoft.Web/certificates',
];
const SETTING = /^(\/subscriptions\/.+)\/configurations\/([a-z_]+)$/;
const MOST_ROWS = 10;

/** Resource Manager: subscriptions, the vaults in them, and lists of their resources by type. */
export function resourceManager(
  estate: AzureEstate,
  state: AzureState,
  request: DemoRequest,
  world: DemoWorld,
): DemoResponse {
  const { pathname } = request.url;
  if (request.method !== 'GET') return notFound();
  if (pathname === '/subscriptions') return list(subscriptionRows(estate), request, world, 2);
  const [, server, setting] = pathname.match(SETTING) ?? [];
  if (server && setting) return settingOf(state, server, setting);
  const [, subscription, type] = pathname.match(LIST) ?? [];
  if (!subscription || !type) return notFound();
  if (!estate.subscriptions.some(({ id }) => id === subscription))
    return failure(404, 'SubscriptionNotFound', 'The subscription could not be found.');
  if (type === VAULTS) return list(vaultRows(estate, subscription, world), request, world, 1);
  if (type === HSMS) return list(hsmRows(estate, subscription, world), request, world, MOST_ROWS);
  if (!HELD.includes(type))
    return failure(403, 'AuthorizationFailed', 'The client does not have authorization to list it.');
  const within = `/subscriptions/${subscription}/`;
  const rows = state.resources.filter((row) => row.type === type && row.id.startsWith(within));
  const listed = rows.map(({ configurations: _, ...row }) => row);
  return list(listed, request, world, MOST_ROWS);
}

function settingOf({ resources }: AzureState, server: string, name: string): DemoResponse {
  const value = resources.find(({ id }) => id === server)?.configurations?.[name];
  return value === undefined
    ? notFound()
    : json(200, { name, properties: { value, source: 'user-override' } });
}

function list(rows: readonly object[], { url }: DemoRequest, world: DemoWorld, size: number): DemoResponse {
  const { value, next } = pageOf(rows, url, world.baseUrl(), size);
  return json(200, { value, ...(next ? { nextLink: next } : {}) });
}

function subscriptionRows({ subscriptions, tenantId }: AzureEstate): object[] {
  return subscriptions.map(({ id, name, state }) => ({
    id: `/subscriptions/${id}`,
    subscriptionId: id,
    tenantId,
    displayName: name,
    state,
    authorizationSource: 'RoleBased',
  }));
}

function vaultRows(estate: AzureEstate, subscription: string, world: DemoWorld): ArmRow[] {
  const group = `/subscriptions/${subscription}/resourceGroups/northwind-security`;
  return estate.vaults
    .filter((vault) => vault.subscription === subscription)
    .map(({ name, location }) => ({
      id: `${group}/providers/${VAULTS}/${name}`,
      name,
      type: VAULTS,
      location,
      properties: {
        tenantId: estate.tenantId,
        sku: { family: 'A', name: 'standard' },
        vaultUri: `${world.baseUrl()}/vault/${name}/`,
        enableRbacAuthorization: true,
      },
    }));
}

function hsmRows(estate: AzureEstate, subscription: string, world: DemoWorld): ArmRow[] {
  const group = `/subscriptions/${subscription}/resourceGroups/northwind-security`;
  return estate.hsms
    .filter((hsm) => hsm.subscription === subscription)
    .map(({ name, location }) => ({
      id: `${group}/providers/${HSMS}/${name}`,
      name,
      type: HSMS,
      location,
      properties: { tenantId: estate.tenantId, hsmUri: `${world.baseUrl()}/vault/${name}/` },
    }));
}
