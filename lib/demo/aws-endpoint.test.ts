import { describe, expect, test } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays, HOUR_MS } from '@/lib/kernel/dates';
import { createAwsEndpoint } from './aws-endpoint';
import { awsEstate } from './estate/aws';

const TODAY = new Date('2026-11-21T12:00:00Z');
const estate = awsEstate({ seed: 'endpoint', size: 1, today: TODAY });
const [production] = estate.accounts;

function talk(throttleEvery = 0) {
  const clock = new ManualClock(TODAY);
  const endpoint = createAwsEndpoint(estate, { throttleEvery });
  const world = { now: () => clock.now(), baseUrl: () => 'http://127.0.0.1' };
  const send = async (
    service: string,
    headers: Record<string, string>,
    body: string,
    region: string,
    key: string,
  ) => {
    const authorization = `AWS4-HMAC-SHA256 Credential=${key}/20261121/${region}/${service}/aws4_request, Signature=0`;
    const request = {
      method: 'POST',
      url: new URL('http://127.0.0.1/'),
      headers: { authorization, ...headers },
      body,
    };
    const { status, body: answer } = await endpoint.handle(request, world);
    return { status, text: String(answer) };
  };
  return {
    clock,
    query: (service: string, action: string, more = '', key = estate.reader.accessKeyId) =>
      send(
        service,
        { 'x-amz-date': '20261121T120000Z' },
        `Action=${action}&Version=2010-05-08${more}`,
        'us-east-1',
        key,
      ),
    json: async (service: string, action: string, input: object = {}, region = 'us-east-1') => {
      const { status, text } = await send(
        service,
        { 'x-amz-target': `Any.${action}` },
        JSON.stringify(input),
        region,
        estate.reader.accessKeyId,
      );
      return { status, body: JSON.parse(text) as Record<string, unknown> };
    },
    raw: endpoint,
    world,
  };
}

