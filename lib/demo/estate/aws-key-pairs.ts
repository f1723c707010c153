import type { KeyPairInfo } from '@aws-sdk/client-ec2';
import type { ParameterMetadata } from '@aws-sdk/client-ssm';
import { addDays } from '@/lib/kernel/dates';
import {
  type AwsLife,
  bornBefore,
  daysBefore,
  FUTURE_DAYS,
  isAliveAt,
  latestAt,
  PAST_DAYS,
  repeated,
} from './aws-life';
import { type AwsAccountName, awsManner, regionOf, shareOf } from './aws-manner';
import type { EstateOptions } from './organisation';
import { createRandom, HEX } from './random';

export interface AwsKeyPair extends AwsLife {
  region: string;
  id: string;
  name: string;
  type: 'rsa' | 'ed25519';
  tags: Record<string, string>;
}

export interface AwsParameter extends AwsLife {
  region: string;
  arn: string;
  name: string;
  /** When each later version came. */
  putAt: Date[];
}

const PAIRS = 12;
const PARAMETERS = 14;
/** Bastion hosts are built anew with another key. */
const PACE_DAYS = 80;

/** The key pairs of one account; each fourth is that of an instance nobody rebuilds. */
export function awsKeyPairs({ seed, size, today }: EstateOptions, account: AwsAccountName): AwsKeyPair[] {
  const random = createRandom(`${seed}/aws/key-pairs/${account.id}`);
  return Array.from({ length: shareOf(PAIRS, size, account) }, (_, i) => {
    const fork = random.fork(String(i));
    const { system, tags } = awsManner(fork, account);
    const region = regionOf(fork);
    const isOld = i % 4 === 3;
    const pairs: AwsKeyPair[] = [];
    const first = daysBefore(fork, today, fork.int(PAST_DAYS + 10, PAST_DAYS + 300));
    for (let at = first; at < addDays(today, FUTURE_DAYS); at = addDays(at, PACE_DAYS)) {
      pairs.push({
        createdAt: at,
        deletedAt: isOld ? null : addDays(at, PACE_DAYS + 3),
        region,
        id: `key-0${fork.text(16, HEX)}`,
        name: `${account.name}-${system}-${i + 1}-${at.toISOString().slice(0, 10)}`,
        type: isOld ? 'rsa' : 'ed25519',
        tags,
      });
      if (isOld) break;
    }
    return pairs;
  }).flat();
}

/** The key pair as DescribeKeyPairs shows it at `at`; null when it is not there. */
export function keyPairInfo(one: AwsKeyPair, at: Date): KeyPairInfo | null {
  if (!isAliveAt(one, at)) return null;
  return {
    KeyPairId: one.id,
    KeyName: one.name,
    KeyType: one.type,
    CreateTime: one.createdAt,
    KeyFingerprint: one.id.slice(5),
    Tags: Object.entries(one.tags).map(([Key, Value]) => ({ Key, Value })),
  };
}

/** Encrypted parameters of one account: most are put anew by a pipeline every few days. */
export function awsParameters({ seed, size, today }: EstateOptions, account: AwsAccountName): AwsParameter[] {
  const random = createRandom(`${seed}/aws/parameters/${account.id}`);
  return Array.from({ length: shareOf(PARAMETERS, size, account) }, (_, i) => {
    const fork = random.fork(String(i));
    const { system } = awsManner(fork, account);
    const createdAt = bornBefore(fork, today);
    const region = regionOf(fork);
    const name = `/${account.name}/${system}/token-${i + 1}`;
    return {
      createdAt,
      deletedAt: null,
      region,
      arn: `arn:aws:ssm:${region}:${account.id}:parameter${name}`,
      name,
      putAt: fork.chance(0.2) ? [] : repeated(createdAt, fork.int(5, 9), today),
    };
  });
}

/** The parameter as DescribeParameters shows it at `at`; null when it is not there. */
export function parameterMetadata(one: AwsParameter, at: Date): ParameterMetadata | null {
  if (!isAliveAt(one, at)) return null;
  return {
    Name: one.name,
    ARN: one.arn,
    Type: 'SecureString',
    KeyId: 'alias/aws/ssm',
    LastModifiedDate: latestAt(one.putAt, at) ?? one.createdAt,
    Version: one.putAt.filter((date) => date <= at).length + 1,
    Tier: 'Standard',
    Policies: [],
    DataType: 'text',
  };
}
