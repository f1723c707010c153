import type { Provider } from '@/lib/collectors/contract';
import { classifyAws } from './classify';
import { type AwsClients, connectAws } from './clients';
import * as collectors from './collectors';
import { AwsConfig } from './config';
import { listScopes } from './scopes';

export type { AwsClients, AwsConfig };

/** AWS accounts: the one of the sign-in, several through a role in each, or those of a whole organisation. */
export const awsProvider: Provider<AwsConfig, AwsClients> = {
  id: 'aws',
  title: 'Amazon Web Services',
  config: AwsConfig,
  connect: connectAws,
  scopes: listScopes,
  classify: classifyAws,
  collectors: Object.values(collectors),
};
