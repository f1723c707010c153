import type { iam_v1 } from '@googleapis/iam';
import {
  type Collector,
  CollectorFailure,
  type FailureReason,
  type FetchContext,
  type Scope,
} from '@/lib/collectors/contract';
import { inBatches } from '@/lib/collectors/shared/in-batches';
import type { Expiry, LastUsed, Observation } from '@/lib/credentials/model';
import { isNotFound } from './shared/classify';
import { type GcpClients, objectOf } from './shared/clients';
import { ACTIVITY_QUERY, type KeyActivity, keyActivities } from './shared/key-activity';
import { PROJECTS_GET, projectLabels } from './shared/project';
import { momentOf } from './shared/time';

const LIST_ACCOUNTS = 'iam.serviceAccounts.list';
const LIST_KEYS = 'iam.serviceAccountKeys.list';
const PAGE_SIZE = 100;
/** Accounts whose keys are asked for together, so that memory does not grow with the project. */
const BATCH = 100;
/** Google's way to write that a key does not end. */
const NO_END_YEAR = 9999;

type Account = iam_v1.Schema$ServiceAccount;
type Key = iam_v1.Schema$ServiceAccountKey;

/** A key, the account it belongs to, and what is known of its use. */
export interface ServiceAccountKeyRow {
  account: Account;
  key: Key;
  activity: KeyActivity | null;
  /** Why the use of the project's keys could not be read; null when it was. */
  activityMissing: FailureReason | null;
  /** Labels of the project, for service accounts have none; null when they could not be read. */
  labels: Record<string, string> | null;
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
  permissions: [
    { action: LIST_ACCOUNTS, why: 'Lists the service accounts of a project.' },
    { action: LIST_KEYS, why: 'Lists the keys of each service account: ids and dates, never the key.' },
    { action: ACTIVITY_QUERY, why: 'Tells when a key was last used. Without it the last use is unknown.' },
    { action: PROJECTS_GET, why: 'Reads name and labels of the project, which tell whose the keys are.' },
  ],
  fetch: fetchKeys,
  observe: observeKey,
};

async function* fetchKeys(context: FetchContext<GcpClients>): AsyncIterable<ServiceAccountKeyRow> {
  const { byKey, missing } = await keyActivities(context);
  const labels = await projectLabels(context);
  const rowsOf = async (account: Account): Promise<ServiceAccountKeyRow[]> =>
    (await listKeys(context, account)).map((key) => ({
      account,
      key,
      activity: byKey.get(keyIdOf(key)) ?? null,
      activityMissing: missing,
      labels,
    }));
  for await (const batch of inBatches(listAccounts(context), BATCH))
    for await (const rows of context.mapEach(batch, rowsOf)) yield* rows;
}

function listAccounts({ pages, client, scope }: FetchContext<GcpClients>): AsyncIterable<Account> {
  return pages(LIST_ACCOUNTS, async (pageToken, signal) => {
    const query = {
      name: `projects/${scope.account}`,
      pageSize: PAGE_SIZE,
      ...(pageToken ? { pageToken } : {}),
    };
    const { data } = await client.iam().projects.serviceAccounts.list(query, { signal, retry: false });
    const answer = objectOf<iam_v1.Schema$ListServiceAccountsResponse>(data);
    return { items: answer.accounts ?? [], next: answer.nextPageToken };
  });
}

async function listKeys({ call, client }: FetchContext<GcpClients>, { name }: Account): Promise<Key[]> {
  if (!name)
    throw new CollectorFailure({
      reason: 'malformed',
      message: 'Google listed a service account without name.',
    });
  return call(LIST_KEYS, async (signal) => {
    try {
      const query = { name, keyTypes: ['USER_MANAGED'] };
      const { data } = await client.iam().projects.serviceAccounts.keys.list(query, { signal, retry: false });
      const { keys = [] } = objectOf<iam_v1.Schema$ListServiceAccountKeysResponse>(data);
      return keys.filter(({ keyType }) => keyType !== 'SYSTEM_MANAGED');
    } catch (error) {
      // The account was deleted since it was listed, and its keys with it.
      if (isNotFound(error)) return [];
      throw error;
    }
  });
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
        lastUseObservedUntil: row.activity?.observationPeriod?.endTime ?? null,
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
