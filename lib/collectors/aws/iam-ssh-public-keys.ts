import { ListSSHPublicKeysCommand, type SSHPublicKeyMetadata } from '@aws-sdk/client-iam';
import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { UNSTATED } from '@/lib/credentials/revocation-entry';
import { listOf, userStatusOf } from './answers';
import type { AwsClients } from './clients';
import { listPerUser } from './list-per-user';
import { type AwsUser, readUsers, USERS_PERMISSION } from './read-users';

const LIST = 'iam:ListSSHPublicKeys';
const PAGE = 100;

export interface SshKeyRow {
  key: SSHPublicKeyMetadata;
  user: AwsUser | null;
}

/** SSH public keys of IAM users, which open CodeCommit. No list and no report has those of all users at once. */
export const iamSshPublicKeys: Collector<AwsClients, SshKeyRow> = {
  id: 'aws.iam-ssh-public-keys',
  title: 'IAM SSH public keys',
  provider: 'aws',
  produces: ['ssh-key'],
  per: 'account',
  permissions: [
    USERS_PERMISSION,
    { action: LIST, why: 'Reads ids, states and upload dates of the SSH keys of each user.' },
  ],
  budget: { items: 'users', perCell: 0, pageSize: 1000, perItem: 1 },
  revocation: {
    'iam.ssh-public-key': {
      how: 'UpdateSSHPublicKey to Inactive, then DeleteSSHPublicKey.',
      effect: UNSTATED,
      undo: 'UpdateSSHPublicKey to Active; a deleted key is uploaded again.',
    },
  },
  fetch: fetchKeys,
  observe: observeKey,
};

async function* fetchKeys(context: FetchContext<AwsClients>): AsyncIterable<SshKeyRow> {
  const iam = context.client.iam(context.scope);
  const users = await readUsers(context, iam);
  const keys = listPerUser(context, LIST, users.keys(), async (name, marker, abortSignal) => {
    const command = new ListSSHPublicKeysCommand({ UserName: name, Marker: marker, MaxItems: PAGE });
    const answer = await iam.send(command, { abortSignal });
    return {
      items: listOf(answer.SSHPublicKeys, LIST),
      next: answer.IsTruncated ? answer.Marker : undefined,
    };
  });
  for await (const key of keys) yield { key, user: users.get(key.UserName ?? '') ?? null };
}

/** A key cannot be overwritten: its replacement is another upload with another id. */
function observeKey({ key, user }: SshKeyRow, scope: Scope): Observation[] {
  const id = key.SSHPublicKeyId ?? '';
  const name = key.UserName ?? user?.name ?? '';
  const uploadedAt = key.UploadDate ?? null;
  return [
    {
      kind: 'ssh-key',
      provider: 'aws',
      ...scope,
      resource: 'iam.ssh-public-key',
      externalId: id,
      name: `${name}/${id}`,
      holder: { type: 'user', id: user?.arn || name, name },
      status: userStatusOf(key.Status),
      createdAt: uploadedAt,
      valueChangedAt: uploadedAt,
      lastRotated: 'never',
      lastUsed: null,
      expires: 'none',
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: null,
      privilege: user?.privilege ?? null,
      tags: user?.tags ?? null,
      facts: { lastUsedSupported: false, rotationSupported: false },
    },
  ];
}
