import type { DBInstance } from '@aws-sdk/client-rds';
import { afterEach, describe, expect, test } from 'vitest';
import { callsFor } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { jsonAnswer, jsonError } from '@/lib/demo/aws/json';
import { xmlAnswer, xmlError } from '@/lib/demo/aws/xml';
import { collect, connectTo, scopeOf, serve, type TestServer, TODAY } from '@/lib/testing/collector-aws';
import { rdsInstances } from './rds-instances';

const SCOPE = scopeOf('123456789012', 'us-east-1', 'production');
const MADE = new Date('2025-01-01T08:00:00Z');
const ROTATED = new Date('2026-11-18T08:00:00Z');
const ENDS = new Date('2027-01-01T08:00:00Z');
const SECRET = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!db-1';
const MANAGED: DBInstance = {
  DBInstanceIdentifier: 'orders',
  DbiResourceId: 'db-EXAMPLE1',
  DBInstanceArn: 'arn:aws:rds:us-east-1:123456789012:db:orders',
  Engine: 'postgres',
  MasterUsername: 'admin',
  InstanceCreateTime: MADE,
  DBInstanceStatus: 'available',
  IAMDatabaseAuthenticationEnabled: true,
  TagList: [{ Key: 'owner', Value: 'payments' }],
  MasterUserSecret: { SecretArn: SECRET, SecretStatus: 'active' },
};
const KEPT = {
  ARN: SECRET,
  CreatedDate: MADE,
  LastRotatedDate: ROTATED,
  RotationRules: { AutomaticallyAfterDays: 7 },
};
const TYPED: DBInstance = { ...MANAGED, MasterUserSecret: undefined };

describe('the master of an instance', () => {
  test.each<[string, DBInstance, Partial<Observation>, object]>([
    [
      'that Secrets Manager keeps',
      MANAGED,
      {
        kind: 'database-master',
        resource: 'rds.instance-master',
        externalId: 'db-EXAMPLE1',
        name: 'orders/admin',
        status: 'active',
        createdAt: MADE,
        valueChangedAt: ROTATED,
        lastRotated: ROTATED,
        expires: 'none',
        rotationMethod: 'automatic',
        rotationIntervalDays: 7,
        tags: { owner: 'payments' },
      },
      { managedIn: 'secretsmanager', secretArn: SECRET, rotationFailed: false, lastUsedSupported: false },
    ],
    [
      'that somebody typed may have changed since',
      TYPED,
      {
        createdAt: MADE,
        valueChangedAt: null,
        lastRotated: null,
        rotationMethod: 'manual',
        rotationIntervalDays: null,
      },
      { managedIn: 'none', secretArn: null, rotationFailed: null },
    ],
    [
      'whose secret cannot be reached any more',
      { ...MANAGED, MasterUserSecret: { SecretArn: SECRET, SecretStatus: 'impaired' } },
      { rotationMethod: 'automatic' },
      { rotationFailed: true },
    ],
    [
      'that is being deleted',
      { ...MANAGED, DBInstanceStatus: 'deleting' },
      { status: 'pending-deletion' },
      {},
    ],
    [
      'without an id goes by its ARN',
      { ...MANAGED, DbiResourceId: undefined },
      { externalId: MANAGED.DBInstanceArn ?? '' },
      {},
    ],
  ])('%s', (_, instance, expected, facts) => {
    const kept = instance.MasterUserSecret ? KEPT : null;
    const [master] = rdsInstances.observe({ instance, kept }, SCOPE, TODAY);
    expect(master).toMatchObject(expected);
    expect(master?.facts).toMatchObject(facts);
  });

  test('kept in a secret that the list did not hold is of unknown age', () => {
    const [master] = rdsInstances.observe({ instance: MANAGED, kept: null }, SCOPE, TODAY);
    expect(master).toMatchObject({ valueChangedAt: null, lastRotated: null, rotationMethod: 'automatic' });
  });

  test.each([
    ['of a cluster', { DBClusterIdentifier: 'ledger' }],
    ['that follows another', { ReadReplicaSourceDBInstanceIdentifier: 'orders' }],
  ])('%s is not its own', (_, given) => {
    expect(rdsInstances.observe({ instance: { ...MANAGED, ...given }, kept: null }, SCOPE, TODAY)).toEqual(
      [],
    );
  });
});

