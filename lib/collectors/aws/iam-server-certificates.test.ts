import type { ServerCertificateMetadata } from '@aws-sdk/client-iam';
import { afterEach, describe, expect, test } from 'vitest';
import type { Observation } from '@/lib/credentials/model';
import {
  type Answer,
  collect,
  connectTo,
  scopeOf,
  serve,
  type TestServer,
  TODAY,
} from '@/lib/testing/collector-aws';
import { iamServerCertificates } from './iam-server-certificates';

const SCOPE = scopeOf('123456789012', 'global', 'production');
const UPLOADED = new Date('2026-01-01T08:00:00Z');
const ENDS = new Date('2026-06-01T08:00:00Z');
const ARN = 'arn:aws:iam::123456789012:server-certificate/cloudfront/shop';

describe('a server certificate', () => {
  const full: ServerCertificateMetadata = {
    ServerCertificateName: 'shop',
    ServerCertificateId: 'ASCAEXAMPLE1',
    Arn: ARN,
    Path: '/cloudfront/',
    UploadDate: UPLOADED,
    Expiration: ENDS,
  };
  const odd = '=cmd()\u202e"\n';
  test.each<[string, Partial<ServerCertificateMetadata>, Partial<Observation>]>([
    [
      'with everything',
      full,
      {
        kind: 'tls-certificate',
        account: '123456789012',
        region: 'global',
        resource: 'iam.server-certificate',
        externalId: 'ASCAEXAMPLE1',
        name: 'shop',
        createdAt: UPLOADED,
        valueChangedAt: UPLOADED,
        lastRotated: 'never',
        lastUsed: null,
        expires: ENDS,
        rotationMethod: 'manual',
        tags: null,
        facts: { arn: ARN, path: '/cloudfront/' },
      },
    ],
    ['past its end still stands', { ...full, Expiration: UPLOADED }, { status: 'active', expires: UPLOADED }],
    [
      'without dates',
      { ...full, UploadDate: undefined, Expiration: undefined },
      { createdAt: null, valueChangedAt: null, expires: null },
    ],
    ['without a name', { ...full, ServerCertificateName: undefined }, { name: 'ASCAEXAMPLE1' }],
    [
      'without an id is no credential of its own',
      { ...full, ServerCertificateId: undefined },
      { externalId: '' },
    ],
    ['with an odd name', { ...full, ServerCertificateName: odd }, { name: odd }],
  ])('%s', (_, given, expected) => {
    const certificate = given as ServerCertificateMetadata;
    expect(iamServerCertificates.observe(certificate, SCOPE, TODAY)).toMatchObject([expected]);
  });
});

describe('the list', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.close());
  const read = async (answer: (form: URLSearchParams) => Answer) => {
    server = await serve(async ({ body }) => answer(new URLSearchParams(body)));
    return collect(iamServerCertificates, await connectTo(server.url), SCOPE, TODAY);
  };
  const xml = (result: string): Answer => ({
    status: 200,
    body: `<ListServerCertificatesResponse><ListServerCertificatesResult>${result}</ListServerCertificatesResult></ListServerCertificatesResponse>`,
  });
  const member = (id: string) =>
    `<member><ServerCertificateName>shop</ServerCertificateName><ServerCertificateId>${id}</ServerCertificateId><Path>/</Path>` +
    `<Arn>${ARN}</Arn><UploadDate>2026-01-01T08:00:00Z</UploadDate><Expiration>2026-06-01T08:00:00Z</Expiration></member>`;
  const page = (members: string, marker?: string) =>
    xml(
      `<ServerCertificateMetadataList>${members}</ServerCertificateMetadataList>` +
        `<IsTruncated>${marker !== undefined}</IsTruncated>${marker ? `<Marker>${marker}</Marker>` : ''}`,
    );

  test('is read page by page with one call each, and none per certificate', async () => {
    const { observations, calls } = await read((form) =>
      form.get('Marker') === 'two' ? page(member('B')) : page(member('A'), 'two'),
    );
    expect(observations).toMatchObject([
      { externalId: 'A', expires: ENDS },
      { externalId: 'B', createdAt: UPLOADED },
    ]);
    expect(calls).toEqual(['iam:ListServerCertificates', 'iam:ListServerCertificates']);
  });

  test('may be empty', async () => {
    expect((await read(() => page(''))).observations).toEqual([]);
  });

  test('that is missing from the answer is not an empty one', async () => {
    await expect(read(() => xml(''))).rejects.toMatchObject({ failure: { reason: 'malformed' } });
  });

  test('that is denied names the permission', async () => {
    const body =
      '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>';
    await expect(read(() => ({ status: 403, body }))).rejects.toMatchObject({
      failure: { reason: 'denied', permission: 'iam:ListServerCertificates' },
    });
  });
});
