import type { FetchContext } from '@/lib/collectors/contract';
import type { GcpClients } from './clients';
import { projectPath, restPages } from './rest';

export const SQL_INSTANCES = 'cloudsql.instances.list';
export const SQL_HOST = 'sqladmin.googleapis.com';
/** The most the API gives at once. */
export const SQL_PAGE = 1000;

/** The part of a Cloud SQL instance that is used; its list carries the certificate of its server, too. */
export interface SqlInstance {
  name?: string;
  region?: string;
  /** `POSTGRES_16`, `MYSQL_8_0`, `SQLSERVER_2022_STANDARD` */
  databaseVersion?: string;
  instanceType?: string;
  state?: string;
  settings?: { userLabels?: Record<string, string>; ipConfiguration?: { serverCaMode?: string } };
  serverCaCert?: {
    cert?: string;
    certSerialNumber?: string;
    commonName?: string;
    sha1Fingerprint?: string;
    createTime?: string;
    expirationTime?: string;
  };
}

/** The instances of the project of the cell. */
export function listSqlInstances(context: FetchContext<GcpClients>): AsyncIterable<SqlInstance> {
  return restPages(context, SQL_INSTANCES, {
    host: SQL_HOST,
    path: `/v1/${projectPath(context.scope.account)}/instances`,
    query: { maxResults: String(SQL_PAGE) },
    items: 'items',
  });
}
