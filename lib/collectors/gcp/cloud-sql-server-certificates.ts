import type { Collector, FetchContext, Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { readCertificate } from './shared/certificate';
import type { GcpClients } from './shared/clients';
import { withoutName } from './shared/rest';
import { listSqlInstances, SQL_INSTANCES, SQL_PAGE, type SqlInstance } from './shared/sql';
import { momentOf } from './shared/time';

/** Certificate authorities of Cloud SQL servers, at whose end clients that check them can no longer connect. */
export const cloudSqlServerCertificates: Collector<GcpClients, SqlInstance> = {
  id: 'gcp.cloud-sql-server-certificates',
  title: 'Cloud SQL server certificates',
  provider: 'gcp',
  produces: ['tls-certificate'],
  per: 'account',
  budget: { items: 'instances', perCell: 0, pageSize: SQL_PAGE, perItem: 0 },
  permissions: [
    {
      action: SQL_INSTANCES,
      why: 'Lists Cloud SQL instances, their engines, labels and server certificates.',
    },
  ],
  revocation: {
    'sqladmin.server-ca': {
      how: 'Add a new server CA (instances.addServerCa), give it to the clients, then rotate (instances.rotateServerCa).',
      effect:
        'At the rotation for new connections; clients that do not have the new CA can no longer connect.',
      undo: 'Roll back to the former server CA (instances.rotateServerCa) while it is still valid.',
    },
  },
  fetch: (context: FetchContext<GcpClients>) => listSqlInstances(context),
  observe: observeCertificate,
};

/** Modes in which Google replaces the server's certificate by itself, and who is its authority. */
const PER_INSTANCE = 'GOOGLE_MANAGED_INTERNAL_CA';

function observeCertificate(instance: SqlInstance, scope: Scope): Observation[] {
  const { name, settings, serverCaCert } = instance;
  if (!name) throw withoutName('a Cloud SQL instance');
  if (!serverCaCert) return [];
  const { sha1Fingerprint: fingerprint, commonName } = serverCaCert;
  if (!fingerprint) throw withoutName('a server certificate');
  const read = readCertificate(serverCaCert.cert);
  const createdAt = momentOf(serverCaCert.createTime);
  const mode = settings?.ipConfiguration?.serverCaMode ?? PER_INSTANCE;
  return [
    {
      kind: 'tls-certificate',
      provider: 'gcp',
      account: scope.account,
      accountName: scope.accountName,
      region: instance.region ?? 'global',
      resource: 'sqladmin.server-ca',
      externalId: `projects/${scope.account}/instances/${name}/serverCaCerts/${fingerprint}`,
      name: `Server CA of ${name}`,
      holder: { type: 'service', id: name, name },
      status: 'active',
      createdAt,
      valueChangedAt: createdAt,
      // The successor is a certificate of its own.
      lastRotated: 'never',
      lastUsed: null,
      expires: momentOf(serverCaCert.expirationTime),
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: read?.algorithm ?? null,
      privilege: null,
      tags: { ...settings?.userLabels },
      facts: {
        instance: name,
        databaseVersion: instance.databaseVersion ?? null,
        commonName: commonName ?? null,
        serialNumber: serverCaCert.certSerialNumber ?? null,
        serverCaMode: mode,
        certificateAuthority: mode === PER_INSTANCE ? 'self-signed' : 'private',
        notBefore: (read?.notBefore ?? createdAt)?.toISOString() ?? null,
        lastUsedSupported: false,
        tagsFrom: 'instance',
      },
    },
  ];
}
