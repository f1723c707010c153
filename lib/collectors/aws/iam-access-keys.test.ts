import { describe, expect, test } from 'vitest';
import type { Observation } from '@/lib/credentials/model';
import { TODAY } from '@/lib/testing/collector-aws';
import type { ReportKey, ReportUser } from './credential-report';
import { type AccessKeyRow, iamAccessKeys } from './iam-access-keys';
import { matchSlots } from './match-slots';

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

describe('an access key', () => {
  const row: AccessKeyRow = {
    key: { UserName: 'ana', AccessKeyId: 'ID1', Status: 'Active', CreateDate: BORN },
    slot: SLOT,
    live: null,
    reported: REPORTED,
    user: null,
  };
  test.each<[string, Partial<AccessKeyRow>, Seen]>([
    [
      'as reported',
      {},
      {
        externalId: 'ID1',
        status: 'active',
        createdAt: BORN,
        valueChangedAt: BORN,
        lastUsed: LATER,
        lastRotated: 'never',
        tags: null,
        privilege: null,
      },
    ],
    ['switched off', { key: { ...row.key, Status: 'Inactive' } }, { status: 'disabled' }],
    ['of a state nobody knows', { key: { ...row.key, Status: undefined } }, { status: null }],
    [
      'of a person',
      { reported: { ...REPORTED, password: { lastUsed: null, lastChanged: null, nextRotation: null } } },
      { holder: { type: 'user', id: REPORTED.arn, name: 'ana' } },
    ],
    ['of a machine', {}, { holder: { type: 'machine-user', id: REPORTED.arn, name: 'ana' } }],
    [
      'asked live, never used',
      { slot: null, live: { ServiceName: 'N/A', Region: 'N/A' } },
      { lastUsed: 'never' },
    ],
    [
      'asked live, used',
      { slot: null, live: { ServiceName: 's3', Region: 'x', LastUsedDate: LATER } },
      { lastUsed: LATER },
    ],
    ['neither reported nor asked', { slot: null }, { lastUsed: null }],
    [
      'without a date',
      { key: { ...row.key, CreateDate: undefined } },
      { createdAt: null, valueChangedAt: null },
    ],
  ])('%s', (_, change, expected) => {
    expect(iamAccessKeys.observe({ ...row, ...change }, SCOPE, TODAY)).toMatchObject([expected]);
  });
});

describe('which slot is which key', () => {
  const key = (AccessKeyId: string, CreateDate: Date, Status: 'Active' | 'Inactive' = 'Active') => ({
    AccessKeyId,
    CreateDate,
    Status,
  });
  const second: ReportKey = { ...SLOT, slot: 2, lastRotated: LATER };
  test.each([
    ['two of different dates', [key('A', BORN), key('B', LATER)], [SLOT, second], [1, 2]],
    ['listed the other way round', [key('B', LATER), key('A', BORN)], [SLOT, second], [2, 1]],
    [
      'of one second, told by state',
      [key('A', BORN, 'Inactive'), key('B', BORN)],
      [SLOT, { ...second, lastRotated: BORN, isActive: false }],
      [2, 1],
    ],
    [
      'of one second and state',
      [key('A', BORN), key('B', BORN)],
      [SLOT, { ...second, lastRotated: BORN }],
      [null, null],
    ],
    ['switched off since the report', [key('A', BORN, 'Inactive')], [SLOT], [null]],
    ['made since the report', [key('A', BORN), key('B', LATER)], [SLOT], [1, null]],
    ['with fractions of a second', [key('A', new Date(BORN.getTime() + 700))], [SLOT], [1]],
    ['deleted since the report', [], [SLOT], []],
  ])('%s', (_, keys, slots, expected) => {
    expect(matchSlots(keys, slots).map(({ slot }) => slot?.slot ?? null)).toEqual(expected);
  });
});
