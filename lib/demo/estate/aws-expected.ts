import { certificateSummary } from './aws-certificates';
import { kmsKeyMetadata } from './aws-kms-keys';
import { isAliveAt } from './aws-life';
import type { AwsAccount, AwsEstate } from './aws-model';
import { secretEntry } from './aws-secrets';

export const AWS_KINDS = [
  'cloud-access-key',
  'password',
  'managed-secret',
  'encryption-key',
  'signing-key',
  'tls-certificate',
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

function countsOf(
  { root, users, secrets, kmsKeys, certificates, serverCertificates }: AwsAccount,
  at: Date,
): Record<AwsKind, number> {
  const alive = users.filter((user) => isAliveAt(user, at));
  const keys = [...root.keys, ...alive.flatMap((user) => user.keys)].filter((key) => isAliveAt(key, at));
  const passwords = alive.filter(({ password }) => password && isAliveAt(password, at)).length;
  const customer = kmsKeys
    .filter(({ manager }) => manager === 'CUSTOMER')
    .flatMap((key) => kmsKeyMetadata(key, at) ?? []);
  const signing = customer.filter(({ KeyUsage }) => KeyUsage === 'SIGN_VERIFY').length;
  return {
    ...emptyCounts(),
    'cloud-access-key': keys.length,
    // The root user always has one.
    password: passwords + 1,
    'managed-secret': secrets.filter((secret) => secretEntry(secret, at)).length,
    'signing-key': signing,
    'encryption-key': customer.length - signing,
    'tls-certificate':
      certificates.filter((each) => certificateSummary(each, at)?.NotAfter).length +
      serverCertificates.filter((each) => isAliveAt(each, at)).length,
  };
}

function emptyCounts(): Record<AwsKind, number> {
  return Object.fromEntries(AWS_KINDS.map((kind) => [kind, 0])) as Record<AwsKind, number>;
}
