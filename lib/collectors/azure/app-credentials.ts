import type { Application } from '@microsoft/microsoft-graph-types/microsoft-graph';
import type { Collector, FetchContext } from '@/lib/collectors/contract';
import type { CredentialStatus } from '@/lib/credentials/model';
import type { AzureClients } from './shared/clients';
import { type EntraPrincipal, observePrincipal, type PrincipalRow } from './shared/entra-credential';
import { readGraphPage } from './shared/graph-page';
import { READS_SIGN_INS, readSignIns } from './shared/sign-ins';

const FIELDS =
  'id,appId,displayName,createdDateTime,disabledByMicrosoftStatus,serviceManagementReference,tags,' +
  'passwordCredentials,keyCredentials';
/** Only how many there are: a federated credential holds no secret, so it is no credential that ages. */
const FEDERATED = '&$expand=federatedIdentityCredentials($select=id)';
const READ = 'Application.Read.All';

export type ApplicationRow = EntraPrincipal &
  Pick<
    Application,
    | 'createdDateTime'
    | 'disabledByMicrosoftStatus'
    | 'serviceManagementReference'
    | 'federatedIdentityCredentials'
  >;

/**
 * Client secrets and certificates of app registrations; one pass, since Graph lists both in the same rows.
 */
export const appCredentials: Collector<AzureClients, PrincipalRow<ApplicationRow>> = {
  id: 'azure.app-credentials',
  title: 'Entra application secrets and certificates',
  provider: 'azure',
  produces: ['client-secret', 'client-certificate', 'signing-key'],
  per: 'account',
  accounts: 'tenant',
  // One page more for each 999 credentials that the report of sign-ins lists.
  budget: { items: 'applications', perCell: 1, pageSize: 999, perItem: 0 },
  permissions: [
    {
      action: READ,
      list: 'graph',
      why: 'Lists app registrations with ids, dates and names of their secrets and certificates, never a value.',
    },
    READS_SIGN_INS,
  ],
  fetch: fetchApplications,
  observe: ({ principal, signIns }, scope) =>
    observePrincipal(
      principal,
      {
        resource: 'entra.application',
        holder: 'application',
        status: statusOf(principal),
        signIns,
        facts: {
          applicationCreatedAt: principal.createdDateTime ?? null,
          serviceManagementReference: principal.serviceManagementReference ?? null,
          federatedCredentials: principal.federatedIdentityCredentials?.length ?? null,
        },
      },
      scope,
    ),
};

async function* fetchApplications(
  context: FetchContext<AzureClients>,
): AsyncIterable<PrincipalRow<ApplicationRow>> {
  const signIns = await readSignIns(context);
  let expansion = FEDERATED;
  const page = (cursor: string | undefined, signal: AbortSignal) =>
    readGraphPage<ApplicationRow>(
      context.client,
      `/applications?$select=${FIELDS}${expansion}&$top=999`,
      cursor,
      signal,
    );
  const applications = context.pages(READ, (cursor, signal) =>
    page(cursor, signal).catch((error: { statusCode?: unknown }) => {
      // The list matters more than the count beside it.
      if (error.statusCode !== 400 || cursor || expansion === '') throw error;
      expansion = '';
      return page(cursor, signal);
    }),
  );
  for await (const principal of applications) yield { principal, signIns };
}

function statusOf(row: ApplicationRow): CredentialStatus {
  return row.disabledByMicrosoftStatus?.startsWith('Disabled') ? 'disabled' : 'active';
}
