import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { type AccountScope, CollectorFailure, type Provider } from '@/lib/collectors/contract';
import { classifyAws } from './classify';
import { type AwsClients, connectAws } from './clients';
import * as collectors from './collectors';
import { AwsConfig } from './config';

export type { AwsClients, AwsConfig };

/** AWS accounts: the one of the sign-in, or several through a role in each. */
export const awsProvider: Provider<AwsConfig, AwsClients> = {
  id: 'aws',
  title: 'Amazon Web Services',
  config: AwsConfig,
  connect: connectAws,
  scopes: listScopes,
  classify: classifyAws,
  collectors: Object.values(collectors),
};

/** Asks who signs in, so that wrong credentials are found here; a role that cannot be assumed darkens its account only. */
async function listScopes(clients: AwsClients, signal: AbortSignal): Promise<AccountScope[]> {
  const caller = await clients.sts().send(new GetCallerIdentityCommand({}), { abortSignal: signal });
  const { regions } = clients;
  if (clients.accounts.length > 0)
    return clients.accounts.map(({ id, name }) => ({ account: id, accountName: name, regions }));
  if (!caller.Account)
    throw new CollectorFailure({ reason: 'malformed', message: 'AWS did not say which account this is.' });
  return [{ account: caller.Account, accountName: null, regions }];
}
