import type { PasswordPolicy } from '@aws-sdk/client-iam';
import { addDays, DAY_MS } from '@/lib/kernel/dates';
import { awsCertificates } from './aws-certificates';
import { awsDatabases } from './aws-databases';
import { awsKeyPairs, awsParameters } from './aws-key-pairs';
import { awsKmsKeys } from './aws-kms-keys';
import { daysBefore } from './aws-life';
import { AWS_ACCOUNTS, AWS_DENIED_REGION, AWS_REGIONS, type AwsAccountName } from './aws-manner';
import type { AwsAccount, AwsEstate, AwsRoot } from './aws-model';
import { awsSecrets } from './aws-secrets';
import { awsServerCertificates } from './aws-server-certificates';
import { awsStories } from './aws-stories';
import type { AwsKey } from './aws-user';
import { awsUserCredentials } from './aws-user-credentials';
import { awsUsers } from './aws-users';
import type { EstateOptions } from './organisation';
import { createRandom } from './random';

export { awsExpected } from './aws-expected';
export type { AwsAccount, AwsEstate };

/** Strict, lax, and none: the sandbox was never set up for people. */
const PASSWORD_POLICIES: Record<AwsAccountName['name'], PasswordPolicy | null> = {
  production: {
    MinimumPasswordLength: 14,
    RequireLowercaseCharacters: true,
    RequireUppercaseCharacters: true,
    RequireNumbers: true,
    RequireSymbols: true,
    AllowUsersToChangePassword: true,
    PasswordReusePrevention: 24,
    ExpirePasswords: false,
  },
  staging: {
    MinimumPasswordLength: 10,
    RequireLowercaseCharacters: true,
    RequireUppercaseCharacters: true,
    RequireNumbers: true,
    RequireSymbols: false,
    AllowUsersToChangePassword: true,
    PasswordReusePrevention: 5,
    ExpirePasswords: false,
  },
  sandbox: null,
};
const ROOT_MFA = { production: 'hardware', staging: 'virtual', sandbox: 'none' } as const;

/** Three accounts; about 780 credentials at size 1. The same options give the same estate. */
export function awsEstate(options: EstateOptions): AwsEstate {
  const [production, staging, sandbox] = AWS_ACCOUNTS;
  if (!production || !staging || !sandbox) throw new Error('the demo has three accounts');
  const { stories, users, certificates, rootKey } = awsStories(options, { production, staging, sandbox });
  const accountOf = (account: AwsAccountName): AwsAccount => {
    const own = awsUsers(options, account);
    const { databases, databaseSecrets } = awsDatabases(options, account);
    return {
      id: account.id,
      name: account.name,
      root: rootOf(options, account, account === sandbox ? [rootKey] : []),
      users: [...own, ...users.filter((user) => user.account === account.id)],
      ...awsUserCredentials(options, account, own),
      secrets: [...awsSecrets(options, account), ...databaseSecrets],
      databases,
      keyPairs: awsKeyPairs(options, account),
      parameters: awsParameters(options, account),
      passwordPolicy: PASSWORD_POLICIES[account.name],
      kmsKeys: awsKmsKeys(options, account),
      certificates: [
        ...awsCertificates(options, account),
        ...certificates.filter((certificate) => certificate.account === account.id),
      ],
      serverCertificates: awsServerCertificates(options, account),
    };
  };
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
  const mfaKind = ROOT_MFA[account.name];
  const mfaFrom = mfaKind === 'none' ? null : createdAt;
  return {
    createdAt,
    arn: `arn:aws:iam::${account.id}:root`,
    password: { createdAt, deletedAt: null, setAt: [createdAt], use, mfaFrom },
    keys,
    mfaKind,
  };
}
