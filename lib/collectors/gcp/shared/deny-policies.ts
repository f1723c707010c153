import type { iam_v2 } from '@googleapis/iam';
import { CollectorFailure, type FetchContext } from '@/lib/collectors/contract';
import type { GcpClients } from './clients';
import { unknownUnlessStopped } from './project';

export const DENY_LIST = 'iam.denypolicies.list';
export const DENY_GET = 'iam.denypolicies.get';
const HOST = 'iam.googleapis.com';
const CREATE_KEY = 'iam.googleapis.com/serviceAccountKeys.create';
const EVERYONE = 'principalSet://goog/public:all';

type Policy = iam_v2.Schema$GoogleIamV2Policy;
type Rule = iam_v2.Schema$GoogleIamV2DenyRule;

/** Whether deny policies keep new keys of service accounts from being made; a control that prevents, no credential. */
export interface KeyCreation {
  /** Null: not every level above the project could be read, and none of those that could denies it. */
  denied: boolean | null;
  /** Names of the policies that deny it to everyone. */
  by: string[];
  /** How many principals those policies except. */
  exceptions: number;
}

/**
 * Reads the deny policies of the project of the cell and of what it lies in; those of folders and organisations once for
 * all cells. One call a level and one a policy, for the list leaves out the rules.
 */
export async function keyCreationOf(
  context: FetchContext<GcpClients>,
  above: readonly string[],
): Promise<KeyCreation> {
  const { client, scope } = context;
  const levels = [`projects/${scope.account}`, ...above.filter((level) => !level.startsWith('projects/'))];
  let isKnown = true;
  const policies: Policy[] = [];
  for (const level of levels) {
    const found = await remembered(client, level, () => policiesAt(context, level)).catch(
      unknownUnlessStopped,
    );
    if (found) policies.push(...found);
    else isKnown = false;
  }
  return verdictOf(policies, isKnown);
}

/** What these policies together say; pure. */
export function verdictOf(policies: readonly Policy[], isKnown: boolean): KeyCreation {
  const denying = policies.flatMap(({ name, rules }) =>
    (rules ?? []).flatMap(({ denyRule }) => (denyRule && deniesKeys(denyRule) ? [{ name, denyRule }] : [])),
  );
  const excepted = denying.flatMap(({ denyRule }) => denyRule.exceptionPrincipals ?? []);
  return {
    denied: denying.length > 0 ? true : isKnown ? false : null,
    by: [...new Set(denying.map(({ name }) => decodeURIComponent(name ?? '')))],
    exceptions: new Set(excepted).size,
  };
}

/** A rule for some only, or under a condition, leaves a way open. */
function deniesKeys({
  deniedPermissions,
  deniedPrincipals,
  exceptionPermissions,
  denialCondition,
}: Rule): boolean {
  const names = (list: string[] | null | undefined) =>
    (list ?? []).some((one) => one === CREATE_KEY || one === 'iam.googleapis.com/serviceAccountKeys.*');
  return (
    names(deniedPermissions) &&
    !names(exceptionPermissions) &&
    (deniedPrincipals ?? []).includes(EVERYONE) &&
    !denialCondition?.expression
  );
}

/** Folders and organisations are the same for many projects; a failure is not remembered. */
function remembered(client: GcpClients, level: string, read: () => Promise<Policy[]>): Promise<Policy[]> {
  const known = client.denyPolicies.get(level);
  if (known) return known;
  const reading = read();
  client.denyPolicies.set(level, reading);
  reading.catch((error: unknown) => {
    const isFinal = error instanceof CollectorFailure && error.failure.reason === 'denied';
    if (!isFinal) client.denyPolicies.delete(level);
  });
  return reading;
}

async function policiesAt(
  { pages, call, client }: FetchContext<GcpClients>,
  level: string,
): Promise<Policy[]> {
  const point = encodeURIComponent(`cloudresourcemanager.googleapis.com/${level}`);
  const listed = pages<Policy>(DENY_LIST, async (pageToken, signal) => {
    const answer = await client.get<iam_v2.Schema$GoogleIamV2ListPoliciesResponse>(
      HOST,
      `/v2/policies/${point}/denypolicies`,
      pageToken ? { pageToken } : {},
      signal,
    );
    return { items: answer.policies ?? [], next: answer.nextPageToken };
  });
  const policies: Policy[] = [];
  for await (const { name } of listed)
    if (name)
      policies.push(await call(DENY_GET, (signal) => client.get<Policy>(HOST, `/v2/${name}`, {}, signal)));
  return policies;
}
