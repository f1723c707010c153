import type { KeyMetadata, KeySpec, KeyState } from '@aws-sdk/client-kms';
import { addDays } from '@/lib/kernel/dates';
import {
  type AwsLife,
  bornBefore,
  daysBefore,
  FUTURE_DAYS,
  isAliveAt,
  PAST_DAYS,
  regularUse,
  repeated,
  type Use,
} from './aws-life';
import { AWS_REGIONS, type AwsAccountName, awsManner, regionOf, shareOf } from './aws-manner';
import type { EstateOptions } from './organisation';
import { createRandom, type Random, uuid } from './random';

export interface AwsKmsKey extends AwsLife {
  account: string;
  region: string;
  keyId: string;
  arn: string;
  alias: string;
  spec: KeySpec;
  manager: 'CUSTOMER' | 'AWS';
  tags: Record<string, string>;
  /** Days between automatic rotations; null where nothing rotates it. */
  everyDays: number | null;
  rotatedAt: Date[];
  disabledAt: Date | null;
  deletionAskedAt: Date | null;
  use: Use | null;
  /** Since when KMS records uses. */
  trackedSince: Date;
}

const TOTAL = 54;
const LINEAGES = 8;
/** Younger than the limit of 90 days for signing keys. */
const SIGNING_LIFE_DAYS = 82;
/** The shortest KMS allows. */
const WAITING_DAYS = 7;

/** The keys of one account: encryption keys, signing keys that replace one another, and AWS' own. */
export function awsKmsKeys(options: EstateOptions, account: AwsAccountName): AwsKmsKey[] {
  const random = createRandom(`${options.seed}/aws/kms/${account.id}`);
  const encryption = Array.from({ length: shareOf(TOTAL, options.size, account) }, (_, i) =>
    encryptionKey(random.fork(`key/${i}`), options.today, account, i),
  );
  const signing = Array.from({ length: shareOf(LINEAGES, options.size, account) }, (_, i) =>
    signingKeys(random.fork(`signing/${i}`), options.today, account, i),
  ).flat();
  const own = AWS_REGIONS.map((region) => {
    const fork = random.fork(`aws/${region}`);
    const key = plainKey(
      fork,
      options.today,
      account,
      region,
      'aws/secretsmanager',
      daysBefore(fork, options.today, 1200),
    );
    return {
      ...key,
      manager: 'AWS' as const,
      everyDays: 365,
      rotatedAt: repeated(key.createdAt, 365, options.today),
    };
  });
  return [...encryption, ...signing, ...own];
}

function plainKey(
  random: Random,
  today: Date,
  account: AwsAccountName,
  region: string,
  alias: string,
  createdAt: Date,
): AwsKmsKey {
  const keyId = uuid(random);
  return {
    createdAt,
    deletedAt: null,
    account: account.id,
    region,
    keyId,
    arn: `arn:aws:kms:${region}:${account.id}:key/${keyId}`,
    alias,
    spec: 'SYMMETRIC_DEFAULT',
    manager: 'CUSTOMER',
    tags: {},
    everyDays: null,
    rotatedAt: [],
    disabledAt: null,
    deletionAskedAt: null,
    use: regularUse(random, createdAt),
    trackedSince: addDays(today, -(PAST_DAYS + 100)),
  };
}

function encryptionKey(random: Random, today: Date, account: AwsAccountName, index: number): AwsKmsKey {
  const manner = awsManner(random, account);
  const alias = `${account.name}-${manner.system}-${index + 1}`;
  const key = plainKey(random, today, account, regionOf(random), alias, bornBefore(random, today));
  key.tags = manner.tags;
  const fate = random.next();
  if (fate < 0.05) key.disabledAt = daysBefore(random, today, random.int(10, 300));
  if (fate > 0.95) key.use = null;
  // A tenth nobody ever switched rotation on for.
  if (!random.chance(0.1)) {
    key.everyDays = random.pick([365, 365, 180]);
    key.rotatedAt = repeated(key.createdAt, key.everyDays, today, key.disabledAt);
  }
  if (random.chance(0.04)) scheduleDeletion(key, daysBefore(random, today, random.int(1, 12)), 30);
  return key;
}

function scheduleDeletion(key: AwsKmsKey, askedAt: Date, days: number): void {
  if (askedAt <= key.createdAt) return;
  key.deletionAskedAt = askedAt;
  key.deletedAt = addDays(askedAt, days);
}

/** One signing key after the other: its successor comes before the limit, and a week later it is scheduled to go. */
function signingKeys(random: Random, today: Date, account: AwsAccountName, index: number): AwsKmsKey[] {
  const manner = awsManner(random, account);
  const region = regionOf(random);
  const spec = random.pick(['ECC_NIST_P256', 'RSA_2048', 'RSA_3072'] as const);
  const keys: AwsKmsKey[] = [];
  const end = addDays(today, FUTURE_DAYS);
  for (
    let at = daysBefore(random, today, random.int(405, 480));
    at < end;
    at = addDays(at, SIGNING_LIFE_DAYS)
  ) {
    const alias = `${account.name}-${manner.system}-token-signing-${index + 1}-${keys.length + 1}`;
    const key = plainKey(random.fork(String(keys.length)), today, account, region, alias, at);
    const retiredAt = addDays(at, SIGNING_LIFE_DAYS + 3);
    scheduleDeletion(key, retiredAt, WAITING_DAYS);
    keys.push({ ...key, spec, tags: manner.tags, use: regularUse(random, at, retiredAt) });
  }
  return keys;
}

/** The key as DescribeKey shows it at `at`; null when it is not there. */
export function kmsKeyMetadata(key: AwsKmsKey, at: Date): KeyMetadata | null {
  if (!isAliveAt(key, at)) return null;
  const state = stateAt(key, at);
  return {
    AWSAccountId: key.account,
    KeyId: key.keyId,
    Arn: key.arn,
    CreationDate: key.createdAt,
    Enabled: state === 'Enabled',
    Description: `${key.alias} of Northwind Freight`,
    KeyUsage: key.spec === 'SYMMETRIC_DEFAULT' ? 'ENCRYPT_DECRYPT' : 'SIGN_VERIFY',
    KeyState: state,
    ...(state === 'PendingDeletion' ? { DeletionDate: key.deletedAt ?? undefined } : {}),
    Origin: 'AWS_KMS',
    KeyManager: key.manager,
    KeySpec: key.spec,
    MultiRegion: false,
  };
}

function stateAt(key: AwsKmsKey, at: Date): KeyState {
  if (key.deletionAskedAt && key.deletionAskedAt <= at) return 'PendingDeletion';
  return key.disabledAt && key.disabledAt <= at ? 'Disabled' : 'Enabled';
}
