import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { isoSeconds } from '@/lib/kernel/dates';
import type { AwsClients } from './clients';
import type { ReportKey, ReportUser } from './credential-report';
import { REPORT_PERMISSIONS, readReport } from './read-report';

export interface RootKeyRow {
  root: ReportUser;
  key: ReportKey;
}

/** Access keys of the account's root user. Only the credential report tells of them, and it has no key ids. */
export const iamRootAccessKeys: Collector<AwsClients, RootKeyRow> = {
  id: 'aws.iam-root-access-keys',
  title: 'Root access keys',
  provider: 'aws',
  produces: ['cloud-access-key'],
  per: 'account',
  permissions: REPORT_PERMISSIONS,
  budget: { perCell: 2, pageSize: null, perItem: 0 },
  fetch: fetchRootKeys,
  observe: observeRootKey,
};

async function* fetchRootKeys(context: FetchContext<AwsClients>): AsyncIterable<RootKeyRow> {
  const report = await readReport(context, context.client.iam(context.scope));
  for (const root of report.filter((user) => user.isRoot)) for (const key of root.keys) yield { root, key };
}

function observeRootKey({ root, key }: RootKeyRow, scope: Scope): Observation[] {
  const createdAt = key.lastRotated;
  // The date tells a key from its successor in the same slot.
  const externalId = `root/access-key-${key.slot}${createdAt ? `@${isoSeconds(createdAt)}` : ''}`;
  return [
    {
      kind: 'cloud-access-key',
      provider: 'aws',
      ...scope,
      resource: 'iam.root-access-key',
      externalId,
      name: `root access key ${key.slot}`,
      holder: { type: 'root', id: root.arn, name: 'root' },
      status: key.isActive ? 'active' : 'disabled',
      createdAt,
      valueChangedAt: createdAt,
      lastRotated: 'never',
      lastUsed: key.lastUsed,
      lastUsedRegion: key.lastUsedRegion,
      lastUsedService: key.lastUsedService,
      expires: 'none',
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: null,
      privilege: 'administrative',
      // The root user cannot be tagged.
      tags: {},
      facts: {
        mfaActive: root.isMfaActive,
      },
    },
  ];
}
