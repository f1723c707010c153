import type { KeyPairInfo } from '@aws-sdk/client-ec2';
import type { DemoResponse } from '@/lib/demo/endpoint';
import type { AwsAccount } from '@/lib/demo/estate/aws';
import { keyPairInfo } from '@/lib/demo/estate/aws-key-pairs';
import { AWS_DENIED_REGION, AWS_REGIONS } from '@/lib/demo/estate/aws-manner';
import type { AwsCall } from './call';
import { rememberAt } from './page';
import { ec2Answer } from './xml';

/** EC2 of one account and region. */
export function createEc2(account: AwsAccount, region: string) {
  const pairsAt = rememberAt((at) =>
    account.keyPairs.filter((pair) => pair.region === region).flatMap((pair) => keyPairInfo(pair, at) ?? []),
  );
  return ({ action }: AwsCall, now: Date): DemoResponse | null => {
    if (action === 'DescribeKeyPairs') return ec2Answer(action, { keySet: pairsAt(now).map(pairFields) });
    if (action !== 'DescribeRegions') return null;
    const regions = [...AWS_REGIONS, AWS_DENIED_REGION];
    return ec2Answer(action, {
      regionInfo: regions.map((regionName) => ({ regionName, optInStatus: 'opt-in-not-required' })),
    });
  };
}

/** The field names of the protocol. */
function pairFields(pair: KeyPairInfo) {
  return {
    keyPairId: pair.KeyPairId,
    keyName: pair.KeyName,
    keyType: pair.KeyType,
    createTime: pair.CreateTime,
    keyFingerprint: pair.KeyFingerprint,
    tagSet: (pair.Tags ?? []).map(({ Key, Value }) => ({ key: Key, value: Value })),
  };
}
