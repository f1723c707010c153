import type { ServicePrincipal } from '@microsoft/microsoft-graph-types/microsoft-graph';
import type { Collector, FetchContext } from '@/lib/collectors/contract';
import type { CredentialStatus } from '@/lib/credentials/model';
import type { AzureClients } from './shared/clients';
import { type EntraPrincipal, observePrincipal } from './shared/entra-credential';
import { readGraphPage } from './shared/graph-page';

const FIELDS =
  'id,appId,displayName,accountEnabled,appOwnerOrganizationId,servicePrincipalType,tags,' +
  'passwordCredentials,keyCredentials';
const READ = 'Application.Read.All';

/** Tenants of Microsoft's own applications; their keys are Microsoft's to rotate. */
const MICROSOFT_TENANTS = ['f8cdef31-a31e-4b4a-93e4-5f571e91255a', '72f988bf-86f1-41af-91ab-2d7cd011db47'];

export type ServicePrincipalRow = EntraPrincipal &
  Pick<ServicePrincipal, 'accountEnabled' | 'appOwnerOrganizationId' | 'servicePrincipalType'>;

/**
 * Client secrets, client certificates and SAML signing keys set on service principals themselves.
 * Graph allows 150 requests a minute that select keyCredentials; pages of 999 stay far below it.
 */
export const servicePrincipalCredentials: Collector<AzureClients, ServicePrincipalRow> = {
  id: 'azure.service-principal-credentials',
  title: 'Entra service principal secrets and certificates',
  provider: 'azure',
  produces: ['client-secret', 'client-certificate', 'signing-key'],
  per: 'account',
  accounts: 'tenant',
  permissions: [
    {
      action: READ,
      list: 'graph',
      why: 'Lists service principals with ids, dates and names of their secrets and certificates, never a value.',
    },
  ],
  fetch: (context: FetchContext<AzureClients>) =>
    context.pages(READ, (cursor, signal) =>
      readGraphPage<ServicePrincipalRow>(
        context.client,
        `/servicePrincipals?$select=${FIELDS}&$top=999`,
        cursor,
        signal,
      ),
    ),
  observe: (row, scope) => {
    if (isRotatedByMicrosoft(row)) return [];
    return observePrincipal(
      row,
      {
        resource: 'entra.service-principal',
        holder: 'service-account',
        status: statusOf(row),
        facts: {
          servicePrincipalType: row.servicePrincipalType ?? null,
          appOwnerOrganizationId: row.appOwnerOrganizationId ?? null,
        },
      },
      scope,
    );
  },
};

/** First-party applications, and managed identities, whose certificates nobody in the organisation holds. */
function isRotatedByMicrosoft(row: ServicePrincipalRow): boolean {
  const owner = row.appOwnerOrganizationId?.toLowerCase() ?? '';
  return MICROSOFT_TENANTS.includes(owner) || row.servicePrincipalType === 'ManagedIdentity';
}

function statusOf(row: ServicePrincipalRow): CredentialStatus | null {
  if (typeof row.accountEnabled !== 'boolean') return null;
  return row.accountEnabled ? 'active' : 'disabled';
}