describe('the local AWS', () => {
  test('makes a report when asked twice, keeps it for four hours and then makes another', async () => {
    const { query, clock } = talk();
    expect((await query('iam', 'GetCredentialReport')).text).toContain('ReportNotPresent');
    expect((await query('iam', 'GenerateCredentialReport')).text).toContain('<State>STARTED</State>');
    expect((await query('iam', 'GetCredentialReport')).text).toContain('ReportInProgress');
    expect((await query('iam', 'GenerateCredentialReport')).text).toContain('<State>COMPLETE</State>');
    expect((await query('iam', 'GetCredentialReport')).text).toContain(
      '<GeneratedTime>2026-11-21T12:00:00Z<',
    );
    clock.set(new Date(TODAY.getTime() + 4 * HOUR_MS - 1));
    expect((await query('iam', 'GetCredentialReport')).text).toContain(
      '<GeneratedTime>2026-11-21T12:00:00Z<',
    );
    clock.set(new Date(TODAY.getTime() + 4 * HOUR_MS));
    expect((await query('iam', 'GetCredentialReport')).text).toContain('ReportExpired');
    expect((await query('iam', 'GenerateCredentialReport')).text).toContain('<State>STARTED</State>');
  });

  test('makes a new report when its clock is set back', async () => {
    const { query, clock } = talk();
    await query('iam', 'GenerateCredentialReport');
    clock.set(addDays(TODAY, -100));
    expect((await query('iam', 'GenerateCredentialReport')).text).toContain('<State>STARTED</State>');
  });

  test.each(['GetSecretValue', 'BatchGetSecretValue'])('hands out no value by %s', async (action) => {
    const secret = production?.secrets[0]?.arn;
    expect(await talk().json('secretsmanager', action, { SecretId: secret })).toMatchObject({
      status: 400,
      body: { __type: 'AccessDeniedException' },
    });
  });

  test('does not know other actions and services', async () => {
    const { query, json } = talk();
    expect((await query('iam', 'DeleteUser')).text).toContain('InvalidAction');
    expect((await query('sts', 'TagSession')).text).toContain('InvalidAction');
    for (const service of ['kms', 'acm', 'secretsmanager', 's3'])
      expect(await json(service, 'toString')).toMatchObject({
        body: { __type: 'UnknownOperationException' },
      });
  });

  test('denies a read it does not hold, as an account whose policy is older than the collector', async () => {
    const { query, json } = talk();
    const { status, text } = await query('iam', 'ListSAMLProviders');
    expect([status, text]).toEqual([403, expect.stringContaining('<Code>AccessDenied</Code>')]);
    expect(text).toContain(
      'not authorized to perform: iam:ListSAMLProviders because no identity-based policy',
    );
    expect(await json('ssm', 'DescribeMaintenanceWindows')).toMatchObject({
      body: {
        __type: 'AccessDeniedException',
        message: expect.stringContaining('ssm:DescribeMaintenanceWindows'),
      },
    });
  });

  test('opens sessions in its own accounts, for its own role only', async () => {
    const { query } = talk();
    const role = (account: string, name: string) => `&RoleArn=arn:aws:iam::${account}:role/${name}`;
    const staging = estate.accounts[1]?.id ?? '';
    const { text } = await query('sts', 'AssumeRole', role(staging, estate.roleName));
    expect(text).toContain('<Expiration>2026-11-21T13:00:00Z</Expiration>');
    const key = /<AccessKeyId>([A-Z0-9]{20})</.exec(text)?.[1] ?? '';
    expect((await query('sts', 'GetCallerIdentity', '', key)).text).toContain(
      `<Account>${staging}</Account>`,
    );
    expect((await query('sts', 'AssumeRole', role('999999999999', estate.roleName))).text).toContain(
      'AccessDenied',
    );
    expect((await query('sts', 'AssumeRole', role(staging, 'admin'))).text).toContain('AccessDenied');
  });

  test('lets in nobody else', async () => {
    const { query, raw, world } = talk();
    expect((await query('iam', 'ListAccessKeys', '', 'AKIANOBODYKNOWSME000')).text).toContain(
      'InvalidClientTokenId',
    );
    expect((await query('iam', 'ListAccessKeys', '', 'ASIA999999999999DEMO')).text).toContain(
      'InvalidClientTokenId',
    );
    const unsigned = { method: 'GET', url: new URL('http://127.0.0.1/'), headers: {}, body: '' };
    expect((await raw.handle(unsigned, world)).status).toBe(403);
  });

  test('denies every list in the forbidden region, naming the action', async () => {
    const { json } = talk();
    for (const [service, action] of [
      ['kms', 'ListKeys'],
      ['acm', 'ListCertificates'],
      ['secretsmanager', 'ListSecrets'],
    ] as const)
      expect(await json(service, action, {}, 'eu-west-3')).toMatchObject({
        status: 400,
        body: { __type: 'AccessDeniedException', message: expect.stringContaining(`${service}:${action}`) },
      });
  });

  test('throttles every n-th call of an action, and only that', async () => {
    const { json } = talk(3);
    const types: unknown[] = [];
    for (let i = 0; i < 7; i++) types.push((await json('kms', 'ListKeys')).body.__type);
    expect(types.map((type) => type === 'ThrottlingException')).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
      false,
    ]);
    expect((await json('kms', 'ListAliases')).status).toBe(200);
  });

  test('hides elliptic curves from those who do not ask for them, as the real one does', async () => {
    const { json } = talk();
    const list = async (input: object) => {
      const { body } = await json('acm', 'ListCertificates', input);
      return (body.CertificateSummaryList as { KeyAlgorithm: string }[]).map(
        ({ KeyAlgorithm }) => KeyAlgorithm,
      );
    };
    expect(new Set(await list({}))).toEqual(new Set(['RSA_2048']));
    expect(await list({ Includes: { keyTypes: ['EC_prime256v1'] } })).toContain('EC_prime256v1');
  });

  test('lists secrets on their way out only to those who ask', async () => {
    const { json } = talk();
    const leavingIn = async (region: string, input: object) => {
      let found = 0;
      for (let token: unknown; ; ) {
        const { body } = await json('secretsmanager', 'ListSecrets', { ...input, NextToken: token }, region);
        found += (body.SecretList as { DeletedDate?: number }[]).filter(
          ({ DeletedDate }) => DeletedDate,
        ).length;
        token = body.NextToken;
        if (!token) return found;
      }
    };
    const leaving = async (input: object) =>
      (await leavingIn('us-east-1', input)) + (await leavingIn('eu-central-1', input));
    expect(await leaving({})).toBe(0);
    expect(await leaving({ IncludePlannedDeletion: true })).toBeGreaterThan(0);
  });
});
