import { type KeyListEntry, type KMSClient, ListAliasesCommand, ListKeysCommand } from '@aws-sdk/client-kms';
import type { Collector, CollectorFailure, FetchContext, Scope } from '@/lib/collectors/contract';
import { inBatches } from '@/lib/collectors/shared/in-batches';
import type { CredentialStatus, LastUsed, Observation, RotationMethod } from '@/lib/credentials/model';
import { UNSTATED } from '@/lib/credentials/revocation-entry';
import { isoOrNull, listOf } from './answers';
import type { AwsClients } from './clients';
import { canRotate, type KmsKeyRow, readKmsKey } from './read-kms-key';

const LIST = 'kms:ListKeys';
const ALIASES = 'kms:ListAliases';
const PAGE = 1000;
const ALIAS_PAGE = 100;
/** Keys that are asked about together, so that memory does not grow with the account. */
const BATCH = 50;

/** Customer-managed keys of AWS KMS. Those that AWS manages are no credential of the organisation and are left out. */
export const kmsKeys: Collector<AwsClients, KmsKeyRow> = {
  id: 'aws.kms-keys',
  title: 'KMS keys',
  provider: 'aws',
  produces: ['encryption-key', 'signing-key'],
  per: 'region',
  permissions: [
    { action: LIST, why: 'Lists the ids of all keys.' },
    { action: ALIASES, why: 'Reads the names people know the keys by.' },
    {
      action: 'kms:DescribeKey',
      why: 'Tells customer keys from those AWS manages; state, use and key type.',
    },
    { action: 'kms:GetKeyRotationStatus', why: 'Whether the key rotates, and how often.' },
    { action: 'kms:ListKeyRotations', why: 'When it last did.' },
    { action: 'kms:ListResourceTags', why: 'Reads the tags that name owner and class.' },
    { action: 'kms:GetKeyLastUsage', why: 'When the key was last used; without it that stays unknown.' },
  ],
  // The names take a call per 100 of them too. Of keys that cannot rotate two calls less are made.
  budget: { items: 'customer keys', perCell: 1, pageSize: PAGE, perItem: 5 },
  revocation: {
    'kms.key': {
      how: 'DisableKey; ScheduleKeyDeletion when nothing needs to be decrypted any more.',
      effect: `${UNSTATED} Deletion waits 7 to 30 days, after which nothing encrypted under it can be read.`,
      undo: 'EnableKey, or CancelKeyDeletion while it waits.',
    },
  },
  fetch: fetchKeys,
  observe: observeKey,
};

async function* fetchKeys(context: FetchContext<AwsClients>): AsyncIterable<KmsKeyRow> {
  const kms = context.client.kms(context.scope);
  const aliases = await readAliases(context, kms);
  let denial: CollectorFailure | null = null;
  const onDenied = (failure: CollectorFailure) => {
    denial ??= failure;
  };
  const detailed = (id: string) => readKmsKey(context, kms, id, aliases.get(id) ?? [], onDenied);
  const listed = context.pages(LIST, (marker, signal) => listPage(kms, marker, signal));
  for await (const batch of inBatches(listed, BATCH)) {
    const ids = batch.map(({ KeyId }) => KeyId ?? '');
    yield* customerKeys(context.mapEach(ids, detailed));
  }
  // Only now, so that one locked key hides no other.
  if (denial) throw denial;
}

async function* customerKeys(rows: AsyncIterable<KmsKeyRow | null>): AsyncIterable<KmsKeyRow> {
  for await (const row of rows) if (row) yield row;
}

async function listPage(kms: KMSClient, marker: string | undefined, abortSignal: AbortSignal) {
  const answer = await kms.send(new ListKeysCommand({ Limit: PAGE, Marker: marker }), { abortSignal });
  const items: KeyListEntry[] = listOf(answer.Keys, LIST);
  return { items, next: answer.Truncated ? answer.NextMarker : undefined };
}

