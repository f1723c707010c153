import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Collector, CollectorFailure, Scope } from '@/lib/collectors/contract';
import { NOTHING_DERIVED } from '@/lib/credentials/derived';
import { CLASSES, type Observation } from '@/lib/credentials/model';
import { createAwsEndpoint } from '@/lib/demo/aws-endpoint';
import { awsEstate, awsExpected } from '@/lib/demo/estate/aws';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { assess } from '@/lib/policies/engine';
import { collect, connectTo, scopeOf, serve, type TestServer, TODAY } from '@/lib/testing/collector-aws';
import {
  certificatesOf,
  type Facts,
  keysOf,
  kmsKeysOf,
  passwordsOf,
  secretsOf,
  serverCertificatesOf,
} from '@/lib/testing/collector-aws-oracle';
import {
  keyPairsOf,
  parametersOf,
  rdsClustersOf,
  rdsInstancesOf,
} from '@/lib/testing/collector-aws-oracle-regional';
import {
  passwordPolicyOf,
  rootUserOf,
  serviceCredentialsOf,
  signingCertificatesOf,
  sshKeysOf,
} from '@/lib/testing/collector-aws-oracle-users';
import { createTestContext, observeAll } from '@/lib/testing/collector-context';
import { acmCertificates } from './acm-certificates';
import { ec2KeyPairs } from './ec2-key-pairs';
import { iamAccessKeys } from './iam-access-keys';
import { iamConsolePasswords } from './iam-console-passwords';
import { iamPasswordPolicy } from './iam-password-policy';
import { iamRootAccessKeys } from './iam-root-access-keys';
import { iamRootUser } from './iam-root-user';
import { iamServerCertificates } from './iam-server-certificates';
import { iamServiceCredentials } from './iam-service-credentials';
import { iamSigningCertificates } from './iam-signing-certificates';
import { iamSshPublicKeys } from './iam-ssh-public-keys';
import { kmsKeys } from './kms-keys';
import { type AwsClients, awsProvider } from './provider';
import { rdsClusters } from './rds-clusters';
import { rdsInstances } from './rds-instances';
import { secretsmanagerSecrets } from './secretsmanager-secrets';
import { ssmParameters } from './ssm-parameters';

const estate = awsEstate({ seed: 'test', size: 1, today: TODAY });
const endpoint = createAwsEndpoint(estate, { throttleEvery: 50 });
const clock = new ManualClock(TODAY);
let server: TestServer;
let client: AwsClients;
beforeAll(async () => {
  const world = { now: () => clock.now(), baseUrl: () => '' };
  server = await serve((request) => endpoint.handle(request, world));
  client = await connectTo(server.url, {
    regions: [...estate.regions, ...estate.deniedRegions].join(','),
    accounts: estate.accounts.map(({ id, name }) => `${id}=${name}`).join(','),
    roleName: estate.roleName,
  });
});
afterAll(() => server.close());

const byId = (rows: readonly Facts[]) =>
  [...rows].sort((a, b) => ((a.externalId ?? '') < (b.externalId ?? '') ? -1 : 1));
/** The fields of `shape`, so that an observation can be compared with what the estate says. */
const pick = (rows: readonly Observation[], shape: Facts | undefined) =>
  rows.map((row) =>
    Object.fromEntries(Object.keys(shape ?? {}).map((name) => [name, row[name as keyof Observation]])),
  );

type AnyCollector = Collector<AwsClients, never>;
/** What the demo does not hold it denies: a collector on trial sees nothing there. The counts tell of any other that is denied. */
const held = (collector: AnyCollector, scope: Scope, at: Date): Promise<Observation[]> =>
  collect(collector, client, scope, at).then(
    ({ observations }) => observations,
    (error: unknown) => {
      const { reason, permission } = (error as CollectorFailure).failure ?? {};
      const named = collector.permissions.some(({ action }) => action === permission);
      if (reason !== 'denied' || !named) throw error;
      return [];
    },
  );

