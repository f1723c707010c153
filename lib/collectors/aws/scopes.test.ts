import { afterEach, describe, expect, test } from 'vitest';
import type { Provider } from '@/lib/collectors/contract';
import { type CellOutcome, runCollection } from '@/lib/collectors/runner/run';
import { jsonAnswer, jsonError } from '@/lib/demo/aws/json';
import { ec2Answer, xmlAnswer, xmlError } from '@/lib/demo/aws/xml';
import { ManualClock, systemClock } from '@/lib/kernel/clock';
import { connectTo, serve, type TestServer, TODAY } from '@/lib/testing/collector-aws';
import { ec2KeyPairs } from './ec2-key-pairs';
import { iamPasswordPolicy } from './iam-password-policy';
import { awsProvider } from './provider';

const OWN = '100000000000';
const { signal } = new AbortController();
let server: TestServer | undefined;
afterEach(() => server?.close());

type Page = (token: unknown) => object | 'denied';
interface Service {
  accounts?: Page;
  regions?: (account: string) => string[] | 'denied' | 'nothing';
  /** An account whose role nobody may assume. */
  refused?: string;
}
const calls: string[] = [];

/** A service in which a session is opened as `ASIA` and the account. */
async function start(service: Service) {
  const { accounts = () => ({ Accounts: [] }), regions = () => ['us-east-1'], refused } = service;
  calls.length = 0;
  server = await serve(async ({ body, headers }) => {
    if (headers['x-amz-target']) {
      calls.push('ListAccounts');
      const answer = accounts((JSON.parse(body) as { NextToken?: string }).NextToken);
      return answer === 'denied'
        ? jsonError(400, 'AccessDeniedException', 'no')
        : jsonAnswer(answer as object);
    }
    const form = new URLSearchParams(body);
    const action = form.get('Action') ?? '';
    const account = /Credential=ASIA(\d{12})/.exec(headers.authorization ?? '')?.[1] ?? OWN;
    const target = /::(\d{12}):role\/reader$/.exec(form.get('RoleArn') ?? '')?.[1];
    calls.push(target ? `AssumeRole for ${target}` : `${action} in ${account}`);
    if (action === 'GetCallerIdentity') return xmlAnswer('sts', action, { Account: OWN });
    if (target) return assumed(target, form.get('ExternalId'), refused);
    if (action === 'DescribeKeyPairs') return ec2Answer(action, { keySet: [] });
    if (action === 'GetAccountPasswordPolicy') return xmlError('iam', 404, 'NoSuchEntity', 'none');
    const found = regions(account);
    if (found === 'denied') return xmlError('ec2', 403, 'AccessDenied', 'no');
    const fields = found === 'nothing' ? {} : { regionInfo: found.map((regionName) => ({ regionName })) };
    return ec2Answer(action, fields);
  });
  return server.url;
}

function assumed(target: string, externalId: string | null, refused: string | undefined) {
  if (target === refused || externalId !== 'muster-1') {
    const why = 'User: x is not authorized to perform: sts:AssumeRole on resource: y';
    return xmlError('sts', 403, 'AccessDenied', why);
  }
  const Expiration = new Date(systemClock.now().getTime() + 3_600_000);
  const Credentials = { AccessKeyId: `ASIA${target}`, SecretAccessKey: 'x', SessionToken: 'x', Expiration };
  return xmlAnswer('sts', 'AssumeRole', { Credentials });
}

const ORGANISATION = { accounts: 'organization', roleName: 'reader', externalId: 'muster-1' };
const account = (Id: string, State = 'ACTIVE') => ({ Id, Name: `name of ${Id}`, State, Status: 'ACTIVE' });

