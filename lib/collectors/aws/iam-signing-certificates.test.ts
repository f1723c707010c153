import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { callsFor } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { xmlAnswer } from '@/lib/demo/aws/xml';
import { createLocalAuthority } from '@/lib/demo/local-authority';
import { collect, connectTo, scopeOf, serve, type TestServer, TODAY } from '@/lib/testing/collector-aws';
import { iamSigningCertificates, type SigningCertificateRow } from './iam-signing-certificates';
import { readCertificate } from './read-certificate';

type Certificate = SigningCertificateRow['certificate'];
const SCOPE = scopeOf('123456789012', 'global', 'production');
const UPLOADED = new Date('2026-01-01T08:00:00Z');
let pem = '';
let selfSigned = '';
beforeAll(async () => {
  const made = await createLocalAuthority({ hosts: ['localhost'], now: TODAY });
  pem = made.certPem;
  selfSigned = made.caPem;
});
const observed = (given: Partial<Certificate>): Partial<Observation> | undefined => {
  const certificate = {
    UserName: 'ana',
    CertificateId: 'CERTEXAMPLE1',
    CertificateBody: pem,
    Status: 'Active',
    UploadDate: UPLOADED,
    ...given,
  } as Certificate;
  return iamSigningCertificates.observe({ certificate, user: null }, SCOPE, TODAY)[0];
};

describe('a signing certificate', () => {
  test('says itself when it begins and ends', () => {
    const text = readCertificate(pem);
    expect(text?.notAfter.getTime()).toBeGreaterThan(TODAY.getTime());
    expect(observed({})).toMatchObject({
      kind: 'client-certificate',
      resource: 'iam.signing-certificate',
      externalId: 'CERTEXAMPLE1',
      status: 'active',
      createdAt: UPLOADED,
      expires: text?.notAfter,
      algorithm: expect.stringMatching(/^(EC_\w+|RSA_\d+)$/),
      facts: { notBefore: text?.notBefore.toISOString(), certificateAuthority: null },
    });
  });

  test('signed by itself says so', () => {
    expect(observed({ CertificateBody: selfSigned })?.facts).toMatchObject({
      certificateAuthority: 'self-signed',
    });
  });

  test.each<[string, Partial<Certificate>, Partial<Observation>]>([
    [
      'that cannot be read has an unknown end',
      { CertificateBody: 'junk' },
      { expires: null, algorithm: null },
    ],
    ['without a body too', { CertificateBody: undefined }, { expires: null }],
    ['that is off', { Status: 'Inactive' }, { status: 'disabled' }],
    ['without a date', { UploadDate: undefined }, { createdAt: null, valueChangedAt: null }],
  ])('%s', (_, given, expected) => {
    expect(observed(given)).toMatchObject(expected);
  });
});

describe('the lists', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.close());
  const report = [
    'user,arn,user_creation_time,password_enabled,access_key_1_active,access_key_2_active,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated',
    'ana,arn:a,2026-01-01T00:00:00+00:00,false,false,false,true,2026-01-01T08:00:00+00:00,false,N/A',
    'off,arn:o,2026-01-01T00:00:00+00:00,false,false,false,false,2026-01-01T08:00:00+00:00,false,N/A',
    'bo,arn:b,2026-01-01T00:00:00+00:00,false,false,false,false,N/A,false,N/A',
  ].join('\n');
  const asked: string[] = [];
  const read = async (list: (user: string) => object) => {
    asked.length = 0;
    server = await serve(async ({ body }) => {
      const form = new URLSearchParams(body);
      const action = form.get('Action') ?? '';
      if (action === 'GenerateCredentialReport') return xmlAnswer('iam', action, { State: 'COMPLETE' });
      if (action === 'GetCredentialReport')
        return xmlAnswer('iam', action, { Content: new TextEncoder().encode(report), GeneratedTime: TODAY });
      if (action === 'GetAccountAuthorizationDetails')
        return xmlAnswer('iam', action, {
          IsTruncated: false,
          UserDetailList: ['ana', 'off', 'bo'].map((UserName) => ({ UserName })),
        });
      asked.push(form.get('UserName') ?? '');
      return xmlAnswer('iam', action, list(form.get('UserName') ?? ''));
    });
    return collect(iamSigningCertificates, await connectTo(server.url), SCOPE, TODAY);
  };
  const one = (UserName: string) => ({
    UserName,
    CertificateId: `of-${UserName}`,
    CertificateBody: pem,
    Status: 'Active',
    UploadDate: UPLOADED,
  });

  test('are asked only of users that the report says have one, active or not', async () => {
    const { observations, calls, dataAsOf } = await read((user) => ({
      IsTruncated: false,
      Certificates: [one(user)],
    }));
    expect(asked).toEqual(['ana', 'off']);
    expect(observations.map(({ externalId }) => externalId)).toEqual(['of-ana', 'of-off']);
    expect(calls).toHaveLength(callsFor(iamSigningCertificates.budget, 2));
    expect(dataAsOf()).toEqual(TODAY);
  });

  test('that are missing from an answer are not empty ones', async () => {
    await expect(read(() => ({}))).rejects.toMatchObject({ failure: { reason: 'malformed' } });
  });
});
