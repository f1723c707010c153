import { CollectorFailure } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { BadRow, listIn, momentIn, objectIn, textOf } from './contract';

export const TENANT = {
  label: 'Tenant id',
  hint: 'The file does not name the tenant: az account show --query tenantId',
} as const;

/** No report of sign-ins comes with these lists. */
export const NO_SIGN_INS = { lastAt: null, reason: null };

/** One key as Graph lists it, by the entries that are read: `secretText`, `hint` and `key` have no place in it. */
function keyOf(value: Json): JsonObject {
  const key = objectIn(value);
  momentIn(key.startDateTime, 'startDateTime');
  momentIn(key.endDateTime, 'endDateTime');
  const kept: JsonObject = {};
  for (const name of [
    'keyId',
    'displayName',
    'startDateTime',
    'endDateTime',
    'customKeyIdentifier',
    'type',
    'usage',
  ])
    if (key[name] !== undefined) kept[name] = key[name] as Json;
  return kept;
}

/** Whether the key is a certificate; a secret has neither of the two. */
export const isCertificate = (key: JsonObject) => textOf(key.usage) !== null || textOf(key.type) !== null;

/** A principal as Graph lists it, by the entries that are read. */
export function principalOf(row: JsonObject): JsonObject {
  const kept: JsonObject = {
    passwordCredentials: listIn(row.passwordCredentials).map(keyOf),
    keyCredentials: listIn(row.keyCredentials).map(keyOf),
    tags: Array.isArray(row.tags) ? row.tags : null,
  };
  for (const name of FIELDS) if (row[name] !== undefined) kept[name] = row[name] as Json;
  return kept;
}

const FIELDS = [
  'id',
  'appId',
  'displayName',
  'createdDateTime',
  'disabledByMicrosoftStatus',
  'serviceManagementReference',
  'accountEnabled',
  'appOwnerOrganizationId',
  'servicePrincipalType',
];

/** What the live mapping made of it, without what only a live source can say. @throws BadRow */
export function observed(observe: () => Observation[]): Observation[] {
  try {
    return observe().map((seen) => {
      const { lastUsedSupported: _, ...facts } = seen.facts;
      return { ...seen, facts };
    });
  } catch (error) {
    if (error instanceof CollectorFailure)
      throw new BadRow(error.message.replace(/^Microsoft Graph listed |\.$/g, ''));
    throw error;
  }
}
