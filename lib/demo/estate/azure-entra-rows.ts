import type {
  Application,
  FederatedIdentityCredential,
  KeyCredential,
  PasswordCredential,
  ServicePrincipal,
} from '@microsoft/microsoft-graph-types/microsoft-graph';
import { isoSeconds } from '@/lib/kernel/dates';
import type { EntraKey, EntraPrincipal } from './azure-entra';
import { isPresent } from './azure-life';

/** The row Graph lists for an app registration at a moment. */
export function applicationRow(one: EntraPrincipal, at: Date): Application {
  return {
    ...principalRow(one, at),
    createdDateTime: isoSeconds(one.createdAt),
    disabledByMicrosoftStatus: null,
    federatedIdentityCredentials: federated(one),
  };
}

/** Pipelines and clusters sign in without a secret; some applications are on the way there and have both. */
function federated({ id, name }: EntraPrincipal): FederatedIdentityCredential[] {
  if (!/-(ci-runner|deploy|cluster|worker|job)\b|^(ci-runner|deploy|cluster)-/.test(name)) return [];
  const subject = `repo:northwind/${name}:ref:refs/heads/main`;
  const issuer = 'https://token.actions.githubusercontent.com';
  return [{ id: `${id}-main`, name: 'main', issuer, subject, audiences: ['api://AzureADTokenExchange'] }];
}

/** The row Graph lists for a service principal at a moment. */
export function servicePrincipalRow(one: EntraPrincipal, at: Date): ServicePrincipal {
  return {
    ...principalRow(one, at),
    accountEnabled: one.isEnabled,
    appOwnerOrganizationId: one.ownerTenant,
    servicePrincipalType: one.type,
  };
}

function principalRow(one: EntraPrincipal, at: Date) {
  const keys = one.keys.filter((key) => isPresent(key, at));
  return {
    id: one.id,
    appId: one.appId,
    displayName: one.name,
    tags: one.tags,
    passwordCredentials: keys.flatMap(passwordRows),
    keyCredentials: keys.flatMap(keyRows),
  };
}

function passwordRows(key: EntraKey): PasswordCredential[] {
  if (key.kind === 'client-certificate') return [];
  const isSigning = key.kind === 'signing-key';
  const dates = { startDateTime: isoSeconds(key.start), endDateTime: isoSeconds(key.endsAt) };
  const [keyId, customKeyIdentifier] = [key.keyId, key.thumbprint];
  return [
    {
      ...dates,
      keyId,
      customKeyIdentifier,
      displayName: isSigning ? null : key.name,
      hint: 'Zq9',
      secretText: null,
    },
  ];
}

function keyRows(key: EntraKey): KeyCredential[] {
  if (key.kind === 'client-secret') return [];
  const shared = {
    customKeyIdentifier: key.thumbprint,
    displayName: key.name,
    startDateTime: isoSeconds(key.start),
    endDateTime: isoSeconds(key.endsAt),
    key: null,
  };
  const verify = { ...shared, keyId: key.keyId, type: 'AsymmetricX509Cert', usage: 'Verify' };
  if (key.kind === 'client-certificate') return [verify];
  const publicHalf = { ...verify, keyId: key.keyId.replace(/.$/, (last) => (last === '0' ? '1' : '0')) };
  return [{ ...shared, keyId: key.keyId, type: 'X509CertAndPassword', usage: 'Sign' }, publicHalf];
}
