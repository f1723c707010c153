import type { KeyMetadata } from '@aws-sdk/client-kms';
import { describe, expect, test } from 'vitest';
import type { Observation } from '@/lib/credentials/model';
import { addDays } from '@/lib/kernel/dates';
import { TODAY } from '@/lib/testing/collector-aws';
import { kmsKeys } from './kms-keys';
import type { KmsKeyRow } from './read-kms-key';

const SCOPE = { account: '123456789012', accountName: 'production', region: 'us-east-1' };
const BORN = new Date('2026-01-01T08:00:00Z');
const LATER = new Date('2026-06-01T08:00:00Z');
type Seen = Partial<Observation>;

describe('a KMS key', () => {
  const meta: KeyMetadata = {
    KeyId: 'k',
    Arn: 'arn:k',
    CreationDate: BORN,
    KeyState: 'Enabled',
    KeySpec: 'SYMMETRIC_DEFAULT',
    KeyUsage: 'ENCRYPT_DECRYPT',
    Origin: 'AWS_KMS',
    KeyManager: 'CUSTOMER',
  };
  const $metadata = {};
  const rotation = { $metadata, KeyRotationEnabled: true, RotationPeriodInDays: 365 };
  const row: KmsKeyRow = { key: meta, aliases: ['orders'], tags: {}, rotation, rotatedAt: [], usage: null };
  const usage = { $metadata, KeyCreationDate: BORN, TrackingStartDate: addDays(BORN, -1) };
  test.each<[string, Partial<KmsKeyRow>, Seen]>([
    [
      'that has not rotated yet',
      {},
      {
        name: 'orders',
        lastRotated: 'never',
        valueChangedAt: BORN,
        rotationMethod: 'automatic',
        rotationIntervalDays: 365,
      },
    ],
    [
      'that rotated, newest not last',
      { rotatedAt: [LATER, addDays(BORN, 1)] },
      { lastRotated: LATER, valueChangedAt: LATER },
    ],
    [
      'whose rotation is off',
      { rotation: { $metadata, KeyRotationEnabled: false } },
      { rotationMethod: 'manual', rotationIntervalDays: null },
    ],
    [
      'whose rotation could not be read',
      { rotation: null, rotatedAt: null, tags: null },
      { rotationMethod: null, lastRotated: null, valueChangedAt: null, tags: null },
    ],
    [
      'that signs',
      { key: { ...meta, KeyUsage: 'SIGN_VERIFY', KeySpec: 'RSA_2048' }, rotation: null, rotatedAt: null },
      {
        kind: 'signing-key',
        rotationMethod: 'manual',
        lastRotated: 'never',
        valueChangedAt: BORN,
        facts: expect.objectContaining({ rotationSupported: false }),
      },
    ],
    ['of unknown use', {}, { lastUsed: null }],
    ['never used since records began', { usage }, { lastUsed: 'never' }],
    ['older than the records', { usage: { ...usage, TrackingStartDate: LATER } }, { lastUsed: null }],
    [
      'used',
      { usage: { ...usage, KeyLastUsage: { Operation: 'Decrypt', Timestamp: LATER } } },
      { lastUsed: LATER },
    ],
    ['switched off', { key: { ...meta, KeyState: 'Disabled' } }, { status: 'disabled' }],
    [
      'on its way out',
      { key: { ...meta, KeyState: 'PendingDeletion', DeletionDate: LATER } },
      { status: 'pending-deletion', expires: 'none' },
    ],
    ['whose material ends', { key: { ...meta, Origin: 'EXTERNAL', ValidTo: LATER } }, { expires: LATER }],
    ['without a name', { aliases: [], key: { ...meta, Description: undefined } }, { name: 'k' }],
  ])('%s', (_, change, expected) => {
    expect(kmsKeys.observe({ ...row, ...change }, SCOPE, TODAY)).toMatchObject([expected]);
  });
});
