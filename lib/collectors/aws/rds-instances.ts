import { type DBInstance, DescribeDBInstancesCommand } from '@aws-sdk/client-rds';
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

const LIST = 'rds:DescribeDBInstances';
const PAGE = 100;

export interface InstanceRow {
  instance: DBInstance;
  kept: SecretListEntry | null;
}

/** Master credentials of RDS instances that stand alone, and the server certificates of all of them, clusters' members included. */
export const rdsInstances: Collector<AwsClients, InstanceRow> = {
  id: 'aws.rds-instances',
  title: 'RDS instances',
  provider: 'aws',
  produces: ['database-master', 'tls-certificate'],
  per: 'region',
  permissions: [
    {
      action: LIST,
      why: 'Lists databases with their master user, who keeps its password, and their certificates.',
    },
    MANAGED_SECRETS_PERMISSION,
  ],
  budget: { items: 'instances', perCell: 1, pageSize: PAGE, perItem: 0 },
  revocation: {
    'rds.instance-master': MASTER_REVOCATION,
    'rds.server-certificate': SERVER_CERTIFICATE_REVOCATION,
  },
  fetch: fetchInstances,
  observe: observeInstance,
};

async function* fetchInstances(context: FetchContext<AwsClients>): AsyncIterable<InstanceRow> {
  const rds = context.client.rds(context.scope);
  const { byArn, denial } = await readManagedSecrets(context);
  const instances = context.pages(LIST, async (marker, abortSignal) => {
    const command = new DescribeDBInstancesCommand({ MaxRecords: PAGE, Marker: marker });
    const answer = await rds.send(command, { abortSignal });
    return { items: listOf(answer.DBInstances, LIST), next: answer.Marker };
  });
  for await (const instance of instances)
    yield { instance, kept: byArn.get(instance.MasterUserSecret?.SecretArn ?? '') ?? null };
  if (denial) throw denial;
}

function observeInstance({ instance, kept }: InstanceRow, scope: Scope): Observation[] {
  const database = {
    id: instance.DbiResourceId ?? '',
    arn: instance.DBInstanceArn ?? '',
    name: instance.DBInstanceIdentifier ?? '',
    engine: instance.Engine ?? null,
    username: instance.MasterUsername ?? null,
    createdAt: instance.InstanceCreateTime ?? null,
    state: instance.DBInstanceStatus ?? null,
    tags: instance.TagList ?? [],
    acceptsIam: instance.IAMDatabaseAuthenticationEnabled ?? null,
    secret: instance.MasterUserSecret ?? null,
  };
  // A cluster's members and a replica answer to the master of the cluster or of their source.
  const isFollower = instance.DBClusterIdentifier || instance.ReadReplicaSourceDBInstanceIdentifier;
  return [
    ...(isFollower ? [] : [observeMaster(database, kept, 'rds.instance-master', scope)]),
    ...(instance.CertificateDetails
      ? [observeServerCertificate(database, instance.CertificateDetails, scope)]
      : []),
  ];
}
