import type { protos } from '@google-cloud/secret-manager';
import { type Collector, CollectorFailure, type FetchContext, type Scope } from '@/lib/collectors/contract';
import { workInBatches } from '@/lib/collectors/shared/in-batches';
import type { CredentialStatus, LastRotated, Observation, RotationMethod } from '@/lib/credentials/model';
import { STORE_ONLY } from '@/lib/credentials/revocation-entry';
import { isNotFound } from './shared/classify';
import type { GcpClients } from './shared/clients';
import { momentOfTimestamp, secondsOf } from './shared/time';

const LIST = 'secretmanager.secrets.list';
const LIST_VERSIONS = 'secretmanager.versions.list';
const PAGE_SIZE = 250;
const DAY_SECONDS = 86_400;
/** The only type of secret whose value Google can replace. */
const ROTATED_BY_GOOGLE = 'CLOUD_SQL_DB_CREDENTIALS';

type Secret = protos.google.cloud.secretmanager.v1.ISecret;
type Version = protos.google.cloud.secretmanager.v1.ISecretVersion;
type VersionFacts = Pick<Version, 'name' | 'createTime' | 'state'>;

/** A secret as listed, and its versions; neither carries a value. */
export interface SecretRow {
  secret: Secret;
  versions: VersionFacts[];
}

/** Secrets of Secret Manager by their metadata. */
export const secretManagerSecrets: Collector<GcpClients, SecretRow> = {
  id: 'gcp.secret-manager-secrets',
  title: 'Secret Manager secrets',
  provider: 'gcp',
  produces: ['managed-secret'],
  per: 'account',
  // The list of secrets tells nothing of their versions.
  budget: { perCell: 0, pageSize: PAGE_SIZE, perItem: 1 },
  permissions: [
    { action: LIST, why: 'Lists names, labels, ends and schedules of secrets.' },
    {
      action: LIST_VERSIONS,
      why: 'Tells when each version was made and whether it is enabled, never its value.',
    },
  ],
  revocation: {
    'secretmanager.secret': {
      how: 'Change the value where it is accepted, then disable the old version (disableSecretVersion).',
      effect: `${STORE_ONLY} Disabling is usually effective within seconds; not stated by the provider.`,
      undo: 'enableSecretVersion until the version is destroyed.',
    },
  },
  fetch: fetchSecrets,
  observe: observeSecret,
};

async function* fetchSecrets(context: FetchContext<GcpClients>): AsyncIterable<SecretRow> {
  const rows = workInBatches(context, listSecrets(context), async (secret) => ({
    secret,
    versions: await listVersions(context, secret),
  }));
  for await (const { secret, versions } of rows) if (versions) yield { secret, versions };
}

/** One call a page, without the client's own retries: the runner counts and bounds both. */
const onePage = (signal: AbortSignal) => ({ autoPaginate: false, retry: null, signal });

function listSecrets({ pages, client, scope }: FetchContext<GcpClients>): AsyncIterable<Secret> {
  return pages(LIST, async (pageToken, signal) => {
    const request = { parent: `projects/${scope.account}`, pageSize: PAGE_SIZE, pageToken };
    const [items, , answer] = await client.secrets().listSecrets(request, onePage(signal));
    return { items, next: answer?.nextPageToken };
  });
}

/** All versions of a secret; null when it was deleted since it was listed. */
async function listVersions(
  { pages, client }: FetchContext<GcpClients>,
  { name }: Secret,
): Promise<VersionFacts[] | null> {
  if (!name) throw withoutName();
  const versions: VersionFacts[] = [];
  let isGone = false;
  const all = pages(LIST_VERSIONS, async (pageToken, signal) => {
    try {
      const request = { parent: name, pageSize: PAGE_SIZE, pageToken };
      const [items, , answer] = await client.secrets().listSecretVersions(request, onePage(signal));
      return { items, next: answer?.nextPageToken };
    } catch (error) {
      if (!isNotFound(error)) throw error;
      isGone = true;
      return { items: [] };
    }
  });
  for await (const { name: version, createTime, state } of all)
    versions.push({ name: version, createTime, state });
  return isGone ? null : versions;
}

