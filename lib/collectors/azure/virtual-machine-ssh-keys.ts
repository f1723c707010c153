import type { Collector, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { ARM_PAGE, type ArmResource, armResources, FINDS_SUBSCRIPTIONS } from './shared/arm';
import { armObservation, knownResource } from './shared/arm-observation';
import type { AzureClients } from './shared/clients';
import { moment } from './shared/moment';
import { readSshKey } from './shared/ssh-key';

const READ = 'Microsoft.Compute/virtualMachines/read';

interface VirtualMachine {
  timeCreated?: string | null;
  osProfile?: {
    adminUsername?: string | null;
    linuxConfiguration?: {
      disablePasswordAuthentication?: boolean | null;
      ssh?: { publicKeys?: readonly { path?: string | null; keyData?: string | null }[] | null } | null;
    } | null;
  } | null;
}
export type VirtualMachineRow = ArmResource<VirtualMachine>;

/** SSH keys that Linux machines were made with. What was added on a machine later, Azure does not know. */
export const virtualMachineSshKeys: Collector<AzureClients, VirtualMachineRow> = {
  id: 'azure.virtual-machine-ssh-keys',
  title: 'Virtual machine SSH keys',
  provider: 'azure',
  produces: ['ssh-key'],
  per: 'account',
  accounts: 'subscription',
  budget: { items: 'machines', perCell: 0, pageSize: ARM_PAGE, perItem: 0 },
  permissions: [
    FINDS_SUBSCRIPTIONS,
    {
      action: READ,
      list: 'azure-role',
      why: 'Lists virtual machines with the public keys they were made with.',
    },
  ],
  revocation: {
    'compute.virtual-machine-ssh-key': {
      how: 'Remove the public key from authorized_keys on the machine, or replace the machine.',
      effect:
        'At once for new connections; open sessions go on. Azure lists it until the machine is replaced.',
      undo: 'Add the public key again.',
    },
  },
  fetch: (context) =>
    armResources(context, READ, 'Microsoft.Compute/virtualMachines', 'api-version=2024-07-01'),
  observe: observeKeys,
};

function observeKeys(row: VirtualMachineRow, scope: Scope): Observation[] {
  const machine = knownResource(row);
  const { timeCreated, osProfile } = machine.properties ?? {};
  const linux = osProfile?.linuxConfiguration;
  const madeAt = moment(timeCreated);
  return (linux?.ssh?.publicKeys ?? []).flatMap(({ path, keyData }) => {
    if (!keyData) return [];
    const { fingerprint, algorithm } = readSshKey(keyData);
    return [
      armObservation(machine, scope, {
        kind: 'ssh-key',
        resource: 'compute.virtual-machine-ssh-key',
        externalId: `${machine.id}/ssh/${fingerprint}`,
        name: `${machine.name} / ${osProfile?.adminUsername ?? fingerprint}`,
        status: 'active',
        // Azure takes these keys when it makes the machine and never after.
        createdAt: madeAt,
        valueChangedAt: madeAt,
        lastRotated: 'never',
        expires: 'none',
        rotationMethod: 'manual',
        algorithm,
        facts: {
          fingerprint,
          virtualMachine: machine.name,
          adminUsername: osProfile?.adminUsername ?? null,
          path: path ?? null,
          passwordAuthentication: invert(linux?.disablePasswordAuthentication),
          lastUsedSupported: false,
          rotationSupported: false,
        },
      }),
    ];
  });
}

function invert(value: boolean | null | undefined): boolean | null {
  return typeof value === 'boolean' ? !value : null;
}