const REGIONAL = [
  { collector: secretsmanagerSecrets, expected: secretsOf },
  { collector: kmsKeys, expected: kmsKeysOf },
  { collector: acmCertificates, expected: certificatesOf },
  { collector: rdsInstances, expected: rdsInstancesOf },
  { collector: rdsClusters, expected: rdsClustersOf },
  { collector: ec2KeyPairs, expected: keyPairsOf },
  { collector: ssmParameters, expected: parametersOf },
] as const;
const GLOBAL = [
  { collector: iamAccessKeys, expected: keysOf },
  { collector: iamConsolePasswords, expected: passwordsOf },
  { collector: iamServerCertificates, expected: serverCertificatesOf },
  { collector: iamSshPublicKeys, expected: sshKeysOf },
  { collector: iamSigningCertificates, expected: signingCertificatesOf },
  { collector: iamServiceCredentials, expected: serviceCredentialsOf },
  { collector: iamRootUser, expected: rootUserOf },
  { collector: iamPasswordPolicy, expected: passwordPolicyOf },
] as const;

/** Some hundreds of calls one after the other. */
const SLOW_MS = 30_000;

describe.each([0, 11, 200, 399])('%i days ago', (days) => {
  const at = addDays(TODAY, -days);
  beforeAll(() => clock.set(at));

  test.each(estate.accounts)(
    'the things of $name without a region are those of the estate',
    async (account) => {
      for (const { collector, expected } of GLOBAL) {
        const { observations } = await collect(
          collector as unknown as typeof kmsKeys,
          client,
          scopeOf(account.id),
          at,
        );
        const wanted = byId(expected(account, at));
        expect(pick(byId(observations) as Observation[], wanted[0])).toEqual(wanted);
      }
    },
  );

  test.each(estate.accounts)('the regional things of $name are those of the estate', async (account) => {
    for (const { collector, expected } of REGIONAL)
      for (const region of estate.regions) {
        const { observations } = await collect(
          collector as typeof kmsKeys,
          client,
          scopeOf(account.id, region),
          at,
        );
        const wanted = byId(expected(account, region, at));
        expect(pick(byId(observations) as Observation[], wanted[0])).toEqual(wanted);
      }
  });

  test(
    'all together come to the count of the oracle',
    async () => {
      const { byAccount } = awsExpected(estate, at);
      for (const account of estate.accounts) {
        const counts: Record<string, number> = {};
        for (const collector of awsProvider.collectors) {
          const regions = collector.per === 'account' ? ['global'] : estate.regions;
          for (const region of regions) {
            const observations = await held(collector as AnyCollector, scopeOf(account.id, region), at);
            for (const { kind } of observations) counts[kind] = (counts[kind] ?? 0) + 1;
          }
        }
        const wanted = Object.entries(byAccount[account.id] ?? {}).filter(([, count]) => count > 0);
        expect(counts).toEqual(Object.fromEntries(wanted));
      }
    },
    SLOW_MS,
  );
});

