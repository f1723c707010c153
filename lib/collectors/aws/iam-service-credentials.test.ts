import type { ListServiceSpecificCredentialsResponse } from '@aws-sdk/client-iam';
import { afterEach, describe, expect, test } from 'vitest';
import { callsFor } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { xmlAnswer, xmlError } from '@/lib/demo/aws/xml';
import { collect, connectTo, scopeOf, serve, type TestServer, TODAY } from '@/lib/testing/collector-aws';
import { iamServiceCredentials, type ServiceCredentialRow } from './iam-service-credentials';

type Credential = ServiceCredentialRow['credential'];
const SCOPE = scopeOf('123456789012', 'global', 'production');
const MADE = new Date('2026-01-01T08:00:00Z');
const ENDS = new Date('2027-01-01T08:00:00Z');
const BEDROCK: Credential = {
  UserName: 'bedrock-bot',
  ServiceName: 'bedrock.amazonaws.com',
  ServiceSpecificCredentialId: 'ACCAEXAMPLE1',
  ServiceCredentialAlias: 'bedrock-bot-at-123456789012',
  Status: 'Active',
  CreateDate: MADE,
  ExpirationDate: ENDS,
};

test.each<[string, Partial<Credential>, Partial<Observation>]>([
  [
    'of Bedrock with an end',
    {},
    {
      kind: 'api-key',
      resource: 'iam.service-specific-credential',
      externalId: 'ACCAEXAMPLE1',
      name: 'bedrock-bot-at-123456789012',
      status: 'active',
      createdAt: MADE,
      valueChangedAt: MADE,
      lastRotated: 'never',
      expires: ENDS,
      facts: {
        service: 'bedrock.amazonaws.com',
        lastUsedSupported: false,
        rotationSupported: false,
        restrictedToServices: true,
        restrictedToCallers: null,
      },
    },
  ],
  ['of Bedrock without an end never ends', { ExpirationDate: undefined }, { expires: 'none' }],
  ['of CloudWatch Logs', { ServiceName: 'logs.amazonaws.com' }, { kind: 'api-key', expires: ENDS }],
  ['of a service nobody heard of yet', { ServiceName: 'new.amazonaws.com' }, { kind: 'api-key' }],
  [
    'of CodeCommit may have been reset since',
    { ServiceName: 'codecommit.amazonaws.com', ExpirationDate: undefined },
    { kind: 'personal-access-token', createdAt: MADE, valueChangedAt: null, lastRotated: null },
  ],
  ['of Keyspaces', { ServiceName: 'cassandra.amazonaws.com' }, { kind: 'database-user' }],
  ['that is off', { Status: 'Inactive' }, { status: 'disabled' }],
  ['that has ended by itself', { Status: 'Expired' }, { status: 'disabled' }],
  ['without dates', { CreateDate: undefined }, { createdAt: null, valueChangedAt: null }],
  ['without an alias', { ServiceCredentialAlias: undefined, ServiceUserName: 'x-at-1' }, { name: 'x-at-1' }],
])('a credential %s', (_, given, expected) => {
  const row = { credential: { ...BEDROCK, ...given } as Credential, user: null };
  expect(iamServiceCredentials.observe(row, SCOPE, TODAY)).toMatchObject([expected]);
});

describe('the list', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.close());
  const forms: URLSearchParams[] = [];
  const read = async (page: (marker: string | null) => ListServiceSpecificCredentialsResponse | 'denied') => {
    forms.length = 0;
    server = await serve(async ({ body }) => {
      const form = new URLSearchParams(body);
      const action = form.get('Action') ?? '';
      if (action === 'GetAccountAuthorizationDetails')
        return xmlAnswer('iam', action, { IsTruncated: false, UserDetailList: [] });
      forms.push(form);
      const answer = page(form.get('Marker'));
      return answer === 'denied'
        ? xmlError('iam', 403, 'AccessDenied', 'no')
        : xmlAnswer('iam', action, answer);
    });
    return collect(iamServiceCredentials, await connectTo(server.url), SCOPE, TODAY);
  };
  const numbered = (from: number, count: number): Credential[] =>
    Array.from({ length: count }, (_, i) => ({ ...BEDROCK, ServiceSpecificCredentialId: `C${from + i}` }));

  test('is that of all users at once, page by page, without a call for each', async () => {
    const { observations, calls } = await read((marker) =>
      marker
        ? { IsTruncated: false, ServiceSpecificCredentials: numbered(1000, 1) }
        : { IsTruncated: true, Marker: 'two', ServiceSpecificCredentials: numbered(0, 1000) },
    );
    expect(observations).toHaveLength(1001);
    expect(observations[0]).toMatchObject({ createdAt: MADE, expires: ENDS });
    expect(calls).toHaveLength(callsFor(iamServiceCredentials.budget, 1001));
    expect(forms.map((form) => [form.get('AllUsers'), form.get('UserName')])).toEqual([
      ['true', null],
      ['true', null],
    ]);
  });

  test('may be empty', async () => {
    expect((await read(() => ({ ServiceSpecificCredentials: [] }))).observations).toEqual([]);
  });

  test('that is missing from the answer is not an empty one', async () => {
    await expect(read(() => ({}))).rejects.toMatchObject({ failure: { reason: 'malformed' } });
  });

  test('that is denied names the permission', async () => {
    await expect(read(() => 'denied')).rejects.toMatchObject({
      failure: { reason: 'denied', permission: 'iam:ListServiceSpecificCredentials' },
    });
  });
});
