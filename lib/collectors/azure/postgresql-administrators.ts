import type { Collector } from '@/lib/collectors/contract';
import { ARM_PAGE, type ArmResource, armResources, FINDS_SUBSCRIPTIONS } from './shared/arm';
import type { AzureClients } from './shared/clients';
import { ADMINISTRATOR_REVOCATION, observeAdministrator } from './shared/database-administrator';

const READ = 'Microsoft.DBforPostgreSQL/flexibleServers/read';

interface PostgreSqlServer {
  administratorLogin?: string | null;
  authConfig?: { passwordAuth?: string | null; activeDirectoryAuth?: string | null } | null;
  state?: string | null;
  version?: string | null;
}
export type PostgreSqlServerRow = ArmResource<PostgreSqlServer>;

/** Administrators of Azure Database for PostgreSQL, flexible servers. */
export const postgresqlAdministrators: Collector<AzureClients, PostgreSqlServerRow> = {
  id: 'azure.postgresql-administrators',
  title: 'Azure PostgreSQL administrators',
  provider: 'azure',
  produces: ['database-master'],
  per: 'account',
  accounts: 'subscription',
  budget: { perCell: 0, pageSize: ARM_PAGE, perItem: 0 },
  permissions: [
    FINDS_SUBSCRIPTIONS,
    {
      action: READ,
      list: 'azure-role',
      why: 'Lists PostgreSQL servers with their administrators and whether they take passwords.',
    },
  ],
  revocation: { 'postgresql.flexible-server-administrator': ADMINISTRATOR_REVOCATION },
  fetch: (context) =>
    armResources(context, READ, 'Microsoft.DBforPostgreSQL/flexibleServers', 'api-version=2024-08-01'),
  observe(row, scope) {
    const { administratorLogin, authConfig, state, version } = row.properties ?? {};
    const password = authConfig?.passwordAuth?.toLowerCase();
    return observeAdministrator(row, scope, {
      resource: 'postgresql.flexible-server-administrator',
      login: administratorLogin ?? null,
      isEntraOnly: password === 'disabled' ? true : password === 'enabled' ? false : null,
      facts: { state: state ?? null, version: version ?? null },
    });
  },
};
