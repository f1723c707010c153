import type { ParameterMetadata } from '@aws-sdk/client-ssm';
import { afterEach, describe, expect, test } from 'vitest';
import { callsFor } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { jsonAnswer, jsonError } from '@/lib/demo/aws/json';
import { collect, connectTo, scopeOf, serve, type TestServer, TODAY } from '@/lib/testing/collector-aws';
import { ssmParameters } from './ssm-parameters';

const SCOPE = scopeOf('123456789012', 'us-east-1', 'production');
const PUT = new Date('2026-01-01T08:00:00Z');
const ENDS = new Date('2026-12-02T21:34:33Z');
const ARN = 'arn:aws:ssm:us-east-1:123456789012:parameter/shop/token';
const PARAMETER: ParameterMetadata = {
  ARN,
  Name: '/shop/token',
  Type: 'SecureString',
  KeyId: 'alias/aws/ssm',
  LastModifiedDate: PUT,
  Version: 1,
};
const ending = (PolicyText: string): Partial<ParameterMetadata> => ({
  Policies: [
    { PolicyType: 'NoChangeNotification', PolicyText: '{"Attributes":{"Timestamp":"x"}}' },
    { PolicyType: 'Expiration', PolicyText },
  ],
});

test.each<[string, Partial<ParameterMetadata>, Partial<Observation>]>([
  [
    'in its first version dates from its creation',
    {},
    {
      kind: 'managed-secret',
      resource: 'ssm.parameter',
      externalId: ARN,
      name: '/shop/token',
      createdAt: PUT,
      valueChangedAt: PUT,
      lastRotated: 'never',
      expires: 'none',
      tags: null,
      facts: expect.objectContaining({ lastUsedSupported: false, rotationSupported: false, version: 1 }),
    },
  ],
  [
    'in a later version was replaced',
    { Version: 4 },
    { createdAt: null, valueChangedAt: PUT, lastRotated: PUT },
  ],
  ['without a version', { Version: undefined }, { createdAt: null, valueChangedAt: PUT, lastRotated: null }],
  ['without a date', { LastModifiedDate: undefined }, { createdAt: null, valueChangedAt: null }],
  ['without an ARN gets it from its name', { ARN: undefined }, { externalId: ARN }],
  ['without either is no credential of its own', { ARN: undefined, Name: undefined }, { externalId: '' }],
  [
    'that ends by a policy',
    ending('{"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":"2026-12-02T21:34:33.000Z"}}'),
    { expires: ENDS },
  ],
  ['whose end cannot be read', ending('{"Attributes":{}}'), { expires: null }],
])('a parameter %s', (_, given, expected) => {
  expect(ssmParameters.observe({ ...PARAMETER, ...given }, SCOPE, TODAY)).toMatchObject([expected]);
});

test('a parameter in the clear is no secret', () => {
  expect(ssmParameters.observe({ ...PARAMETER, Type: 'String' }, SCOPE, TODAY)).toEqual([]);
});

describe('the list', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.close());
  const asked: { target: string; input: Record<string, unknown> }[] = [];
  const read = async (answer: (token: unknown) => object | 'denied') => {
    asked.length = 0;
    server = await serve(async ({ body, headers }) => {
      const input = JSON.parse(body) as Record<string, unknown>;
      asked.push({ target: headers['x-amz-target'] ?? '', input });
      const given = answer(input.NextToken);
      return given === 'denied' ? jsonError(400, 'AccessDeniedException', 'no') : jsonAnswer(given as object);
    });
    return collect(ssmParameters, await connectTo(server.url), SCOPE, TODAY);
  };
  const numbered = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...PARAMETER, ARN: `${ARN}-${from + i}` }));

  test('of encrypted ones is read page by page, without a call for each', async () => {
    const { observations, calls } = await read((token) =>
      token ? { Parameters: numbered(50, 1) } : { Parameters: numbered(0, 50), NextToken: 'two' },
    );
    expect(observations).toHaveLength(51);
    expect(observations[0]).toMatchObject({ valueChangedAt: PUT });
    expect(calls).toHaveLength(callsFor(ssmParameters.budget, 51));
    expect(asked[0]).toMatchObject({
      target: 'AmazonSSM.DescribeParameters',
      input: { ParameterFilters: [{ Key: 'Type', Option: 'Equals', Values: ['SecureString'] }] },
    });
  });

  test('may be empty', async () => {
    expect((await read(() => ({ Parameters: [] }))).observations).toEqual([]);
  });

  test('that is missing from the answer is not an empty one', async () => {
    await expect(read(() => ({}))).rejects.toMatchObject({ failure: { reason: 'malformed' } });
  });

  test('that is denied names the permission', async () => {
    await expect(read(() => 'denied')).rejects.toMatchObject({
      failure: { reason: 'denied', permission: 'ssm:DescribeParameters' },
    });
  });
});
