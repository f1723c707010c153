import type { Collector, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { ARM_PAGE, type ArmResource, armResources, FINDS_SUBSCRIPTIONS } from './shared/arm';
import { armObservation, knownResource } from './shared/arm-observation';
import type { AzureClients } from './shared/clients';
import { moment } from './shared/moment';
import { readSshKey } from './shared/ssh-key';

const READ = 'Microsoft.Compute/sshPublicKeys/read';

export type SshPublicKeyRow = ArmResource<{ publicKey?: string | null }> & {
  systemData?: { createdAt?: string | null; lastModifiedAt?: string | null } | null;
};

/** SSH key resources, from which machines are made. */
export const sshPublicKeys: Collector<AzureClients, SshPublicKeyRow> = {
  id: 'azure.ssh-public-keys',
  title: 'SSH key resources',
  provider: 'azure',
  produces: ['ssh-key'],
  per: 'account',
  accounts: 'subscription',
  budget: { perCell: 0, pageSize: ARM_PAGE, perItem: 0 },
  permissions: [
    FINDS_SUBSCRIPTIONS,
    { action: READ, list: 'azure-role', why: 'Lists SSH public keys; Azure holds no private ones.' },
  ],
  revocation: {
    'compute.ssh-public-key': {
      how: 'Delete the resource, and remove the public key from every machine that was made with it.',
      effect: 'Deleting only stops new machines from getting it; on a machine, at once for new connections.',
      undo: 'Add the public key again.',
    },
  },
  fetch: (context) =>
    armResources(context, READ, 'Microsoft.Compute/sshPublicKeys', 'api-version=2024-07-01'),
  observe: observeKey,
};

function observeKey(row: SshPublicKeyRow, scope: Scope): Observation[] {
  const resource = knownResource(row);
  const text = resource.properties?.publicKey;
  // A resource may be made first and get its key later.
  if (!text) return [];
  const { createdAt, lastModifiedAt } = row.systemData ?? {};
  const { fingerprint, algorithm } = readSshKey(text);
  return [
    armObservation(resource, scope, {
      kind: 'ssh-key',
      resource: 'compute.ssh-public-key',
      externalId: resource.id,
      name: resource.name,
      status: 'active',
      createdAt: moment(createdAt),
      // A change may have been to the key or to a tag.
      valueChangedAt: !lastModifiedAt || lastModifiedAt === createdAt ? moment(createdAt) : null,
      lastRotated: lastModifiedAt && lastModifiedAt === createdAt ? 'never' : null,
      expires: 'none',
      rotationMethod: 'manual',
      algorithm,
      facts: { fingerprint, lastUsedSupported: false, rotationSupported: false },
    }),
  ];
}
