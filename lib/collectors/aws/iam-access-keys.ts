import {
  type AccessKeyLastUsed,
  type AccessKeyMetadata,
  GetAccessKeyLastUsedCommand,
  type IAMClient,
  ListAccessKeysCommand,
} from '@aws-sdk/client-iam';
import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { LastUsed, Observation } from '@/lib/credentials/model';
import { isNamed, listOf, userStatusOf } from './answers';
import type { AwsClients } from './clients';
import type { ReportKey, ReportUser } from './credential-report';
import { matchSlots } from './match-slots';
import { REPORT_PERMISSIONS, readReport } from './read-report';
import { type AwsUser, readUsers, USERS_PERMISSION } from './read-users';

const LIST = 'iam:ListAccessKeys';
const LAST_USED = 'iam:GetAccessKeyLastUsed';
const KEYS_OF_A_USER = 10;

/** A key as listed, its slot in the report, and what the live call said where no slot could be told. */
export interface AccessKeyRow {
  key: AccessKeyMetadata;
  slot: ReportKey | null;
  live: AccessKeyLastUsed | null;
  reported: ReportUser | null;
  user: AwsUser | null;
}

/**
 * Access keys of IAM users, by key id. The credential report says for all users at once when keys were used but has
 * no ids, so only users with a key are asked for theirs, and report and list are matched.
 */
export const iamAccessKeys: Collector<AwsClients, AccessKeyRow> = {
  id: 'aws.iam-access-keys',
  title: 'IAM access keys',
  provider: 'aws',
  produces: ['cloud-access-key'],
  per: 'account',
  permissions: [
    ...REPORT_PERMISSIONS,
    USERS_PERMISSION,
    { action: LIST, why: 'Reads the ids of the keys of users that have some.' },
    { action: LAST_USED, why: 'Asked only for keys that the report does not tell apart.' },
  ],
  budget: { items: 'users with keys', perCell: 2, pageSize: 1000, perItem: 1 },
  fetch: fetchKeys,
  observe: observeKey,
};

async function* fetchKeys(context: FetchContext<AwsClients>): AsyncIterable<AccessKeyRow> {
  const iam = context.client.iam(context.scope);
  const report = new Map((await readReport(context, iam)).map((user) => [user.name, user]));
  const users = await readUsers(context, iam);
  const withKeys = [...report.values()].filter(({ isRoot, keys }) => !isRoot && keys.length > 0);
  // A user made since the report may have a key already.
  const names = new Set([
    ...withKeys.map(({ name }) => name),
    ...[...users.keys()].filter((name) => !report.has(name)),
  ]);
  const rows = context.mapEach(names, (name) =>
    keysOf(context, iam, name, report.get(name) ?? null, users.get(name) ?? null),
  );
  for await (const some of rows) yield* some;
}

async function keysOf(
  context: FetchContext<AwsClients>,
  iam: IAMClient,
  name: string,
  reported: ReportUser | null,
  user: AwsUser | null,
): Promise<AccessKeyRow[]> {
  const keys: AccessKeyMetadata[] = [];
  for await (const key of context.pages(LIST, (marker, signal) => listKeys(iam, name, marker, signal)))
    keys.push(key);
  const rows: AccessKeyRow[] = [];
  for (const { key, slot } of matchSlots(keys, reported?.keys ?? [])) {
    const live = slot ? null : await lastUsedOf(context, iam, key.AccessKeyId ?? '');
    rows.push({ key, slot, live, reported, user });
  }
  return rows;
}

async function listKeys(iam: IAMClient, name: string, marker: string | undefined, abortSignal: AbortSignal) {
  const command = new ListAccessKeysCommand({ UserName: name, Marker: marker, MaxItems: KEYS_OF_A_USER });
  try {
    const answer = await iam.send(command, { abortSignal });
    const items = listOf(answer.AccessKeyMetadata, LIST);
    return { items, next: answer.IsTruncated ? answer.Marker : undefined };
  } catch (error) {
    // The report is up to four hours old: the user may be gone.
    if (isNamed(error, 'NoSuchEntityException', 'NoSuchEntity')) return { items: [] };
    throw error;
  }
}

async function lastUsedOf(context: FetchContext<AwsClients>, iam: IAMClient, id: string) {
  const answer = await context.call(LAST_USED, (abortSignal) =>
    iam.send(new GetAccessKeyLastUsedCommand({ AccessKeyId: id }), { abortSignal }),
  );
  return answer.AccessKeyLastUsed ?? null;
}

/** A key's value never changes: rotating means another key, so it is as old as its creation. */
function observeKey({ key, slot, live, reported, user }: AccessKeyRow, scope: Scope): Observation[] {
  const name = key.UserName ?? reported?.name ?? user?.name ?? '';
  const createdAt = key.CreateDate ?? null;
  const isPerson = reported ? reported.password !== null : null;
  const use = live ? liveUse(live) : slotUse(slot);
  return [
    {
      kind: 'cloud-access-key',
      provider: 'aws',
      ...scope,
      resource: 'iam.access-key',
      externalId: key.AccessKeyId ?? '',
      name: `${name}/${key.AccessKeyId ?? ''}`,
      // Who can sign in to the console is taken for a person.
      holder: {
        type: isPerson === false ? 'machine-user' : 'user',
        id: user?.arn || reported?.arn || name,
        name,
      },
      status: userStatusOf(key.Status),
      createdAt,
      valueChangedAt: createdAt,
      lastRotated: 'never',
      lastUsed: use.at,
      lastUsedRegion: use.region,
      lastUsedService: use.service,
      expires: 'none',
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: null,
      privilege: user?.privilege ?? null,
      tags: user?.tags ?? null,
      facts: {
        consolePassword: isPerson,
        mfaActive: reported?.isMfaActive ?? null,
        policies: user?.policies ?? null,
        groups: user?.groups ?? null,
        permissionsBoundary: user?.boundaryArn ?? null,
      },
    },
  ];
}

interface Use {
  at: LastUsed;
  region: string | null;
  service: string | null;
}

function slotUse(slot: ReportKey | null): Use {
  return {
    at: slot?.lastUsed ?? null,
    region: slot?.lastUsedRegion ?? null,
    service: slot?.lastUsedService ?? null,
  };
}

/** The live call has no date and says N/A for a key that was never used. */
function liveUse({ LastUsedDate, Region, ServiceName }: AccessKeyLastUsed): Use {
  const stated = (text: string | undefined) => (text === undefined || text === 'N/A' ? null : text);
  const at = LastUsedDate ?? (ServiceName === 'N/A' ? 'never' : null);
  return { at, region: stated(Region), service: stated(ServiceName) };
}
