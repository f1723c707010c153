import type { SecretListEntry } from '@aws-sdk/client-secrets-manager';
import { describe, expect, test } from 'vitest';
import type { Observation } from '@/lib/credentials/model';
import { TODAY } from '@/lib/testing/collector-aws';
import { secretsmanagerSecrets } from './secretsmanager-secrets';

const SCOPE = { account: '123456789012', accountName: 'production', region: 'us-east-1' };
const BORN = new Date('2026-01-01T08:00:00Z');
const LATER = new Date('2026-06-01T08:00:00Z');
type Seen = Partial<Observation>;

describe('a secret', () => {
  const current = { v1: ['AWSCURRENT'] };
  const secret: SecretListEntry = {
    ARN: 'arn:1',
    Name: 'n',
    CreatedDate: BORN,
    LastChangedDate: LATER,
    SecretVersionsToStages: current,
  };
  test.each<[string, Partial<SecretListEntry>, Seen]>([
    ['whose tags were edited is as old as ever', {}, { valueChangedAt: BORN, lastRotated: 'never' }],
    [
      'that rotated',
      { LastRotatedDate: LATER, RotationEnabled: true, RotationRules: { AutomaticallyAfterDays: 30 } },
      { valueChangedAt: LATER, lastRotated: LATER, rotationMethod: 'automatic', rotationIntervalDays: 30 },
    ],
    [
      'that rotates by the hour',
      { RotationEnabled: true, RotationRules: { ScheduleExpression: 'rate(12 hours)' } },
      { rotationIntervalDays: 0.5 },
    ],
    [
      'that rotates by a calendar',
      { RotationEnabled: true, RotationRules: { ScheduleExpression: 'cron(0 8 1 * ? *)' } },
      { rotationIntervalDays: null },
    ],
    [
      'changed by hand at a time nobody knows',
      { SecretVersionsToStages: { v1: ['AWSPREVIOUS'], v2: ['AWSCURRENT'] } },
      { valueChangedAt: null, lastRotated: null },
    ],
    [
      'without versions, untouched',
      { SecretVersionsToStages: undefined, LastChangedDate: BORN },
      { valueChangedAt: BORN },
    ],
    [
      'without versions, touched',
      { SecretVersionsToStages: undefined },
      { valueChangedAt: null, lastRotated: null },
    ],
    ['never read', {}, { lastUsed: 'never' }],
    ['on its way out', { DeletedDate: LATER }, { status: 'pending-deletion' }],
    [
      'of a database service',
      { OwningService: 'rds' },
      { holder: { type: 'service', id: 'rds', name: 'rds' } },
    ],
    ['with a tag of an unlucky name', { Tags: [{ Key: '__proto__', Value: 'x' }] }, {}],
    [
      'without anything',
      { Name: undefined, CreatedDate: undefined, SecretVersionsToStages: undefined },
      { name: 'arn:1', createdAt: null, valueChangedAt: null },
    ],
  ])('%s', (_, change, expected) => {
    expect(secretsmanagerSecrets.observe({ ...secret, ...change }, SCOPE, TODAY)).toMatchObject([expected]);
  });
  test('keeps a tag named __proto__ a tag', () => {
    const [one] = secretsmanagerSecrets.observe(
      { ...secret, Tags: [{ Key: '__proto__', Value: 'x' }] },
      SCOPE,
      TODAY,
    );
    expect(Object.entries(one?.tags ?? {})).toEqual([['__proto__', 'x']]);
  });
});