describe('today', () => {
  beforeAll(() => clock.set(TODAY));
  const cell = (name: keyof typeof estate.stories) => {
    const { account, region, ids } = estate.stories[name];
    return { scope: scopeOf(account, region), ids };
  };

  test('the stories are among the access keys', async () => {
    for (const name of ['neverUsedKey', 'leaver', 'unclassifiedAdmin'] as const) {
      const { scope, ids } = cell(name);
      const { observations } = await collect(iamAccessKeys, client, scope, TODAY);
      const found = observations.filter(({ externalId }) => ids.includes(externalId));
      expect(found).toHaveLength(ids.length);
      if (name === 'unclassifiedAdmin') expect(found[0]).toMatchObject({ privilege: 'administrative' });
      if (name === 'neverUsedKey') expect(found[0]).toMatchObject({ lastUsed: 'never', privilege: 'read' });
      if (name === 'leaver') expect(found[0]).toMatchObject({ holder: { type: 'user', name: 'jonas.berg' } });
    }
  });

  test('of the key made anew only the young one is left, and its age starts again', async () => {
    const { scope, ids } = cell('recreatedKey');
    const { observations } = await collect(iamAccessKeys, client, scope, TODAY);
    const found = observations.filter(({ externalId }) => ids.includes(externalId));
    expect(found.map(({ externalId }) => externalId)).toEqual([ids[1]]);
    expect(found[0]?.createdAt?.getTime()).toBeGreaterThan(addDays(TODAY, -4).getTime());
  });

  test('the root key is told by its slot and date', async () => {
    const { scope, ids } = cell('rootKey');
    const { observations, calls } = await collect(iamRootAccessKeys, client, scope, TODAY);
    expect(observations).toMatchObject([
      { externalId: ids[0], holder: { type: 'root' }, privilege: 'administrative' },
    ]);
    expect(new Set(calls)).toEqual(new Set(iamRootAccessKeys.permissions.map(({ action }) => action)));
  });

  test.each(REGIONAL.map(({ collector }) => collector))(
    '$id is denied in the forbidden region',
    async (collector) => {
      const { scope } = cell('deniedRegion');
      await expect(collect(collector as typeof kmsKeys, client, scope, TODAY)).rejects.toMatchObject({
        failure: { reason: 'denied', permission: expect.stringMatching(/:(List|Describe)/) },
      });
    },
  );

  test('the age of the data is that of the report', async () => {
    const account = estate.accounts[0]?.id ?? '';
    clock.set(addDays(TODAY, 0.1));
    const { dataAsOf } = await collect(iamAccessKeys, client, scopeOf(account), clock.now());
    expect(dataAsOf()).toEqual(TODAY);
  });

  test('three quarters are in policy', async () => {
    clock.set(TODAY);
    const standings: Record<string, number> = { in: 0, out: 0, unknown: 0 };
    for (const account of estate.accounts)
      for (const collector of awsProvider.collectors)
        for (const region of collector.per === 'account' ? ['global'] : estate.regions) {
          for (const one of await held(collector as AnyCollector, scopeOf(account.id, region), TODAY)) {
            const grade = one.tags?.class;
            const facts = {
              ...one,
              environment: one.tags?.environment ?? null,
              class: CLASSES.find((each) => each === grade) ?? null,
              ownerTeam: one.tags?.owner ?? one.tags?.team ?? null,
              firstSeenAt: one.createdAt ?? addDays(TODAY, -364),
              derived: NOTHING_DERIVED,
            };
            const { standing } = assess(facts, DEFAULT_POLICY, TODAY);
            standings[standing] = (standings[standing] ?? 0) + 1;
          }
        }
    const total = Object.values(standings).reduce((sum, each) => sum + each, 0);
    expect((standings.in ?? 0) / total).toBeGreaterThan(0.65);
    expect((standings.in ?? 0) / total).toBeLessThan(0.85);
    expect(standings.unknown).toBeLessThan(total / 10);
  });

  test('no collector calls what its permissions do not name, and none asks for a value', async () => {
    clock.set(TODAY);
    for (const collector of awsProvider.collectors) {
      const region = collector.per === 'account' ? 'global' : 'us-east-1';
      const scope = scopeOf(estate.accounts[0]?.id ?? '', region);
      const test = createTestContext({ client, scope, now: TODAY, provider: awsProvider });
      await observeAll(collector as AnyCollector, test).catch(({ failure }: CollectorFailure) =>
        expect(failure.reason).toBe('denied'),
      );
      const allowed = collector.permissions.map(({ action }) => action);
      expect(test.calls.length).toBeGreaterThan(0);
      expect(allowed).toEqual(expect.arrayContaining([...new Set(test.calls)]));
    }
    expect(endpoint.log.filter((line) => /SecretValue|Decrypt|ExportCertificate/.test(line))).toEqual([]);
  });
});
