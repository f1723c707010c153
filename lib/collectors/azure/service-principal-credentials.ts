import type { ServicePrincipal } from '@microsoft/microsoft-graph-types/microsoft-graph';
import type { Collector, FetchContext } from '@/lib/collectors/contract';
import type { CredentialStatus } from '@/lib/credentials/model';
import type { AzureClients } from './shared/clients';
import { type EntraPrincipal, observePrincipal, type PrincipalRow } from './shared/entra-credential';
import { readGraphPage } from './shared/graph-page';
import { READS_SIGN_INS, readSignIns } from './shared/sign-ins';

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
export const servicePrincipalCredentials: Collector<AzureClients, PrincipalRow<ServicePrincipalRow>> = {
  id: 'azure.service-principal-credentials',
  title: 'Entra service principal secrets and certificates',
  provider: 'azure',
  produces: ['client-secret', 'client-certificate', 'signing-key'],
  per: 'account',
  accounts: 'tenant',
  // One page more for each 999 credentials that the report of sign-ins lists.
  budget: { items: 'service principals', perCell: 1, pageSize: 999, perItem: 0 },
  permissions: [
    {
      action: READ,
      list: 'graph',
      why: 'Lists service principals with ids, dates and names of their secrets and certificates, never a value.',
    },
    READS_SIGN_INS,
  ],
  fetch: fetchPrincipals,
  observe: ({ principal, signIns }, scope) => {
    if (isRotatedByMicrosoft(principal)) return [];
    return observePrincipal(
      principal,
      {
        resource: 'entra.service-principal',
        holder: 'service-account',
        status: statusOf(principal),
        signIns,
        facts: {
          servicePrincipalType: principal.servicePrincipalType ?? null,
          appOwnerOrganizationId: principal.appOwnerOrganizationId ?? null,
        },
      },
      scope,
    );
  },
};

async function* fetchPrincipals(
  context: FetchContext<AzureClients>,
): AsyncIterable<PrincipalRow<ServicePrincipalRow>> {
  const signIns = await readSignIns(context);
  const path = `/servicePrincipals?$select=${FIELDS}&$top=999`;
  const principals = context.pages(READ, (cursor, signal) =>
    readGraphPage<ServicePrincipalRow>(context.client, path, cursor, signal),
  );
  for await (const principal of principals) yield { principal, signIns };
}

/** First-party applications, and managed identities, whose certificates nobody in the organisation holds. */
function isRotatedByMicrosoft(row: ServicePrincipalRow): boolean {
  const owner = row.appOwnerOrganizationId?.toLowerCase() ?? '';
  return MICROSOFT_TENANTS.includes(owner) || row.servicePrincipalType === 'ManagedIdentity';
}

function statusOf(row: ServicePrincipalRow): CredentialStatus | null {
  if (typeof row.accountEnabled !== 'boolean') return null;
  return row.accountEnabled ? 'active' : 'disabled';
}
