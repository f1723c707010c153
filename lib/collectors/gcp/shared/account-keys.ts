import type { iam_v1 } from '@googleapis/iam';
import { CollectorFailure, type FetchContext } from '@/lib/collectors/contract';
import { workInBatches } from '@/lib/collectors/shared/in-batches';
import { listAssets } from './assets';
import { isNotFound } from './classify';
import { type GcpClients, objectOf } from './clients';
import { withoutName } from './rest';

export const LIST_ACCOUNTS = 'iam.serviceAccounts.list';
export const LIST_KEYS = 'iam.serviceAccountKeys.list';
const PAGE_SIZE = 100;
const ACCOUNT = 'iam.googleapis.com/ServiceAccount';
const KEY = 'iam.googleapis.com/ServiceAccountKey';

export type Account = iam_v1.Schema$ServiceAccount;
export type Key = iam_v1.Schema$ServiceAccountKey;

/** A key and the account it belongs to. */
export interface AccountKey {
  account: Account;
  key: Key;
}

/** Keys of a project, and what the project lies in where the inventory told it. */
export interface AccountKeys {
  keys: AsyncIterable<AccountKey> | AccountKey[];
  above: readonly string[];
  source: 'asset-inventory' | 'iam';
}

/**
 * The keys of all service accounts of a project: from Cloud Asset Inventory, a thousand at a call, or, where a source
 * may not read that, from IAM with a call for each account.
 */
export async function accountKeys(context: FetchContext<GcpClients>): Promise<AccountKeys> {
  try {
    return await fromInventory(context);
  } catch (error) {
    const reason = error instanceof CollectorFailure ? error.failure.reason : null;
    if (reason !== 'denied' && reason !== 'not-enabled') throw error;
    return { keys: fromIam(context), above: [], source: 'iam' };
  }
}

async function fromInventory(context: FetchContext<GcpClients>): Promise<AccountKeys> {
  const accounts = new Map<string, Account>();
  const found: Key[] = [];
  let above: readonly string[] = [];
  for await (const { assetType, resource, ancestors } of listAssets<Account & Key>(context, [ACCOUNT, KEY])) {
    const data = resource?.data ?? {};
    above = ancestors ?? above;
    if (assetType === KEY) found.push(data);
    // A key may name its account by address or by number.
    else for (const id of [data.email, data.uniqueId]) if (id) accounts.set(id, data);
  }
  const keys = found.filter(isOurs).map((key) => {
    const [of = '', id] = key.name?.split('/keys/') ?? [];
    const account = accounts.get(of.split('/').at(-1) ?? '') ?? {};
    // Under one name whichever way it was read, or it would be another credential.
    return { account, key: account.name && id ? { ...key, name: `${account.name}/keys/${id}` } : key };
  });
  return { keys, above, source: 'asset-inventory' };
}

/** Google's own keys are replaced by Google. */
function isOurs({ keyType }: Key): boolean {
  return keyType !== 'SYSTEM_MANAGED';
}

async function* fromIam(context: FetchContext<GcpClients>): AsyncIterable<AccountKey> {
  for await (const keys of workInBatches(context, listAccounts(context), (account) =>
    listKeys(context, account),
  ))
    yield* keys;
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

async function listKeys({ call, client }: FetchContext<GcpClients>, account: Account): Promise<AccountKey[]> {
  const { name } = account;
  if (!name) throw withoutName('a service account');
  return call(LIST_KEYS, async (signal) => {
    try {
      const query = { name, keyTypes: ['USER_MANAGED'] };
      const { data } = await client.iam().projects.serviceAccounts.keys.list(query, { signal, retry: false });
      const { keys = [] } = objectOf<iam_v1.Schema$ListServiceAccountKeysResponse>(data);
      return keys.filter(isOurs).map((key) => ({ account, key }));
    } catch (error) {
      // The account was deleted since it was listed, and its keys with it.
      if (isNotFound(error)) return [];
      throw error;
    }
  });
}
