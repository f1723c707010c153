import { afterEach, describe, expect, test } from 'vitest';
import type { Observation } from '@/lib/credentials/model';
import { createAwsEndpoint } from '@/lib/demo/aws-endpoint';
import { awsEstate } from '@/lib/demo/estate/aws';
import { connectTo, scopeOf, serve, type TestServer, TODAY } from '@/lib/testing/collector-aws';
import { createTestContext } from '@/lib/testing/collector-context';
import { kmsKeys } from './kms-keys';
import { awsProvider } from './provider';

const estate = awsEstate({ seed: 'kms', size: 1, today: TODAY });
const account = estate.accounts[0]?.id ?? '';
const scope = scopeOf(account, 'us-east-1');
let server: TestServer | undefined;
afterEach(() => server?.close());

/** The demo's KMS, except that some requests get another answer. */
async function withAnswer(
  isMeant: (operation: string, body: string) => boolean,
  status: number,
  body: string,
) {
  const endpoint = createAwsEndpoint(estate, { throttleEvery: 0 });
  server = await serve(async (request) => {
    const operation = request.headers['x-amz-target'] ?? '';
    if (isMeant(operation, request.body)) return { status, body };
    return endpoint.handle(request, { now: () => TODAY, baseUrl: () => '' });
  });
  const client = await connectTo(server.url);
  const test = createTestContext({ client, scope, now: TODAY, provider: awsProvider });
  const observations: Observation[] = [];
  let failure: unknown = null;
  try {
    for await (const row of kmsKeys.fetch(test.context))
      observations.push(...kmsKeys.observe(row, scope, TODAY));
  } catch (error) {
    failure = error;
  }
  return { observations, failure, ...test };
}

const DENIED = JSON.stringify({ __type: 'AccessDeniedException', message: 'no' });
const own = (estate.accounts[0]?.kmsKeys ?? []).filter(
  (key) =>
    key.region === 'us-east-1' &&
    key.manager === 'CUSTOMER' &&
    key.createdAt <= TODAY &&
    (!key.deletedAt || key.deletedAt > TODAY),
);
const locked = own.find((key) => key.spec === 'SYMMETRIC_DEFAULT')?.keyId ?? 'none';

describe('a key whose own policy denies', () => {
  test.each(['ListResourceTags', 'GetKeyRotationStatus', 'ListKeyRotations'])(
    '%s stays unknown there, hides no other key and is told at the end',
    async (name) => {
      const { observations, failure } = await withAnswer(
        (op, body) => op.endsWith(name) && body.includes(locked),
        400,
        DENIED,
      );
      expect(observations).toHaveLength(own.length);
      expect(failure).toMatchObject({ failure: { reason: 'denied', permission: `kms:${name}` } });
      const one = observations.find(({ externalId }) => externalId.endsWith(locked));
      expect([one?.tags, one?.rotationMethod, one?.valueChangedAt]).toContain(null);
    },
  );

  test('its description is left out, and the others are read', async () => {
    const { observations, leftOut } = await withAnswer(
      (op, body) => op.endsWith('DescribeKey') && body.includes(locked),
      400,
      DENIED,
    );
    expect(observations).toHaveLength(own.length - 1);
    expect(leftOut).toMatchObject([{ failure: { permission: 'kms:DescribeKey' } }]);
  });
});

describe('the last use', () => {
  test.each([
    ['denied', 400, DENIED],
    ['an operation nobody knows', 400, JSON.stringify({ __type: 'UnknownOperationException' })],
    ['not implemented', 501, '{}'],
    ['a page of an emulator', 500, '<!doctype html><title>500</title>'],
  ])('is unknown when it is %s, and nothing fails', async (_, status, body) => {
    const { observations, failure } = await withAnswer((op) => op.endsWith('GetKeyLastUsage'), status, body);
    expect(failure).toBeNull();
    expect(observations).toHaveLength(own.length);
    expect(observations.every(({ lastUsed }) => lastUsed === null)).toBe(true);
  });

  test('that fails for another reason fails the cell', async () => {
    const { failure } = await withAnswer((op) => op.endsWith('GetKeyLastUsage'), 503, '{}');
    expect(failure).toMatchObject({ failure: { reason: 'unavailable' } });
  });
});
