import type { KeyPairInfo } from '@aws-sdk/client-ec2';
import { afterEach, describe, expect, test } from 'vitest';
import { callsFor } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { ec2Answer, xmlError } from '@/lib/demo/aws/xml';
import {
  type Answer,
  collect,
  connectTo,
  scopeOf,
  serve,
  type TestServer,
  TODAY,
} from '@/lib/testing/collector-aws';
import { ec2KeyPairs } from './ec2-key-pairs';

const SCOPE = scopeOf('123456789012', 'us-east-1', 'production');
const MADE = new Date('2026-01-01T08:00:00Z');
const PAIR: KeyPairInfo = {
  KeyPairId: 'key-0abc',
  KeyName: 'bastion',
  KeyType: 'ed25519',
  CreateTime: MADE,
  KeyFingerprint: 'ab:cd',
  Tags: [{ Key: 'owner', Value: 'platform' }],
};

test.each<[string, Partial<KeyPairInfo>, Partial<Observation>]>([
  [
    'with everything',
    {},
    {
      kind: 'ssh-key',
      resource: 'ec2.key-pair',
      externalId: 'key-0abc',
      name: 'bastion',
      createdAt: MADE,
      valueChangedAt: MADE,
      expires: 'none',
      algorithm: 'ed25519',
      tags: { owner: 'platform' },
      facts: { fingerprint: 'ab:cd', lastUsedSupported: false, rotationSupported: false },
    },
  ],
  ['without a date', { CreateTime: undefined }, { createdAt: null, valueChangedAt: null }],
  ['without a name', { KeyName: undefined }, { name: 'key-0abc' }],
  ['without an id is no credential of its own', { KeyPairId: undefined }, { externalId: '' }],
  ['without tags', { Tags: undefined }, { tags: {} }],
])('a key pair %s', (_, given, expected) => {
  expect(ec2KeyPairs.observe({ ...PAIR, ...given }, SCOPE, TODAY)).toMatchObject([expected]);
});

describe('the list', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.close());
  const asked: string[] = [];
  const read = async (answer: Answer) => {
    asked.length = 0;
    server = await serve(async ({ body }) => {
      asked.push(body);
      return answer;
    });
    return collect(ec2KeyPairs, await connectTo(server.url), SCOPE, TODAY);
  };
  const field = (keyPairId: string) => ({ keyPairId, keyName: 'n', createTime: MADE });

  test('has no pages: one call whatever there is, and no key material is asked for', async () => {
    const keySet = Array.from({ length: 300 }, (_, i) => field(`key-${i}`));
    const { observations, calls } = await read(ec2Answer('DescribeKeyPairs', { keySet }));
    expect(observations).toHaveLength(300);
    expect(observations[299]).toMatchObject({ externalId: 'key-299', createdAt: MADE });
    expect(calls).toHaveLength(callsFor(ec2KeyPairs.budget, 300));
    expect(asked.join()).not.toContain('IncludePublicKey');
  });

  test('may be empty', async () => {
    expect((await read(ec2Answer('DescribeKeyPairs', { keySet: [] }))).observations).toEqual([]);
  });

  test('that is missing from the answer is not an empty one', async () => {
    await expect(read(ec2Answer('DescribeKeyPairs', {}))).rejects.toMatchObject({
      failure: { reason: 'malformed' },
    });
  });

  test('that is denied names the permission', async () => {
    await expect(read(xmlError('ec2', 403, 'AccessDenied', 'no'))).rejects.toMatchObject({
      failure: { reason: 'denied', permission: 'ec2:DescribeKeyPairs' },
    });
  });
});
