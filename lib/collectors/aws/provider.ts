import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import {
  type AccountScope,
  type Collector,
  CollectorFailure,
  type Provider,
} from '@/lib/collectors/contract';
import { acmCertificates } from './acm-certificates';
import { classifyAws } from './classify';
import { type AwsClients, connectAws } from './clients';
import { AwsConfig } from './config';
import { iamAccessKeys } from './iam-access-keys';
import { iamConsolePasswords } from './iam-console-passwords';
import { iamRootAccessKeys } from './iam-root-access-keys';
import { kmsKeys } from './kms-keys';
import { secretsmanagerSecrets } from './secretsmanager-secrets';

export type { AwsClients, AwsConfig };

/** AWS accounts: the one of the sign-in, or several through a role in each. */
export const awsProvider: Provider<AwsConfig, AwsClients> = {
  id: 'aws',
  title: 'Amazon Web Services',
  config: AwsConfig,
  connect: connectAws,
  scopes: listScopes,
  classify: classifyAws,
  collectors: [
    listed(iamAccessKeys),
    listed(iamRootAccessKeys),
    listed(iamConsolePasswords),
    listed(secretsmanagerSecrets),
    listed(kmsKeys),
    listed(acmCertificates),
  ],
};

/** The contract's list forgets each collector's own kind of row. */
function listed<Row>(collector: Collector<AwsClients, Row>): Collector<AwsClients, never> {
  return collector as Collector<AwsClients, never>;
}

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
