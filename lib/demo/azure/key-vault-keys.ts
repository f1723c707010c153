import type { CertificatePolicy } from '@azure/keyvault-certificates';
import type { KeyRotationPolicyProperties } from '@azure/keyvault-keys';
import type { VaultCertificate, VaultKey, VaultVersion } from '@/lib/demo/estate/azure-vault-keys';
import type { VaultState } from '@/lib/demo/estate/azure-vaults';

/** What a vault answers to a read of its keys and certificates: rows of a list, or one document. */
export type VaultAnswer = { rows: object[] } | { document: object } | null;

const PATH = /^\/(keys|certificates)(?:\/([^/]+)(?:\/([^/]*))?)?$/;

/** Lists, versions, rotation policies and certificates; null for anything else, key material above all. */
export function keysAndCertificates(vault: VaultState, path: string): VaultAnswer {
  const [, sort, name, part] = path.match(PATH) ?? [];
  if (!sort) return null;
  const domain = vault.name.endsWith('-hsm') ? 'managedhsm' : 'vault';
  const base = `https://${vault.name}.${domain}.azure.net/${sort}`;
  const things: readonly (VaultKey | VaultCertificate)[] = sort === 'keys' ? vault.keys : vault.certificates;
  const row = (one: VaultKey | VaultCertificate, version: VaultVersion | undefined, isListed: boolean) => ({
    [sort === 'keys' ? 'kid' : 'id']: `${base}/${one.name}${isListed ? '' : `/${version?.version}`}`,
    attributes: attributesOf(version, sort === 'certificates'),
    ...(Object.keys(one.tags).length > 0 ? { tags: one.tags } : {}),
    ...(sort === 'certificates' ? { subject: subjectOf(one.name) } : {}),
  });
  if (!name) return { rows: things.map((one) => row(one, one.versions.at(-1), true)) };
  const thing = things.find((one) => one.name === name);
  if (!thing) return null;
  if (part === 'versions') return { rows: thing.versions.map((version) => row(thing, version, false)) };
  if ('rotation' in thing) return part === 'rotationpolicy' ? { document: rotationPolicy(thing) } : null;
  return part ? null : { document: { ...row(thing, thing.versions.at(-1), false), policy: policyOf(thing) } };
}

function attributesOf(version: VaultVersion | undefined, hasStart: boolean): object {
  if (!version) return { enabled: true };
  const at = (date: Date) => Math.floor(date.getTime() / 1000);
  return {
    enabled: true,
    created: at(version.createdAt),
    updated: at(version.createdAt),
    ...(hasStart ? { nbf: at(version.createdAt) } : {}),
    ...(version.expiresAt ? { exp: at(version.expiresAt) } : {}),
    recoveryLevel: 'Recoverable+Purgeable',
    recoverableDays: 90,
  };
}

/** A key without a policy of its own answers with the vault's: a notice before an end it may not have. */
function rotationPolicy({ name, rotation, expiresInDays }: VaultKey): object {
  const expiresIn: KeyRotationPolicyProperties['expiresIn'] = expiresInDays
    ? `P${expiresInDays}D`
    : undefined;
  const trigger = rotation ? { timeAfterCreate: `P${rotation.days}D` } : { timeBeforeExpiry: 'P30D' };
  return {
    id: `https://keys/${name}/rotationpolicy`,
    lifetimeActions: [{ trigger, action: { type: rotation?.isAutomatic ? 'Rotate' : 'Notify' } }],
    attributes: { ...(expiresIn ? { expiryTime: expiresIn } : {}) },
  };
}

function policyOf({ name, issuer, renewsBeforeDays }: VaultCertificate): object {
  const keyType: CertificatePolicy['keyType'] = 'RSA';
  const action = issuer === 'Unknown' || renewsBeforeDays === null ? 'EmailContacts' : 'AutoRenew';
  return {
    key_props: { exportable: true, kty: keyType, key_size: 2048, reuse_key: false },
    x509_props: { subject: subjectOf(name), validity_months: 12 },
    lifetime_actions: [
      { trigger: { days_before_expiry: renewsBeforeDays ?? 30 }, action: { action_type: action } },
    ],
    issuer: { name: issuer },
    attributes: { enabled: true },
  };
}

function subjectOf(name: string): string {
  return `CN=${name}.northwind.example`;
}
