import type { Collector } from '@/lib/collectors/contract';
import { ARM_PAGE, type ArmResource, armResources, FINDS_SUBSCRIPTIONS } from './shared/arm';
import type { AzureClients } from './shared/clients';
import { ADMINISTRATOR_REVOCATION, observeAdministrator } from './shared/database-administrator';

const READ = 'Microsoft.Sql/servers/read';
/** With the Entra administrator in the same list, which says whether passwords are taken at all. */
const QUERY = 'api-version=2021-11-01&$expand=administrators/activedirectory';

interface SqlServer {
  administratorLogin?: string | null;
  /** Left out where no Entra administrator is set; passwords are then taken. */
  administrators?: { login?: string | null; azureADOnlyAuthentication?: boolean | null } | null;
  state?: string | null;
  publicNetworkAccess?: string | null;
}
export type SqlServerRow = ArmResource<SqlServer>;

/** Administrators of Azure SQL servers. */
export const sqlServerAdministrators: Collector<AzureClients, SqlServerRow> = {
  id: 'azure.sql-server-administrators',
  title: 'Azure SQL administrators',
  provider: 'azure',
  produces: ['database-master'],
  per: 'account',
  accounts: 'subscription',
  budget: { perCell: 0, pageSize: ARM_PAGE, perItem: 0 },
  permissions: [
    FINDS_SUBSCRIPTIONS,
    { action: READ, list: 'azure-role', why: 'Lists SQL servers with the names of their administrators.' },
    {
      action: 'Microsoft.Sql/servers/administrators/read',
      list: 'azure-role',
      why: 'Shows in the same list whether a server takes sign-in with Entra only.',
    },
  ],
  revocation: { 'sql.server-administrator': ADMINISTRATOR_REVOCATION },
  fetch: (context) => armResources(context, READ, 'Microsoft.Sql/servers', QUERY),
  observe(row, scope) {
    const { administratorLogin, administrators, state, publicNetworkAccess } = row.properties ?? {};
    return observeAdministrator(row, scope, {
      resource: 'sql.server-administrator',
      login: administratorLogin ?? null,
      isEntraOnly: administrators?.azureADOnlyAuthentication ?? (administrators ? null : false),
      facts: {
        state: state ?? null,
        publicNetworkAccess: publicNetworkAccess ?? null,
        entraAdministrator: administrators?.login ?? null,
      },
    });
  },
};
