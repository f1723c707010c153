import type { DBClusterMessage, DBInstanceMessage } from '@aws-sdk/client-rds';
import type { DemoResponse } from '@/lib/demo/endpoint';
import type { AwsAccount } from '@/lib/demo/estate/aws';
import { dbCluster, dbInstance } from '@/lib/demo/estate/aws-databases';
import type { AwsCall } from './call';
import { pageAfter, rememberAt } from './page';
import { xmlAnswer } from './xml';

const PAGE = 20;

/** RDS of one account and region; DocumentDB answers here too. */
export function createRds(account: AwsAccount, region: string) {
  const own = account.databases.filter((database) => database.region === region);
  const instancesAt = rememberAt((at) => own.flatMap((database) => dbInstance(database, at) ?? []));
  const clustersAt = rememberAt((at) => own.flatMap((database) => dbCluster(database, at) ?? []));
  return ({ action, form }: AwsCall, now: Date): DemoResponse | null => {
    const page = <Item>(all: readonly Item[]) =>
      pageAfter(all, form.get('Marker'), Number(form.get('MaxRecords')), PAGE);
    if (action === 'DescribeDBInstances') {
      const { items, next } = page(instancesAt(now));
      const answer: DBInstanceMessage = { DBInstances: items, Marker: next };
      return xmlAnswer('rds', action, answer);
    }
    if (action !== 'DescribeDBClusters') return null;
    const { items, next } = page(clustersAt(now));
    const answer: DBClusterMessage = { DBClusters: items, Marker: next };
    return xmlAnswer('rds', action, answer);
  };
}
