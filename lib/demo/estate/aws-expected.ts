import { certificateSummary } from './aws-certificates';
import { kmsKeyMetadata } from './aws-kms-keys';
import { type AwsLife, isAliveAt } from './aws-life';
import type { AwsAccount, AwsEstate } from './aws-model';
import { secretEntry } from './aws-secrets';

export const AWS_KINDS = [
  'cloud-access-key',
  'password',
  'managed-secret',
  'encryption-key',
  'signing-key',
  'tls-certificate',
  'client-certificate',
  'ssh-key',
  'api-key',
  'personal-access-token',
  'database-user',
  'database-master',
  'token-policy',
] as const;
type AwsKind = (typeof AWS_KINDS)[number];

export interface AwsExpected {
  total: number;
  byKind: Record<AwsKind, number>;
  /** Per account id. */
  byAccount: Record<string, Record<AwsKind, number>>;
  deniedRegions: readonly string[];
}

/** What a complete collection at `at` must find, counted on the estate alone. */
export function awsExpected(estate: AwsEstate, at: Date): AwsExpected {
  const byAccount = Object.fromEntries(estate.accounts.map((account) => [account.id, countsOf(account, at)]));
  const byKind = emptyCounts();
  for (const counts of Object.values(byAccount)) for (const kind of AWS_KINDS) byKind[kind] += counts[kind];
  const total = AWS_KINDS.reduce((sum, kind) => sum + byKind[kind], 0);
  return { total, byKind, byAccount, deniedRegions: estate.deniedRegions };
}

function countsOf(account: AwsAccount, at: Date): Record<AwsKind, number> {
  const { root, users, secrets, kmsKeys, certificates, serverCertificates, databases } = account;
  const alive = <Thing extends AwsLife>(things: readonly Thing[]) =>
    things.filter((one) => isAliveAt(one, at));
  const living = alive(users);
  const keys = alive([...root.keys, ...living.flatMap((user) => user.keys)]);
  const passwords = living.filter(({ password }) => password && isAliveAt(password, at)).length;
  const customer = kmsKeys
    .filter(({ manager }) => manager === 'CUSTOMER')
    .flatMap((key) => kmsKeyMetadata(key, at) ?? []);
  const signing = customer.filter(({ KeyUsage }) => KeyUsage === 'SIGN_VERIFY').length;
  const ofService = (...names: string[]) =>
    alive(account.serviceCredentials).filter(({ service }) => names.includes(service)).length;
  return {
    'cloud-access-key': keys.length,
    // The root user always has one.
    password: passwords + 1,
    'managed-secret':
      secrets.filter((secret) => secretEntry(secret, at)).length + alive(account.parameters).length,
    'signing-key': signing,
    'encryption-key': customer.length - signing,
    'tls-certificate':
      certificates.filter((each) => certificateSummary(each, at)?.NotAfter).length +
      alive(serverCertificates).length +
      // Each database shows one, a cluster that of the instance in it.
      alive(databases).length,
    'client-certificate': alive(account.signingCertificates).length,
    'ssh-key': alive(account.sshKeys).length + alive(account.keyPairs).length,
    'api-key': ofService('bedrock.amazonaws.com', 'logs.amazonaws.com'),
    'personal-access-token': ofService('codecommit.amazonaws.com'),
    'database-user': ofService('cassandra.amazonaws.com'),
    'database-master': alive(databases).length,
    // The account's password policy, its own or that of AWS.
    'token-policy': 1,
  };
}

function emptyCounts(): Record<AwsKind, number> {
  return Object.fromEntries(AWS_KINDS.map((kind) => [kind, 0])) as Record<AwsKind, number>;
}
