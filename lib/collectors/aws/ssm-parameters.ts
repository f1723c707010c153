import { DescribeParametersCommand, type ParameterMetadata } from '@aws-sdk/client-ssm';
import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { Expiry, Observation } from '@/lib/credentials/model';
import { STORE_ONLY } from '@/lib/credentials/revocation-entry';
import { listOf } from './answers';
import type { AwsClients } from './clients';

const LIST = 'ssm:DescribeParameters';
const PAGE = 50;

/** Encrypted parameters of Systems Manager by what the list says of them; no value is ever asked for. */
export const ssmParameters: Collector<AwsClients, ParameterMetadata> = {
  id: 'aws.ssm-parameters',
  title: 'SSM secure parameters',
  provider: 'aws',
  produces: ['managed-secret'],
  per: 'region',
  permissions: [
    { action: LIST, why: 'Lists names, dates and versions of encrypted parameters, never a value.' },
  ],
  budget: { perCell: 0, pageSize: PAGE, perItem: 0 },
  revocation: {
    'ssm.parameter': {
      how: 'Change the value where it is accepted and put the new one into the parameter; DeleteParameter if nothing needs it.',
      effect: STORE_ONLY,
      undo: 'Earlier versions of a parameter can be read and put again; a deleted parameter cannot be restored.',
    },
  },
  fetch: fetchParameters,
  observe: observeParameter,
};

async function* fetchParameters(context: FetchContext<AwsClients>): AsyncIterable<ParameterMetadata> {
  const ssm = context.client.ssm(context.scope);
  yield* context.pages(LIST, async (token, abortSignal) => {
    const command = new DescribeParametersCommand({
      ParameterFilters: [{ Key: 'Type', Option: 'Equals', Values: ['SecureString'] }],
      MaxResults: PAGE,
      NextToken: token,
    });
    const answer = await ssm.send(command, { abortSignal });
    return { items: listOf(answer.Parameters, LIST), next: answer.NextToken };
  });
}

/** Each version is another value, and the list tells the date of the last: only of the first it is that of creation too. */
function observeParameter(parameter: ParameterMetadata, scope: Scope): Observation[] {
  if (parameter.Type !== undefined && parameter.Type !== 'SecureString') return [];
  const changedAt = parameter.LastModifiedDate ?? null;
  const isFirst = parameter.Version === undefined ? null : parameter.Version === 1;
  return [
    {
      kind: 'managed-secret',
      provider: 'aws',
      ...scope,
      resource: 'ssm.parameter',
      externalId: parameter.ARN ?? arnOf(parameter.Name, scope),
      name: parameter.Name ?? parameter.ARN ?? '',
      holder: null,
      status: 'active',
      createdAt: isFirst ? changedAt : null,
      valueChangedAt: changedAt,
      lastRotated: isFirst === null ? null : isFirst ? 'never' : changedAt,
      lastUsed: null,
      expires: endOf(parameter),
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: null,
      privilege: null,
      // Tags take a call per parameter.
      tags: null,
      facts: {
        description: parameter.Description ?? null,
        kmsKeyId: parameter.KeyId ?? null,
        tier: parameter.Tier ?? null,
        version: parameter.Version ?? null,
        lastUsedSupported: false,
        rotationSupported: false,
      },
    },
  ];
}

/** Names repeat from region to region, so a name alone is no identity. */
function arnOf(name: string | undefined, { account, region }: Scope): string {
  return name ? `arn:aws:ssm:${region}:${account}:parameter/${name.replace(/^\//, '')}` : '';
}

/** A policy of the advanced tier deletes the parameter at a moment. One that cannot be read leaves that unknown. */
function endOf({ Policies }: ParameterMetadata): Expiry {
  const ending = Policies?.find(({ PolicyType }) => PolicyType === 'Expiration');
  if (!ending) return 'none';
  const stamp = /"Timestamp"\s*:\s*"([^"]+)"/.exec(ending.PolicyText ?? '')?.[1];
  const at = new Date(stamp ?? '');
  return Number.isNaN(at.getTime()) ? null : at;
}
