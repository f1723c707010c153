import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { CredentialStatus, LastRotated, Observation } from '@/lib/credentials/model';
import { UNSTATED } from '@/lib/credentials/revocation-entry';
import { ASSET_PAGE, ASSETS_LIST, listAssets } from './shared/assets';
import type { GcpClients } from './shared/clients';
import { withoutName } from './shared/rest';
import { momentOf } from './shared/time';

const KEY = 'cloudkms.googleapis.com/CryptoKey';
const VERSION = 'cloudkms.googleapis.com/CryptoKeyVersion';
const DAY_SECONDS = 86_400;

/** A version of a key, as the REST API of Cloud KMS shows it. */
export interface KmsVersion {
  name?: string;
  state?: string;
  algorithm?: string;
  protectionLevel?: string;
  createTime?: string;
  /** When a destruction that waits takes effect. */
  destroyTime?: string;
}

/** A key, as the REST API of Cloud KMS shows it. */
export interface KmsKey {
  name?: string;
  purpose?: string;
  createTime?: string;
  /** `7776000s` */
  rotationPeriod?: string;
  nextRotationTime?: string;
  /** Only keys that encrypt symmetrically have one. */
  primary?: KmsVersion;
  versionTemplate?: { algorithm?: string; protectionLevel?: string };
  labels?: Record<string, string>;
  importOnly?: boolean;
}

export interface KmsKeyRow {
  key: KmsKey;
  versions: KmsVersion[];
}

/** Keys of Cloud KMS. The inventory lists them and their versions over all locations and key rings at once. */
export const kmsKeys: Collector<GcpClients, KmsKeyRow> = {
  id: 'gcp.kms-keys',
  title: 'Cloud KMS keys',
  provider: 'gcp',
  produces: ['encryption-key', 'signing-key'],
  per: 'account',
  budget: { items: 'key versions', perCell: 0, pageSize: ASSET_PAGE, perItem: 0 },
  permissions: [
    {
      action: ASSETS_LIST,
      why: 'Lists KMS keys and their versions from Cloud Asset Inventory: schedules, states and dates, never the key.',
    },
  ],
  revocation: {
    'cloudkms.crypto-key': {
      how: 'Disable the versions of the key (UpdateCryptoKeyVersion), then schedule their destruction.',
      effect: `${UNSTATED} Disabling may take up to three hours to hold everywhere. Nothing under a destroyed version can be read.`,
      undo: 'Enable the version, or RestoreCryptoKeyVersion while the destruction waits.',
    },
  },
  fetch: fetchKeys,
  observe: observeKey,
};

/** Nothing is told before all is read: a key whose versions were cut off would look like another. */
async function* fetchKeys(context: FetchContext<GcpClients>): AsyncIterable<KmsKeyRow> {
  const keys: KmsKey[] = [];
  const versions = new Map<string, KmsVersion[]>();
  for await (const { assetType, resource } of listAssets<KmsKey & KmsVersion>(context, [KEY, VERSION])) {
    const data = resource?.data ?? {};
    if (assetType === KEY) keys.push(data);
    else keep(versions, data);
  }
  for (const key of keys) yield { key, versions: versions.get(key.name ?? '') ?? [] };
}

/** Keeps of a version only what is shown: there may be very many. */
function keep(versions: Map<string, KmsVersion[]>, version: KmsVersion): void {
  const { name, state, algorithm, protectionLevel, createTime, destroyTime } = version;
  const key = name?.split('/cryptoKeyVersions/')[0] ?? '';
  const list = versions.get(key) ?? [];
  list.push({ name, state, algorithm, protectionLevel, createTime, destroyTime });
  versions.set(key, list);
}