describe('its certificate', () => {
  test.each([
    ['rds-ca-rsa2048-g1', 'automatic'],
    ['rds-ca-2019', 'manual'],
    [undefined, null],
  ])('of %s ends on a day of its own, a member of a cluster has one too', (CAIdentifier, rotationMethod) => {
    const instance = {
      ...MANAGED,
      DBClusterIdentifier: 'ledger',
      CertificateDetails: { CAIdentifier, ValidTill: ENDS },
    };
    expect(rdsInstances.observe({ instance, kept: null }, SCOPE, TODAY)).toMatchObject([
      {
        kind: 'tls-certificate',
        resource: 'rds.server-certificate',
        externalId: 'db-EXAMPLE1/server-certificate',
        expires: ENDS,
        rotationMethod,
        facts: { certificateAuthority: 'private', authority: CAIdentifier ?? null },
      },
    ]);
  });
});

describe('the list', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.close());
  const read = async (answer: (marker: string | null) => object, secrets: 'denied' | object[] = [KEPT]) => {
    server = await serve(async ({ body, headers }) => {
      if (headers['x-amz-target'])
        return secrets === 'denied'
          ? jsonError(400, 'AccessDeniedException', 'not authorized to perform: secretsmanager:ListSecrets')
          : jsonAnswer({ SecretList: secrets });
      const form = new URLSearchParams(body);
      const given = answer(form.get('Marker'));
      return 'status' in given
        ? xmlError('rds', 403, 'AccessDenied', 'no')
        : xmlAnswer('rds', form.get('Action') ?? '', given);
    });
    return collect(rdsInstances, await connectTo(server.url), SCOPE, TODAY);
  };
  const numbered = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...MANAGED, DbiResourceId: `db-${from + i}` }));

  test('and the secrets kept for all of them are read page by page, without a call for each', async () => {
    const { observations, calls } = await read((marker) =>
      marker ? { DBInstances: numbered(100, 1) } : { DBInstances: numbered(0, 100), Marker: 'two' },
    );
    expect(observations).toHaveLength(101);
    expect(observations[100]).toMatchObject({
      externalId: 'db-100',
      lastRotated: ROTATED,
      tags: { owner: 'payments' },
    });
    expect(calls).toHaveLength(callsFor(rdsInstances.budget, 101));
  });

  test('that is missing from the answer is not an empty one', async () => {
    expect((await read(() => ({ DBInstances: [] }))).observations).toEqual([]);
    await server?.close();
    await expect(read(() => ({}))).rejects.toMatchObject({ failure: { reason: 'malformed' } });
  });

  test('that is denied names the permission', async () => {
    await expect(read(() => ({ status: 403 }))).rejects.toMatchObject({
      failure: { reason: 'denied', permission: 'rds:DescribeDBInstances' },
    });
  });

  test('of secrets that is denied is told after the databases were read', async () => {
    const seen: unknown[] = [];
    const observe = rdsInstances.observe;
    const spying = {
      ...rdsInstances,
      observe: (...given: Parameters<typeof observe>) => {
        seen.push(given);
        return observe(...given);
      },
    };
    server = await serve(async ({ headers }) =>
      headers['x-amz-target']
        ? jsonError(400, 'AccessDeniedException', 'no')
        : xmlAnswer('rds', 'DescribeDBInstances', { DBInstances: [MANAGED] }),
    );
    const client = await connectTo(server.url);
    await expect(collect(spying, client, SCOPE, TODAY)).rejects.toMatchObject({
      failure: { reason: 'denied', permission: 'secretsmanager:ListSecrets' },
    });
    expect(seen).toHaveLength(1);
  });
});
