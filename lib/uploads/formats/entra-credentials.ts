import { appCredentials } from '@/lib/collectors/azure/app-credentials';
import { servicePrincipalCredentials } from '@/lib/collectors/azure/service-principal-credentials';
import type { JsonObject } from '@/lib/kernel/json';
import { asked, type Format, type Head, needed } from './contract';
import { isCertificate, NO_SIGN_INS, observed, principalOf, TENANT } from './entra-shared';

const PRINCIPAL = (what: string) => ({
  label: `Object id of the ${what}`,
  hint: `The list does not name whose credentials they are: az ad ${what === 'application' ? 'app' : 'sp'} show --id APP --query id`,
});
const APPLICATION = PRINCIPAL('application');
const SERVICE_PRINCIPAL = PRINCIPAL('service principal');

const isKeys = (head: Head) =>
  head.shape === 'list' && head.names.has('keyId') && head.names.has('endDateTime');

/** The principal that the person named, with this one key. */
function holding(row: JsonObject, id: string): JsonObject {
  needed(row.keyId, 'keyId');
  return principalOf({ id, [isCertificate(row) ? 'keyCredentials' : 'passwordCredentials']: [row] });
}

/** `az ad app credential list`: the secrets or certificates of one application. */
export const entraApplicationCredentials: Format = {
  id: 'entra-application-credentials',
  title: 'Credentials of a Microsoft Entra application (JSON)',
  command: 'az ad app credential list --id APP > credentials.json',
  account: TENANT,
  principal: APPLICATION,
  partOf: 'the credentials of one application',
  required: ['keyId'],
  detect: isKeys,
  read(row, { account, principal }) {
    const scope = { account: asked(account, TENANT), accountName: null, region: 'global' };
    const application = holding(row, asked(principal, APPLICATION));
    return {
      observations: observed(() =>
        appCredentials.observe({ principal: application, signIns: NO_SIGN_INS }, scope, new Date(0)),
      ),
    };
  },
};

/** `az ad sp credential list`: the same of one service principal. The two look alike: the person has to choose this one. */
export const entraServicePrincipalCredentials: Format = {
  id: 'entra-service-principal-credentials',
  title: 'Credentials of a Microsoft Entra service principal (JSON)',
  command: 'az ad sp credential list --id APP > credentials.json',
  account: TENANT,
  principal: SERVICE_PRINCIPAL,
  partOf: 'the credentials of one service principal',
  required: ['keyId'],
  detect: () => false,
  read(row, { account, principal }) {
    const scope = { account: asked(account, TENANT), accountName: null, region: 'global' };
    const holder = holding(row, asked(principal, SERVICE_PRINCIPAL));
    return {
      observations: observed(() =>
        servicePrincipalCredentials.observe({ principal: holder, signIns: NO_SIGN_INS }, scope, new Date(0)),
      ),
    };
  },
};
