import type { AwsAccount } from '@/lib/demo/estate/aws';
import { type AwsDatabase, certificateEndAt, instanceId } from '@/lib/demo/estate/aws-databases';
import { isAliveAt, latestAt } from '@/lib/demo/estate/aws-life';
import type { Facts } from './collector-aws-oracle';

type Rows = (account: AwsAccount, region: string, at: Date) => Facts[];

function databasesIn(account: AwsAccount, region: string, at: Date): AwsDatabase[] {
  return account.databases.filter((one) => one.region === region && isAliveAt(one, at));
}

function masterOf({ id, createdAt, secret, tags }: AwsDatabase, at: Date): Facts {
  const rotated = secret && latestAt(secret.rotatedAt, at);
  return {
    externalId: id,
    kind: 'database-master',
    createdAt,
    valueChangedAt: secret ? (rotated ?? secret.createdAt) : null,
    lastRotated: secret ? (rotated ?? 'never') : null,
    expires: 'none',
    rotationMethod: secret ? 'automatic' : 'manual',
    rotationIntervalDays: secret ? 7 : null,
    tags,
  };
}

/** Masters of instances that stand alone, and the certificate of every instance. */
export const rdsInstancesOf: Rows = (account, region, at) =>
  databasesIn(account, region, at).flatMap((one) => [
    ...(one.isCluster ? [] : [masterOf(one, at)]),
    {
      externalId: `${instanceId(one)}/server-certificate`,
      kind: 'tls-certificate',
      createdAt: null,
      valueChangedAt: null,
      lastRotated: null,
      expires: certificateEndAt(one, at),
      rotationMethod: 'automatic',
      rotationIntervalDays: null,
      tags: one.tags,
    } satisfies Facts,
  ]);

export const rdsClustersOf: Rows = (account, region, at) =>
  databasesIn(account, region, at)
    .filter(({ isCluster }) => isCluster)
    .map((one) => masterOf(one, at));

export const keyPairsOf: Rows = ({ keyPairs }, region, at) =>
  keyPairs
    .filter((one) => one.region === region && isAliveAt(one, at))
    .map(({ id: externalId, name, createdAt, tags, type: algorithm }) => ({
      externalId,
      name,
      createdAt,
      valueChangedAt: createdAt,
      algorithm,
      tags,
    }));

export const parametersOf: Rows = ({ parameters }, region, at) =>
  parameters
    .filter((one) => one.region === region && isAliveAt(one, at))
    .map(({ arn, name, createdAt, putAt }) => {
      const put = latestAt(putAt, at);
      return {
        externalId: arn,
        name,
        createdAt: put ? null : createdAt,
        valueChangedAt: put ?? createdAt,
        lastRotated: put ?? 'never',
        tags: null,
      } satisfies Facts;
    });
