import type { Observation } from '@/lib/credentials/model';
import { addDays } from '@/lib/kernel/dates';

/** The moment database tests live at unless they say otherwise. */
export const NOW = new Date('2026-06-15T12:00:00Z');

/** An owned, classified access key, ten days old, used yesterday. Overrides replace whole fields. */
export function observation(overrides: Partial<Observation> = {}): Observation {
  return {
    kind: 'cloud-access-key',
    provider: 'aws',
    account: '111122223333',
    accountName: 'production',
    region: 'global',
    resource: 'iam.access-key',
    externalId: 'example-key-1',
    name: 'deploy-bot',
    holder: { type: 'machine-user', id: 'arn:aws:iam::111122223333:user/deploy-bot', name: 'deploy-bot' },
    status: 'active',
    createdAt: addDays(NOW, -10),
    valueChangedAt: addDays(NOW, -10),
    lastRotated: 'never',
    lastUsed: addDays(NOW, -1),
    expires: 'none',
    rotationMethod: 'manual',
    rotationIntervalDays: null,
    algorithm: null,
    privilege: null,
    tags: { team: 'payments', class: 'C', environment: 'prod' },
    facts: {},
    ...overrides,
  };
}
