import { afterEach, describe, expect, test, vi } from 'vitest';
import { createAwsEndpoint } from '@/lib/demo/aws-endpoint';
import { awsEstate } from '@/lib/demo/estate/aws';
import { collect, connectTo, scopeOf, serve, type TestServer, TODAY } from '@/lib/testing/collector-aws';
import { accountsOf } from './config';
import { iamRootAccessKeys } from './iam-root-access-keys';
import { iamPolicy } from './permissions';
import { type AwsConfig, awsProvider } from './provider';
import { secretsmanagerSecrets } from './secretsmanager-secrets';

const estate = awsEstate({ seed: 'provider', size: 0.1, today: TODAY });
const [production, staging] = estate.accounts.map(({ id }) => id) as [string, string];
const { signal } = new AbortController();
let server: TestServer | null = null;
const start = async (throttleEvery = 0) => {
  const endpoint = createAwsEndpoint(estate, { throttleEvery });
  server = await serve((request) => endpoint.handle(request, { now: () => TODAY, baseUrl: () => '' }));
  return { url: server.url, endpoint };
};
const answering = async (status: number, body: string, headers: Record<string, string> = {}) => {
  server = await serve(async () => ({ status, body, headers }));
  return server.url;
};
afterEach(async () => {
  vi.unstubAllEnvs();
  await server?.close();
  server = null;
});
const parse = (config: unknown) => awsProvider.config.safeParse(config);
const issues = (config: unknown) =>
  parse(config).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('the settings', () => {
  test('need nothing: the chain of the SDK signs in', () => {
    expect(parse({}).data).toEqual({ region: 'us-east-1', regions: ['us-east-1'] });
  });

  test.each([
    ['us-east-1, eu-central-1,,us-east-1', ['us-east-1', 'eu-central-1']],
    [['us-gov-west-1'], ['us-gov-west-1']],
    ['us-east-1\neu-west-3', ['us-east-1', 'eu-west-3']],
  ])('take the regions %j', (regions, expected) => {
    expect(parse({ regions }).data?.regions).toEqual(expected);
  });

  test('read again as they were stored', () => {
    const config = parse({ regions: 'us-east-1', accounts: '123456789012=a, 123456789013', roleName: 'r' })
      .data as AwsConfig;
    expect(parse(config).data).toEqual(config);
    expect(accountsOf(config)).toEqual([
      { id: '123456789012', name: 'a' },
      { id: '123456789013', name: null },
    ]);
  });

  test.each([
    ['an unknown field', { secret: 'x' }, /unrecognized/i],
    [
      'a plain secret',
      { accessKeyId: 'AKIDEXAMPLE12345', secretAccessKey: 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00' },
      /reference, env:NAME or file:PATH/,
    ],
    ['a secret without its id', { secretAccessKey: 'env:X' }, /accessKeyId/],
    ['an id without its secret', { accessKeyId: 'env:X' }, /secretAccessKey/],
    ['a key and a profile', { accessKeyId: 'env:X', secretAccessKey: 'env:Y', profile: 'p' }, /not both/],
    ['no region', { regions: ' , ' }, /at least one region/],
    ['a region that is none', { regions: 'mars' }, /regions/],
    ['an account that is none', { accounts: '12', roleName: 'r' }, /12 digits/],
    ['accounts without a role', { accounts: '123456789012' }, /roleName/],
    ['a role without accounts', { roleName: 'r' }, /accounts/],
    ['an external id without a role', { externalId: 'abc' }, /externalId/],
    ['a role that is none', { roleArn: 'muster-reader' }, /ARN/],
    ['an endpoint that is none', { endpoint: 'ftp://x' }, /https?:/],
  ])('refuse %s', (_, config, message) => {
    expect(issues(config).join('\n')).toMatch(message);
    expect(issues(config).join('\n')).not.toContain('wJalrXUtnFEMI');
  });

  test('each have a title and a description', () => {
    const { shape } = awsProvider.config as unknown as {
      shape: Record<string, { meta(): Record<string, unknown> }>;
    };
    for (const [name, field] of Object.entries(shape))
      expect({ name, ...field.meta() }).toMatchObject({
        title: expect.any(String),
        description: expect.any(String),
        placeholder: expect.any(String),
      });
  });
});

describe('the accounts and regions to walk', () => {
  test('are those of the sign-in', async () => {
    const { url } = await start();
    const client = await connectTo(url, { regions: 'us-east-1, eu-central-1' });
    expect(await awsProvider.scopes(client, signal)).toEqual([
      { account: production, accountName: null, regions: ['us-east-1', 'eu-central-1'] },
    ]);
  });

  test('or those that are named', async () => {
    const { url } = await start();
    const client = await connectTo(url, { accounts: `${staging}=staging`, roleName: estate.roleName });
    expect(await awsProvider.scopes(client, signal)).toEqual([
      { account: staging, accountName: 'staging', regions: ['us-east-1'] },
    ]);
  });

  test('are found through AWS_ENDPOINT_URL, the assumed role included', async () => {
    const { url, endpoint } = await start();
    vi.stubEnv('AWS_ENDPOINT_URL', url);
    const client = await connectTo(undefined, { accounts: staging, roleName: estate.roleName });
    expect(await awsProvider.scopes(client, signal)).toMatchObject([{ account: staging }]);
    await collect(secretsmanagerSecrets, client, scopeOf(staging, 'us-east-1'), TODAY);
    expect(endpoint.log).toContain('sts:AssumeRole');
  });

  test('are not told to a key nobody knows', async () => {
    const { url } = await start();
    const config = awsProvider.config.parse({
      endpoint: url,
      accessKeyId: 'env:A',
      secretAccessKey: 'env:B',
    });
    const client = await awsProvider.connect(config, {
      now: TODAY,
      resolveReference: async () => 'AKIANOBODYKNOWSME000',
    });
    const thrown = await awsProvider.scopes(client, signal).catch((error: unknown) => error);
    expect(awsProvider.classify(thrown, 'sts:GetCallerIdentity')).toMatchObject({
      reason: 'unauthenticated',
    });
  });
});

describe('a role', () => {
  test('is assumed once for all services of an account', async () => {
    const { url, endpoint } = await start();
    const client = await connectTo(url, { accounts: staging, roleName: estate.roleName });
    await collect(iamRootAccessKeys, client, scopeOf(staging), TODAY);
    await collect(secretsmanagerSecrets, client, scopeOf(staging, 'us-east-1'), TODAY);
    expect(endpoint.log.filter((line) => line === 'sts:AssumeRole')).toHaveLength(1);
  });

  test('that is refused darkens its account and names the permission', async () => {
    const { url } = await start();
    const client = await connectTo(url, { accounts: staging, roleName: 'other' });
    await expect(collect(iamRootAccessKeys, client, scopeOf(staging), TODAY)).rejects.toMatchObject({
      failure: { reason: 'denied', permission: 'sts:AssumeRole' },
    });
  });

  test('can be assumed before anything else', async () => {
    const { url } = await start();
    const roleArn = `arn:aws:iam::${staging}:role/${estate.roleName}`;
    const client = await connectTo(url, { roleArn, externalId: 'muster-1' });
    expect(await awsProvider.scopes(client, signal)).toMatchObject([{ account: staging }]);
  });
});

describe('answers that are none', () => {
  const read = async (url: string) =>
    collect(secretsmanagerSecrets, await connectTo(url), scopeOf(production, 'us-east-1'), TODAY);

  test.each([
    ['a page of a proxy', 200, '<html><body>Sign in</body></html>', 'malformed'],
    ['half an answer', 200, '{"SecretL', 'malformed'],
    ['an empty object, which must not read as an empty list', 200, '{}', 'malformed'],
    ['a fault with a page', 503, '<html></html>', 'unavailable'],
  ])('%s', async (_, status, body, reason) => {
    await expect(read(await answering(status, body))).rejects.toMatchObject({ failure: { reason } });
  });

  test('nobody there', async () => {
    await expect(read('http://127.0.0.1:1')).rejects.toMatchObject({ failure: { reason: 'unavailable' } });
  });

  test('a report that is a page', async () => {
    const url = await answering(200, '<html><body>hello</body></html>', { 'content-type': 'text/html' });
    const read = collect(iamRootAccessKeys, await connectTo(url), scopeOf(production), TODAY);
    await expect(read).rejects.toMatchObject({ failure: { reason: 'malformed' } });
  });
});

describe('the permissions', () => {
  test('make one policy of reads, each action once', () => {
    const policy = iamPolicy(awsProvider.collectors) as { Statement: { Action: string[] }[] };
    const actions = policy.Statement[0]?.Action ?? [];
    expect(actions).toEqual([...new Set(actions)].sort());
    expect(actions).toContain('secretsmanager:ListSecrets');
    expect(
      actions.filter((action) => !/^[a-z][a-z0-9-]+:(Describe|Generate|Get|List)[A-Z]/.test(action)),
    ).toEqual([]);
    expect(actions.filter((action) => /Value|Decrypt|Export/.test(action))).toEqual([]);
  });

  test('of other providers are left out', () => {
    const other = { provider: 'gcp', permissions: [{ action: 'iam.keys.list', why: 'x' }] };
    expect(JSON.stringify(iamPolicy([other]))).not.toContain('iam.keys');
  });
});
