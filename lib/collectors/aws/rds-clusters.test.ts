import type { DBCluster } from '@aws-sdk/client-rds';
import { afterEach, describe, expect, test } from 'vitest';
import { callsFor } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { jsonAnswer } from '@/lib/demo/aws/json';
import { xmlAnswer, xmlError } from '@/lib/demo/aws/xml';
import { collect, connectTo, scopeOf, serve, type TestServer, TODAY } from '@/lib/testing/collector-aws';
import { rdsClusters } from './rds-clusters';

const SCOPE = scopeOf('123456789012', 'us-east-1', 'production');
const MADE = new Date('2025-01-01T08:00:00Z');
const AURORA: DBCluster = {
  DBClusterIdentifier: 'ledger',
  DbClusterResourceId: 'cluster-EXAMPLE1',
  DBClusterArn: 'arn:aws:rds:us-east-1:123456789012:cluster:ledger',
  Engine: 'aurora-postgresql',
  MasterUsername: 'admin',
  ClusterCreateTime: MADE,
  Status: 'available',
};
const ENDS = new Date('2027-01-01T08:00:00Z');

test.each<[string, Partial<DBCluster>, Partial<Observation>[]]>([
  [
    'of Aurora',
    {},
    [
      {
        kind: 'database-master',
        resource: 'rds.cluster-master',
        externalId: 'cluster-EXAMPLE1',
        createdAt: MADE,
      },
    ],
  ],
  ['of DocumentDB', { Engine: 'docdb' }, [{ resource: 'docdb.cluster-master', name: 'ledger/admin' }]],
  ['of Neptune has no password', { Engine: 'neptune' }, []],
  ['that follows another region answers to its master', { ReplicationSourceIdentifier: 'arn:x' }, []],
  [
    'with a certificate of its own',
    { CertificateDetails: { ValidTill: ENDS } },
    [{ kind: 'database-master' }, { kind: 'tls-certificate', expires: ENDS }],
  ],
  ['being deleted', { Status: 'deleting' }, [{ status: 'pending-deletion' }]],
  ['without dates', { ClusterCreateTime: undefined }, [{ createdAt: null, valueChangedAt: null }]],
])('a cluster %s', (_, given, expected) => {
  const found = rdsClusters.observe({ cluster: { ...AURORA, ...given }, kept: null }, SCOPE, TODAY);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});

describe('the list', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.close());
  const read = async (answer: (marker: string | null) => object | 'denied') => {
    server = await serve(async ({ body, headers }) => {
      if (headers['x-amz-target']) return jsonAnswer({ SecretList: [] });
      const given = answer(new URLSearchParams(body).get('Marker'));
      return given === 'denied'
        ? xmlError('rds', 403, 'AccessDenied', 'no')
        : xmlAnswer('rds', 'DescribeDBClusters', given as object);
    });
    return collect(rdsClusters, await connectTo(server.url), SCOPE, TODAY);
  };

  test('is read page by page, without a call for each', async () => {
    const numbered = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => ({ ...AURORA, DbClusterResourceId: `c${from + i}` }));
    const { observations, calls } = await read((marker) =>
      marker ? { DBClusters: numbered(100, 1) } : { DBClusters: numbered(0, 100), Marker: 'two' },
    );
    expect(observations).toHaveLength(101);
    expect(calls).toHaveLength(callsFor(rdsClusters.budget, 101));
  });

  test('that is missing from the answer is not an empty one', async () => {
    await expect(read(() => ({}))).rejects.toMatchObject({ failure: { reason: 'malformed' } });
  });

  test('that is denied names the permission', async () => {
    await expect(read(() => 'denied')).rejects.toMatchObject({
      failure: { reason: 'denied', permission: 'rds:DescribeDBClusters' },
    });
  });
});
