import {
  ListServiceSpecificCredentialsCommand,
  type ServiceSpecificCredentialMetadata,
} from '@aws-sdk/client-iam';
import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { CredentialKind, Observation } from '@/lib/credentials/model';
import { UNSTATED } from '@/lib/credentials/revocation-entry';
import { listOf, userStatusOf } from './answers';
import type { AwsClients } from './clients';
import { type AwsUser, readUsers, USERS_PERMISSION } from './read-users';

const LIST = 'iam:ListServiceSpecificCredentials';
const PAGE = 1000;

export interface ServiceCredentialRow {
  credential: ServiceSpecificCredentialMetadata;
  user: AwsUser | null;
}

/** Credentials of IAM users for one service each: API keys of Bedrock and CloudWatch Logs, CodeCommit over HTTPS, Keyspaces. */
export const iamServiceCredentials: Collector<AwsClients, ServiceCredentialRow> = {
  id: 'aws.iam-service-credentials',
  title: 'IAM service-specific credentials',
  provider: 'aws',
  produces: ['api-key', 'personal-access-token', 'database-user'],
  per: 'account',
  permissions: [
    USERS_PERMISSION,
    { action: LIST, why: 'Lists the service-specific credentials of all users with their dates.' },
  ],
  // The users take a call per 1,000 too; an account has at most 5,000.
  budget: { perCell: 1, pageSize: PAGE, perItem: 0 },
  revocation: {
    'iam.service-specific-credential': {
      how: 'UpdateServiceSpecificCredential to Inactive, then DeleteServiceSpecificCredential.',
      effect: UNSTATED,
      undo: 'UpdateServiceSpecificCredential to Active; a deleted one is made anew.',
    },
  },
  fetch: fetchCredentials,
  observe: observeCredential,
};

async function* fetchCredentials(context: FetchContext<AwsClients>): AsyncIterable<ServiceCredentialRow> {
  const iam = context.client.iam(context.scope);
  const users = await readUsers(context, iam);
  const credentials = context.pages(LIST, async (marker, abortSignal) => {
    // Without this flag only those of the caller are listed.
    const command = new ListServiceSpecificCredentialsCommand({
      AllUsers: true,
      Marker: marker,
      MaxItems: PAGE,
    });
    const answer = await iam.send(command, { abortSignal });
    const items = listOf(answer.ServiceSpecificCredentials, LIST);
    return { items, next: answer.IsTruncated ? answer.Marker : undefined };
  });
  for await (const credential of credentials)
    yield { credential, user: users.get(credential.UserName ?? '') ?? null };
}

function observeCredential({ credential, user }: ServiceCredentialRow, scope: Scope): Observation[] {
  const name = credential.UserName ?? user?.name ?? '';
  const service = credential.ServiceName ?? null;
  const createdAt = credential.CreateDate ?? null;
  const kind = kindOf(service);
  const isApiKey = kind === 'api-key';
  return [
    {
      kind,
      provider: 'aws',
      ...scope,
      resource: 'iam.service-specific-credential',
      externalId: credential.ServiceSpecificCredentialId ?? '',
      name: credential.ServiceCredentialAlias ?? credential.ServiceUserName ?? name,
      holder: { type: 'user', id: user?.arn || name, name },
      status: userStatusOf(credential.Status),
      createdAt,
      // The others can be reset, and no date tells whether they were.
      valueChangedAt: isApiKey ? createdAt : null,
      lastRotated: isApiKey ? 'never' : null,
      lastUsed: null,
      // Only an end that was chosen is stated: without one it never ends.
      expires: credential.ExpirationDate ?? 'none',
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: null,
      privilege: user?.privilege ?? null,
      tags: user?.tags ?? null,
      facts: {
        service,
        lastUsedSupported: false,
        rotationSupported: false,
        ...(isApiKey ? { restrictedToServices: true, restrictedToCallers: null } : {}),
      },
    },
  ];
}

/** Git over HTTPS takes a name and a generated token; Keyspaces a database user; what else there is sends a bearer key. */
function kindOf(service: string | null): CredentialKind {
  if (service === 'codecommit.amazonaws.com') return 'personal-access-token';
  return service === 'cassandra.amazonaws.com' ? 'database-user' : 'api-key';
}