async function readAliases(
  context: FetchContext<AwsClients>,
  kms: KMSClient,
): Promise<Map<string, string[]>> {
  const aliases = new Map<string, string[]>();
  const pages = context.pages(ALIASES, async (marker, abortSignal) => {
    const answer = await kms.send(new ListAliasesCommand({ Limit: ALIAS_PAGE, Marker: marker }), {
      abortSignal,
    });
    return { items: listOf(answer.Aliases, ALIASES), next: answer.Truncated ? answer.NextMarker : undefined };
  });
  for await (const { AliasName, TargetKeyId } of pages) {
    if (!AliasName || !TargetKeyId) continue;
    aliases.set(TargetKeyId, [...(aliases.get(TargetKeyId) ?? []), AliasName.replace(/^alias\//, '')].sort());
  }
  return aliases;
}

function observeKey(row: KmsKeyRow, scope: Scope): Observation[] {
  const { key, aliases, rotation, rotatedAt, tags } = row;
  const createdAt = key.CreationDate ?? null;
  const lastRotation = newest(rotatedAt ?? []);
  const isRotatable = canRotate(key);
  return [
    {
      kind: key.KeyUsage === 'SIGN_VERIFY' ? 'signing-key' : 'encryption-key',
      provider: 'aws',
      ...scope,
      resource: 'kms.key',
      externalId: key.Arn ?? key.KeyId ?? '',
      name: aliases[0] ?? key.Description ?? key.KeyId ?? '',
      holder: null,
      status: statusOf(key.KeyState),
      createdAt,
      valueChangedAt: isRotatable && !rotatedAt ? null : (lastRotation ?? createdAt),
      lastRotated: lastRotation ?? (isRotatable && !rotatedAt ? null : 'never'),
      lastUsed: lastUsed(row),
      expires: key.ValidTo ?? 'none',
      rotationMethod: rotationMethod(row),
      rotationIntervalDays: rotation?.KeyRotationEnabled ? (rotation.RotationPeriodInDays ?? null) : null,
      algorithm: key.KeySpec ?? null,
      privilege: null,
      tags,
      facts: {
        aliases,
        keyId: key.KeyId ?? null,
        description: key.Description || null,
        keyUsage: key.KeyUsage ?? null,
        state: key.KeyState ?? null,
        origin: key.Origin ?? null,
        multiRegion: key.MultiRegion ?? null,
        rotationSupported: isRotatable && key.Origin === 'AWS_KMS',
        nextRotationAt: isoOrNull(rotation?.NextRotationDate),
        deletionAt: isoOrNull(key.DeletionDate),
        lastOperation: row.usage?.KeyLastUsage?.Operation ?? null,
        useTrackedSince: isoOrNull(row.usage?.TrackingStartDate),
      },
    },
  ];
}

function newest(dates: readonly Date[]): Date | null {
  return dates.reduce<Date | null>((last, at) => (last && last >= at ? last : at), null);
}

function statusOf(state: string | undefined): CredentialStatus | null {
  if (state === undefined) return null;
  if (state === 'PendingDeletion' || state === 'PendingReplicaDeletion') return 'pending-deletion';
  return state === 'Enabled' || state === 'Updating' ? 'active' : 'disabled';
}

function rotationMethod({ key, rotation }: KmsKeyRow): RotationMethod | null {
  if (!canRotate(key)) return 'manual';
  if (rotation?.KeyRotationEnabled === undefined) return null;
  return rotation.KeyRotationEnabled ? 'automatic' : 'manual';
}

/** No use on record means never only for a key that was made after recording began. */
function lastUsed({ key, usage }: KmsKeyRow): LastUsed {
  if (!usage) return null;
  if (usage.KeyLastUsage?.Timestamp) return usage.KeyLastUsage.Timestamp;
  const createdAt = usage.KeyCreationDate ?? key.CreationDate;
  const isCovered = createdAt && usage.TrackingStartDate && createdAt >= usage.TrackingStartDate;
  return isCovered ? 'never' : null;
}
