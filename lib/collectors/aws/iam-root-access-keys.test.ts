import { afterEach, describe, expect, test } from 'vitest';
import { callsFor } from '@/lib/collectors/contract';
import { xmlAnswer, xmlError } from '@/lib/demo/aws/xml';
import { collect, connectTo, scopeOf, serve, type TestServer, TODAY } from '@/lib/testing/collector-aws';
import type { ReportKey, ReportUser } from './credential-report';
import { iamRootAccessKeys } from './iam-root-access-keys';

const SCOPE = scopeOf('123456789012', 'global', 'production');
const ARN = 'arn:aws:iam::123456789012:root';
const MADE = new Date('2025-03-01T09:30:00Z');
const ROOT: ReportUser = {
  name: '<root_account>',
  arn: ARN,
  isRoot: true,
  createdAt: new Date('2020-01-01T08:00:00Z'),
  password: null,
  isMfaActive: true,
  keys: [],
  hasCertificates: false,
};
const KEY: ReportKey = {
  slot: 1,
  isActive: true,
  lastRotated: MADE,
  lastUsed: null,
  lastUsedRegion: null,
  lastUsedService: null,
};
const observe = (key: Partial<ReportKey>) =>
  iamRootAccessKeys.observe({ root: ROOT, key: { ...KEY, ...key } }, SCOPE, TODAY)[0];

describe('a key of the root user', () => {
  test('is the root user, and its date tells it from its successor in the slot', () => {
    expect(observe({})).toMatchObject({
      kind: 'cloud-access-key',
      resource: 'iam.root-access-key',
      externalId: 'root/access-key-1@2025-03-01T09:30:00Z',
      holder: { type: 'root', id: ARN },
      status: 'active',
      createdAt: MADE,
      valueChangedAt: MADE,
      privilege: 'administrative',
      expires: 'none',
    });
    const next = observe({ lastRotated: new Date('2026-03-01T09:30:00Z') });
    expect(next?.externalId).not.toBe(observe({})?.externalId);
  });

  test.each<[string, Partial<ReportKey>, object]>([
    ['that is switched off', { isActive: false }, { status: 'disabled' }],
    [
      'whose date the report leaves out',
      { slot: 2, lastRotated: null },
      { externalId: 'root/access-key-2', createdAt: null, valueChangedAt: null },
    ],
    [
      'in use',
      { lastUsed: MADE, lastUsedRegion: 'eu-central-1', lastUsedService: 's3' },
      { lastUsed: MADE, lastUsedRegion: 'eu-central-1', lastUsedService: 's3' },
    ],
    ['never used', { lastUsed: 'never' }, { lastUsed: 'never' }],
  ])('%s', (_, key, expected) => {
    expect(observe(key)).toMatchObject(expected);
  });
});

describe('the reads', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.close());
  const head =
    'user,arn,password_enabled,access_key_1_active,access_key_1_last_rotated,access_key_2_active,access_key_2_last_rotated';
  const read = async (rows: string[], denied?: string) => {
    const report = [head, ...rows].join('\n');
    server = await serve(async ({ body }) => {
      const action = new URLSearchParams(body).get('Action') ?? '';
      if (action === denied) return xmlError('iam', 403, 'AccessDenied', 'no');
      const answer =
        action === 'GetCredentialReport'
          ? { Content: new TextEncoder().encode(report), GeneratedTime: TODAY }
          : { State: 'COMPLETE' };
      return xmlAnswer('iam', action, answer);
    });
    return collect(iamRootAccessKeys, await connectTo(server.url), SCOPE, TODAY);
  };
  const root = (first: boolean, second: boolean) =>
    `<root_account>,${ARN},not_supported,${first},2025-03-01T09:30:00+00:00,${second},2025-09-01T09:30:00+00:00`;
  const user = 'ana,arn:aws:iam::123456789012:user/ana,false,true,2025-03-01T09:30:00+00:00,false,N/A';

  test('take the keys of the root user alone, within the budget', async () => {
    const { observations, calls } = await read([root(true, true), user]);
    expect(observations.map(({ name }) => name)).toEqual(['root access key 1', 'root access key 2']);
    expect(calls).toHaveLength(callsFor(iamRootAccessKeys.budget, 2));
  });

  test('find none where the report has no row of a root user', async () => {
    expect((await read([user])).observations).toEqual([]);
  });

  test('name the permission that is missing', async () => {
    await expect(read([root(true, false)], 'GetCredentialReport')).rejects.toMatchObject({
      failure: { reason: 'denied', permission: 'iam:GetCredentialReport' },
    });
  });
});