function withoutName(): CollectorFailure {
  return new CollectorFailure({ reason: 'malformed', message: 'Google listed a secret without name.' });
}

function observeSecret({ secret, versions }: SecretRow, scope: Scope): Observation[] {
  if (!secret.name) throw withoutName();
  const current = currentVersion(versions);
  const valueChangedAt = momentOfTimestamp(current?.createTime);
  const count = (state: string) => versions.filter((version) => version.state === state).length;
  const secretType = typeof secret.secretType === 'string' ? secret.secretType : null;
  const rotationMethod = rotationMethodOf(secret);
  const period = secondsOf(secret.rotation?.rotationPeriod);
  const nextAt = momentOfTimestamp(secret.rotation?.nextRotationTime)?.toISOString() ?? null;
  const managed = secret.rotation?.managedRotationStatus;
  return [
    {
      kind: 'managed-secret',
      provider: 'gcp',
      account: scope.account,
      accountName: scope.accountName,
      region: 'global',
      resource: 'secretmanager.secret',
      externalId: secret.name,
      name: secret.name.split('/').at(-1) ?? secret.name,
      holder: null,
      status: statusOf(versions),
      createdAt: momentOfTimestamp(secret.createTime),
      valueChangedAt,
      lastRotated: lastRotatedOf(current, valueChangedAt),
      // Only the audit log knows, and reading it is another collector's business.
      lastUsed: null,
      expires: momentOfTimestamp(secret.expireTime) ?? 'none',
      rotationMethod,
      rotationIntervalDays: period === null ? null : period / DAY_SECONDS,
      algorithm: null,
      privilege: null,
      tags: { ...secret.labels },
      facts: {
        secretType,
        replication: secret.replication?.userManaged
          ? 'user-managed'
          : secret.replication?.automatic
            ? 'automatic'
            : null,
        // Only where Google replaces the value is the date one of a rotation.
        nextRotationAt: rotationMethod === 'automatic' ? nextAt : null,
        nextReminderAt: nextAt,
        rotationFailed: managed ? Boolean(managed.error?.code) : null,
        // A reminder can be judged by whether it was followed; without one there is nothing Google could be set to do.
        rotationSupported: secretType === ROTATED_BY_GOOGLE || rotationMethod === 'reminder',
        lastUsedSupported: false,
        versions: versions.length,
        versionsEnabled: count('ENABLED'),
        versionsDisabled: count('DISABLED'),
        versionsDestroyed: count('DESTROYED'),
      },
    },
  ];
}

/** The newest enabled version; without one the newest that still holds a value. */
function currentVersion(versions: readonly VersionFacts[]): VersionFacts | undefined {
  const newest = (state: string) =>
    versions
      .filter((version) => version.state === state)
      .sort((a, b) => (secondsOf(b.createTime) ?? 0) - (secondsOf(a.createTime) ?? 0))
      .at(0);
  return newest('ENABLED') ?? newest('DISABLED');
}

/** Version numbers start at 1 and are not given twice, so version 1 was never replaced and any other was. */
function lastRotatedOf(current: VersionFacts | undefined, valueChangedAt: Date | null): LastRotated {
  const number = Number(current?.name?.split('/').at(-1) ?? Number.NaN);
  if (!Number.isInteger(number)) return null;
  return number === 1 ? 'never' : valueChangedAt;
}

/**
 * Disabled when there are versions and none is enabled, or none at all; unknown for a state we do not know.
 */
function statusOf(versions: readonly VersionFacts[]): CredentialStatus | null {
  if (versions.some(({ state }) => state === 'ENABLED')) return 'active';
  return versions.every(({ state }) => state === 'DISABLED' || state === 'DESTROYED') ? 'disabled' : null;
}

/** A schedule only sends a message, unless Google replaces the password of the database itself. */
function rotationMethodOf({ rotation }: Secret): RotationMethod {
  if (rotation?.managedRotationStatus?.state === 'ACTIVE') return 'automatic';
  return rotation?.nextRotationTime || rotation?.rotationPeriod ? 'reminder' : 'manual';
}