describe('an organisation', () => {
  test('is listed page by page, suspended accounts as unreadable', async () => {
    const url = await start({
      accounts: (token) =>
        token
          ? { Accounts: [account('200000000002', 'SUSPENDED'), account('200000000003', 'PENDING_CLOSURE')] }
          : { Accounts: [account(OWN), account('200000000001')], NextToken: 'two' },
    });
    const scopes = await awsProvider.scopes(await connectTo(url, ORGANISATION), signal);
    expect(scopes).toEqual([
      { account: OWN, accountName: `name of ${OWN}`, regions: ['us-east-1'] },
      { account: '200000000001', accountName: 'name of 200000000001', regions: ['us-east-1'] },
      {
        account: '200000000002',
        accountName: 'name of 200000000002',
        regions: [],
        unreadable: { reason: 'not-enabled', message: expect.stringContaining('is suspended') },
      },
      expect.objectContaining({
        unreadable: { reason: 'not-enabled', message: expect.stringContaining('is pending closure') },
      }),
    ]);
    expect(calls).toEqual([`GetCallerIdentity in ${OWN}`, 'ListAccounts', 'ListAccounts']);
  });

  test.each<[string, Page, string]>([
    ['that may not be listed names the permission', () => 'denied', 'denied'],
    ['without a list is not an empty one', () => ({}), 'malformed'],
    ['whose pages repeat is not listed for ever', () => ({ Accounts: [], NextToken: 'x' }), 'malformed'],
  ])('%s', async (_, accounts, reason) => {
    const client = await connectTo(await start({ accounts }), ORGANISATION);
    const thrown = await awsProvider.scopes(client, signal).catch((error: unknown) => error);
    expect(awsProvider.classify(thrown, 'organizations:ListAccounts')).toMatchObject({ reason });
  });

  test('needs the role to assume', () => {
    const read = awsProvider.config.safeParse({ accounts: 'organization' });
    expect(read.error?.issues[0]?.path).toEqual(['roleName']);
    const mixed = awsProvider.config.safeParse({ accounts: 'organization,200000000001', roleName: 'r' });
    expect(mixed.error?.issues[0]?.path).toEqual(['accounts']);
  });
});

describe('a collection of an organisation', () => {
  test('goes on past an account that lets nobody in, asking there only once', async () => {
    const refused = '200000000002';
    const url = await start({
      accounts: () => ({ Accounts: [account('200000000001'), account(refused), account('200000000003')] }),
      refused,
    });
    const outcomes = new Map<string, CellOutcome>();
    await runCollection({
      provider: { ...awsProvider, collectors: [ec2KeyPairs, iamPasswordPolicy] } as Provider,
      config: { ...ORGANISATION, endpoint: url, accessKeyId: 'env:ID', secretAccessKey: 'env:SECRET' },
      connectContext: { now: TODAY, resolveReference: async () => 'x' },
      clock: new ManualClock(TODAY),
      signal,
      onBatch: () => undefined,
      onCellEnd: (cell, outcome) => void outcomes.set(`${cell.account} ${cell.collector}`, outcome),
    });
    const states = [...outcomes].map(([key, { state }]) => `${key} ${state}`).sort();
    expect(states).toEqual(
      ['200000000001', refused, '200000000003'].flatMap((id) => {
        const state = id === refused ? 'denied' : 'complete';
        return [`${id} aws.ec2-key-pairs ${state}`, `${id} aws.iam-password-policy ${state}`];
      }),
    );
    expect(outcomes.get(`${refused} aws.ec2-key-pairs`)?.failure).toMatchObject({
      permission: 'sts:AssumeRole',
    });
    expect(calls.filter((call) => call === `AssumeRole for ${refused}`)).toHaveLength(1);
  });
});

describe('all regions', () => {
  const scopesOf = async (url: string) =>
    awsProvider.scopes(await connectTo(url, { ...ORGANISATION, regions: 'all' }), signal);
  const accounts = () => ({ Accounts: [account(OWN), account('200000000001'), account('200000000002')] });

  test('are those each account has switched on, asked in the account itself when its turn comes', async () => {
    const url = await start({
      accounts,
      regions: (id) => (id === OWN ? ['us-east-1'] : ['us-east-1', 'ap-east-1']),
    });
    const scopes = await scopesOf(url);
    expect(calls.filter((call) => call.startsWith('AssumeRole'))).toEqual([]);
    expect(scopes.map(({ regions }) => regions)).toEqual([['us-east-1'], ['us-east-1'], ['us-east-1']]);
    expect(await scopes[1]?.findRegions?.(signal)).toEqual(['us-east-1', 'ap-east-1']);
    expect(calls.at(-1)).toBe('DescribeRegions in 200000000001');
    // No role leads into the account one is in.
    expect(await scopes[0]?.findRegions?.(signal)).toEqual(['us-east-1']);
    expect(calls.filter((call) => call.startsWith('AssumeRole'))).toHaveLength(1);
  });

  test('are the home region where the sign-in may not ask', async () => {
    const scopes = await scopesOf(await start({ accounts, regions: () => 'denied' }));
    expect(scopes[0]?.regions).toEqual(['us-east-1']);
    await expect(scopes[1]?.findRegions?.(signal)).rejects.toMatchObject({ name: 'UnauthorizedOperation' });
  });

  test('that are missing from the answer are not none', async () => {
    await expect(scopesOf(await start({ accounts, regions: () => 'nothing' }))).rejects.toMatchObject({
      failure: { reason: 'malformed' },
    });
  });
});
