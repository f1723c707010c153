import type { ListSecretsResponse } from '@aws-sdk/client-secrets-manager';
import type { DemoResponse } from '@/lib/demo/endpoint';
import type { AwsAccount } from '@/lib/demo/estate/aws';
import { secretEntry } from '@/lib/demo/estate/aws-secrets';
import type { AwsCall } from './call';
import { jsonAnswer, jsonError, textOf } from './json';
import { pageAfter, rememberAt } from './page';

const PAGE = 40;

/** Secrets Manager of one account and region. It lists; it hands out no value. */
export function createSecretsManager(account: AwsAccount, region: string) {
  const entriesAt = rememberAt((at) =>
    account.secrets
      .filter((secret) => secret.region === region)
      .flatMap((secret) => secretEntry(secret, at) ?? []),
  );
  return ({ action, input }: AwsCall, now: Date): DemoResponse | null => {
    if (action === 'GetSecretValue' || action === 'BatchGetSecretValue')
      return jsonError(400, 'AccessDeniedException', `Not authorized to perform: secretsmanager:${action}`);
    if (action !== 'ListSecrets') return null;
    const owner = owningServiceAsked(input);
    const shown = entriesAt(now).filter(
      (entry) =>
        (input.IncludePlannedDeletion === true || !entry.DeletedDate) &&
        (owner === null || entry.OwningService === owner),
    );
    const { items, next } = pageAfter(shown, textOf(input, 'NextToken'), Number(input.MaxResults), PAGE);
    const answer: ListSecretsResponse = { SecretList: items, ...(next ? { NextToken: next } : {}) };
    return jsonAnswer(answer);
  };
}

/** The one filter anybody here uses. */
function owningServiceAsked({ Filters }: Record<string, unknown>): string | null {
  const filters = Array.isArray(Filters) ? (Filters as { Key?: string; Values?: string[] }[]) : [];
  return filters.find(({ Key }) => Key === 'owning-service')?.Values?.[0] ?? null;
}
