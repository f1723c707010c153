import type { GetAccountAuthorizationDetailsResponse, ListSSHPublicKeysResponse } from '@aws-sdk/client-iam';
import { afterEach, describe, expect, test } from 'vitest';
import { callsFor } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { xmlAnswer, xmlError } from '@/lib/demo/aws/xml';
import { collect, connectTo, scopeOf, serve, type TestServer, TODAY } from '@/lib/testing/collector-aws';
import { iamSshPublicKeys, type SshKeyRow } from './iam-ssh-public-keys';

const SCOPE = scopeOf('123456789012', 'global', 'production');
const UPLOADED = new Date('2026-01-01T08:00:00Z');
const KEY: SshKeyRow['key'] = {
  UserName: 'ana',
  SSHPublicKeyId: 'APKAEXAMPLE1',
  Status: 'Active',
  UploadDate: UPLOADED,
};
const ODD = '=cmd()\u202e"\n';

test.each<[string, Partial<SshKeyRow['key']>, Partial<Observation>]>([
  [
    'with everything',
    {},
    {
      kind: 'ssh-key',
      resource: 'iam.ssh-public-key',
      externalId: 'APKAEXAMPLE1',
      name: 'ana/APKAEXAMPLE1',
      status: 'active',
      createdAt: UPLOADED,
      valueChangedAt: UPLOADED,
      expires: 'none',
      lastUsed: null,
      facts: { lastUsedSupported: false, rotationSupported: false },
    },
  ],
  ['switched off', { Status: 'Inactive' }, { status: 'disabled' }],
  ['without a state', { Status: undefined }, { status: null }],
  ['without a date', { UploadDate: undefined }, { createdAt: null, valueChangedAt: null }],
  ['without an id is no credential of its own', { SSHPublicKeyId: undefined }, { externalId: '' }],
  ['of a user with an odd name', { UserName: ODD }, { holder: { type: 'user', id: ODD, name: ODD } }],
])('a key %s', (_, given, expected) => {
  const row = { key: { ...KEY, ...given } as SshKeyRow['key'], user: null };
  expect(iamSshPublicKeys.observe(row, SCOPE, TODAY)).toMatchObject([expected]);
});

describe('the lists', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.close());
  const users: GetAccountAuthorizationDetailsResponse = {
    IsTruncated: false,
    UserDetailList: ['ana', 'bo', 'gone'].map((UserName) => ({
      UserName,
      Tags: [{ Key: 'owner', Value: 'payments' }],
    })),
  };
  const read = async (
    keys: (user: string, marker: string | null) => ListSSHPublicKeysResponse | 'denied',
  ) => {
    server = await serve(async ({ body }) => {
      const form = new URLSearchParams(body);
      const action = form.get('Action') ?? '';
      if (action === 'GetAccountAuthorizationDetails') return xmlAnswer('iam', action, users);
      const user = form.get('UserName') ?? '';
      if (user === 'gone') return xmlError('iam', 404, 'NoSuchEntity', 'no');
      const answer = keys(user, form.get('Marker'));
      return answer === 'denied'
        ? xmlError('iam', 403, 'AccessDenied', 'no')
        : xmlAnswer('iam', action, answer);
    });
    return collect(iamSshPublicKeys, await connectTo(server.url), SCOPE, TODAY);
  };
  const key = (UserName: string, id: string) => ({ ...KEY, UserName, SSHPublicKeyId: id });

  test('take one call for each user, and none for a key', async () => {
    const { observations, calls } = await read((user) => ({
      IsTruncated: false,
      SSHPublicKeys: user === 'ana' ? [key('ana', 'A'), key('ana', 'B')] : [],
    }));
    expect(observations.map(({ externalId }) => externalId)).toEqual(['A', 'B']);
    expect(observations[0]).toMatchObject({ createdAt: UPLOADED, tags: { owner: 'payments' } });
    expect(calls).toHaveLength(callsFor(iamSshPublicKeys.budget, 3));
  });

  test('are read page by page', async () => {
    const { observations } = await read((user, marker) =>
      user !== 'ana'
        ? { IsTruncated: false, SSHPublicKeys: [] }
        : marker
          ? { IsTruncated: false, SSHPublicKeys: [key('ana', 'B')] }
          : { IsTruncated: true, Marker: 'two', SSHPublicKeys: [key('ana', 'A')] },
    );
    expect(observations.map(({ externalId }) => externalId)).toEqual(['A', 'B']);
  });

  test('that are missing from an answer are not empty ones', async () => {
    await expect(read(() => ({ SSHPublicKeys: undefined }))).rejects.toMatchObject({
      failure: { reason: 'malformed' },
    });
  });

  test('that are denied are noted with the permission, user by user', async () => {
    const { leftOut } = await read(() => 'denied');
    expect(leftOut.map(({ failure }) => failure.permission)).toEqual([
      'iam:ListSSHPublicKeys',
      'iam:ListSSHPublicKeys',
    ]);
  });
});
