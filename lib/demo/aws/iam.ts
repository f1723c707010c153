import type {
  GetAccessKeyLastUsedResponse,
  GetAccountAuthorizationDetailsResponse,
  GroupDetail,
  ListAccessKeysResponse,
  ListServerCertificatesResponse,
  ManagedPolicyDetail,
  UserDetail,
} from '@aws-sdk/client-iam';
import type { DemoResponse } from '@/lib/demo/endpoint';
import type { AwsAccount } from '@/lib/demo/estate/aws';
import { isAliveAt, lastUseAt } from '@/lib/demo/estate/aws-life';
import { serverCertificate } from '@/lib/demo/estate/aws-server-certificates';
import { AWS_GROUPS, type AwsIamUser } from '@/lib/demo/estate/aws-user';
import { regionOfUse } from '@/lib/demo/estate/aws-user-keys';
import type { AwsCall } from './call';
import { isActiveAt } from './credential-report';
import { accountSettings } from './iam-account';
import { createReports } from './iam-report';
import { userCredentials } from './iam-user-credentials';
import { pageAfter } from './page';
import { xmlAnswer, xmlError } from './xml';

const PAGE = 40;
/** Small enough that the few there are take more than one page. */
const FEW = 2;

type Detail =
  | { list: 'UserDetailList'; item: UserDetail }
  | { list: 'GroupDetailList'; item: GroupDetail }
  | { list: 'Policies'; item: ManagedPolicyDetail };

/** IAM of the demo's accounts. */
export function createIam() {
  const reports = createReports();
  return (call: AwsCall, account: AwsAccount, now: Date): DemoResponse | null => {
    if (call.action === 'GenerateCredentialReport') return reports.generate(account, now);
    if (call.action === 'GetCredentialReport') return reports.get(account, now);
    if (call.action === 'GetAccountAuthorizationDetails') return authorizationDetails(call, account, now);
    if (call.action === 'ListAccessKeys') return accessKeys(call, account, now);
    if (call.action === 'GetAccessKeyLastUsed') return lastUsed(call, account, now);
    if (call.action === 'ListServerCertificates') return serverCertificates(call, account, now);
    return userCredentials(call, account, now) ?? accountSettings(call, account, now);
  };
}

function authorizationDetails({ form, action }: AwsCall, account: AwsAccount, now: Date): DemoResponse {
  const wanted = [...form].filter(([name]) => name.startsWith('Filter.member.')).map(([, value]) => value);
  const has = (filter: string) => wanted.length === 0 || wanted.includes(filter);
  const details: Detail[] = [
    ...(has('User') ? account.users.filter((user) => isAliveAt(user, now)).map(userDetail) : []),
    ...(has('Group') ? groupDetails(account) : []),
  ];
  const { items, next } = pageAfter(details, form.get('Marker'), Number(form.get('MaxItems')), PAGE);
  const of = <List extends Detail['list']>(list: List) =>
    items.flatMap((one) => (one.list === list ? [one.item as Extract<Detail, { list: List }>['item']] : []));
  const answer: GetAccountAuthorizationDetailsResponse = {
    IsTruncated: next !== undefined,
    Marker: next,
    UserDetailList: of('UserDetailList'),
    GroupDetailList: of('GroupDetailList'),
    RoleDetailList: [],
    Policies: of('Policies'),
  };
  return xmlAnswer('iam', action, answer);
}

function userDetail(user: AwsIamUser): Detail {
  return {
    list: 'UserDetailList',
    item: {
      Path: '/',
      UserName: user.name,
      UserId: user.userId,
      Arn: user.arn,
      CreateDate: user.createdAt,
      UserPolicyList: user.policies.inline.map(({ name, document }) => ({
        PolicyName: name,
        PolicyDocument: encodeURIComponent(JSON.stringify(document)),
      })),
      GroupList: user.policies.groups,
      AttachedManagedPolicies: user.policies.managed.map(awsPolicy),
      Tags: Object.entries(user.tags).map(([Key, Value]) => ({ Key, Value })),
    },
  };
}

function groupDetails(account: AwsAccount): Detail[] {
  return Object.entries(AWS_GROUPS).map(([name, policy]) => ({
    list: 'GroupDetailList',
    item: {
      Path: '/',
      GroupName: name,
      Arn: `arn:aws:iam::${account.id}:group/${name}`,
      GroupPolicyList: [],
      AttachedManagedPolicies: [awsPolicy(policy)],
    },
  }));
}

function awsPolicy(name: string) {
  return { PolicyName: name, PolicyArn: `arn:aws:iam::aws:policy/${name}` };
}

function accessKeys({ form, action }: AwsCall, account: AwsAccount, now: Date): DemoResponse {
  const name = form.get('UserName') ?? '';
  const user = account.users.find((each) => each.name === name && isAliveAt(each, now));
  if (!user) return xmlError('iam', 404, 'NoSuchEntity', `The user with name ${name} cannot be found.`);
  const answer: ListAccessKeysResponse = {
    IsTruncated: false,
    AccessKeyMetadata: user.keys
      .filter((key) => isAliveAt(key, now))
      .map((key) => ({
        UserName: name,
        AccessKeyId: key.id,
        Status: isActiveAt(key, now) ? 'Active' : 'Inactive',
        CreateDate: key.createdAt,
      })),
  };
  return xmlAnswer('iam', action, answer);
}

function lastUsed({ form, action }: AwsCall, account: AwsAccount, now: Date): DemoResponse {
  const id = form.get('AccessKeyId');
  const user = account.users.find((each) => each.keys.some((key) => key.id === id));
  const key = user?.keys.find((each) => each.id === id && isAliveAt(each, now));
  if (!user || !key) return xmlError('iam', 403, 'AccessDenied', 'This key does not belong to the account.');
  const last = lastUseAt(key.use, now);
  const answer: GetAccessKeyLastUsedResponse = {
    UserName: user.name,
    AccessKeyLastUsed: last
      ? { LastUsedDate: last, Region: regionOfUse(key, last), ServiceName: key.useService }
      : { Region: 'N/A', ServiceName: 'N/A' },
  };
  return xmlAnswer('iam', action, answer);
}

function serverCertificates({ form, action }: AwsCall, account: AwsAccount, now: Date): DemoResponse {
  const all = account.serverCertificates.flatMap((each) => serverCertificate(each, now) ?? []);
  const { items, next } = pageAfter(all, form.get('Marker'), Number(form.get('MaxItems')), FEW);
  const answer: ListServerCertificatesResponse = {
    IsTruncated: next !== undefined,
    Marker: next,
    ServerCertificateMetadataList: items,
  };
  return xmlAnswer('iam', action, answer);
}
