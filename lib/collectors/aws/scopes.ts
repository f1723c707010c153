import { type Account, ListAccountsCommand } from '@aws-sdk/client-organizations';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { type AccountScope, CollectorFailure, type Failure } from '@/lib/collectors/contract';
import { listOf } from './answers';
import { classifyAws } from './classify';
import type { AwsClients } from './clients';

const ACCOUNTS = 'organizations:ListAccounts';
const REGIONS = 'ec2:DescribeRegions';
/** The most the service gives at once. */
const PAGE = 20;

/** What walking needs besides what the collectors read. */
export const WALK_PERMISSIONS = [ACCOUNTS, REGIONS];

/**
 * Accounts and regions to walk. Asks who signs in, so that wrong credentials are found here; a role that cannot be assumed
 * darkens its account only.
 */
export async function listScopes(clients: AwsClients, signal: AbortSignal): Promise<AccountScope[]> {
  const caller = await clients.sts().send(new GetCallerIdentityCommand({}), { abortSignal: signal });
  const own = caller.Account;
  if (!own)
    throw new CollectorFailure({ reason: 'malformed', message: 'AWS did not say which account this is.' });
  clients.signedInTo(own);
  const regions = clients.regions === 'all' ? await homeRegions(clients, own, signal) : clients.regions;
  const scopeOf = (account: string, accountName: string | null): AccountScope => ({
    account,
    accountName,
    regions,
    ...(clients.regions === 'all'
      ? { findRegions: (stop: AbortSignal) => enabledRegions(clients, account, stop) }
      : {}),
  });
  if (clients.accounts === 'organization') return organizationScopes(clients, scopeOf, signal);
  if (clients.accounts.length === 0) return [scopeOf(own, null)];
  return clients.accounts.map(({ id, name }) => scopeOf(id, name));
}

/** Every account of the organisation, those that are closed or suspended as unreadable. */
async function organizationScopes(
  clients: AwsClients,
  scopeOf: (account: string, name: string | null) => AccountScope,
  abortSignal: AbortSignal,
): Promise<AccountScope[]> {
  const organizations = clients.organizations();
  const scopes: AccountScope[] = [];
  const seen = new Set<string>();
  for (let token: string | undefined; ; ) {
    const command = new ListAccountsCommand({ MaxResults: PAGE, NextToken: token });
    const answer = await organizations.send(command, { abortSignal });
    for (const account of listOf(answer.Accounts, ACCOUNTS)) {
      if (!account.Id) continue;
      const scope = scopeOf(account.Id, account.Name ?? null);
      const unreadable = inactive(account);
      scopes.push(
        unreadable ? { account: account.Id, accountName: scope.accountName, regions: [], unreadable } : scope,
      );
    }
    token = answer.NextToken;
    if (!token) return scopes;
    if (seen.has(token))
      throw new CollectorFailure({
        reason: 'malformed',
        message: `${ACCOUNTS} answered the same page twice.`,
      });
    seen.add(token);
  }
}

/** Why nothing can be read in the account; null for an active one. */
function inactive({ State, Status }: Account): Failure | null {
  const state = State ?? Status;
  if (state === undefined || state === 'ACTIVE') return null;
  const words = state.toLowerCase().replaceAll('_', ' ');
  const message = `The organisation says that this account is ${words}, so nothing in it was read.`;
  return { reason: 'not-enabled', message };
}

/** Those of the account of the sign-in stand in where an account cannot be asked for its own. */
async function homeRegions(
  clients: AwsClients,
  own: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  try {
    return await enabledRegions(clients, own, signal);
  } catch (error) {
    if (classifyAws(error, REGIONS).reason !== 'denied') throw error;
    return [clients.home];
  }
}

/** Regions that the account has switched on; the others answer nobody. */
async function enabledRegions(
  clients: AwsClients,
  account: string,
  abortSignal: AbortSignal,
): Promise<readonly string[]> {
  const { client, DescribeRegionsCommand } = await clients.ec2({
    account,
    accountName: null,
    region: clients.home,
  });
  const answer = await client.send(new DescribeRegionsCommand({ AllRegions: false }), { abortSignal });
  return listOf(answer.Regions, REGIONS).flatMap(({ RegionName }) => RegionName ?? []);
}
