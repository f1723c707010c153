import {
  type AttachedPolicy,
  GetAccountAuthorizationDetailsCommand,
  type GetAccountAuthorizationDetailsCommandOutput,
  type GroupDetail,
  type IAMClient,
  type ManagedPolicyDetail,
  type PolicyDetail,
  type UserDetail,
} from '@aws-sdk/client-iam';
import { CollectorFailure, type FetchContext, type Permission } from '@/lib/collectors/contract';
import type { Privilege } from '@/lib/credentials/model';
import { tagsOf } from './answers';
import type { AwsClients } from './clients';
import { type PolicyText, privilegeOf } from './policy-privilege';

export const USERS_PERMISSION: Permission = {
  action: 'iam:GetAccountAuthorizationDetails',
  why: 'Reads tags, groups and policies of the users: who owns a key, and how much it can do.',
};

/** What is known of an IAM user besides its credentials. */
export interface AwsUser {
  name: string;
  arn: string;
  createdAt: Date | null;
  tags: Record<string, string>;
  privilege: Privilege | null;
  /** Names of its policies, those of its groups included. */
  policies: string[];
  groups: string[];
  boundaryArn: string | null;
}

const PAGE = 1000;
const ACTION = USERS_PERMISSION.action;

/** All users of the account by name; an account has at most 5,000. */
export async function readUsers(
  context: FetchContext<AwsClients>,
  iam: IAMClient,
): Promise<Map<string, AwsUser>> {
  const users: UserDetail[] = [];
  const groups = new Map<string, GroupDetail>();
  const documents = new Map<string, string>();
  for await (const page of context.pages(ACTION, (marker, signal) => readPage(iam, marker, signal))) {
    users.push(...(page.UserDetailList ?? []));
    for (const group of page.GroupDetailList ?? []) groups.set(group.GroupName ?? '', group);
    for (const policy of page.Policies ?? []) if (policy.Arn) documents.set(policy.Arn, documentOf(policy));
  }
  return new Map(users.map((user) => [user.UserName ?? '', userOf(user, groups, documents)]));
}

type Page = Pick<
  GetAccountAuthorizationDetailsCommandOutput,
  'UserDetailList' | 'GroupDetailList' | 'Policies'
>;

async function readPage(iam: IAMClient, marker: string | undefined, abortSignal: AbortSignal) {
  const command = new GetAccountAuthorizationDetailsCommand({
    // Groups and the account's own policies come with the same permission and say what a user can do.
    Filter: ['User', 'Group', 'LocalManagedPolicy'],
    MaxItems: PAGE,
    Marker: marker,
  });
  const answer = await iam.send(command, { abortSignal });
  if (answer.IsTruncated === undefined && !answer.UserDetailList)
    throw new CollectorFailure({ reason: 'malformed', message: `AWS answered ${ACTION} without a list.` });
  const page: Page = answer;
  return { items: [page], next: answer.IsTruncated ? answer.Marker : undefined };
}

function userOf(
  user: UserDetail,
  groups: ReadonlyMap<string, GroupDetail>,
  documents: ReadonlyMap<string, string>,
): AwsUser {
  const own = [...inline(user.UserPolicyList), ...attached(user.AttachedManagedPolicies, documents)];
  const memberOf = user.GroupList ?? [];
  const inherited = memberOf.flatMap((name): PolicyText[] => {
    const group = groups.get(name);
    // A group that was not handed out may grant anything.
    if (!group) return [{ name, arn: null, document: null }];
    return [...inline(group.GroupPolicyList), ...attached(group.AttachedManagedPolicies, documents)];
  });
  const policies = [...own, ...inherited];
  return {
    name: user.UserName ?? '',
    arn: user.Arn ?? '',
    createdAt: user.CreateDate ?? null,
    tags: tagsOf(user.Tags ?? []),
    privilege: privilegeOf(policies),
    policies: [...new Set(policies.map(({ name }) => name))].sort(),
    groups: [...memberOf].sort(),
    boundaryArn: user.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
  };
}

function inline(policies: readonly PolicyDetail[] | undefined): PolicyText[] {
  return (policies ?? []).map(({ PolicyName, PolicyDocument }) => ({
    name: PolicyName ?? '',
    arn: null,
    document: PolicyDocument === undefined ? null : decoded(PolicyDocument),
  }));
}

function attached(
  policies: readonly AttachedPolicy[] | undefined,
  documents: ReadonlyMap<string, string>,
): PolicyText[] {
  return (policies ?? []).map(({ PolicyName, PolicyArn }) => ({
    name: PolicyName ?? '',
    arn: PolicyArn ?? null,
    document: documents.get(PolicyArn ?? '') || null,
  }));
}

function documentOf({ PolicyVersionList }: ManagedPolicyDetail): string {
  const current = PolicyVersionList?.find((version) => version.IsDefaultVersion);
  return decoded(current?.Document ?? '');
}

/** IAM sends documents percent-encoded; emulators do not always. */
function decoded(document: string): string {
  try {
    return decodeURIComponent(document);
  } catch {
    return document;
  }
}
