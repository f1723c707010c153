import { NOTHING_DERIVED } from '@/lib/credentials/derived';
import type { CredentialFacts } from '@/lib/credentials/model';

/** The moment tests live at unless they say otherwise. */
export const TEST_NOW = new Date('2026-06-15T12:00:00Z');

/** A moment so many days of 24 hours before TEST_NOW; negative is after it. */
export function daysAgo(days: number): Date {
  return new Date(TEST_NOW.getTime() - days * 86_400_000);
}

/**
 * Facts of one credential: an owned, classified AWS access key, ten days old, used yesterday, that fails nothing but
 * being a static key. Overrides replace whole fields.
 */
export function credentialFacts(overrides: Partial<CredentialFacts> = {}): CredentialFacts {
  return {
    kind: 'cloud-access-key',
    provider: 'aws',
    account: '111122223333',
    accountName: 'payments-production',
    region: 'global',
    resource: 'iam.access-key',
    externalId: 'example-key-1',
    name: 'deploy-bot key 1',
    holder: { type: 'machine-user', id: 'example-user-1', name: 'deploy-bot' },
    status: 'active',
    createdAt: daysAgo(10),
    valueChangedAt: daysAgo(10),
    lastRotated: 'never',
    lastUsed: daysAgo(1),
    expires: 'none',
    rotationMethod: 'manual',
    rotationIntervalDays: null,
    algorithm: null,
    privilege: null,
    tags: { team: 'payments' },
    facts: {},
    environment: 'production',
    class: 'C',
    ownerTeam: 'payments',
    firstSeenAt: daysAgo(9),
    derived: NOTHING_DERIVED,
    ...overrides,
  };
}
