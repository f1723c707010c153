import type { Application } from '@microsoft/microsoft-graph-types/microsoft-graph';
import type { Collector, FetchContext } from '@/lib/collectors/contract';
import type { CredentialStatus } from '@/lib/credentials/model';
import type { AzureClients } from './shared/clients';
import { type EntraPrincipal, observePrincipal } from './shared/entra-credential';
import { readGraphPage } from './shared/graph-page';

const FIELDS =
  'id,appId,displayName,createdDateTime,disabledByMicrosoftStatus,serviceManagementReference,tags,' +
  'passwordCredentials,keyCredentials';
const READ = 'Application.Read.All';

export type ApplicationRow = EntraPrincipal &
  Pick<Application, 'createdDateTime' | 'disabledByMicrosoftStatus' | 'serviceManagementReference'>;

/**
 * Client secrets and certificates of app registrations; one pass, since Graph lists both in the same rows.
 */
export const appCredentials: Collector<AzureClients, ApplicationRow> = {
  id: 'azure.app-credentials',
  title: 'Entra application secrets and certificates',
  provider: 'azure',
  produces: ['client-secret', 'client-certificate', 'signing-key'],
  per: 'account',
  accounts: 'tenant',
  permissions: [
    {
      action: READ,
      list: 'graph',
      why: 'Lists app registrations with ids, dates and names of their secrets and certificates, never a value.',
    },
  ],
  fetch: (context: FetchContext<AzureClients>) =>
    context.pages(READ, (cursor, signal) =>
      readGraphPage<ApplicationRow>(
        context.client,
        `/applications?$select=${FIELDS}&$top=999`,
        cursor,
        signal,
      ),
    ),
  observe: (row, scope) =>
    observePrincipal(
      row,
      {
        resource: 'entra.application',
        holder: 'application',
        status: statusOf(row),
        facts: {
          applicationCreatedAt: row.createdDateTime ?? null,
          serviceManagementReference: row.serviceManagementReference ?? null,
        },
      },
      scope,
    ),
};

function statusOf(row: ApplicationRow): CredentialStatus {
  return row.disabledByMicrosoftStatus?.startsWith('Disabled') ? 'disabled' : 'active';
}
