import type { iam_v1 } from '@googleapis/iam';
import type { DemoResponse } from '@/lib/demo/endpoint';
import type { GcpProjectState } from '@/lib/demo/estate/gcp';
import { addDays, isoSeconds } from '@/lib/kernel/dates';
import { failure, json, notFound, pageOf } from './answers';

/** Google's own limit is 100; small pages make the demo page. */
const ACCOUNTS_PER_PAGE = 10;
const ACTIVITIES_PER_PAGE = 25;
const NO_END = '9999-12-31T23:59:59Z';

/** `projects.serviceAccounts.list` */
export function listAccounts({ accounts }: GcpProjectState, url: URL): DemoResponse {
  const answer = pageOf(accounts, url, ACCOUNTS_PER_PAGE);
  if (!answer) return failure('INVALID_ARGUMENT', 'Invalid page token.');
  const body: iam_v1.Schema$ListServiceAccountsResponse = {
    accounts: answer.page.map(({ account }) => account),
    nextPageToken: answer.nextPageToken,
  };
  return json(body);
}

/** `projects.serviceAccounts.keys.list`: with Google's own keys unless only those of users are asked for. */
export function listKeys({ accounts }: GcpProjectState, email: string, url: URL, now: Date): DemoResponse {
  const found = accounts.find(({ account }) => account.email === email);
  if (!found) return notFound();
  const types = url.searchParams.getAll('keyTypes');
  const wanted = (type: string) => types.length === 0 || types.includes(type);
  const own: iam_v1.Schema$ServiceAccountKey = {
    name: `${found.account.name}/keys/${found.account.uniqueId}f00d`,
    keyAlgorithm: 'KEY_ALG_RSA_2048',
    keyOrigin: 'GOOGLE_PROVIDED',
    keyType: 'SYSTEM_MANAGED',
    validAfterTime: isoSeconds(addDays(now, -5)),
    validBeforeTime: NO_END,
  };
  const keys = [
    ...(wanted('SYSTEM_MANAGED') ? [own] : []),
    ...(wanted('USER_MANAGED') ? found.keys.map(({ key }) => key) : []),
  ];
  const body: iam_v1.Schema$ListServiceAccountKeysResponse = keys.length > 0 ? { keys } : {};
  return json(body);
}

/** Policy Analyzer `activities.query` for the last authentication of keys. */
export function queryActivities(state: GcpProjectState, url: URL, now: Date): DemoResponse {
  const { project, accounts } = state;
  if (!project.isActivityEnabled)
    return failure(
      'PERMISSION_DENIED',
      `Policy Analyzer API has not been used in project ${project.number} before or it is disabled.`,
      { reason: 'SERVICE_DISABLED' },
    );
  const keys = accounts.flatMap(({ account, keys: own }) => own.map((key) => ({ account, ...key })));
  const answer = pageOf(keys, url, ACTIVITIES_PER_PAGE);
  if (!answer) return failure('INVALID_ARGUMENT', 'Invalid page token.');
  const observationPeriod = {
    startTime: isoSeconds(addDays(now, -1_500)),
    endTime: isoSeconds(addDays(now, -2)),
  };
  const activities = answer.page.map(({ account, key, lastAuthenticatedAt }) => ({
    // Google writes the number of the account here, not its address.
    fullResourceName: `//iam.googleapis.com/projects/${project.id}/serviceAccounts/${account.uniqueId}/keys/${key.name?.split('/').at(-1)}`,
    activityType: 'serviceAccountKeyLastAuthentication',
    observationPeriod,
    activity: {
      ...(lastAuthenticatedAt ? { lastAuthenticatedTime: isoSeconds(lastAuthenticatedAt) } : {}),
      serviceAccountKey: { projectNumber: project.number, serviceAccountId: account.uniqueId },
    },
  }));
  return json({ activities, nextPageToken: answer.nextPageToken });
}
