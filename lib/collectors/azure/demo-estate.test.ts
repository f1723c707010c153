import { afterAll, beforeAll, expect, test } from 'vitest';
import { runsIn } from '@/lib/collectors/contract';
import { NOTHING_DERIVED } from '@/lib/credentials/derived';
import type { CredentialFacts, Observation } from '@/lib/credentials/model';
import { createAzureEndpoint } from '@/lib/demo/azure-endpoint';
import { azureEstate } from '@/lib/demo/estate/azure';
import { addDays } from '@/lib/kernel/dates';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { RULES } from '@/lib/policies/registry';
import { startTlsEndpoint, type TlsEndpoint } from '@/lib/testing/tls';
import { azureProvider } from './provider';
import { collect, connectTo, TODAY } from './test-context';

const estate = azureEstate({ seed: 'northwind', size: 1, today: TODAY });
let server: TlsEndpoint;
let seen: Observation[];
beforeAll(async () => {
  server = await startTlsEndpoint(createAzureEndpoint(estate), () => TODAY);
  seen = await collectAll();
});
afterAll(() => server.close());

async function collectAll(): Promise<Observation[]> {
  const client = await connectTo(estate, server.baseUrl, { subscriptions: '' });
  const found: Observation[] = [];
  for (const scope of await azureProvider.scopes(client, new AbortController().signal))
    for (const collector of azureProvider.collectors.filter((one) => runsIn(one, scope)))
      for (const region of collector.per === 'account' ? ['global'] : scope.regions)
        found.push(...(await collect(collector, client, { ...scope, region }, TODAY)));
  return found;
}

/** As the default policy reads its tags, and long enough known to be past every deadline. */
function factsOf(one: Observation): CredentialFacts {
  const { owner, team, class: grade, environment } = one.tags ?? {};
  return {
    ...one,
    environment: environment ?? null,
    class: (grade ?? null) as CredentialFacts['class'],
    ownerTeam: owner ?? team ?? null,
    firstSeenAt: addDays(TODAY, -300),
    derived: NOTHING_DERIVED,
  };
}

test('every collector of Azure finds something in the demo', () => {
  const kinds = new Set(seen.map((one) => one.kind));
  const produced = azureProvider.collectors.flatMap((collector) => collector.produces);
  expect([...new Set(produced)].filter((kind) => !kinds.has(kind))).toEqual([]);
  const resources = new Set(seen.map((one) => one.resource));
  for (const { revocation } of azureProvider.collectors)
    expect(Object.keys(revocation ?? {}).filter((resource) => !resources.has(resource))).toEqual([]);
});

test('between 60 and 85 of 100 pass every rule, and each rule that can fail here does somewhere', () => {
  const failing = seen.map((one) => {
    const facts = factsOf(one);
    const applying = RULES.filter((rule) => rule.appliesTo(facts, DEFAULT_POLICY));
    return applying.filter((rule) => rule.judge(facts, DEFAULT_POLICY, TODAY).state === 'fail');
  });
  const share = failing.filter((rules) => rules.length === 0).length / seen.length;
  expect(share).toBeGreaterThan(0.6);
  expect(share).toBeLessThan(0.85);
  const codes = new Set(failing.flat().map((rule) => rule.code));
  expect([...codes]).toEqual(
    expect.arrayContaining([
      'LONG_LIVED_KEY',
      'NO_ROTATION',
      'STALE_UNUSED',
      'EXPIRED',
      'EXCEEDS_COMPLIANCE_AGE',
    ]),
  );
});

test('shows rotation by the vault, renewal by the authority, and a last sign-in', () => {
  const has = (kind: string, holds: (one: Observation) => boolean) =>
    expect(
      seen.some((one) => one.kind === kind && holds(one)),
      kind,
    ).toBe(true);
  has('encryption-key', (one) => one.rotationMethod === 'automatic' && one.facts.nextRotationAt !== null);
  has('tls-certificate', (one) => one.rotationMethod === 'automatic');
  has('client-secret', (one) => one.lastUsed instanceof Date && one.facts.federatedCredentials === 1);
  has('cloud-access-key', (one) => one.status === 'disabled');
  has('database-master', (one) => one.status === 'disabled');
});
