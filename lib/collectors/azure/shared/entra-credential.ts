import type { KeyCredential, PasswordCredential } from '@microsoft/microsoft-graph-types/microsoft-graph';
import { CollectorFailure, type Scope } from '@/lib/collectors/contract';
import type { CredentialKind, CredentialStatus, HolderType, Observation } from '@/lib/credentials/model';
import type { JsonObject } from '@/lib/kernel/json';
import { moment } from './moment';
import { type SignIns, signInKey } from './sign-ins';
import { tagsFromStrings } from './tags';

/** What applications and service principals have in common, as Graph lists them. */
export interface EntraPrincipal {
  id?: string;
  appId?: string | null;
  displayName?: string | null;
  tags?: string[] | null;
  passwordCredentials?: PasswordCredential[] | null;
  keyCredentials?: KeyCredential[] | null;
}

export interface PrincipalFacts {
  /** `entra.application` or `entra.service-principal`; the kind of key is appended. */
  resource: string;
  holder: HolderType;
  status: CredentialStatus | null;
  signIns: SignIns;
  facts: JsonObject;
}

/** A principal as listed, and the sign-ins of the whole tenant. */
export interface PrincipalRow<Principal> {
  principal: Principal;
  signIns: SignIns;
}

/**
 * One observation per credential of a principal. Throws CollectorFailure `malformed` for a row without the
 * ids or lists that were asked for: taken as empty, it would let living credentials pass for gone.
 */
export function observePrincipal(
  principal: EntraPrincipal,
  own: PrincipalFacts,
  scope: Scope,
): Observation[] {
  const { id, passwordCredentials: passwords, keyCredentials: keys } = principal;
  if (!id || !Array.isArray(passwords) || !Array.isArray(keys))
    throw unreadable('a principal without id or lists');
  const signing = signingPairs(keys);
  const observe = (key: KeyCredential | PasswordCredential, kind: CredentialKind, suffix: string) =>
    observation({ ...principal, id }, own, scope, key, kind, suffix);
  return [
    ...passwords
      .filter((key) => !signing.covers(key))
      .map((key) => observe(key, 'client-secret', 'password')),
    ...keys.filter((key) => !signing.covers(key)).map((key) => observe(key, kindOf(key), 'key')),
  ];
}

function observation(
  principal: EntraPrincipal & { id: string },
  own: PrincipalFacts,
  scope: Scope,
  key: KeyCredential | PasswordCredential,
  kind: CredentialKind,
  suffix: string,
): Observation {
  if (!key.keyId) throw unreadable('a credential without keyId');
  const holderName = principal.displayName ?? principal.appId ?? principal.id;
  const startsAt = moment(key.startDateTime);
  return {
    kind,
    provider: 'azure',
    account: scope.account,
    accountName: scope.accountName,
    region: 'global',
    resource: `${own.resource}-${suffix}`,
    // The same certificate may be uploaded to two principals under one keyId.
    externalId: `${principal.id}/${key.keyId}`,
    name: key.displayName ? `${holderName} / ${key.displayName}` : holderName,
    holder: { type: own.holder, id: principal.id, name: holderName },
    status: own.status,
    createdAt: startsAt,
    valueChangedAt: startsAt,
    // A key of a principal cannot be given a new value: its replacement is another key.
    lastRotated: 'never',
    // A credential the report does not list may never have signed in, or not since there are reports.
    lastUsed: own.signIns.lastAt?.get(signInKey(principal.appId, key.keyId)) ?? null,
    expires: key.endDateTime === null ? 'none' : moment(key.endDateTime),
    rotationMethod: 'manual',
    rotationIntervalDays: null,
    algorithm: null,
    privilege: null,
    tags: tagsFromStrings(principal.tags),
    facts: {
      ...own.facts,
      appId: principal.appId ?? null,
      keyId: key.keyId,
      ...keyFacts(key),
      lastUsedSupported: own.signIns.lastAt !== null,
      ...(own.signIns.reason ? { signInReport: own.signIns.reason } : {}),
    },
  };
}

function keyFacts(key: KeyCredential | PasswordCredential): JsonObject {
  if (!('usage' in key) && !('type' in key)) return {};
  return {
    keyType: key.type ?? null,
    keyUsage: key.usage ?? null,
    thumbprint: key.customKeyIdentifier ?? null,
  };
}

function kindOf(key: KeyCredential): CredentialKind {
  if (key.type === 'Symmetric') return 'client-secret';
  return key.usage === 'Sign' ? 'signing-key' : 'client-certificate';
}

/**
 * A SAML signing certificate is listed up to three times: the private key (usage Sign), its public half
 * (Verify) and the password that protects it, joined by customKeyIdentifier. Only the first is a credential
 * of its own.
 */
function signingPairs(keys: readonly KeyCredential[]) {
  const signers = keys.filter((key) => key.usage === 'Sign' && key.customKeyIdentifier);
  const marks = new Set(signers.map((key) => key.customKeyIdentifier));
  return {
    covers: (key: KeyCredential | PasswordCredential) =>
      marks.has(key.customKeyIdentifier) && !('usage' in key && key.usage === 'Sign'),
  };
}

function unreadable(what: string): CollectorFailure {
  return new CollectorFailure({ reason: 'malformed', message: `Microsoft Graph listed ${what}.` });
}
