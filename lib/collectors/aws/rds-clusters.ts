import { type DBCluster, DescribeDBClustersCommand } from '@aws-sdk/client-rds';
import type { SecretListEntry } from '@aws-sdk/client-secrets-manager';
import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { listOf } from './answers';
import type { AwsClients } from './clients';
import {
  MANAGED_SECRETS_PERMISSION,
  MASTER_REVOCATION,
  observeMaster,
  observeServerCertificate,
  readManagedSecrets,
  SERVER_CERTIFICATE_REVOCATION,
} from './database-master';

const LIST = 'rds:DescribeDBClusters';
const PAGE = 100;

export interface ClusterRow {
  cluster: DBCluster;
  kept: SecretListEntry | null;
}

/** Master credentials of Aurora, Multi-AZ and DocumentDB clusters: one list has them all. */
export const rdsClusters: Collector<AwsClients, ClusterRow> = {
  id: 'aws.rds-clusters',
  title: 'Aurora and DocumentDB clusters',
  provider: 'aws',
  produces: ['database-master', 'tls-certificate'],
  per: 'region',
  permissions: [
    { action: LIST, why: 'Lists clusters with their master user and who keeps its password.' },
    MANAGED_SECRETS_PERMISSION,
  ],
  budget: { items: 'clusters', perCell: 1, pageSize: PAGE, perItem: 0 },
  revocation: {
    'rds.cluster-master': MASTER_REVOCATION,
    'docdb.cluster-master': MASTER_REVOCATION,
    'rds.server-certificate': SERVER_CERTIFICATE_REVOCATION,
  },
  fetch: fetchClusters,
  observe: observeCluster,
};

async function* fetchClusters(context: FetchContext<AwsClients>): AsyncIterable<ClusterRow> {
  const rds = context.client.rds(context.scope);
  const { byArn, denial } = await readManagedSecrets(context);
  const clusters = context.pages(LIST, async (marker, abortSignal) => {
    const command = new DescribeDBClustersCommand({ MaxRecords: PAGE, Marker: marker });
    const answer = await rds.send(command, { abortSignal });
    return { items: listOf(answer.DBClusters, LIST), next: answer.Marker };
  });
  for await (const cluster of clusters)
    yield { cluster, kept: byArn.get(cluster.MasterUserSecret?.SecretArn ?? '') ?? null };
  if (denial) throw denial;
}

function observeCluster({ cluster, kept }: ClusterRow, scope: Scope): Observation[] {
  const database = {
    id: cluster.DbClusterResourceId ?? '',
    arn: cluster.DBClusterArn ?? '',
    name: cluster.DBClusterIdentifier ?? '',
    engine: cluster.Engine ?? null,
    username: cluster.MasterUsername ?? null,
    createdAt: cluster.ClusterCreateTime ?? null,
    state: cluster.Status ?? null,
    tags: cluster.TagList ?? [],
    acceptsIam: cluster.IAMDatabaseAuthenticationEnabled ?? null,
    secret: cluster.MasterUserSecret ?? null,
  };
  // Neptune has no password at all; a replica answers to the master of its source.
  const hasNone = cluster.Engine === 'neptune' || Boolean(cluster.ReplicationSourceIdentifier);
  const resource = cluster.Engine === 'docdb' ? 'docdb.cluster-master' : 'rds.cluster-master';
  return [
    ...(hasNone ? [] : [observeMaster(database, kept, resource, scope)]),
    ...(cluster.CertificateDetails
      ? [observeServerCertificate(database, cluster.CertificateDetails, scope)]
      : []),
  ];
}
