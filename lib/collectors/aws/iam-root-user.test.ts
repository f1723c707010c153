import { afterEach, describe, expect, test } from 'vitest';
import { callsFor } from '@/lib/collectors/contract';
import { xmlAnswer, xmlError } from '@/lib/demo/aws/xml';
import { collect, connectTo, scopeOf, serve, type TestServer, TODAY } from '@/lib/testing/collector-aws';
import type { ReportUser } from './credential-report';
import { iamRootUser, type RootUserRow } from './iam-root-user';

const SCOPE = scopeOf('123456789012', 'global', 'production');
const ARN = 'arn:aws:iam::123456789012:root';
const USED = new Date('2026-06-01T08:00:00Z');
const ROOT: ReportUser = {
  name: '<root_account>',
  arn: ARN,
  isRoot: true,
  createdAt: new Date('2020-01-01T08:00:00Z'),
  password: { lastUsed: USED, lastChanged: null, nextRotation: 'none' },
  isMfaActive: true,
  keys: [],
  hasCertificates: false,
};
const VIRTUAL = { SerialNumber: 'arn:aws:iam::123456789012:mfa/root', User: { Arn: ARN } };

function devicesPage(marker: string | null): object {
  const other = { SerialNumber: 'x', User: { Arn: `${ARN}less:user/ana` } };
  return marker
    ? { IsTruncated: false, VirtualMFADevices: [VIRTUAL] }
    : { IsTruncated: true, Marker: 'two', VirtualMFADevices: [other] };
}

describe('the root user', () => {
  test.each<[string, Partial<RootUserRow>, object]>([
    ['with a virtual device', { devices: [VIRTUAL as never] }, { mfaActive: true, mfaKind: 'virtual' }],
    ['with another one', {}, { mfaActive: true, mfaKind: 'hardware' }],
    ['with none', { summary: { AccountMFAEnabled: 0 } }, { mfaActive: false, mfaKind: 'none' }],
    ['by the report where the summary is silent', { summary: {} }, { mfaActive: true }],
    ['of whom nobody says', { summary: {}, root: null }, { mfaActive: null, mfaKind: null }],
  ])('%s', (_, given, facts) => {
    const row = { root: ROOT, summary: { AccountMFAEnabled: 1 }, devices: [], ...given };
    expect(iamRootUser.observe(row, SCOPE, TODAY)).toMatchObject([
      {
        kind: 'password',
        resource: 'iam.root-password',
        externalId: ARN,
        holder: { type: 'root' },
        privilege: 'administrative',
        tags: {},
        valueChangedAt: null,
        lastUsed: given.root === null ? null : USED,
        facts,
      },
    ]);
  });

  test('whose password the organisation has removed has none', () => {
    const row = { root: ROOT, summary: { AccountPasswordPresent: 0 }, devices: [] };
    expect(iamRootUser.observe(row, SCOPE, TODAY)).toEqual([]);
    const without = { root: { ...ROOT, password: null }, summary: {}, devices: [] };
    expect(iamRootUser.observe(without, SCOPE, TODAY)).toEqual([]);
  });
});

describe('the reads', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.close());
  const report = `user,arn,password_enabled,access_key_1_active,access_key_2_active,mfa_active,password_last_used\n<root_account>,${ARN},not_supported,false,false,true,2026-06-01T08:00:00+00:00`;
  type Given = (marker: string | null) => object | 'denied';
  const answers: [string, Given][] = [
    ['GenerateCredentialReport', () => ({ State: 'COMPLETE' })],
    ['GetCredentialReport', () => ({ Content: new TextEncoder().encode(report), GeneratedTime: TODAY })],
    ['GetAccountSummary', () => ({ SummaryMap: new Map([['AccountMFAEnabled', 1]]) })],
    ['ListVirtualMFADevices', devicesPage],
  ];
  const read = async (...changes: [string, Given][]) => {
    const all = new Map([...answers, ...changes]);
    server = await serve(async ({ body }) => {
      const form = new URLSearchParams(body);
      const action = form.get('Action') ?? '';
      const answer = all.get(action)?.(form.get('Marker')) ?? {};
      return answer === 'denied'
        ? xmlError('iam', 403, 'AccessDenied', 'no')
        : xmlAnswer('iam', action, answer as object);
    });
    return collect(iamRootUser, await connectTo(server.url), SCOPE, TODAY);
  };

  test('find the virtual device of the root user among those of all', async () => {
    const { observations, calls } = await read();
    expect(observations).toMatchObject([{ lastUsed: USED, facts: { mfaActive: true, mfaKind: 'virtual' } }]);
    // 1,001 devices take two pages of the real size.
    expect(calls).toHaveLength(callsFor(iamRootUser.budget, 1001));
  });

  test("do not take a user's virtual device for one of the root user", async () => {
    const { observations } = await read([
      'ListVirtualMFADevices',
      () => ({ VirtualMFADevices: [{ SerialNumber: 'x', User: { Arn: `${ARN}less:user/ana` } }] }),
    ]);
    expect(observations[0]?.facts).toMatchObject({ mfaActive: true, mfaKind: 'hardware' });
  });

  test.each([
    ['GetAccountSummary', {}],
    ['ListVirtualMFADevices', {}],
  ])('that answer %s with nothing are not believed', async (action, answer) => {
    await expect(read([action, () => answer])).rejects.toMatchObject({
      failure: { reason: 'malformed' },
    });
  });

  test('that are denied name the permission', async () => {
    await expect(read(['GetAccountSummary', () => 'denied'])).rejects.toMatchObject({
      failure: { reason: 'denied', permission: 'iam:GetAccountSummary' },
    });
  });
});
