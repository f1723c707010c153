import type { CertificateSummary } from '@aws-sdk/client-acm';
import { describe, expect, test } from 'vitest';
import type { Observation } from '@/lib/credentials/model';
import { addDays } from '@/lib/kernel/dates';
import { TODAY } from '@/lib/testing/collector-aws';
import { acmCertificates } from './acm-certificates';

const SCOPE = { account: '123456789012', accountName: 'production', region: 'us-east-1' };
const BORN = new Date('2026-01-01T08:00:00Z');
const LATER = new Date('2026-06-01T08:00:00Z');
type Seen = Partial<Observation>;

describe('a certificate', () => {
  const issued: CertificateSummary = {
    CertificateArn: 'arn:c',
    DomainName: 'a.example',
    Type: 'AMAZON_ISSUED',
    Status: 'ISSUED',
    CreatedAt: BORN,
    NotBefore: BORN,
    NotAfter: LATER,
    KeyAlgorithm: 'EC_prime256v1',
    RenewalEligibility: 'ELIGIBLE',
    InUse: true,
  };
  const imported: CertificateSummary = {
    ...issued,
    Type: 'IMPORTED',
    ImportedAt: BORN,
    RenewalEligibility: 'INELIGIBLE',
  };
  test.each<[string, CertificateSummary, Seen]>([
    [
      'issued',
      issued,
      {
        lastRotated: 'never',
        expires: LATER,
        rotationMethod: 'automatic',
        algorithm: 'EC_prime256v1',
        lastUsed: null,
        status: 'active',
      },
    ],
    [
      'renewed',
      { ...issued, NotBefore: addDays(BORN, 100) },
      { lastRotated: addDays(BORN, 100), valueChangedAt: addDays(BORN, 100) },
    ],
    [
      'issued but not in use',
      { ...issued, RenewalEligibility: 'INELIGIBLE', InUse: false },
      { rotationMethod: 'manual' },
    ],
    ['imported', imported, { lastRotated: 'never', rotationMethod: 'manual' }],
    ['imported again', { ...imported, ImportedAt: LATER }, { lastRotated: LATER }],
    [
      'imported at a time nobody knows',
      { ...imported, CreatedAt: undefined },
      { lastRotated: null, createdAt: BORN },
    ],
    ['expired', { ...issued, Status: 'EXPIRED' }, { status: 'active' }],
    ['revoked', { ...issued, Status: 'REVOKED' }, { status: 'disabled' }],
    [
      'without dates',
      { CertificateArn: 'arn:c' },
      { createdAt: null, expires: null, lastRotated: null, status: null },
    ],
  ])('%s', (_, certificate, expected) => {
    expect(acmCertificates.observe({ certificate, tags: null }, SCOPE, TODAY)).toMatchObject([expected]);
  });
  test.each([
    ['AMAZON_ISSUED', 'public'],
    ['PRIVATE', 'private'],
    ['IMPORTED', null],
    [undefined, null],
  ] as const)('of type %s is vouched for by: %s', (Type, certificateAuthority) => {
    const [one] = acmCertificates.observe({ certificate: { ...issued, Type }, tags: null }, SCOPE, TODAY);
    expect(one?.facts).toMatchObject({ certificateAuthority, notBefore: BORN.toISOString() });
  });
  test.each(['PENDING_VALIDATION', 'VALIDATION_TIMED_OUT', 'FAILED'] as const)(
    'that never came to be (%s) is none',
    (Status) => {
      expect(acmCertificates.observe({ certificate: { ...issued, Status }, tags: {} }, SCOPE, TODAY)).toEqual(
        [],
      );
    },
  );
});
