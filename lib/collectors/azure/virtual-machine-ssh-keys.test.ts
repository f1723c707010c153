import { expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { allowed, listOf, runAgainst } from '@/lib/testing/collector-azure';
import { TODAY } from './test-context';
import { type VirtualMachineRow, virtualMachineSshKeys } from './virtual-machine-ssh-keys';

const SCOPE = { account: 'sub-1', accountName: 'Production', region: 'global' };
const KEYS = ['ssh-ed25519 AAAAC3Nz a@b', 'ssh-ed25519 AAAAC3N0 c@d'];
const profile = (keys: readonly (string | undefined)[]) => ({
  adminUsername: 'azureuser',
  linuxConfiguration: {
    disablePasswordAuthentication: true,
    ssh: { publicKeys: keys.map((keyData) => ({ path: '/home/azureuser/.ssh/authorized_keys', keyData })) },
  },
});
const ROW: VirtualMachineRow = {
  id: '/subscriptions/sub-1/resourceGroups/RG/providers/Microsoft.Compute/virtualMachines/web-1',
  name: 'web-1',
  location: 'westeurope',
  properties: { timeCreated: '2026-08-01T00:00:00Z', osProfile: profile(KEYS) },
};
const observe = (properties: VirtualMachineRow['properties']) =>
  virtualMachineSshKeys.observe({ ...ROW, properties }, SCOPE, TODAY);

test.each([0, 1, 100, 201])('lists %d of them within its budget', async (count) => {
  const rows = Array.from({ length: count }, (_, index) => ({ ...ROW, id: `${ROW.id}${index}` }));
  const { observations, calls, asked } = await runAgainst(virtualMachineSshKeys, 'global', (request, world) =>
    listOf(rows, request, world, 100),
  );
  expect(observations).toHaveLength(count * 2);
  expect(new Set(observations.map((one) => one.externalId)).size).toBe(count * 2);
  expect(calls).toHaveLength(allowed(virtualMachineSshKeys, count));
  expect(asked.filter((line) => !line.includes('/providers/Microsoft.Compute/virtualMachines?'))).toEqual([]);
});

test('names the permission when it is denied', async () => {
  await expect(runAgainst(virtualMachineSshKeys, 'global', () => undefined)).rejects.toMatchObject({
    failure: { reason: 'denied', permission: 'Microsoft.Compute/virtualMachines/read' },
  });
});

test('each key of a machine is one of its own, as old as the machine', () => {
  const seen = observe(ROW.properties);
  expect(seen).toHaveLength(2);
  expect(seen[0]).toMatchObject({
    kind: 'ssh-key',
    name: 'web-1 / azureuser',
    externalId: expect.stringMatching(/^\/subscriptions\/sub-1\/resourcegroups\/rg\/.*\/web-1\/ssh\/SHA256:/),
    createdAt: new Date('2026-08-01T00:00:00Z'),
    valueChangedAt: new Date('2026-08-01T00:00:00Z'),
    algorithm: 'ED25519',
    facts: { virtualMachine: 'web-1', passwordAuthentication: false },
  });
  expect(JSON.stringify(seen)).not.toContain('a@b');
});

test.each([
  ['Windows', { osProfile: { adminUsername: 'admin' } }],
  ['no profile', {}],
  ['no properties', null],
  ['an empty key', { osProfile: profile([undefined]) }],
])('a machine with %s has none', (_, properties) => {
  expect(observe(properties)).toEqual([]);
});

test('without a time of creation the age is unknown', () => {
  expect(observe({ osProfile: profile(KEYS) })[0]).toMatchObject({ createdAt: null, valueChangedAt: null });
});

test('refuses one without id', () => {
  expect(() => virtualMachineSshKeys.observe({ ...ROW, id: undefined }, SCOPE, TODAY)).toThrow(
    CollectorFailure,
  );
});
