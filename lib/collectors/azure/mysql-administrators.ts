import type { Collector, FetchContext } from '@/lib/collectors/contract';
import { ARM_PAGE, type ArmResource, armResources, FINDS_SUBSCRIPTIONS, readArm } from './shared/arm';
import type { AzureClients } from './shared/clients';
import { ADMINISTRATOR_REVOCATION, observeAdministrator } from './shared/database-administrator';
import { optionalRead } from './shared/optional-read';
import { eachInBatches } from './shared/vaults';

const TYPE = 'Microsoft.DBforMySQL/flexibleServers';
const READ = `${TYPE}/read`;
const SETTINGS = `${TYPE}/configurations/read`;
const VERSION = 'api-version=2023-12-30';

interface MySqlServer {
  administratorLogin?: string | null;
  state?: string | null;
  version?: string | null;
}
type Server = ArmResource<MySqlServer>;

/** A server, and its setting `aad_auth_only`: `ON`, `OFF`, or null where it is not known. */
export interface MySqlServerRow {
  server: Server;
  entraOnly: string | null;
}

/** Administrators of Azure Database for MySQL, flexible servers. */
export const mysqlAdministrators: Collector<AzureClients, MySqlServerRow> = {
  id: 'azure.mysql-administrators',
  title: 'Azure MySQL administrators',
  provider: 'azure',
  produces: ['database-master'],
  per: 'account',
  accounts: 'subscription',
  // Whether passwords are taken is a setting of the server, which no list has.
  budget: { perCell: 0, pageSize: ARM_PAGE, perItem: 1 },
  permissions: [
    FINDS_SUBSCRIPTIONS,
    { action: READ, list: 'azure-role', why: 'Lists MySQL servers with the names of their administrators.' },
    { action: SETTINGS, list: 'azure-role', why: 'Reads whether a server takes sign-in with Entra only.' },
  ],
  revocation: { 'mysql.flexible-server-administrator': ADMINISTRATOR_REVOCATION },
  fetch: fetchServers,
  observe: ({ server, entraOnly }, scope) =>
    observeAdministrator(server, scope, {
      resource: 'mysql.flexible-server-administrator',
      login: server.properties?.administratorLogin ?? null,
      isEntraOnly: entraOnly === null ? null : entraOnly.toUpperCase() === 'ON',
      facts: { state: server.properties?.state ?? null, version: server.properties?.version ?? null },
    }),
};

async function* fetchServers(context: FetchContext<AzureClients>): AsyncIterable<MySqlServerRow> {
  const settings = optionalRead();
  const complete = async (server: Server): Promise<MySqlServerRow> => ({
    server,
    entraOnly: await settings.read(() =>
      context.call(SETTINGS, (signal) => entraOnlyOf(context.client, server, signal)),
    ),
  });
  yield* eachInBatches(context, armResources<MySqlServer>(context, READ, TYPE, VERSION), complete);
  settings.done();
}

/** Null where the server has no such setting, as with versions too old for it. */
async function entraOnlyOf(
  client: AzureClients,
  { id }: Server,
  signal: AbortSignal,
): Promise<string | null> {
  const path = `${id}/configurations/aad_auth_only?${VERSION}`;
  try {
    const { properties } = await readArm<ArmResource<{ value?: string | null }>>(client, path, signal);
    return properties?.value ?? null;
  } catch (error) {
    if ((error as { statusCode?: unknown }).statusCode === 404) return null;
    throw error;
  }
}
