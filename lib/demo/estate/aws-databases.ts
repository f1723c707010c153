import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import { addDays } from '@/lib/kernel/dates';
import { type AwsLife, bornBefore, FUTURE_DAYS, isAliveAt, latestAt, repeated } from './aws-life';
import { type AwsAccountName, awsManner, regionOf, shareOf } from './aws-manner';
import type { AwsSecret } from './aws-secrets';
import type { EstateOptions } from './organisation';
import { BASE32, createRandom, type Random, uuid } from './random';

/** A database that RDS runs: an instance that stands alone, or a cluster with one instance in it. */
export interface AwsDatabase extends AwsLife {
  account: string;
  region: string;
  id: string;
  name: string;
  engine: 'postgres' | 'mysql' | 'aurora-postgresql' | 'docdb';
  isCluster: boolean;
  tags: Record<string, string>;
  /** The secret with its password, where RDS manages that. */
  secret: AwsSecret | null;
  authority: 'rds-ca-rsa2048-g1' | 'rds-ca-2019';
  /** Ends of its certificates, ascending, one after the other. */
  certificateEnds: Date[];
}

const INSTANCES = 14;
const CLUSTERS = 8;
const CERTIFICATE_DAYS = 365;

/** The databases of one account, and the secrets that Secrets Manager keeps for them. */
export function awsDatabases(
  { seed, size, today }: EstateOptions,
  account: AwsAccountName,
): { databases: AwsDatabase[]; databaseSecrets: AwsSecret[] } {
  const random = createRandom(`${seed}/aws/databases/${account.id}`);
  const instances = shareOf(INSTANCES, size, account);
  const count = instances + shareOf(CLUSTERS, size, account);
  const databases = Array.from({ length: count }, (_, i) =>
    database(random.fork(String(i)), today, account, i, i >= instances),
  );
  return { databases, databaseSecrets: databases.flatMap(({ secret }) => secret ?? []) };
}

function database(
  random: Random,
  today: Date,
  account: AwsAccountName,
  index: number,
  isCluster: boolean,
): AwsDatabase {
  const manner = awsManner(random, account);
  const createdAt = bornBefore(random, today);
  const region = regionOf(random);
  const engine = isCluster
    ? random.pick(['aurora-postgresql', 'aurora-postgresql', 'docdb'] as const)
    : random.pick(['postgres', 'mysql'] as const);
  const made: AwsDatabase = {
    createdAt,
    deletedAt: null,
    account: account.id,
    region,
    id: `${isCluster ? 'cluster' : 'db'}-${random.text(26, BASE32)}`,
    name: `${account.name}-${manner.system}-${index + 1}`,
    engine,
    isCluster,
    tags: manner.tags,
    secret: null,
    authority: 'rds-ca-rsa2048-g1',
    certificateEnds: [],
  };
  const first = addDays(createdAt, CERTIFICATE_DAYS);
  // RDS takes the next certificate a good while before the end.
  made.certificateEnds = [first, ...repeated(first, CERTIFICATE_DAYS - 60, addDays(today, FUTURE_DAYS))];
  // An eighth was set up with a password somebody typed.
  if (!random.chance(0.12)) made.secret = managedSecret(random, today, made);
  return made;
}

/** Rotated every week, as RDS sets it up. */
function managedSecret(random: Random, today: Date, database: AwsDatabase): AwsSecret {
  const name = `rds!${database.isCluster ? 'cluster' : 'db'}-${uuid(random)}`;
  const { createdAt, account, region, tags } = database;
  return {
    createdAt,
    deletedAt: null,
    account,
    region,
    name,
    arn: `arn:aws:secretsmanager:${region}:${account}:secret:${name}-${random.text(6, BASE32)}`,
    description: `The secret associated with the primary RDS database ${database.name}`,
    tags,
    deletionAskedAt: null,
    rotation: { everyDays: 7, function: null },
    rotatedAt: repeated(createdAt, 7, today),
    putAt: [],
    editedAt: null,
    use: { from: createdAt, until: null, everyMs: 86_400_000 },
    owningService: 'rds',
  };
}

/** The end of the certificate in use at `at`: taken 60 days before the former one ended. */
export function certificateEndAt({ certificateEnds }: AwsDatabase, at: Date): Date | null {
  return certificateEnds.find((end) => addDays(end, -60) > at) ?? latestAt(certificateEnds, at);
}

function common(one: AwsDatabase) {
  return {
    Engine: one.engine,
    MasterUsername: 'northwind_admin',
    IAMDatabaseAuthenticationEnabled: one.engine !== 'docdb',
    TagList: Object.entries(one.tags).map(([Key, Value]) => ({ Key, Value })),
    ...(one.secret ? { MasterUserSecret: { SecretArn: one.secret.arn, SecretStatus: 'active' } } : {}),
  };
}

/** The cluster as DescribeDBClusters shows it at `at`; null when it is none or not there. */
export function dbCluster(one: AwsDatabase, at: Date): DBCluster | null {
  if (!one.isCluster || !isAliveAt(one, at)) return null;
  return {
    DBClusterIdentifier: one.name,
    DbClusterResourceId: one.id,
    DBClusterArn: `arn:aws:rds:${one.region}:${one.account}:cluster:${one.name}`,
    ClusterCreateTime: one.createdAt,
    Status: 'available',
    ...common(one),
  };
}

/** The instance as DescribeDBInstances shows it at `at`, or the one in the cluster; null when it is not there. */
export function dbInstance(one: AwsDatabase, at: Date): DBInstance | null {
  if (!isAliveAt(one, at)) return null;
  const { MasterUserSecret, ...rest } = common(one);
  const name = one.isCluster ? `${one.name}-instance-1` : one.name;
  return {
    DBInstanceIdentifier: name,
    DbiResourceId: instanceId(one),
    DBInstanceArn: `arn:aws:rds:${one.region}:${one.account}:db:${name}`,
    InstanceCreateTime: one.createdAt,
    DBInstanceStatus: 'available',
    ...rest,
    ...(one.isCluster ? { DBClusterIdentifier: one.name } : MasterUserSecret ? { MasterUserSecret } : {}),
    CertificateDetails: { CAIdentifier: one.authority, ValidTill: certificateEndAt(one, at) ?? undefined },
  };
}

/** The id of the instance; of a cluster that of the instance in it. */
export function instanceId({ id, isCluster }: AwsDatabase): string {
  return isCluster ? id.replace(/^cluster/, 'db') : id;
}
