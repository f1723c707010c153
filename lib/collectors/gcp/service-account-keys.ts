import {
  type Collector,
  CollectorFailure,
  type FailureReason,
  type FetchContext,
  type Scope,
} from '@/lib/collectors/contract';
import type { Expiry, LastUsed, Observation } from '@/lib/credentials/model';
import {
  type Account,
  type AccountKeys,
  accountKeys,
  type Key,
  LIST_ACCOUNTS,
  LIST_KEYS,
} from './shared/account-keys';
import { ASSET_PAGE, ASSETS_LIST } from './shared/assets';
import type { GcpClients } from './shared/clients';
import { DENY_GET, DENY_LIST, type KeyCreation, keyCreationOf } from './shared/deny-policies';
import { ACTIVITY_QUERY, type KeyActivity, keyActivities } from './shared/key-activity';
import { PROJECTS_GET, projectLabels } from './shared/project';
import { momentOf } from './shared/time';

/** Google's way to write that a key does not end. */
const NO_END_YEAR = 9999;

/** A key, the account it belongs to, and what is known of its use. */
export interface ServiceAccountKeyRow {
  account: Account;
  key: Key;
  activity: KeyActivity | null;
  /** Why the use of the project's keys could not be read; null when it was. */
  activityMissing: FailureReason | null;
  /** Labels of the project, for service accounts have none; null when they could not be read. */
  labels: Record<string, string> | null;
  /** Whether new keys can be made beside it. */
  creation: KeyCreation;
  source: AccountKeys['source'];
}

/**
 * Keys of service accounts that people made or uploaded; Google's own are replaced by Google and left out.
 */
export const serviceAccountKeys: Collector<GcpClients, ServiceAccountKeyRow> = {
  id: 'gcp.service-account-keys',
  title: 'Service account keys',
  provider: 'gcp',
  produces: ['cloud-access-key'],
  per: 'account',
  // An account, its key and the use of that are three entries of pages of 1,000; every deny policy takes a call more.
  budget: { items: 'accounts and keys', perCell: 2, pageSize: Math.floor(ASSET_PAGE / 3), perItem: 0 },
  permissions: [
    {
      action: ASSETS_LIST,
      why: 'Lists service accounts and their keys from Cloud Asset Inventory, a thousand at a call: ids and dates, never the key.',
    },
    { action: LIST_ACCOUNTS, why: 'Lists the service accounts where Cloud Asset Inventory cannot be read.' },
    { action: LIST_KEYS, why: 'Lists the keys of each of them there: ids and dates, never the key.' },
    { action: DENY_LIST, why: 'Finds the deny policies that keep new keys from being made.' },
    { action: DENY_GET, why: 'Reads their rules. Without it that control is unknown.' },
    { action: ACTIVITY_QUERY, why: 'Tells when a key was last used. Without it the last use is unknown.' },
    { action: PROJECTS_GET, why: 'Reads name and labels of the project, which tell whose the keys are.' },
  ],
  fetch: fetchKeys,
  observe: observeKey,
};

async function* fetchKeys(context: FetchContext<GcpClients>): AsyncIterable<ServiceAccountKeyRow> {
  const { byKey, missing } = await keyActivities(context);
  const labels = await projectLabels(context);
  const { keys, above, source } = await accountKeys(context);
  const creation = await keyCreationOf(context, above);
  for await (const { account, key } of keys)
    yield {
      account,
      key,
      activity: byKey.get(keyIdOf(key)) ?? null,
      activityMissing: missing,
      labels,
      creation,
      source,
    };
}

function observeKey(row: ServiceAccountKeyRow, scope: Scope): Observation[] {
  const { account, key } = row;
  if (!key.name)
    throw new CollectorFailure({ reason: 'malformed', message: 'Google listed a key without name.' });
  const createdAt = momentOf(key.validAfterTime);
  const email = account.email ?? null;
  return [
    {
      kind: 'cloud-access-key',
      provider: 'gcp',
      account: scope.account,
      accountName: scope.accountName,
      region: 'global',
      resource: 'iam.service-account-key',
      externalId: key.name,
      name: keyIdOf(key),
      holder: email ? { type: 'service-account', id: account.uniqueId ?? email, name: email } : null,
      // Google leaves `disabled` out where it is false; a key of a disabled account opens nothing.
      status: key.disabled || account.disabled ? 'disabled' : 'active',
      createdAt,
      valueChangedAt: createdAt,
      // A key is never replaced in place: its successor is another credential.
      lastRotated: 'never',
      lastUsed: lastUsedOf(row.activity, createdAt),
      lastUsedAsOf: momentOf(row.activity?.observationPeriod?.endTime),
      expires: expiryOf(key),
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: algorithmOf(key),
      privilege: null,
      tags: row.labels,
      facts: {
        accountDisabled: account.disabled ?? false,
        accountDisplayName: account.displayName ?? null,
        accountDescription: account.description ?? null,
        keyOrigin: key.keyOrigin ?? null,
        disableReason: key.disableReason ?? null,
        exposed: (key.extendedStatus ?? []).some((status) => status.key?.includes('EXPOSED')),
        tagsFrom: row.labels ? 'project' : null,
        lastUseSource: row.activityMissing ? null : 'policy-analyzer',
        lastUseMissing: row.activityMissing,
        rotationSupported: false,
        keyCreationDenied: row.creation.denied,
        keyCreationDeniedBy: row.creation.by,
        keyCreationExceptions: row.creation.exceptions,
        readFrom: row.source,
      },
    },
  ];
}

/** `never` only when Google watched the key for all its life; a key it says nothing of is unknown. */
function lastUsedOf(activity: KeyActivity | null, createdAt: Date | null): LastUsed {
  const used = momentOf(activity?.activity?.lastAuthenticatedTime);
  if (used) return used;
  const watchedFrom = momentOf(activity?.observationPeriod?.startTime);
  return watchedFrom && createdAt && watchedFrom <= createdAt ? 'never' : null;
}

function expiryOf({ validBeforeTime }: Key): Expiry {
  const end = momentOf(validBeforeTime);
  return end && end.getUTCFullYear() >= NO_END_YEAR ? 'none' : end;
}

function algorithmOf({ keyAlgorithm }: Key): string | null {
  if (!keyAlgorithm || keyAlgorithm === 'KEY_ALG_UNSPECIFIED') return null;
  return keyAlgorithm.replace(/^KEY_ALG_/, '');
}

function keyIdOf({ name }: Key): string {
  return name?.split('/').at(-1) ?? '';
}
