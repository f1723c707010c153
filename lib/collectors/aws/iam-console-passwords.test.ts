import { describe, expect, test } from 'vitest';
import type { Observation } from '@/lib/credentials/model';
import { TODAY } from '@/lib/testing/collector-aws';
import type { ReportKey, ReportUser } from './credential-report';
import { iamConsolePasswords } from './iam-console-passwords';

const SCOPE = { account: '123456789012', accountName: 'production', region: 'us-east-1' };
const BORN = new Date('2026-01-01T08:00:00Z');
const LATER = new Date('2026-06-01T08:00:00Z');
type Seen = Partial<Observation>;

const SLOT: ReportKey = {
  slot: 1,
  isActive: true,
  lastRotated: BORN,
  lastUsed: LATER,
  lastUsedRegion: 'us-east-1',
  lastUsedService: 's3',
};
const REPORTED: ReportUser = {
  name: 'ana',
  arn: 'arn:aws:iam::123456789012:user/ana',
  isRoot: false,
  createdAt: BORN,
  password: null,
  isMfaActive: true,
  keys: [SLOT],
  hasCertificates: false,
};

describe('a password', () => {
  test.each<[string, Partial<ReportUser>, Partial<NonNullable<ReportUser['password']>>, Seen]>([
    ['set with the user', {}, { lastChanged: BORN }, { lastRotated: 'never', valueChangedAt: BORN }],
    ['set later', {}, { lastChanged: LATER }, { lastRotated: LATER, valueChangedAt: LATER }],
    ['set at a time nobody knows', {}, { lastChanged: null }, { lastRotated: null, valueChangedAt: null }],
    ['never used', {}, { lastUsed: 'never' }, { lastUsed: 'never' }],
    ['that must change', {}, { nextRotation: LATER }, { expires: LATER }],
    [
      'without a second factor',
      { isMfaActive: false },
      {},
      { facts: expect.objectContaining({ mfaActive: false }) },
    ],
  ])('a password %s', (_, user, password, expected) => {
    const full = { lastUsed: null, lastChanged: null, nextRotation: 'none' as const, ...password };
    const row = { reported: { ...REPORTED, ...user, password: full }, password: full, user: null };
    expect(iamConsolePasswords.observe(row, SCOPE, TODAY)).toMatchObject([{ kind: 'password', ...expected }]);
  });
});
