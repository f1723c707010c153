import { expect, test } from 'vitest';
import { json } from '@/lib/demo/azure/answers';
import { type Answers, allowed, listOf, runAgainst } from '@/lib/testing/collector-azure';
import { managedHsmKeys } from './managed-hsm-keys';

/** HSMs by name, each with so many keys of one version; null denies. */
const hsmsOf =
  (keys: Record<string, number | null>): Answers =>
  (request, world) => {
    const { pathname } = request.url;
    if (pathname.endsWith('/managedHSMs')) {
      const rows = Object.keys(keys).map((name) => ({
        id: `/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/managedHSMs/${name}`,
        name,
        location: 'westeurope',
        properties: name === 'ordered' ? {} : { hsmUri: `${world.baseUrl()}/vault/${name}/` },
      }));
      return listOf(rows, request, world, 100);
    }
    const name = pathname.split('/')[2] ?? '';
    const count = keys[name];
    if (typeof count !== 'number') return undefined;
    const row = (key: string) => ({
      kid: `https://${name}.managedhsm.azure.net/keys/${key}`,
      attributes: { enabled: true, created: 1_790_000_000 },
    });
    if (pathname.endsWith('/rotationpolicy'))
      return json(200, {
        id: 'x',
        lifetimeActions: [{ trigger: { timeAfterCreate: 'P1Y' }, action: { type: 'Rotate' } }],
      });
    if (pathname.endsWith('/versions')) return listOf([row('k/1')], request, world, 25);
    return listOf(
      Array.from({ length: count }, (_, index) => row(`k${index}`)),
      request,
      world,
      25,
    );
  };

test.each([0, 1, 25, 51])('lists %d keys of an HSM within its budget', async (count) => {
  const { observations, calls } = await runAgainst(managedHsmKeys, 'global', hsmsOf({ root: count }));
  expect(observations).toHaveLength(count);
  expect(calls).toHaveLength(allowed(managedHsmKeys, count));
  for (const one of observations)
    expect(one).toMatchObject({
      kind: 'encryption-key',
      resource: 'managedhsm.key',
      region: 'westeurope',
      rotationMethod: 'automatic',
      rotationIntervalDays: 365,
      facts: { managedHsm: 'root' },
    });
});

test('an HSM that is denied is named after the keys of the others', async () => {
  const seen: string[] = [];
  const noting: typeof managedHsmKeys = {
    ...managedHsmKeys,
    observe(row) {
      seen.push(row.hsm.name);
      return [];
    },
  };
  const run = runAgainst(noting, 'global', hsmsOf({ closed: null, open: 2, ordered: 0 }));
  await expect(run).rejects.toMatchObject({
    failure: { reason: 'denied', permission: 'Microsoft.KeyVault/managedHsm/keys/read/action' },
  });
  expect(seen).toEqual(['open', 'open']);
});

test('names the permission when the list of HSMs is denied', async () => {
  await expect(runAgainst(managedHsmKeys, 'global', () => undefined)).rejects.toMatchObject({
    failure: { reason: 'denied', permission: 'Microsoft.KeyVault/managedHSMs/read' },
  });
});
