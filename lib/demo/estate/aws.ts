import { addDays, DAY_MS } from '@/lib/kernel/dates';
import { awsCertificates } from './aws-certificates';
import { awsKmsKeys } from './aws-kms-keys';
import { daysBefore } from './aws-life';
import { AWS_ACCOUNTS, AWS_DENIED_REGION, AWS_REGIONS, type AwsAccountName } from './aws-manner';
import type { AwsAccount, AwsEstate, AwsRoot } from './aws-model';
import { awsSecrets } from './aws-secrets';
import { awsServerCertificates } from './aws-server-certificates';
import { awsStories } from './aws-stories';
import type { AwsKey } from './aws-user';
import { awsUsers } from './aws-users';
import type { EstateOptions } from './organisation';
import { createRandom } from './random';

export { awsExpected } from './aws-expected';
export type { AwsAccount, AwsEstate };

/** Three accounts; about 650 credentials at size 1. The same options give the same estate. */
export function awsEstate(options: EstateOptions): AwsEstate {
  const [production, staging, sandbox] = AWS_ACCOUNTS;
  if (!production || !staging || !sandbox) throw new Error('the demo has three accounts');
  const { stories, users, certificates, rootKey } = awsStories(options, { production, staging, sandbox });
  const accountOf = (account: AwsAccountName): AwsAccount => ({
    id: account.id,
    name: account.name,
    root: rootOf(options, account, account === sandbox ? [rootKey] : []),
    users: [...awsUsers(options, account), ...users.filter((user) => user.account === account.id)],
    secrets: awsSecrets(options, account),
    kmsKeys: awsKmsKeys(options, account),
    certificates: [
      ...awsCertificates(options, account),
      ...certificates.filter((certificate) => certificate.account === account.id),
    ],
    serverCertificates: awsServerCertificates(options, account),
  });
  return {
    accounts: AWS_ACCOUNTS.map(accountOf),
    regions: AWS_REGIONS,
    deniedRegions: [AWS_DENIED_REGION],
    reader: { accessKeyId: ['AKIA', 'DEMOREADER000001'].join('') },
    roleName: 'muster-reader',
    stories,
  };
}

/** Root signs in once a year at most; only the sandbox has gone without a second factor. */
function rootOf({ seed, today }: EstateOptions, account: AwsAccountName, keys: AwsKey[]): AwsRoot {
  const random = createRandom(`${seed}/aws/root/${account.id}`);
  const createdAt = daysBefore(random, today, 1400);
  const use = { from: addDays(createdAt, 2), until: null, everyMs: random.int(30, 44) * DAY_MS };
  const mfaFrom = account.name === 'sandbox' ? null : createdAt;
  return {
    createdAt,
    arn: `arn:aws:iam::${account.id}:root`,
    password: { createdAt, deletedAt: null, setAt: [createdAt], use, mfaFrom },
    keys,
  };
}
