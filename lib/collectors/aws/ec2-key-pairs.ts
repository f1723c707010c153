import type { KeyPairInfo } from '@aws-sdk/client-ec2';
import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { listOf, tagsOf } from './answers';
import type { AwsClients } from './clients';

const LIST = 'ec2:DescribeKeyPairs';

/** Key pairs for signing in to instances over SSH; EC2 has the public half only. */
export const ec2KeyPairs: Collector<AwsClients, KeyPairInfo> = {
  id: 'aws.ec2-key-pairs',
  title: 'EC2 key pairs',
  provider: 'aws',
  produces: ['ssh-key'],
  per: 'region',
  permissions: [{ action: LIST, why: 'Lists key pairs with their type, date and tags.' }],
  budget: { perCell: 1, pageSize: null, perItem: 0 },
  revocation: {
    'ec2.key-pair': {
      how: 'Take the public key out of authorized_keys on the instances that were started with it, then DeleteKeyPair.',
      effect:
        'Deleting the key pair alone revokes nothing: instances keep the public key they were started with.',
      undo: 'Import the public key again and put it back on the instances.',
    },
  },
  fetch: fetchKeyPairs,
  observe: observeKeyPair,
};

async function* fetchKeyPairs(context: FetchContext<AwsClients>): AsyncIterable<KeyPairInfo> {
  const { client, DescribeKeyPairsCommand } = await context.client.ec2(context.scope);
  // The list has no pages.
  const answer = await context.call(LIST, (abortSignal) =>
    client.send(new DescribeKeyPairsCommand({}), { abortSignal }),
  );
  yield* listOf(answer.KeyPairs, LIST);
}

/** A key pair cannot be overwritten: its replacement is another one with another id. */
function observeKeyPair(pair: KeyPairInfo, scope: Scope): Observation[] {
  const createdAt = pair.CreateTime ?? null;
  return [
    {
      kind: 'ssh-key',
      provider: 'aws',
      ...scope,
      resource: 'ec2.key-pair',
      // Not the name, which a deleted pair's successor may carry.
      externalId: pair.KeyPairId ?? '',
      name: pair.KeyName ?? pair.KeyPairId ?? '',
      holder: null,
      status: 'active',
      createdAt,
      valueChangedAt: createdAt,
      lastRotated: 'never',
      lastUsed: null,
      expires: 'none',
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: pair.KeyType ?? null,
      privilege: null,
      tags: tagsOf(pair.Tags ?? []),
      facts: {
        fingerprint: pair.KeyFingerprint ?? null,
        lastUsedSupported: false,
        rotationSupported: false,
      },
    },
  ];
}