function observeKey({ key, versions }: KmsKeyRow, scope: Scope): Observation[] {
  if (!key.name) throw withoutName('a KMS key');
  const current = key.primary ?? newestUsable(versions);
  const valueChangedAt = momentOf(current?.createTime);
  const seconds = Number.parseInt(key.rotationPeriod ?? '', 10);
  const [, location = 'global', ring = null] =
    /\/locations\/([^/]+)\/keyRings\/([^/]+)\//.exec(key.name) ?? [];
  const protectionLevel = current?.protectionLevel ?? key.versionTemplate?.protectionLevel ?? null;
  const status = statusOf(key, versions);
  const count = (state: string) => versions.filter((version) => version.state === state).length;
  return [
    {
      kind: key.purpose === 'ASYMMETRIC_SIGN' || key.purpose === 'MAC' ? 'signing-key' : 'encryption-key',
      provider: 'gcp',
      account: scope.account,
      accountName: scope.accountName,
      region: location,
      resource: 'cloudkms.crypto-key',
      externalId: key.name,
      name: key.name.split('/').at(-1) ?? key.name,
      holder: null,
      status,
      createdAt: momentOf(key.createTime),
      valueChangedAt,
      lastRotated: lastRotatedOf(current, valueChangedAt),
      lastUsed: null,
      expires: 'none',
      rotationMethod: key.rotationPeriod ? 'automatic' : 'manual',
      rotationIntervalDays: Number.isFinite(seconds) ? seconds / DAY_SECONDS : null,
      algorithm: current?.algorithm ?? key.versionTemplate?.algorithm ?? null,
      privilege: null,
      tags: { ...key.labels },
      facts: {
        purpose: key.purpose ?? null,
        keyRing: ring,
        protectionLevel,
        primaryState: key.primary?.state ?? null,
        rotationSupported:
          key.purpose === 'ENCRYPT_DECRYPT' && !key.importOnly && !protectionLevel?.startsWith('EXTERNAL'),
        nextRotationAt: momentOf(key.nextRotationTime)?.toISOString() ?? null,
        deletionAt: status === 'pending-deletion' ? deletionAt(key, versions) : null,
        lastUsedSupported: false,
        versions: versions.length,
        versionsEnabled: count('ENABLED'),
        versionsPendingDestruction: count('DESTROY_SCHEDULED'),
      },
    },
  ];
}

function newestUsable(versions: readonly KmsVersion[]): KmsVersion | undefined {
  const newest = (states: readonly string[]) =>
    versions
      .filter(({ state }) => states.includes(state ?? ''))
      .sort((a, b) => (momentOf(b.createTime)?.getTime() ?? 0) - (momentOf(a.createTime)?.getTime() ?? 0))
      .at(0);
  return newest(['ENABLED']) ?? newest(['DISABLED']) ?? newest(['DESTROY_SCHEDULED']);
}

/** Numbers of versions start at 1 and are not given twice. */
function lastRotatedOf(current: KmsVersion | undefined, valueChangedAt: Date | null): LastRotated {
  const number = Number(current?.name?.split('/').at(-1) ?? Number.NaN);
  if (!Number.isInteger(number)) return null;
  return number === 1 ? 'never' : valueChangedAt;
}

const STATES: Readonly<Record<string, CredentialStatus>> = {
  ENABLED: 'active',
  DISABLED: 'disabled',
  DESTROY_SCHEDULED: 'pending-deletion',
  DESTROYED: 'disabled',
};

/** That of the primary version; without one that of the version that can do most. Unknown for a state we do not know. */
function statusOf({ primary }: KmsKey, versions: readonly KmsVersion[]): CredentialStatus | null {
  if (primary) return STATES[primary.state ?? ''] ?? null;
  const known = Object.keys(STATES).find((state) => versions.some((version) => version.state === state));
  return known ? (STATES[known] ?? null) : null;
}

/** When the last of what waits to be destroyed is. */
function deletionAt({ primary }: KmsKey, versions: readonly KmsVersion[]): string | null {
  const waiting = primary ? [primary] : versions.filter(({ state }) => state === 'DESTROY_SCHEDULED');
  const times = waiting.map(({ destroyTime }) => momentOf(destroyTime)?.getTime() ?? Number.NaN);
  const last = Math.max(...times);
  return Number.isFinite(last) ? new Date(last).toISOString() : null;
}
