import type { Certificate, CertificateDetails, MasterUserSecret, Tag } from '@aws-sdk/client-rds';
import { ListSecretsCommand, type SecretListEntry } from '@aws-sdk/client-secrets-manager';
import { CollectorFailure, type FetchContext, type Permission, type Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import type { Revocation } from '@/lib/credentials/revocation-entry';
import { isoOrNull, listOf, tagsOf } from './answers';
import type { AwsClients } from './clients';
import { intervalDays } from './secretsmanager-secrets';

const SECRETS = 'secretsmanager:ListSecrets';
const PAGE = 100;

export const MANAGED_SECRETS_PERMISSION: Permission = {
  action: SECRETS,
  why: 'Reads when Secrets Manager last rotated the passwords it keeps for databases; never a value.',
};

export const MASTER_REVOCATION: Revocation = {
  how: 'Change the master password, or have Secrets Manager rotate it where it manages it.',
  effect:
    'The new password usually holds within minutes; how long is not stated by the provider. Open connections stay open.',
  undo: 'Set the former password again.',
};

export const SERVER_CERTIFICATE_REVOCATION: Revocation = {
  how: 'Have the database take another certificate, with ModifyDBInstance and another authority if need be.',
  effect: 'Some engines restart for it. Clients that check must trust the authority first.',
  undo: 'Go back to the former authority while it is still valid.',
};

/** What RDS says of the one user that every database is made with. */
export interface Master {
  id: string;
  arn: string;
  name: string;
  engine: string | null;
  username: string | null;
  createdAt: Date | null;
  state: string | null;
  tags: readonly Tag[];
  acceptsIam: boolean | null;
  secret: MasterUserSecret | null;
}

/** The secrets that Secrets Manager keeps for databases, by ARN; what forbids the list. */
export interface ManagedSecrets {
  byArn: ReadonlyMap<string, SecretListEntry>;
  denial: CollectorFailure | null;
}

/** One list for all databases of the region. Where it is denied the databases are still read; throw `denial` after them. */
export async function readManagedSecrets(context: FetchContext<AwsClients>): Promise<ManagedSecrets> {
  const client = context.client.secretsManager(context.scope);
  const byArn = new Map<string, SecretListEntry>();
  const pages = context.pages(SECRETS, async (token, abortSignal) => {
    const command = new ListSecretsCommand({
      Filters: [{ Key: 'owning-service', Values: ['rds'] }],
      MaxResults: PAGE,
      NextToken: token,
    });
    const answer = await client.send(command, { abortSignal });
    return { items: listOf(answer.SecretList, SECRETS), next: answer.NextToken };
  });
  try {
    for await (const secret of pages) byArn.set(secret.ARN ?? '', secret);
  } catch (error) {
    if (!(error instanceof CollectorFailure) || error.failure.reason !== 'denied') throw error;
    return { byArn, denial: error };
  }
  return { byArn, denial: null };
}

/** The master credential. Whoever typed a password RDS does not manage may have changed it since: no date tells. */
export function observeMaster(
  master: Master,
  kept: SecretListEntry | null,
  resource: string,
  scope: Scope,
): Observation {
  const { secret } = master;
  const rotatedAt = kept?.LastRotatedDate ?? null;
  return {
    kind: 'database-master',
    provider: 'aws',
    ...scope,
    resource,
    // Not the ARN, which a change of name moves.
    externalId: master.id || master.arn,
    name: master.username ? `${master.name}/${master.username}` : master.name,
    holder: null,
    status: master.state === 'deleting' ? 'pending-deletion' : 'active',
    createdAt: master.createdAt,
    valueChangedAt: rotatedAt ?? kept?.CreatedDate ?? null,
    lastRotated: rotatedAt ?? (kept ? 'never' : null),
    lastUsed: null,
    expires: 'none',
    rotationMethod: secret ? 'automatic' : 'manual',
    rotationIntervalDays: kept ? intervalDays(kept) : null,
    algorithm: null,
    privilege: 'administrative',
    tags: tagsOf(master.tags),
    facts: {
      arn: master.arn || null,
      engine: master.engine,
      username: master.username,
      managedIn: secret ? 'secretsmanager' : 'none',
      secretArn: secret?.SecretArn ?? null,
      secretStatus: secret?.SecretStatus ?? null,
      nextRotationAt: isoOrNull(kept?.NextRotationDate),
      rotationFailed: secret?.SecretStatus ? secret.SecretStatus === 'impaired' : null,
      acceptsIam: master.acceptsIam,
      lastUsedSupported: false,
    },
  };
}

/** Authorities whose server certificates RDS replaces by itself before they end. */
const RENEWED: Certificate['CertificateIdentifier'][] = [
  'rds-ca-rsa2048-g1',
  'rds-ca-rsa4096-g1',
  'rds-ca-ecc384-g1',
];

/**
 * The certificate a database shows its clients, a credential beside the master's: it ends on a day of its own. It has no
 * id, and its successor takes its place.
 */
export function observeServerCertificate(
  database: Pick<Master, 'id' | 'arn' | 'name' | 'tags' | 'engine'>,
  { CAIdentifier: authority, ValidTill: end }: CertificateDetails,
  scope: Scope,
): Observation {
  return {
    kind: 'tls-certificate',
    provider: 'aws',
    ...scope,
    resource: 'rds.server-certificate',
    externalId: `${database.id || database.arn}/server-certificate`,
    name: `${database.name} server certificate`,
    holder: null,
    status: 'active',
    createdAt: null,
    valueChangedAt: null,
    lastRotated: null,
    lastUsed: null,
    expires: end ?? null,
    rotationMethod: authority === undefined ? null : RENEWED.includes(authority) ? 'automatic' : 'manual',
    rotationIntervalDays: null,
    algorithm: null,
    privilege: null,
    tags: tagsOf(database.tags),
    facts: {
      engine: database.engine,
      authority: authority ?? null,
      // Amazon's own root for databases, which no browser trusts.
      certificateAuthority: 'private',
      lastUsedSupported: false,
    },
  };
}
