import { ListSecretsCommand, type SecretListEntry } from '@aws-sdk/client-secrets-manager';
import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { LastRotated, Observation } from '@/lib/credentials/model';
import { STORE_ONLY } from '@/lib/credentials/revocation-entry';
import { isoOrNull, listOf, tagsOf } from './answers';
import type { AwsClients } from './clients';

const LIST = 'secretsmanager:ListSecrets';
const PAGE = 100;
const SAME_MOMENT_MS = 60_000;

/** Secrets of AWS Secrets Manager by what the list says of them; no value is ever asked for. */
export const secretsmanagerSecrets: Collector<AwsClients, SecretListEntry> = {
  id: 'aws.secretsmanager-secrets',
  title: 'Secrets Manager secrets',
  provider: 'aws',
  produces: ['managed-secret'],
  per: 'region',
  permissions: [{ action: LIST, why: 'Lists names, dates, tags and rotation of secrets, never a value.' }],
  budget: { perCell: 0, pageSize: PAGE, perItem: 0 },
  revocation: {
    'secretsmanager.secret': {
      how: 'Change the value where it is accepted and put the new one into the store; DeleteSecret if nothing needs it.',
      effect: `${STORE_ONLY} Deletion waits for its recovery window.`,
      undo: 'RestoreSecret inside the recovery window; AWSCURRENT can be moved back to the previous version.',
    },
  },
  fetch: fetchSecrets,
  observe: observeSecret,
};

async function* fetchSecrets(context: FetchContext<AwsClients>): AsyncIterable<SecretListEntry> {
  const client = context.client.secretsManager(context.scope);
  yield* context.pages(LIST, async (token, abortSignal) => {
    const command = new ListSecretsCommand({
      IncludePlannedDeletion: true,
      MaxResults: PAGE,
      NextToken: token,
    });
    const answer = await client.send(command, { abortSignal });
    return { items: listOf(answer.SecretList, LIST), next: answer.NextToken };
  });
}

function observeSecret(secret: SecretListEntry, scope: Scope): Observation[] {
  const value = currentValue(secret);
  return [
    {
      kind: 'managed-secret',
      provider: 'aws',
      ...scope,
      resource: 'secretsmanager.secret',
      externalId: secret.ARN ?? '',
      name: secret.Name ?? secret.ARN ?? '',
      holder: secret.OwningService
        ? { type: 'service', id: secret.OwningService, name: secret.OwningService }
        : null,
      status: secret.DeletedDate ? 'pending-deletion' : 'active',
      createdAt: secret.CreatedDate ?? null,
      valueChangedAt: value.changedAt,
      lastRotated: value.rotated,
      // Left out by AWS when the value was never read in this region.
      lastUsed: secret.LastAccessedDate ?? 'never',
      expires: 'none',
      rotationMethod: secret.RotationEnabled ? 'automatic' : 'manual',
      rotationIntervalDays: secret.RotationEnabled ? intervalDays(secret) : null,
      algorithm: null,
      privilege: null,
      tags: tagsOf(secret.Tags ?? []),
      facts: {
        // `DeletedDate` is when someone asked; how long the recovery window is, the list does not say.
        deletionAt: null,
        description: secret.Description ?? null,
        kmsKeyId: secret.KmsKeyId ?? null,
        owningService: secret.OwningService ?? null,
        rotationFunction: secret.RotationLambdaARN ?? null,
        nextRotationAt: isoOrNull(secret.NextRotationDate),
        lastChangedAt: isoOrNull(secret.LastChangedDate),
        deletedAt: isoOrNull(secret.DeletedDate),
        primaryRegion: secret.PrimaryRegion ?? null,
        currentVersion: value.version,
      },
    },
  ];
}

interface Value {
  changedAt: Date | null;
  rotated: LastRotated;
  version: string | null;
}

/**
 * When the value came to be. `LastChangedDate` moves with any edit of tags or description, so it proves nothing: the
 * value dates from the last rotation, or from creation when no earlier version exists, or from an unknown moment.
 */
function currentValue(secret: SecretListEntry): Value {
  const { CreatedDate, LastRotatedDate, LastChangedDate, SecretVersionsToStages: stages } = secret;
  const versions = Object.entries(stages ?? {});
  const version = versions.find(([, names]) => names.includes('AWSCURRENT'))?.[0] ?? null;
  if (LastRotatedDate) return { changedAt: LastRotatedDate, rotated: LastRotatedDate, version };
  const wasReplaced = versions.some(([, names]) => names.includes('AWSPREVIOUS'));
  if (wasReplaced || !CreatedDate) return { changedAt: null, rotated: null, version };
  const isUntouched =
    LastChangedDate !== undefined && LastChangedDate.getTime() - CreatedDate.getTime() <= SAME_MOMENT_MS;
  if (version !== null || isUntouched) return { changedAt: CreatedDate, rotated: 'never', version };
  return { changedAt: null, rotated: null, version };
}

/** Days between two rotations; null where a schedule of another form sets them. */
export function intervalDays({ RotationRules }: SecretListEntry): number | null {
  const rate = /^rate\((\d+) (hour|day)s?\)$/.exec(RotationRules?.ScheduleExpression ?? '');
  if (rate) return Number(rate[1]) / (rate[2] === 'hour' ? 24 : 1);
  return RotationRules?.AutomaticallyAfterDays ?? null;
}
