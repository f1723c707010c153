import { type ApplicationRow, appCredentials } from '@/lib/collectors/azure/app-credentials';
import {
  type ServicePrincipalRow,
  servicePrincipalCredentials,
} from '@/lib/collectors/azure/service-principal-credentials';
import { asked, BadRow, type Format, type Head, hasAll, needed } from './contract';
import { NO_SIGN_INS, observed, principalOf, TENANT } from './entra-shared';

const LISTS = ['id', 'appId', 'passwordCredentials', 'keyCredentials'];
const isList = (head: Head) =>
  head.shape === 'list' && (head.path === '' || head.path === 'value') && hasAll(head, LISTS);
const isServicePrincipal = (head: Head) =>
  head.names.has('servicePrincipalType') || head.names.has('accountEnabled');

/** `az ad app list`: app registrations with what their secrets and certificates are called and when they end. */
export const entraApplications: Format = {
  id: 'entra-applications',
  title: 'Microsoft Entra applications (JSON)',
  command: 'az ad app list --all > apps.json',
  account: TENANT,
  required: LISTS,
  sameAs: [appCredentials.id],
  statesTags: true,
  detect: (head) => isList(head) && !isServicePrincipal(head),
  read(row, { account }) {
    const scope = { account: asked(account, TENANT), accountName: null, region: 'global' };
    const principal = checked(row) as ApplicationRow;
    return {
      observations: observed(() =>
        appCredentials.observe({ principal, signIns: NO_SIGN_INS }, scope, new Date(0)),
      ),
    };
  },
};

/** `az ad sp list`: the same of service principals. */
export const entraServicePrincipals: Format = {
  id: 'entra-service-principals',
  title: 'Microsoft Entra service principals (JSON)',
  command: 'az ad sp list --all > principals.json',
  account: TENANT,
  required: LISTS,
  sameAs: [servicePrincipalCredentials.id],
  statesTags: true,
  detect: (head) => isList(head) && isServicePrincipal(head),
  read(row, { account }) {
    const scope = { account: asked(account, TENANT), accountName: null, region: 'global' };
    const principal = checked(row) as ServicePrincipalRow;
    return {
      observations: observed(() =>
        servicePrincipalCredentials.observe({ principal, signIns: NO_SIGN_INS }, scope, new Date(0)),
      ),
    };
  },
};

function checked(row: Parameters<typeof principalOf>[0]): unknown {
  needed(row.id, 'id');
  if (!Array.isArray(row.passwordCredentials) || !Array.isArray(row.keyCredentials))
    throw new BadRow('passwordCredentials or keyCredentials is not a list');
  return principalOf(row);
}
