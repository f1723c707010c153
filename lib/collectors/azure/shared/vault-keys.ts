import type { KeyClient, KeyProperties, KeyRotationPolicyProperties } from '@azure/keyvault-keys';
import { CollectorFailure, type FetchContext, type Scope } from '@/lib/collectors/contract';
import type { Observation, RotationMethod } from '@/lib/credentials/model';
import type { Revocation } from '@/lib/credentials/revocation-entry';
import { addDays, daysBetween } from '@/lib/kernel/dates';
import { durationDays } from './duration';
import { optionalRead } from './optional-read';
import { readSdkPage } from './sdk-page';
import { eachInBatches } from './vaults';
import { versionDates } from './versions';

/** A key as listed, its versions and its rotation policy; none carries key material. */
export interface VaultKeyRow {
  key: KeyProperties;
  versionsCreatedOn: (Date | undefined)[];
  /** Null where it may not be read. */
  policy: KeyRotationPolicyProperties | null;
}

export const KEY_REVOCATION: Revocation = {
  how: 'Disable the key version with enabled: false, watch for what breaks, then delete the key.',
  effect: 'Usually within minutes; not stated by the provider. Services that cached an unwrapped key go on.',
  undo: 'Set enabled: true; a deleted key can be recovered for 7 to 90 days, unless it was purged.',
};

/** All keys of a vault or a managed HSM. `permissions` are those of the list and of the rotation policy. */
export async function* fetchVaultKeys<Client>(
  context: FetchContext<Client>,
  client: KeyClient,
  permissions: { list: string; policy: string },
): AsyncIterable<VaultKeyRow> {
  const policies = optionalRead();
  const complete = async (key: KeyProperties): Promise<VaultKeyRow> => {
    const versionsCreatedOn: (Date | undefined)[] = [];
    // The key of a certificate is governed as a certificate.
    if (key.managed) return { key, versionsCreatedOn, policy: null };
    for await (const version of context.pages(permissions.list, (cursor, signal) =>
      readSdkPage(() => client.listPropertiesOfKeyVersions(key.name), client.vaultUrl, cursor, signal),
    ))
      versionsCreatedOn.push(version.createdOn);
    const policy = await policies.read(() =>
      context.call(permissions.policy, (abortSignal) =>
        client.getKeyRotationPolicy(key.name, { abortSignal }),
      ),
    );
    return { key, versionsCreatedOn, policy };
  };
  const keys = context.pages(permissions.list, (cursor, signal) =>
    readSdkPage(() => client.listPropertiesOfKeys(), client.vaultUrl, cursor, signal),
  );
  yield* eachInBatches(context, keys, complete);
  policies.done();
}

/** One observation per key that is one of its own. `place` names the vault or HSM for the facts. */
export function observeVaultKey(
  { key, versionsCreatedOn, policy }: VaultKeyRow,
  scope: Scope,
  own: { resource: string; region: string; place: Record<string, string> },
): Observation[] {
  if (key.managed) return [];
  if (!key.id || !key.name)
    throw new CollectorFailure({ reason: 'malformed', message: 'Key Vault listed a key without id.' });
  const dates = versionDates(versionsCreatedOn);
  const hasAttributes = key.enabled !== undefined;
  const rotation = rotationOf(policy, key.expiresOn ?? null, dates.valueChangedAt);
  return [
    {
      kind: 'encryption-key',
      provider: 'azure',
      account: scope.account,
      accountName: scope.accountName,
      region: own.region,
      resource: own.resource,
      externalId: key.id,
      name: key.name,
      holder: null,
      status: hasAttributes ? (key.enabled ? 'active' : 'disabled') : null,
      ...dates,
      lastUsed: null,
      expires: key.expiresOn ?? (hasAttributes ? 'none' : null),
      rotationMethod: rotation.method,
      rotationIntervalDays: rotation.intervalDays,
      // The list does not say, and asking for the key itself is asking for more than metadata.
      algorithm: null,
      privilege: null,
      tags: { ...key.tags },
      facts: {
        ...own.place,
        versions: versionsCreatedOn.length,
        notBefore: key.notBefore?.toISOString() ?? null,
        updatedAt: key.updatedOn?.toISOString() ?? null,
        exportable: key.exportable ?? null,
        newVersionsExpireIn: policy?.expiresIn ?? null,
        nextRotationAt: rotation.nextAt?.toISOString() ?? null,
        lastUsedSupported: false,
        rotationSupported: true,
      },
    },
  ];
}

interface Rotation {
  method: RotationMethod | null;
  intervalDays: number | null;
  nextAt: Date | null;
}

/** What a rotation policy comes to for the current version; a policy that only notifies replaces nothing. */
function rotationOf(
  policy: KeyRotationPolicyProperties | null,
  expires: Date | null,
  changedAt: Date | null,
): Rotation {
  if (!policy) return { method: null, intervalDays: null, nextAt: null };
  const actions = policy.lifetimeActions ?? [];
  const rotate = actions.find(({ action }) => action === 'Rotate');
  if (rotate) return { method: 'automatic', ...paceOf(rotate, policy, expires, changedAt) };
  const notify = actions.find(({ action }) => action === 'Notify');
  // Every key has a notice before its end by default, which never comes where there is no end.
  if (!notify || (!notify.timeAfterCreate && !expires))
    return { method: 'manual', intervalDays: null, nextAt: null };
  const { intervalDays } = paceOf(notify, policy, expires, changedAt);
  return { method: 'reminder', intervalDays, nextAt: null };
}

function paceOf(
  action: { timeAfterCreate?: string; timeBeforeExpiry?: string },
  policy: KeyRotationPolicyProperties,
  expires: Date | null,
  changedAt: Date | null,
): Pick<Rotation, 'intervalDays' | 'nextAt'> {
  const after = durationDays(action.timeAfterCreate);
  if (after !== null) return { intervalDays: after, nextAt: changedAt && addDays(changedAt, after) };
  const before = durationDays(action.timeBeforeExpiry);
  if (before === null) return { intervalDays: null, nextAt: null };
  const life = durationDays(policy.expiresIn) ?? (changedAt && expires && daysBetween(changedAt, expires));
  return {
    intervalDays: life === null ? null : Math.max(1, Math.round(life - before)),
    nextAt: expires && addDays(expires, -before),
  };
}
